// One backup by file: copy, open with the key, compare, force to disk, rename. For a workspace that is closed, or that the
// process which has it open leaves alone meanwhile; then this must run in another process.
import type { CopyFacts } from '../copy.ts';
import { verifyCopy } from '../copy.ts';
import { copyDatabaseFile, publishFile, removeDatabase } from '../files.ts';
import { applyKey } from '../pragmas.ts';
import { openSqlite } from '../sqlite.ts';

/** Plain data: it crosses to another process. */
export interface CopyJob {
  readonly source: string;
  readonly target: string;
  readonly key: Uint8Array | undefined;
  readonly facts: CopyFacts;
}

// A copy is one file: nothing may be expected beside it, on a read-only place either.
function leaveWal(file: string, key: Uint8Array | undefined): void {
  const database = openSqlite(file);
  try {
    applyKey(database, key);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** @throws AppError BACKUP_NOT_VERIFIED, or the system's error when the drive refuses; no half file is left behind. */
export function runCopyJob({ source, target, key, facts }: CopyJob): void {
  const temporary = `${target}.tmp`;
  removeDatabase(temporary);
  try {
    copyDatabaseFile(source, temporary);
    leaveWal(temporary, key);
    verifyCopy(temporary, key, facts);
    publishFile(temporary, target);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}
