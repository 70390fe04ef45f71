// Workspace files of earlier formats, made by running the migrations up to there.
import fs from 'node:fs';
import { Connection } from '#db/connection.ts';
import { migrate } from '#db/migrate.ts';
import { MIGRATIONS } from '#db/migrations/index.ts';
import { APPLICATION_ID, applySettings } from '#db/pragmas.ts';
import { openSqlite } from '#db/sqlite.ts';

/** A new file in the format of `version`, open. The caller closes it. */
export function fileOfFormat(file: string, version: number): Connection {
  fs.writeFileSync(file, '');
  const database = openSqlite(file);
  applySettings(database);
  const db = new Connection(database);
  migrateTo(db, version);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  return db;
}

/** Brings an open file on to `version`, without the triggers that only a complete workspace has. */
export function migrateTo(db: Connection, version: number): void {
  migrate(
    db,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
}

/** Names of all tables but SQLite's own and those of the search index. */
export function tablesOf(db: Connection): string[] {
  return db
    .rows(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and name not like 'search\\_index\\_%' escape '\\' order by name`,
    )
    .map((row) => String(row['name']));
}
