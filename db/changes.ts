// A step: one named, synchronous transaction. Triggers log every row it touches; this file turns them into a step that can
// be undone and into audit leaves. Features do not know any of it.
import { AppError } from '#shared/errors.ts';
import { changedFields, type Actor, type FieldValues, type LeafFacts } from './audit/leaf.ts';
import { LeafWriter, type RandomBytes } from './audit/log.ts';
import { finished, type Connection, type WriteDb } from './connection.ts';
import { writeError } from './errors.ts';
import { followSmallStep } from './search/index.ts';

export type StepKind = 'do' | 'undo' | 'redo' | 'final';

/** What a caller says about a step. */
export interface StepInfo {
  /** For people: "Edit provider Helios". May hold user text. */
  readonly label: string;
  /** For machines: `provider.update`. Part of the audit leaf. */
  readonly act: string;
  readonly actor: Actor;
  /** UTC seconds. */
  readonly at: number;
  /** True for acts that leave the file or bind someone (seal, export, serve notice): recorded, never undone. */
  readonly final?: boolean;
}

/** A step as the engine runs it. */
export interface EngineStep extends StepInfo {
  readonly kind: StepKind;
  /** The step that this one reverses. */
  readonly undoes: number | null;
}

/** Which records a step touched, by entity. */
export interface Touched {
  readonly entity: string;
  readonly ids: readonly string[];
}

export interface StepResult<T> {
  readonly value: T;
  /** Null when nothing changed: no step is recorded then. */
  readonly step: { readonly seq: number; readonly label: string; readonly touched: readonly Touched[] } | null;
}

export interface ChangeRow {
  readonly seq: number;
  readonly entity: string;
  readonly recordId: string;
  readonly tableName: string;
  readonly rowId: string;
  readonly act: 'insert' | 'update' | 'delete';
  readonly before: string | null;
  readonly after: string | null;
}

/** Everything the engine needs besides the connection. */
export interface StepTools {
  readonly random: RandomBytes;
  readonly schemaVersion: number;
}

/** How records name who wrote them: the chosen person, or the operating system's user. */
export function actorName(actor: Actor): string {
  return actor.personId ?? actor.osUser;
}

/** The change rows of one step, in the order in which they happened. */
export function changesOf(db: Connection, step: number): ChangeRow[] {
  return db.rows(
    'select seq, entity, recordId, tableName, rowId, act, before, after from change where step = ? order by seq',
    [step],
  ) as unknown as ChangeRow[];
}

const BATCH = 2000;

// The same rows a few at a time: those of a large import would fill the memory.
function* streamedChanges(db: Connection, step: number): Generator<ChangeRow> {
  const sql = `select seq, entity, recordId, tableName, rowId, act, before, after from change
    where step = ? and seq > ? order by seq limit ${BATCH}`;
  for (let after = 0; ;) {
    const rows = db.rows(sql, [step, after]) as unknown as ChangeRow[];
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** @throws whatever `work` throws, with SQLite's errors named (db/errors.ts); nothing is kept then. */
export function runStep<T>(
  db: Connection,
  tools: StepTools,
  info: EngineStep,
  work: (db: WriteDb) => T,
  explainCommit?: (error: unknown) => unknown,
): StepResult<T> {
  if (db.database.inTransaction) throw new TypeError('a step must not run inside another step');
  try {
    return db.transaction(() => {
      const seq = Number(db.value('select coalesce(max(seq), 0) + 1 from step'));
      db.change('update current_step set step = ?', [seq]);
      const value = finished(work(writeDbOf(db, info)));
      db.change('update current_step set step = null');
      const changed = db.value('select 1 from change where step = ? limit 1', [seq]) === 1;
      if (!changed && info.kind !== 'final') return { value, step: null };
      recordStep(db, tools, info, seq);
      const touched = appendLeaves(db, tools, info, seq);
      followSmallStep(db, seq);
      return { value, step: { seq, label: info.label, touched } };
    }, explainCommit);
  } catch (error) {
    throw writeError(error);
  }
}

function writeDbOf(db: Connection, info: EngineStep): WriteDb {
  return {
    stamp: { at: info.at, by: actorName(info.actor) },
    all: (query) => db.all(query),
    first: (query) => db.first(query),
    run: (query) => db.run(query),
    insert: (table, row) => db.insert(table, row),
  };
}

function recordStep(db: Connection, tools: StepTools, info: EngineStep, seq: number): void {
  if (info.undoes !== null) {
    const marked = db.change('update step set reversedBy = ? where seq = ? and reversedBy is null', [seq, info.undoes]);
    if (marked !== 1) throw new AppError('STEP_ALREADY_UNDONE', 'That step was undone already.');
  }
  db.change(
    `insert into step (seq, label, act, kind, undoes, actorPersonId, actorOsUser, at, schemaVersion)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      seq,
      info.label,
      info.act,
      info.kind,
      info.undoes,
      info.actor.personId,
      info.actor.osUser,
      info.at,
      tools.schemaVersion,
    ],
  );
}

function fieldsOf(json: string | null): FieldValues | null {
  return json === null ? null : (JSON.parse(json) as FieldValues);
}

/** Returns which records the step touched. */
function appendLeaves(db: Connection, tools: StepTools, info: EngineStep, step: number): Touched[] {
  const touched = new Map<string, Set<string>>();
  const writer = new LeafWriter(db, tools.random);
  const shared = { step, at: info.at, actor: info.actor, act: info.act };
  const whole: Omit<LeafFacts, 'seq'> = { ...shared, entity: 'step', table: 'step', id: String(step), change: 'step' };
  writer.append(whole, [['label', info.label]], null);
  for (const { seq, entity, recordId, tableName, rowId, act, before, after } of streamedChanges(db, step)) {
    const facts = { ...shared, entity, table: tableName, id: rowId, change: act };
    writer.append(facts, after === null ? [] : changedFields(fieldsOf(before), fieldsOf(after)), seq);
    const ids = touched.get(entity) ?? new Set();
    touched.set(entity, ids.add(recordId));
  }
  writer.finish();
  return [...touched].map(([entity, ids]) => ({ entity, ids: [...ids] }));
}
