// Opening the file itself: what can be told before SQLite sees it, the key, the lock, the settings. Every way in which a
// file can refuse has its own code, and a sentence that says what to do.
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { Connection } from './connection.ts';
import { isSqliteError } from './errors.ts';
import { inspectFile, type FileFacts, type FileKind } from './files.ts';
import { APPLICATION_ID, applyKey, applySettings } from './pragmas.ts';
import { openSqlite } from './sqlite.ts';

const refuse = (code: string, file: string, text: string, cause?: unknown): AppError =>
  new AppError(code, `${path.basename(file)}: ${text}`, { facts: { name: path.basename(file) } }, cause);

const UNDECIDABLE = 'An encrypted workspace and a file of another kind look the same from outside.';

const OUTSIDE: Readonly<Partial<Record<FileKind, readonly [code: string, text: string]>>> = {
  missing: ['WORKSPACE_MISSING', 'there is no such file. It may have been moved, or its drive removed.'],
  'not-a-file': ['WORKSPACE_NOT_A_FILE', 'this is a folder, not a workspace file. Choose the .qdk file.'],
  unreadable: ['WORKSPACE_UNREADABLE', 'your account may not read this file. Ask its owner for access.'],
  empty: ['WORKSPACE_FOREIGN', 'the file is empty. Restore a backup, or create a new workspace.'],
};

/**
 * What the file's outside tells, before SQLite opens it.
 * @throws AppError WORKSPACE_MISSING, WORKSPACE_NOT_A_FILE, WORKSPACE_UNREADABLE, WORKSPACE_FOREIGN, WORKSPACE_KEY_NEEDED,
 * WORKSPACE_NOT_ENCRYPTED.
 */
export function requireOpenable(file: string, key: Uint8Array | undefined): FileFacts {
  const facts = inspectFile(file);
  const refusal = OUTSIDE[facts.kind];
  if (refusal !== undefined) throw refuse(refusal[0], file, refusal[1]);
  if (facts.kind === 'sqlite' && key !== undefined) {
    throw refuse('WORKSPACE_NOT_ENCRYPTED', file, 'this file is not encrypted. Open it without a key.');
  }
  if (facts.kind === 'opaque' && key === undefined) throw withoutKey(file, facts);
  return facts;
}

// Every database, encrypted or not, consists of whole pages of 512 bytes or a multiple of it.
function withoutKey(file: string, { bytes }: FileFacts): AppError {
  if (bytes % 512 !== 0) {
    return refuse('WORKSPACE_FOREIGN', file, 'this is not a Quarterdeck workspace, or it was cut off.');
  }
  return refuse('WORKSPACE_KEY_NEEDED', file, `open it with its key. ${UNDECIDABLE}`);
}

/** Names the failure of a first read. `key` decides what "not a database" can mean. */
export function openError(error: unknown, file: string, key: Uint8Array | undefined): unknown {
  if (isSqliteError(error, 'SQLITE_BUSY') || isSqliteError(error, 'SQLITE_LOCKED')) {
    return refuse('WORKSPACE_LOCKED', file, 'it is open in another window or program. Close it there first.', error);
  }
  if (isSqliteError(error, 'SQLITE_NOTADB')) {
    if (key === undefined) return damaged(file, error);
    return refuse('WORKSPACE_WRONG_KEY', file, `this key does not open it. ${UNDECIDABLE}`, error);
  }
  if (isSqliteError(error, 'SQLITE_CORRUPT') || isSqliteError(error, 'SQLITE_IOERR_SHORT_READ')) {
    return damaged(file, error);
  }
  if (isSqliteError(error, 'SQLITE_CANTOPEN') || isSqliteError(error, 'SQLITE_IOERR')) {
    return refuse('WORKSPACE_UNREADABLE', file, 'the drive refused to read it. Check the drive and try again.', error);
  }
  return error;
}

/** WORKSPACE_CORRUPT. */
export function damaged(file: string, cause?: unknown): AppError {
  return refuse('WORKSPACE_CORRUPT', file, 'the file is damaged or was cut off. Restore the last backup.', cause);
}

/** Opens SQLite on a file, gives it the key, takes the lock and asserts the settings. Closes again when anything refuses. */
export function openConnection(file: string, key: Uint8Array | undefined): Connection {
  const database = openSqlite(file);
  try {
    applyKey(database, key);
    applySettings(database);
    return new Connection(database);
  } catch (error) {
    database.close();
    throw openError(error, file, key);
  }
}

/** @throws AppError WORKSPACE_FOREIGN when the database belongs to another program. */
export function requireOurs(db: Connection, file: string): void {
  if (db.database.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  throw refuse('WORKSPACE_FOREIGN', file, 'this is a database of another program. Choose a Quarterdeck workspace.');
}
