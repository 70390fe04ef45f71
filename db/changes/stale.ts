// The refusal of an undo, with the name of the record that is in the way.
import { AppError } from '#shared/errors.ts';
import type { ChangeRow } from '../changes.ts';
import type { Connection } from '../connection.ts';
import { LOGGED_TABLES } from './logged-tables.ts';

function loggedLabel(change: Pick<ChangeRow, 'before' | 'after'>, column: string): string | null {
  const json = change.after ?? change.before;
  const value = json === null ? null : (JSON.parse(json) as Record<string, unknown>)[column];
  return typeof value === 'string' ? value : null;
}

/** STEP_STALE: names the record as it is called now, or as it was called when it no longer exists. */
export function staleError(
  db: Connection,
  change: Pick<ChangeRow, 'tableName' | 'rowId' | 'before' | 'after'>,
  cause?: unknown,
): AppError {
  const { tableName, rowId } = change;
  const info = LOGGED_TABLES.find((entry) => entry.table === tableName);
  const column = info?.label ?? 'id';
  const now = db.value(`select "${column}" from "${tableName}" where id = ?`, [rowId]);
  const label = typeof now === 'string' ? now : (loggedLabel(change, column) ?? rowId);
  const entity = info?.entity ?? tableName;
  return new AppError(
    'STEP_STALE',
    `"${label}" (${entity.replaceAll('_', ' ')}) was changed after this step. Undo that later change first.`,
    { facts: { entity, id: rowId, label } },
    cause,
  );
}
