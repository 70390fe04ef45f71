// The change log for people: steps, the changes of one record, and a record as it stood after any step.
import { sql } from 'kysely';
import { q } from '../builder.ts';
import { LOGGED_TABLES } from '../changes/logged-tables.ts';
import type { ReadDb } from '../connection.ts';
import type { ChangeLogRow, StepRow } from './rows.ts';

export type HistoryStep = Readonly<StepRow>;

/** The latest first. `before` is the sequence of a step already seen; null starts at the end. */
export function listSteps(db: ReadDb, before: number | null, limit: number): HistoryStep[] {
  const query = q.selectFrom('step').selectAll().orderBy('seq', 'desc').limit(limit);
  return db.all(query.where('seq', '<', before ?? Number.MAX_SAFE_INTEGER));
}

/** The revision of the workspace: its last step; undefined while it is empty. */
export function lastStep(db: ReadDb): HistoryStep | undefined {
  return listSteps(db, null, 1)[0];
}

/** The last step that was done at or before an instant (UTC seconds); steps count in their sequence, not by their clock. */
export function stepAsAt(db: ReadDb, at: number): number {
  const found = db.first(q.selectFrom('step').select('seq').where('at', '<=', at).orderBy('seq', 'desc').limit(1));
  return found?.seq ?? 0;
}

export type RowValues = Readonly<Record<string, string | number | null>>;

/** One change of a record or of one of its parts. */
export interface RecordChange {
  readonly step: HistoryStep;
  readonly table: string;
  readonly rowId: string;
  readonly act: ChangeLogRow['act'];
  readonly before: RowValues | null;
  readonly after: RowValues | null;
}

const valuesOf = (json: string | null): RowValues | null => (json === null ? null : (JSON.parse(json) as RowValues));

/** Changes of a record and its parts, the latest first. Money is text, as everywhere outside the database. */
export function listRecordChanges(db: ReadDb, entity: string, recordId: string, limit: number): RecordChange[] {
  const changes = db.all(
    q
      .selectFrom('change')
      .selectAll()
      .where('entity', '=', entity)
      .where('recordId', '=', recordId)
      .orderBy('seq', 'desc')
      .limit(limit),
  );
  const wanted = [...new Set(changes.map((change) => change.step))];
  const steps = wanted.length === 0 ? [] : db.all(q.selectFrom('step').selectAll().where('seq', 'in', wanted));
  const stepBySeq = new Map(steps.map((step) => [step.seq, step]));
  return changes.flatMap(({ step, tableName, rowId, act, before, after }) => {
    const found = stepBySeq.get(step);
    if (found === undefined) return [];
    return [{ step: found, table: tableName, rowId, act, before: valuesOf(before), after: valuesOf(after) }];
  });
}

/** A record as rows: its own, and those of its parts by table. */
export interface RecordRows {
  readonly root: RowValues;
  readonly parts: Readonly<Record<string, readonly RowValues[]>>;
}

/** The record as it stood after step `seq` (0 is before the first), replayed from the log; null when it was not there. */
export function recordAsAt(db: ReadDb, entity: string, recordId: string, seq: number): RecordRows | null {
  const query = q.selectFrom('change').select(['tableName', 'rowId', 'after']).where('entity', '=', entity);
  const changes = db.all(query.where('recordId', '=', recordId).where('step', '<=', seq).orderBy('seq'));
  const rows = new Map<string, { table: string; values: RowValues | null }>();
  for (const { tableName, rowId, after } of changes) {
    rows.set(`${tableName}/${rowId}`, { table: tableName, values: valuesOf(after) });
  }
  const root = rows.get(`${entity}/${recordId}`)?.values ?? null;
  if (root === null) return null;
  const parts: Record<string, RowValues[]> = {};
  for (const { table, values } of rows.values()) {
    if (table !== entity && values !== null) (parts[table] ??= []).push(values);
  }
  return { root, parts };
}

/** One row change as it was logged. */
export interface LoggedChange {
  readonly step: number;
  readonly entity: string;
  readonly recordId: string;
  readonly table: string;
  readonly rowId: string;
  readonly act: ChangeLogRow['act'];
  readonly before: RowValues | null;
  readonly after: RowValues | null;
}

const logged = ({ tableName, before, after, seq: _seq, ...rest }: ChangeLogRow): LoggedChange => ({
  ...rest,
  table: tableName,
  before: valuesOf(before),
  after: valuesOf(after),
});

export function getStep(db: ReadDb, seq: number): HistoryStep | undefined {
  return db.first(q.selectFrom('step').selectAll().where('seq', '=', seq));
}

/** The row changes of a step in the order in which they happened, at most `limit`, and how many there are. */
export function listStepChanges(db: ReadDb, step: number, limit: number): { total: number; changes: LoggedChange[] } {
  const count = db.first(
    q
      .selectFrom('change')
      .select((s) => s.fn.countAll<number>().as('total'))
      .where('step', '=', step),
  );
  const changes = db.all(q.selectFrom('change').selectAll().where('step', '=', step).orderBy('seq').limit(limit));
  return { total: count?.total ?? 0, changes: changes.map(logged) };
}

/** What differs now from how it stood after step `seq`: one change for each row, from its first to its last state. */
export function listChangesSince(db: ReadDb, seq: number): LoggedChange[] {
  const changes = db.all(q.selectFrom('change').selectAll().where('step', '>', seq).orderBy('seq')).map(logged);
  const net = new Map<string, LoggedChange>();
  for (const change of changes) {
    const key = `${change.table}/${change.rowId}`;
    const first = net.get(key);
    net.set(key, first === undefined ? change : { ...change, before: first.before });
  }
  return [...net.values()].flatMap((change) => {
    const { before, after } = change;
    if (before === null && after === null) return [];
    const act = before === null ? 'insert' : after === null ? 'delete' : 'update';
    return [{ ...change, act }];
  });
}

/** What a record is called now: the text of its naming column; undefined when it is gone or has no name. */
export function currentName(db: ReadDb, entity: string, id: string): string | undefined {
  const info = LOGGED_TABLES.find(({ table, owner }) => table === entity && owner === 'id');
  if (info === undefined) return undefined;
  const named = q.selectFrom(info.table as 'setting').select(sql.ref<string>(info.label).as('name'));
  return db.first(named.where('id', '=', id))?.name;
}

/** The column by which rows of a table are named. */
export function namingColumn(table: string): string {
  return LOGGED_TABLES.find((info) => info.table === table)?.label ?? 'id';
}
