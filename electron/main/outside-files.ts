// Holds the installed program's own files that lie outside its archive (the database binary, the PDF engine's files)
// against the list packed into the archive: the archive's own integrity check cannot see them.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App, Dialog } from 'electron';
import { z } from 'zod';
import type { Log } from './log.ts';

/** Written by build/outside-files.ts: SHA-256 by path below the resources folder. */
const OutsideFiles = z.strictObject({
  sha256: z.record(z.string().regex(/^[\w@.-]+(\/[\w@.-]+)*$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

async function sha256(file: string): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    return undefined;
  }
}

/** Names of listed files that are missing or not as they were built. */
export async function changedOutsideFiles(resourcesFolder: string, listFile: string): Promise<string[]> {
  const list = OutsideFiles.parse(JSON.parse(await readFile(listFile, 'utf8')));
  const found = Object.entries(list.sha256).map(async ([name, expected]) => {
    const actual = await sha256(path.join(resourcesFolder, ...name.split('/')));
    return actual === expected ? [] : [name];
  });
  return (await Promise.all(found)).flat();
}

/** What refusing needs: a word to the person, a line in the log, and the end. */
export interface Refusal {
  readonly app: Pick<App, 'exit'>;
  readonly dialog: Pick<Dialog, 'showErrorBox'>;
  readonly log: Pick<Log, 'info'>;
}

/** Lets start-up go on only when nothing has changed; otherwise says so, ends the program and never settles. */
export async function requireUnchangedFiles(
  resourcesFolder: string,
  listFile: string,
  refusal: Refusal,
): Promise<void> {
  const changed = await changedOutsideFiles(resourcesFolder, listFile);
  if (changed.length === 0) return;
  refusal.log.info('changed program files', { files: changed.join(' ') });
  refusal.dialog.showErrorBox(
    'Quarterdeck was not started',
    'Some of its program files are missing or were changed since it was built. ' +
      'Install it again from a source you trust. Your workspaces are not touched.',
  );
  refusal.app.exit(1);
  // Electron's exit takes its course while this goes on: nothing further may be loaded.
  await new Promise(() => undefined);
}
