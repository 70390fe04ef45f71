// A verified copy of the open workspace under another name: complete or absent, encrypted with the same key.
import { AppError } from '#shared/errors.ts';
import { auditHead } from './audit/log.ts';
import { Connection } from './connection.ts';
import { claimNewFile, publishFile, removeDatabase } from './files.ts';
import { applyKey } from './pragmas.ts';
import { openSqlite } from './sqlite.ts';

const tableNames = (db: Connection): string[] =>
  db
    .rows(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .map((row) => String(row['name']));

function rowCounts(db: Connection): Record<string, number> {
  return Object.fromEntries(tableNames(db).map((name) => [name, Number(db.value(`select count(*) from "${name}"`))]));
}

/** What a copy must have in common with its original. */
export interface CopyFacts {
  /** Rows by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Root of the audit log, in hex. */
  readonly logRoot: string;
}

export function copyFacts(db: Connection): CopyFacts {
  return { counts: rowCounts(db), logRoot: auditHead(db).root.toString('hex') };
}

/**
 * Opens a finished copy with the key and compares it; never call it for a file that is open.
 * @throws AppError BACKUP_NOT_VERIFIED, or SQLite's own error when the key does not open it.
 */
export function verifyCopy(file: string, key: Uint8Array | undefined, facts: CopyFacts): void {
  const copy = new Connection(openSqlite(file, { readonly: true }));
  try {
    applyKey(copy.database, key);
    const sound = copy.value('pragma integrity_check(1)') === 'ok';
    if (sound && JSON.stringify(copyFacts(copy)) === JSON.stringify(facts)) return;
  } finally {
    copy.database.close();
  }
  const text = 'The copy of the workspace does not equal the original. Check the drive.';
  throw new AppError('BACKUP_NOT_VERIFIED', text);
}

/**
 * Writes a copy to `target`: first under a temporary name, then opened and compared, then forced to disk and renamed.
 * @throws AppError BACKUP_NOT_VERIFIED, or SQLite's own error when the drive refuses; no half file is left behind.
 */
export function writeVerifiedCopy(db: Connection, target: string, key: Uint8Array | undefined): void {
  const temporary = `${target}.tmp`;
  removeDatabase(temporary);
  claimNewFile(temporary);
  try {
    db.database.prepare('vacuum into ?').run(temporary);
    verifyCopy(temporary, key, copyFacts(db));
    publishFile(temporary, target);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}
