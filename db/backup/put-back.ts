// Puts a backup in the place of a workspace file that does not open any more. What was there is kept beside it.
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { copyNewEvidence, evidenceFolder } from '../evidence/store.ts';
import { copyDatabaseFile, freeName, moveDatabase, publishFile, removeDatabase } from '../files.ts';
import { copyKeys, hasKeys } from '../keys/store.ts';
import { backupPath, listBackups } from './folder.ts';
import { backupEvidenceFolder, type BackupName } from './name.ts';

/** `NAME damaged.qdk`, or the next free name. */
function asideName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return freeName(path.join(dir, `${name} damaged${ext}`));
}

function putAside(file: string): void {
  const aside = asideName(file);
  copyKeys(file, aside);
  moveDatabase(file, aside);
}

/**
 * Copies the backup whole, keeps the damaged file as `NAME damaged.qdk`, and puts the copy in its place, with the key file
 * and the evidence that the backup was made with. Whether it opens is told by opening it.
 *
 * @param file of the workspace, closed in every program
 * @throws AppError BACKUP_MISSING.
 */
export function putBackupBack(file: string, fileName: string): BackupName {
  const backup = listBackups(file).find((each) => each.fileName === fileName);
  if (backup === undefined) {
    throw new AppError('BACKUP_MISSING', 'This backup is no longer there. Choose another one.');
  }
  const chosen = backupPath(file, fileName);
  const part = `${file}.part`;
  removeDatabase(part);
  copyDatabaseFile(chosen, part);
  putAside(file);
  publishFile(part, file);
  if (hasKeys(chosen)) copyKeys(chosen, file);
  copyNewEvidence(backupEvidenceFolder(file), evidenceFolder(file));
  return backup;
}
