// Undo and redo: a step is reversed row by row, newest change first, as a new step with new revisions. It refuses when a
// row has moved on since, and never reaches across a change of the file format.
import { AppError } from '#shared/errors.ts';
import type { Actor } from '../audit/leaf.ts';
import {
  changesOf,
  runStep,
  type ChangeRow,
  type StepInfo,
  type StepKind,
  type StepResult,
  type StepTools,
} from '../changes.ts';
import type { Connection, Stamp } from '../connection.ts';
import { isSqliteError } from '../errors.ts';
import { rowReverser } from './reverse.ts';
import { staleError } from './stale.ts';

/** The step that the next undo or redo would reverse. */
export interface NextStep {
  readonly seq: number;
  /** Label of the act as it was first done. */
  readonly label: string;
}

interface StepRow extends NextStep {
  readonly act: string;
  readonly kind: StepKind;
  readonly schemaVersion: number;
  readonly reversedBy: number | null;
  readonly purgedBy: number | null;
}

const COLUMNS = 'seq, label, act, kind, schemaVersion, reversedBy, purgedBy';

function stepRow(db: Connection, sql: string, parameters: readonly unknown[] = []): StepRow | undefined {
  return db.rows(sql, parameters)[0] as unknown as StepRow | undefined;
}

function latestUndoable(db: Connection): StepRow | undefined {
  return stepRow(
    db,
    `select ${COLUMNS} from step where reversedBy is null and purgedBy is null and kind in ('do', 'redo') order by seq desc limit 1`,
  );
}

// A new act clears the redo line: only undos younger than the last act can be redone. Final acts clear nothing.
function latestRedoable(db: Connection): StepRow | undefined {
  return stepRow(
    db,
    `select ${COLUMNS} from step where reversedBy is null and purgedBy is null and kind = 'undo'
     and seq > (select coalesce(max(seq), 0) from step where kind = 'do') order by seq desc limit 1`,
  );
}

const offer = (step: StepRow | undefined, tools: StepTools): NextStep | null =>
  step === undefined || step.schemaVersion !== tools.schemaVersion ? null : { seq: step.seq, label: step.label };

/** What undo and redo would do now; null when there is nothing. */
export function nextSteps(db: Connection, tools: StepTools): { undo: NextStep | null; redo: NextStep | null } {
  return { undo: offer(latestUndoable(db), tools), redo: offer(latestRedoable(db), tools) };
}

/** Who asks for it, and when (UTC seconds). */
export interface ReverseBy {
  readonly actor: Actor;
  readonly at: number;
}

/**
 * Undoes a step: the latest one, or one named by its sequence.
 * @throws AppError NOTHING_TO_UNDO, STEP_NOT_FOUND, STEP_FINAL, STEP_ALREADY_UNDONE, STEP_PURGED, STEP_OTHER_FORMAT, STEP_STALE.
 */
export function undoStep(db: Connection, tools: StepTools, by: ReverseBy, seq?: number): StepResult<null> {
  const step = seq === undefined ? latestUndoable(db) : stepRow(db, `select ${COLUMNS} from step where seq = ?`, [seq]);
  if (step === undefined) {
    if (seq === undefined) throw new AppError('NOTHING_TO_UNDO', 'There is nothing to undo.');
    throw new AppError('STEP_NOT_FOUND', `This workspace has no step ${seq}.`);
  }
  if (step.kind === 'final') {
    throw new AppError('STEP_FINAL', `"${step.label}" cannot be undone: it left the workspace or binds someone.`);
  }
  if (step.kind === 'undo') throw new AppError('STEP_IS_UNDO', 'To take back an undo, use redo.');
  return reverseStep(db, tools, by, step, 'undo');
}

/**
 * Takes back the latest undo that no newer act has cut off.
 * @throws AppError NOTHING_TO_REDO, STEP_OTHER_FORMAT, STEP_STALE.
 */
export function redoStep(db: Connection, tools: StepTools, by: ReverseBy): StepResult<null> {
  const step = latestRedoable(db);
  if (step === undefined) throw new AppError('NOTHING_TO_REDO', 'There is nothing to redo.');
  return reverseStep(db, tools, by, step, 'redo');
}

/**
 * Makes every record as it was after step `seq`, as one final step. Meant for a copy that somebody looks at.
 * @throws AppError STEP_PURGED, STEP_OTHER_FORMAT when something since then cannot be reversed.
 */
export function rewindTo(db: Connection, tools: StepTools, info: StepInfo, seq: number): StepResult<null> {
  if (db.value('select 1 from step where seq > ? and purgedBy is not null limit 1', [seq]) !== undefined) {
    const text = 'Something was purged since that version, so it cannot be brought back as it stood.';
    throw new AppError('STEP_PURGED', text);
  }
  if (db.value('select 1 from step where seq > ? and schemaVersion <> ? limit 1', [seq, tools.schemaVersion]) === 1) {
    const text = 'The workspace format changed since that version, so it cannot be brought back as it stood.';
    throw new AppError('STEP_OTHER_FORMAT', text);
  }
  const steps = db.rows('select seq from step where seq > ? order by seq desc', [seq]).map((row) => Number(row['seq']));
  const step = { ...info, kind: 'final', undoes: null } as const;
  return runStep(db, tools, step, ({ stamp }) => {
    db.database.pragma('defer_foreign_keys = on');
    for (const each of steps) reverseChanges(db, changesOf(db, each).reverse(), stamp);
    return null;
  });
}

function reverseStep(
  db: Connection,
  tools: StepTools,
  by: ReverseBy,
  step: StepRow,
  kind: 'undo' | 'redo',
): StepResult<null> {
  if (step.reversedBy !== null) throw new AppError('STEP_ALREADY_UNDONE', `"${step.label}" was undone already.`);
  if (step.purgedBy !== null) {
    throw new AppError('STEP_PURGED', `"${step.label}" touched a record that was purged since. It cannot be reversed.`);
  }
  if (step.schemaVersion !== tools.schemaVersion) {
    const text = `"${step.label}" was done before the workspace format changed and cannot be reversed any more.`;
    throw new AppError('STEP_OTHER_FORMAT', text);
  }
  const info = { label: step.label, act: step.act, actor: by.actor, at: by.at, kind, undoes: step.seq };
  return runStep(
    db,
    tools,
    info,
    ({ stamp }) => {
      // Parents and parts come back in any order; links are judged at commit.
      db.database.pragma('defer_foreign_keys = on');
      reverseChanges(db, changesOf(db, step.seq).reverse(), stamp);
      return null;
    },
    (error) => linkError(db, error),
  );
}

function reverseChanges(db: Connection, changes: readonly ChangeRow[], stamp: Stamp): void {
  const reverse = rowReverser(db, stamp);
  for (const change of changes) {
    try {
      if (!reverse(change)) throw staleError(db, change);
    } catch (error) {
      if (isSqliteError(error, 'SQLITE_CONSTRAINT')) throw staleError(db, change, error);
      throw error;
    }
  }
}

// SQLite does not say which record is in the way of a commit; looking takes a scan, so it happens only then.
function linkError(db: Connection, error: unknown): unknown {
  const found = db.rows('select "table" as tableName, rowid as rowNumber from pragma_foreign_key_check limit 1')[0];
  if (found === undefined) return error;
  const tableName = String(found['tableName']);
  const rowId = String(db.value(`select id from "${tableName}" where rowid = ?`, [found['rowNumber']]));
  return staleError(db, { tableName, rowId, after: null, before: null }, error);
}
