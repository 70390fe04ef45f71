// The key file beside a workspace: `NAME.qdk.keys`. Replaced whole, and copied into every backup.
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { readSideFile, removeSideFile, replaceSideFile } from '../side-files.ts';
import { formatKeyFile, parseKeyFile, type KeyFile } from './key-file.ts';

const pathOf = (workspaceFile: string): string => `${workspaceFile}.keys`;

/**
 * The keys of a workspace file.
 * @throws AppError KEY_FILE_MISSING, KEY_FILE_DAMAGED, KEY_FILE_NEWER.
 */
export function readKeys(workspaceFile: string): KeyFile {
  const text = readSideFile(pathOf(workspaceFile));
  if (text !== null) return parseKeyFile(text);
  const name = path.basename(workspaceFile);
  throw new AppError(
    'KEY_FILE_MISSING',
    `${name} is encrypted, or no workspace at all, and ${name}.keys is not beside it. Put that file back; every backup has a copy of it.`,
    { facts: { name } },
  );
}

/** True when a key file lies beside the workspace file, whatever is in it. */
export function hasKeys(workspaceFile: string): boolean {
  return readSideFile(pathOf(workspaceFile)) !== null;
}

export function writeKeys(workspaceFile: string, keys: KeyFile): void {
  replaceSideFile(pathOf(workspaceFile), formatKeyFile(keys));
}

export function removeKeys(workspaceFile: string): void {
  removeSideFile(pathOf(workspaceFile));
}

/** Puts the key file of one workspace file beside another one; nothing when there is none. */
export function copyKeys(from: string, to: string): void {
  const text = readSideFile(pathOf(from));
  if (text !== null) replaceSideFile(pathOf(to), text);
}
