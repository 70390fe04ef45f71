// Which column is probably which field, by its header. A suggestion only: the person sees and changes it.
import type { IncidentField, Mapping } from './model.ts';

/** Headers as exports write them, letters and digits only; the first that a file has wins. */
const KNOWN_HEADERS: Readonly<Record<IncidentField, readonly string[]>> = {
  externalId: [
    'incidentid',
    'externalid',
    'ticketid',
    'ticketnumber',
    'ticket',
    'number',
    'reference',
    'ref',
    'key',
    'id',
  ],
  title: ['title', 'name', 'summary', 'shortdescription', 'subject', 'incident', 'description'],
  start: [
    'downtimestart',
    'outagestart',
    'incidentstart',
    'startedat',
    'starttime',
    'startat',
    'startdate',
    'start',
    'started',
    'begin',
    'beginn',
    'from',
    'openedat',
    'opened',
    'createdat',
  ],
  end: [
    'downtimeend',
    'outageend',
    'incidentend',
    'endedat',
    'endtime',
    'endat',
    'enddate',
    'end',
    'ended',
    'ende',
    'until',
    'to',
    'resolvedat',
    'resolved',
    'restoredat',
    'closedat',
    'closed',
  ],
  durationMinutes: ['durationminutes', 'durationmin', 'minutes', 'downtimeminutes', 'durationinminutes'],
  severity: ['impact', 'severity', 'priority', 'level', 'class'],
  causeParty: ['causeparty', 'cause', 'responsible', 'attribution'],
  note: ['note', 'notes', 'comment', 'comments', 'rootcause', 'details'],
};

const normalised = (header: string) => header.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * A column for each field, null where no header is known. A column serves one field only.
 * @example suggestColumns(['incident_id', 'downtime_start']).start // 'downtime_start'
 */
export function suggestColumns(columns: readonly string[]): Mapping['columns'] {
  const free = new Map(columns.toReversed().map((column) => [normalised(column), column]));
  const take = (field: IncidentField): string | null => {
    const known = KNOWN_HEADERS[field].find((header) => free.has(header));
    if (known === undefined) return null;
    const column = free.get(known) ?? null;
    free.delete(known);
    return column;
  };
  return {
    externalId: take('externalId'),
    title: take('title'),
    start: take('start'),
    end: take('end'),
    durationMinutes: take('durationMinutes'),
    severity: take('severity'),
    causeParty: take('causeParty'),
    note: take('note'),
  };
}

/**
 * A name for the sending system from the file's name, without folder, extension and the dates and numbers that change
 * from export to export, so that the next export is recognised as the same source.
 * @example suggestSource('status-incidents-2026-09.csv') // 'status-incidents'
 */
export function suggestSource(fileName: string): string {
  const base = fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const stem = base.replaceAll(/[\s_.()-]*\d+(?:[\s_.()-]*$|(?=[\s_.()-]))/g, '').trim();
  return (stem === '' ? base : stem).slice(0, 200).toWellFormed();
}

/**
 * Severities that by their name announce work, not failure; they are recorded and do not count.
 * @example suggestNotCounted(['minor', 'Maintenance']) // ['Maintenance']
 */
export function suggestNotCounted(severities: readonly string[]): string[] {
  return [...new Set(severities)].filter((word) => /^(scheduled|planned)?[ _-]*maintenance$/i.test(word.trim()));
}
