// Encrypts or decrypts an existing workspace: a verified copy gets the other key, is compared again and takes the name of
// the old file in one rename. The old file keeps a second name until the new one has been opened.
import { AppError } from '#shared/errors.ts';
import { copyFacts, verifyCopy } from '../copy.ts';
import { fileExists, hasLogBeside, keepAs, publishFile, removeDatabase } from '../files.ts';
import { openWorkspace, type OpenOptions } from '../open-workspace.ts';
import { applyKey, changeKey } from '../pragmas.ts';
import { openSqlite } from '../sqlite.ts';
import type { Workspace } from '../workspace.ts';

/** Where the next content of a workspace is made before it takes the name. */
export const partOf = (file: string): string => `${file}.converting`;
const oldOf = (file: string): string => `${file}.before`;

/** Gives a closed copy another key, or none. */
export function rekeyFile(file: string, key: Uint8Array | undefined, next: Uint8Array | undefined): void {
  const database = openSqlite(file);
  try {
    applyKey(database, key);
    changeKey(database, next);
  } finally {
    database.close();
  }
}

/** A copy of the open workspace under the other key, compared with it. */
function writeConverted(workspace: Workspace, key: Uint8Array | undefined, next: Uint8Array | undefined): string {
  const part = partOf(workspace.path);
  try {
    workspace.copyTo(part);
    rekeyFile(part, key, next);
    verifyCopy(part, next, copyFacts(workspace.connection()));
    return part;
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
}

export interface Conversion {
  /** The key that the workspace has now; undefined when it is not encrypted. */
  readonly key: Uint8Array | undefined;
  /** The options to open the converted file with, its key among them. */
  readonly next: OpenOptions;
}

/**
 * Closes the workspace and gives back the same one under the other key. Whatever stops it, a file that opens stays under
 * the workspace's name: the old one until the rename, the new one after it.
 * @throws AppError BACKUP_NOT_VERIFIED, CONVERSION_REFUSED, and the codes of opening; then the old file is back in place.
 */
export function convertWorkspace(workspace: Workspace, { key, next }: Conversion): Workspace {
  if (workspace.readOnly) {
    throw new AppError(
      'CONVERSION_REFUSED',
      'Nothing can be written here. Copy the workspace to another folder first.',
    );
  }
  return exchangeFile(workspace, writeConverted(workspace, key, next.key), next);
}

/**
 * Closes the workspace, gives the verified file `part` its name and opens that. The old file keeps a second name until then
 * and comes back when the new one does not open.
 * @throws AppError CONVERSION_REFUSED, and the codes of opening.
 */
export function exchangeFile(workspace: Workspace, part: string, next: OpenOptions): Workspace {
  const file = workspace.path;
  workspace.close();
  if (hasLogBeside(file)) {
    removeDatabase(part);
    throw new AppError('CONVERSION_REFUSED', 'The workspace could not be closed in full. Open it and try again.');
  }
  keepAs(file, oldOf(file));
  publishFile(part, file);
  try {
    const opened = openWorkspace(file, next);
    removeDatabase(oldOf(file));
    return opened;
  } catch (error) {
    publishFile(oldOf(file), file);
    throw error;
  }
}

/**
 * Removes what a stopped conversion left beside a workspace that has just been opened: a half copy, and the second name of
 * the old file. The file under the workspace's own name is whole at every moment, so neither is needed any more.
 */
export function clearConversion(file: string): void {
  for (const left of [partOf(file), `${partOf(file)}.tmp`, oldOf(file)]) if (fileExists(left)) removeDatabase(left);
}
