// Turns SQLite's result codes into named errors that say what to do. Anything unknown passes through as it is.
import { AppError } from '#shared/errors.ts';

function sqliteCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

/** True for SQLite's own errors with this result code or one of its extended codes (`SQLITE_BUSY` covers `SQLITE_BUSY_SNAPSHOT`). */
export function isSqliteError(error: unknown, code: string): boolean {
  const found = sqliteCode(error);
  return found === code || found.startsWith(`${code}_`);
}

function duplicateError(error: unknown): AppError {
  const columns = error instanceof Error ? error.message.replace(/^[^:]*: /, '').split(', ') : [];
  const names = columns.map((column) => column.split('.').at(-1) ?? column).filter((name) => /^[a-zA-Z]+$/.test(name));
  return new AppError(
    'RECORD_DUPLICATE',
    'Another record already has this value. Change it, or open the other record.',
    { fields: Object.fromEntries(names.map((name) => [name, 'already used by another record'])) },
    error,
  );
}

/**
 * Errors of a write. Codes: RECORD_DUPLICATE (fields), RECORD_LINK_BROKEN, RECORD_INVALID, WRITE_OUTSIDE_STEP, DISK_FULL,
 * DISK_ERROR, WORKSPACE_CORRUPT. The transaction has been rolled back when the caller sees one.
 */
export function writeError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  if (isSqliteError(error, 'SQLITE_CONSTRAINT_UNIQUE') || isSqliteError(error, 'SQLITE_CONSTRAINT_PRIMARYKEY')) {
    return duplicateError(error);
  }
  if (isSqliteError(error, 'SQLITE_CONSTRAINT_FOREIGNKEY')) {
    const text = 'This record refers to one that does not exist, or others still refer to it. Reload and try again.';
    return new AppError('RECORD_LINK_BROKEN', text, {}, error);
  }
  if (error.message === 'NOT NULL constraint failed: change.step') {
    return new AppError('WRITE_OUTSIDE_STEP', 'Records are written only inside a named step.', {}, error);
  }
  if (isSqliteError(error, 'SQLITE_CONSTRAINT')) {
    const text = `The workspace refused a value: ${error.message}.`;
    return new AppError('RECORD_INVALID', text, {}, error);
  }
  if (isSqliteError(error, 'SQLITE_FULL')) {
    const text = 'The disk is full. Nothing of this change was kept; free some space and try again.';
    return new AppError('DISK_FULL', text, {}, error);
  }
  if (isSqliteError(error, 'SQLITE_IOERR')) {
    const text = 'The disk refused to read or write. Nothing of this change was kept; check the drive and try again.';
    return new AppError('DISK_ERROR', text, {}, error);
  }
  if (isSqliteError(error, 'SQLITE_CORRUPT')) {
    const text = 'The workspace file is damaged. Close it and restore the last backup.';
    return new AppError('WORKSPACE_CORRUPT', text, {}, error);
  }
  return error;
}
