// The few ways in which a record changes: insert, update at a revision, marks, and the parts of an aggregate.
import { sql, type Insertable, type RawBuilder, type SqlBool } from 'kysely';
import { AppError } from '#shared/errors.ts';
import { STAMP_KEYS } from '#shared/fields.ts';
import { q } from './builder.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import type { Content, StampColumns } from './fields.ts';
import type { Tables } from './schema.ts';

type TablesWith<Columns> = { [Table in keyof Tables]: Tables[Table] extends Columns ? Table : never }[keyof Tables];

/** Tables whose rows carry stamps and a revision. */
export type RecordTable = TablesWith<StampColumns>;
/** Tables whose rows have an id and nothing of their own to say about time: parts of an aggregate. */
type PartTable = Exclude<TablesWith<{ id: string }>, RecordTable>;

/** live: in daily use. archived: kept, hidden. trashed: to be purged, can be restored. */
export type Shelf = 'live' | 'archived' | 'trashed';

/** The condition for one shelf, for `where(...)`. */
export function onShelf(table: RecordTable, shelf: Shelf = 'live'): RawBuilder<SqlBool> {
  const trashed = sql.ref(`${table}.trashedAt`);
  const archived = sql.ref(`${table}.archivedAt`);
  if (shelf === 'trashed') return sql<SqlBool>`${trashed} is not null`;
  const kept = sql<SqlBool>`${trashed} is null`;
  return shelf === 'live'
    ? sql<SqlBool>`${kept} and ${archived} is null`
    : sql<SqlBool>`${kept} and ${archived} is not null`;
}

/** A record that must be there. @throws AppError RECORD_NOT_FOUND. */
export function required<Record>(record: Record | undefined, entity: string, id: string): Record {
  if (record !== undefined) return record;
  const text = `This ${entity.replaceAll('_', ' ')} does not exist any more. Reload the list.`;
  throw new AppError('RECORD_NOT_FOUND', text, { facts: { entity, id } });
}

/** Inserts a record at revision 1, stamped with the step's actor and time. */
export function insertRecord<Table extends RecordTable>(
  db: WriteDb,
  table: Table,
  content: Content<Tables[Table]>,
): void {
  const { at, by } = db.stamp;
  const stamps: StampColumns = {
    rev: 1,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
    updatedBy: by,
    archivedAt: null,
    trashedAt: null,
  };
  db.insert(table, { ...content, ...stamps } as unknown as Insertable<Tables[Table]>);
}

type Row = Readonly<Record<string, unknown>> & StampColumns;

// Kysely cannot type a query over "any one of these tables"; their common columns are those of any of them.
const asAny = (table: RecordTable): 'organisation' => table as 'organisation';

function rowAtRevision(db: ReadDb, table: RecordTable, id: string, rev: number): Row {
  const found = db.first(q.selectFrom(asAny(table)).selectAll().where(sql.ref('id'), '=', id));
  const row = required(found, table, id);
  if (row.rev !== rev) {
    const { updatedBy, updatedAt } = row;
    throw new AppError('RECORD_STALE', 'This record was changed meanwhile. Reload it, then make your change again.', {
      facts: { entity: table, id, rev: row.rev, updatedBy, updatedAt },
    });
  }
  return row;
}

function writeRevision(db: WriteDb, table: RecordTable, id: string, changed: Readonly<Record<string, unknown>>): void {
  const { at, by } = db.stamp;
  db.run(
    q
      .updateTable(asAny(table))
      .set({ ...changed, updatedAt: at, updatedBy: by })
      .set('rev', sql<number>`rev + 1`)
      .where(sql.ref('id'), '=', id),
  );
}

/**
 * Replaces a record's content, seen at `rev`. Nothing is written when nothing differs. `writeParts` runs once the revision is
 * known to be current and says whether it changed any; parts are versioned with their record.
 * @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED.
 */
export function updateRecord<Table extends RecordTable>(
  db: WriteDb,
  table: Table,
  content: Content<Tables[Table]> & { readonly id: string },
  rev: number,
  writeParts: () => boolean = () => false,
): void {
  const row = rowAtRevision(db, table, content.id, rev);
  if (row.trashedAt !== null) {
    throw new AppError('RECORD_TRASHED', 'This record is in the trash. Restore it before changing it.');
  }
  const changed = Object.entries(content).filter(([column, value]) => !(column in STAMP_KEYS) && row[column] !== value);
  if (writeParts() || changed.length > 0) writeRevision(db, table, content.id, Object.fromEntries(changed));
}

/**
 * Archives, trashes or restores a record, seen at `rev`. Nothing is written when it already stands so.
 * @throws AppError RECORD_NOT_FOUND, RECORD_STALE.
 */
export function markRecord(db: WriteDb, table: RecordTable, id: string, rev: number, shelf: Shelf): void {
  const row = rowAtRevision(db, table, id, rev);
  const archivedAt = shelf === 'archived' ? (row.archivedAt ?? db.stamp.at) : shelf === 'live' ? null : row.archivedAt;
  const trashedAt = shelf === 'trashed' ? (row.trashedAt ?? db.stamp.at) : null;
  if (archivedAt === row.archivedAt && trashedAt === row.trashedAt) return;
  writeRevision(db, table, id, { archivedAt, trashedAt });
}

/**
 * Makes the parts of an aggregate these rows: removes, changes and adds only what differs. Says whether anything did.
 * @param owner column and value that all of them share
 */
export function replaceParts<Table extends PartTable>(
  db: WriteDb,
  table: Table,
  owner: readonly [column: keyof Tables[Table] & string, id: string],
  rows: ReadonlyArray<Tables[Table] & { readonly id: string }>,
): boolean {
  const parts = table as 'setting';
  const [column, id] = owner;
  const old = db.all(q.selectFrom(parts).selectAll().where(sql.ref(column), '=', id)) as unknown as Array<
    Tables[Table] & { id: string }
  >;
  const oldById = new Map(old.map((row) => [row.id, row]));
  const kept = new Set(rows.map((row) => row.id));
  const removed = old.filter((row) => !kept.has(row.id));
  const added = rows.filter((row) => !oldById.has(row.id));
  const changed = rows.filter((row) => {
    const before = oldById.get(row.id);
    return before !== undefined && !sameRow(before, row);
  });
  for (const row of removed) db.run(q.deleteFrom(parts).where('id', '=', row.id));
  for (const row of changed)
    db.run(
      q
        .updateTable(parts)
        .set(row as object)
        .where('id', '=', row.id),
    );
  for (const row of added) db.insert(table, row as unknown as Insertable<Tables[Table]>);
  return removed.length + changed.length + added.length > 0;
}

function sameRow(before: object, after: object): boolean {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after).every(([column, value]) => old[column] === value);
}
