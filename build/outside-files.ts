// The list of the program's own files that lie outside the archive, with their hashes: the database binary and what the
// PDF engine reads. It is packed into the archive, and main holds the files against it at every start.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OUT, ROOT } from './vite.shared.config.ts';

export const OUTSIDE_FILES_LIST = path.join(OUT, 'outside-files.json');

const PDF = path.join(OUT, 'resources', 'pdf');

/** Source of each file, by its path below the installed program's resources. */
function outsideFiles(platform: string, arch: string): Map<string, string> {
  const files = new Map(readdirSync(PDF).map((name) => [`pdf/${name}`, path.join(PDF, name)]));
  // Signing for macOS writes into the binary after this list is made; there the system checks the signature instead.
  if (platform !== 'darwin') {
    const binary = `node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node`;
    files.set(`app.asar.unpacked/${binary}`, path.join(ROOT, binary));
  }
  return files;
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Writes the list for a target, named as Node names platforms and processors. */
export function writeOutsideFilesList(platform: string, arch: string): void {
  const hashes = [...outsideFiles(platform, arch)].map(([name, source]) => [name, sha256(source)]);
  writeFileSync(OUTSIDE_FILES_LIST, `${JSON.stringify({ sha256: Object.fromEntries(hashes) }, null, 2)}\n`);
}
