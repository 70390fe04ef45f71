// Puts a backup in the place of the open workspace. The protection stays as it is: the restored file gets the key that the
// workspace has now, so its key file fits before and after.
import { AppError } from '#shared/errors.ts';
import { verifyCopy } from '../copy.ts';
import { copyDatabaseFile, removeDatabase } from '../files.ts';
import { exchangeFile, partOf, rekeyFile } from '../keys/convert.ts';
import type { OpenOptions } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import { factsOfBackup } from './folder.ts';

/**
 * Closes the workspace and gives back the restored one. The caller has kept the current one as a backup before.
 * @param next How the workspace is opened afterwards, with its present key.
 * @throws AppError BACKUP_UNREADABLE, BACKUP_NOT_VERIFIED, CONVERSION_REFUSED, and the codes of opening; the old file is
 * then in its place.
 */
export function restoreBackup(workspace: Workspace, backup: string, next: OpenOptions): Workspace {
  const found = factsOfBackup(backup, next.key);
  if (found === null) {
    const text =
      'This backup is damaged, or it was made under another key. If it is of before an encryption, open its file by itself with its own passphrase.';
    throw new AppError('BACKUP_UNREADABLE', text);
  }
  const part = partOf(workspace.path);
  removeDatabase(part);
  try {
    copyDatabaseFile(backup, part);
    if ((found.key === undefined) !== (next.key === undefined)) rekeyFile(part, found.key, next.key);
    verifyCopy(part, next.key, found.facts);
  } catch (error) {
    removeDatabase(part);
    throw error;
  }
  return exchangeFile(workspace, part, next);
}
