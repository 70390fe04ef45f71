// Brings a workspace file to the current format: all pending migrations in one transaction with user_version, after a
// verified copy of the file as it was.
import { AppError } from '#shared/errors.ts';
import { createChangeTriggers } from './changes/triggers.ts';
import type { Connection } from './connection.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { markAllStale } from './search/index.ts';

/** The format that this program writes. */
export const SCHEMA_VERSION: number = MIGRATIONS.at(-1)?.version ?? 0;

/** The format of an open file. */
export function fileVersion(db: Connection): number {
  return Number(db.database.pragma('user_version', { simple: true }));
}

/** @throws AppError WORKSPACE_NEWER when a newer program wrote the file. */
export function requireKnownVersion(db: Connection): void {
  const found = fileVersion(db);
  if (found <= SCHEMA_VERSION) return;
  throw new AppError(
    'WORKSPACE_NEWER',
    `This workspace has format ${found}; this program knows formats up to ${SCHEMA_VERSION}. Open it with a newer Quarterdeck.`,
    { facts: { found, known: SCHEMA_VERSION } },
  );
}

/**
 * Runs what is pending; nothing when the file is current. Foreign keys are judged once at the end.
 * @throws AppError MIGRATION_FAILED naming the step; the file is then exactly as it was.
 */
export function migrate(db: Connection, migrations: readonly Migration[] = MIGRATIONS): void {
  const from = fileVersion(db);
  const pending = migrations.filter((migration) => migration.version > from);
  if (pending.length === 0) return;
  db.transaction(
    () => {
      db.database.pragma('defer_foreign_keys = on');
      // A migration is not a step: its changes of rows are not logged, and undo does not reach across it.
      dropTriggers(db, 'change_');
      // Files of earlier formats fed the search index by triggers.
      dropTriggers(db, 'search_feed_');
      for (const migration of pending) runMigration(db, migration);
      if (migrations === MIGRATIONS) {
        createChangeTriggers(db);
        markAllStale(db);
      }
    },
    (error) => migrationError('links between records', error),
  );
}

function dropTriggers(db: Connection, prefix: string): void {
  const found = db.rows(`select name from sqlite_schema where type = 'trigger' and substr(name, 1, ?) = ?`, [
    prefix.length,
    prefix,
  ]);
  // A name cannot be bound; one that a file brought along may hold a quotation mark.
  for (const { name } of found) db.database.exec(`drop trigger "${String(name).replaceAll('"', '""')}"`);
}

function runMigration(db: Connection, { version, slug, sql }: Migration): void {
  try {
    db.database.exec(sql);
    db.database.pragma(`user_version = ${version}`);
  } catch (error) {
    throw migrationError(`format ${version} (${slug})`, error);
  }
}

function migrationError(where: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  const text = `Changing the workspace failed at ${where}: ${reason}. The workspace is as it was before.`;
  return new AppError('MIGRATION_FAILED', text, { facts: { where } }, error);
}
