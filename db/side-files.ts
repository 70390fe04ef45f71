// Small files and folders that lie beside a workspace: its keys, its backups. Never the workspace itself, whose path must
// not be opened while SQLite has it (db/files.ts).
import fs from 'node:fs';
import path from 'node:path';

/** The text of a file; null when there is none. */
export function readSideFile(file: string): string | null {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

/** Replaces a file whole: after a crash there is the old text or the new one, never half of it. Only its owner may read it. */
export function replaceSideFile(file: string, text: string): void {
  const temporary = `${file}.new`;
  const handle = fs.openSync(temporary, 'w', 0o600);
  try {
    fs.writeFileSync(handle, text);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
  syncFolder(path.dirname(file));
}

/** Removes a file; an absent one is fine. */
export function removeSideFile(file: string): void {
  fs.rmSync(file, { force: true });
}

/** Forces the names in a folder to the disk. Windows cannot open a folder, and needs no such step to keep a rename. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/** Names of the files in a folder; none when there is no such folder. */
export function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

/** Makes a folder that only its owner may look into; an existing one is fine. */
export function ensureFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
}
