// A mapping that cannot work is refused before any row is judged, field by field.
import { AppError } from '../errors.ts';
import { isZone } from '../time/zones.ts';
import type { Mapping } from './model.ts';

/**
 * @throws AppError IMPORT_MAPPING with the fields that need an answer: service, source, start, title or id, columns that
 * the file does not have, a zone that does not exist, a zone that is needed (`needsZone`) and not named.
 */
export function requireUsableMapping(mapping: Mapping, columns: readonly string[], needsZone: boolean): void {
  const fields: Record<string, string> = {};
  if (mapping.serviceId === null) fields['serviceId'] = 'choose the service these incidents belong to';
  if (mapping.source.trim() === '') fields['source'] = 'name the system this file comes from';
  if (!mapping.columns.start) fields['columns.start'] = 'choose the column with the start';
  if (!mapping.columns.title && !mapping.columns.externalId) {
    fields['columns.title'] = 'choose the column with the title, or the one with the id';
  }
  for (const [field, column] of Object.entries(mapping.columns)) {
    if (column !== null && !columns.includes(column)) fields[`columns.${field}`] = 'the file has no such column';
  }
  if (mapping.zone !== null && !isZone(mapping.zone))
    fields['zone'] = 'no such time zone; expected one such as Europe/Berlin';
  if (mapping.zone === null && needsZone) fields['zone'] = 'the file has times without offset; name their time zone';
  if (Object.keys(fields).length > 0) {
    throw new AppError('IMPORT_MAPPING', 'The mapping needs more before the rows can be checked.', { fields });
  }
}
