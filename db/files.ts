// Everything about the files of databases. All about a workspace's own path happens before SQLite opens it
// or after it closed it: reading an open database by path in the same process silently drops its lock.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { syncFolder } from './side-files.ts';

const SQLITE_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/** sqlite: starts as a plain SQLite file does. opaque: anything else with bytes in it, which an encrypted file also is. */
export type FileKind = 'missing' | 'not-a-file' | 'unreadable' | 'empty' | 'sqlite' | 'opaque';

export interface FileFacts {
  readonly kind: FileKind;
  readonly bytes: number;
  /** False when the file or its folder refuses writes: a WAL database cannot be opened there. */
  readonly writable: boolean;
}

function mayWrite(target: string): boolean {
  try {
    fs.accessSync(target, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function startOf(file: string): Buffer | null {
  let handle: number | null = null;
  try {
    handle = fs.openSync(file, 'r');
    const start = Buffer.alloc(SQLITE_MAGIC.length);
    return start.subarray(0, fs.readSync(handle, start, 0, start.length, 0));
  } catch {
    return null;
  } finally {
    if (handle !== null) fs.closeSync(handle);
  }
}

function kindOf(start: Buffer | null): FileKind {
  if (start === null) return 'unreadable';
  if (start.length === 0) return 'empty';
  return start.equals(SQLITE_MAGIC) ? 'sqlite' : 'opaque';
}

function statOf(file: string): fs.BigIntStats | null | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false, bigint: true });
  } catch {
    return null;
  }
}

/** Which file a path leads to, without opening it; empty when that cannot be told. Safe while the file is open. */
export function fileIdentity(file: string): string {
  const stat = statOf(file);
  return stat ? `${stat.dev}:${stat.ino}` : '';
}

/** Looks at a path before anything opens it. Never call it for a file that this process has open. */
export function inspectFile(file: string): FileFacts {
  const stat = statOf(file);
  if (!stat) return { kind: stat === null ? 'unreadable' : 'missing', bytes: 0, writable: false };
  const kind = stat.isFile() ? kindOf(startOf(file)) : 'not-a-file';
  return { kind, bytes: Number(stat.size), writable: mayWrite(file) && mayWrite(path.dirname(file)) };
}

/** Makes an empty file that only its owner may read. Returns false when something is already there. */
export function claimNewFile(file: string): boolean {
  try {
    fs.closeSync(fs.openSync(file, 'wx', 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Copies a database file, with the log that belongs to it, into a new private folder. `dispose` removes the folder. */
export function copyToPrivateFolder(file: string): { readonly file: string; readonly dispose: () => void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-'));
  const copy = path.join(folder, 'workspace.qdk');
  fs.copyFileSync(file, copy);
  if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
  for (const name of fs.readdirSync(folder)) fs.chmodSync(path.join(folder, name), 0o600);
  return { file: copy, dispose: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

// SQLite locks this range and keeps nothing in it; Windows refuses to read it while another process has the file open.
const LOCK_PAGE_START = 0x4000_0000;
const LOCK_PAGE_BYTES = 65_536;
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Copies a database file that is closed, or that another process has open and leaves alone meanwhile. Never call it in the
 * process that has it open. The copy may be read by its owner only.
 */
export function copyDatabaseFile(file: string, target: string): void {
  const from = fs.openSync(file, 'r');
  const to = fs.openSync(target, 'wx', 0o600);
  try {
    const { size } = fs.fstatSync(from);
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, Math.max(size, 1)));
    for (let at = 0; at < size;) {
      if (at === LOCK_PAGE_START) at += LOCK_PAGE_BYTES;
      const end = at < LOCK_PAGE_START ? LOCK_PAGE_START : size;
      const read = fs.readSync(from, chunk, 0, Math.min(chunk.length, end - at, Math.max(size - at, 0)), at);
      if (read === 0) break;
      fs.writeSync(to, chunk, 0, read, at);
      at += read;
    }
  } finally {
    fs.closeSync(from);
    fs.closeSync(to);
  }
}

/** Removes a database file and what SQLite keeps beside it; absent files are fine. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) fs.rmSync(`${file}${suffix}`, { force: true });
}

/** Gives a closed database another name, with the log that belongs to it; nothing when it is absent. */
export function moveDatabase(file: string, to: string): void {
  if (!fs.existsSync(file)) return;
  for (const suffix of ['-wal', '-shm', '-journal', '']) {
    if (fs.existsSync(`${file}${suffix}`)) fs.renameSync(`${file}${suffix}`, `${to}${suffix}`);
  }
}

/** Forces a finished file to the disk and gives it its final name, so that the name never stands for half a file. */
export function publishFile(temporary: string, final: string): void {
  const handle = fs.openSync(temporary, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, final);
  syncFolder(path.dirname(final));
}

/** The first of `base`, `base-2`, `base-3` ... that is not taken, with the extension put back. */
export function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? file : path.join(dir, `${name}-${count}${ext}`);
    if (!fs.existsSync(candidate)) return candidate;
  }
}

/** Gives a closed file a second name, so that replacing the first one loses nothing; copies it where a drive has no links. */
export function keepAs(file: string, second: string): void {
  fs.rmSync(second, { force: true });
  try {
    fs.linkSync(file, second);
  } catch {
    fs.copyFileSync(file, second);
  }
}

/** True when a log with something in it lies beside a closed database: the file alone is then not all of it. */
export function hasLogBeside(file: string): boolean {
  return (fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

export function fileExists(file: string): boolean {
  return fs.existsSync(file);
}
