// Logged row changes as a person reads them: the record by name, the part, fields in words, values with the names of what
// they lead to.
import {
  currentName,
  listRecordChanges,
  namingColumn,
  recordAsAt,
  type LoggedChange,
  type RowValues,
} from '#db/history/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { fieldChanges, fieldWord, tableWord, type LoggedValue } from '#shared/history/words.ts';
import type { ChangeView } from '#shared/ipc/history.ts';
import { instantText } from '#shared/time/instant.ts';

/** Columns that lead to another record. */
const LEADS_TO: Readonly<Record<string, string>> = {
  ownerId: 'person',
  personId: 'person',
  providerId: 'provider',
  serviceId: 'service',
  contractId: 'contract',
  slaId: 'sla',
  organisationId: 'organisation',
  calendarId: 'business_calendar',
  importId: 'import_batch',
};

/** A record's own name, with the one it was logged under where it is gone. */
export function recordName(db: ReadDb, entity: string, id: string, logged: RowValues | null = null): string {
  const last = logged?.[namingColumn(entity)];
  const name = currentName(db, entity, id) ?? (typeof last === 'string' ? last : undefined);
  return name === undefined ? tableWord(entity) : `${tableWord(entity)} ${name}`;
}

function valueText(db: ReadDb, table: string, field: string, value: LoggedValue): string | null {
  if (value === null || value === '') return null;
  const target = field === 'parentId' ? table : LEADS_TO[field];
  if (target !== undefined && typeof value === 'string')
    return currentName(db, target, value) ?? 'a record that is gone';
  if (typeof value === 'number' && field.endsWith('At')) return instantText(value);
  return String(value);
}

/** `owner` columns say where a part belongs; that is in the heading already. */
const isOwner = (entity: string, table: string, field: string): boolean =>
  table !== entity && LEADS_TO[field] === entity;

export function changeView(db: ReadDb, change: LoggedChange): ChangeView {
  const { entity, recordId, table, act, before, after } = change;
  const own = table === entity ? (after ?? before) : null;
  return {
    entity,
    recordId,
    record: recordName(db, entity, recordId, own),
    part: tableWord(table),
    act,
    fields: fieldChanges(before, after)
      .filter(({ field }) => !isOwner(entity, table, field))
      .map(({ field, ...values }) => ({
        field: fieldWord(field),
        before: valueText(db, table, field, values.before),
        after: valueText(db, table, field, values.after),
      })),
    purged: before === null && after === null,
  };
}

const RECORD_CHANGES = 2000;

/** What happened to one record, by step, the latest first. */
export function recordHistory(db: ReadDb, entity: string, id: string) {
  const entries = new Map<
    number,
    { step: ReturnType<typeof listRecordChanges>[number]['step']; changes: ChangeView[] }
  >();
  for (const { step, ...change } of listRecordChanges(db, entity, id, RECORD_CHANGES)) {
    const entry = entries.get(step.seq) ?? { step, changes: [] };
    entry.changes.unshift(changeView(db, { ...change, step: step.seq, entity, recordId: id }));
    entries.set(step.seq, entry);
  }
  return [...entries.values()];
}

/** A record after step `seq` as lines of part, field and value; null when it was not there. */
export function recordLines(db: ReadDb, entity: string, id: string, seq: number) {
  const rows = recordAsAt(db, entity, id, seq);
  if (rows === null) return null;
  const lines = (table: string, values: RowValues, part: string) =>
    fieldChanges(null, values)
      .filter(({ field }) => !isOwner(entity, table, field))
      .flatMap(({ field, after }) => {
        const value = valueText(db, table, field, after);
        return value === null ? [] : [{ part, field: fieldWord(field), value }];
      });
  const parts = Object.entries(rows.parts).flatMap(([table, all]) =>
    all.flatMap((values, index) => lines(table, values, `${tableWord(table)} ${index + 1}`)),
  );
  return [...lines(entity, rows.root, tableWord(entity)), ...parts];
}
