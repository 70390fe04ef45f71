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

function requireSame(db: Connection, copy: Connection): void {
  const check = copy.value('pragma quick_check(1)');
  const sameCounts = JSON.stringify(rowCounts(copy)) === JSON.stringify(rowCounts(db));
  const sameLog = auditHead(copy).root.equals(auditHead(db).root);
  if (check !== 'ok' || !sameCounts || !sameLog) {
    throw new AppError(
      'BACKUP_NOT_VERIFIED',
      'The copy of the workspace does not equal the original. Check the drive.',
    );
  }
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
    const copy = new Connection(openSqlite(temporary, { readonly: true }));
    try {
      applyKey(copy.database, key);
      requireSame(db, copy);
    } finally {
      copy.database.close();
    }
    publishFile(temporary, target);
  } catch (error) {
    removeDatabase(temporary);
    throw error;
  }
}
