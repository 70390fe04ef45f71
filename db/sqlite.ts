// The one place that names the SQLite package. The linter cannot see the package's `export =`.
// oxlint-disable-next-line import/default
import Database from 'better-sqlite3';

export type Sqlite = Database.Database;
export type SqliteStatement = Database.Statement;

/** Opens an existing file; nothing is read yet. A second process's lock is waited for a fifth of a second. */
export function openSqlite(file: string, { readonly = false }: { readonly readonly?: boolean } = {}): Sqlite {
  return new Database(file, { fileMustExist: true, timeout: 200, readonly });
}
