// What every connection must be set to before anything is read or written, and the key that comes before that.
// Each setting is read back: a build that ignores one must not go unnoticed.
import type { Sqlite } from './sqlite.ts';
import { AppError } from '#shared/errors.ts';

/** `QDK1`: how a workspace is told from any other SQLite file. */
export const APPLICATION_ID = 0x51_44_4b_31;

// The bug that could damage a WAL database on reset was fixed in this release.
const OLDEST_SQLITE = [3, 51, 3] as const;

const SETTINGS: ReadonlyArray<readonly [name: string, value: string, readBack: string | number]> = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  // Temporary files are not encrypted; memory is not written to disk.
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  // 64 MiB: a large import writes each page once, not each time the cache is full.
  ['cache_size', '-65536', -65_536],
  // The log is folded into the file between steps (Workspace.foldLog), so that nobody waits for it inside one.
  ['wal_autocheckpoint', '0', 0],
];

/** Compares dotted versions number by number. @throws AppError SQLITE_TOO_OLD below 3.51.3. */
export function requireSqliteVersion(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of OLDEST_SQLITE.entries()) {
    const found = parts[index] ?? 0;
    if (found > wanted) return;
    if (found < wanted) {
      throw new AppError('SQLITE_TOO_OLD', `This build carries SQLite ${version}; 3.51.3 or newer is needed.`);
    }
  }
}

/** Hands SQLite the key: SQLCipher 4 format, 32 raw bytes, no derivation. Without a key the file is plain. */
export function applyKey(db: Sqlite, key: Uint8Array | undefined): void {
  if (key === undefined) return;
  if (key.length !== 32) throw new AppError('WORKSPACE_KEY_SIZE', 'A workspace key has 32 bytes.');
  chooseCipher(db);
  db.pragma(`key="${keyText(key)}"`);
}

function chooseCipher(db: Sqlite): void {
  db.pragma("cipher='sqlcipher'");
  db.pragma('legacy=4');
}

const keyText = (key: Uint8Array): string => `x'${Buffer.from(key).toString('hex')}'`;

/** Encrypts a whole database with another key, or with none. It must not be in WAL mode, nor open elsewhere. */
export function changeKey(db: Sqlite, key: Uint8Array | undefined): void {
  db.pragma('temp_store = MEMORY');
  chooseCipher(db);
  db.pragma(`rekey="${key === undefined ? '' : keyText(key)}"`);
}

/**
 * Sets and reads back every setting. Nothing may be asked of the database before `locking_mode` is set: any statement, even
 * one about no table, opens the file in shared mode, and the lock would then come only with the first write.
 * @throws AppError PRAGMA_REFUSED naming the setting; SQLite's own error when the file cannot be read.
 */
export function applySettings(db: Sqlite): void {
  for (const [name, value, readBack] of SETTINGS) {
    db.pragma(`${name} = ${value}`);
    const found = db.pragma(name, { simple: true });
    if (found !== readBack) {
      throw new AppError('PRAGMA_REFUSED', `SQLite did not accept ${name} = ${value}.`, { facts: { name } });
    }
  }
  requireSqliteVersion(String(db.prepare('select sqlite_version()').pluck().get()));
}
