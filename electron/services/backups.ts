// Backups through their channels: list, make one now, how often, restore.
import path from 'node:path';
import { backupPath, listBackups, lookAtBackup } from '#db/backup/folder.ts';
import { backupEvidenceFolder, backupFolder, type BackupName } from '#db/backup/name.ts';
import { putBackupBack } from '#db/backup/put-back.ts';
import { restoreBackup } from '#db/backup/restore.ts';
import { copyNewEvidence, evidenceFolder } from '#db/evidence/store.ts';
import { setSetting } from '#db/settings/write.ts';
import { AppError } from '#shared/errors.ts';
import type { FailedFile } from '#shared/ipc/backups.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ServiceContext } from '../core/create-core.ts';
import { INTERVAL_SETTING, type BackupKeeper } from './backup-keeper.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Opening } from './opening.ts';
import { nowSec, type Session } from './session.ts';
import { requireState } from './workspace.ts';

function requireTyped(name: string, confirmation: string): void {
  if (confirmation.trim() === name) return;
  const text = `Type the name of the workspace, ${name}, to restore it.`;
  throw new AppError('CONFIRMATION_DIFFERS', text, { fields: { confirmation: `type ${name}` } });
}

function recordRestore(session: Session, context: ServiceContext, { at, revision }: BackupName): void {
  const when = new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const label = `Restore the backup of ${when} UTC, revision ${revision}`;
  session.step(context, { label, act: 'backups.restore', final: true }, () => undefined);
}

function stateOf(session: Session, keeper: BackupKeeper): OutputOf<'backups.list'> {
  const file = session.workspace().path;
  const backups = listBackups(file).map(({ fileName, at, revision, reason }) => {
    const { bytes, encrypted, content } = lookAtBackup(backupPath(file, fileName), session.key);
    return { id: fileName, at, revision, reason, bytes, encrypted, content };
  });
  return {
    folder: path.basename(backupFolder(file)),
    everyMinutes: keeper.everyMinutes(),
    backups: backups.map(({ content, ...backup }) => ({
      ...backup,
      content: content === null ? null : { counts: { ...content.counts }, lastStep: content.lastStep },
    })),
    problem: keeper.problem,
  };
}

/** Backups of a file that nobody has open: what their names and sizes say. */
function failedFile(file: string | null): FailedFile | null {
  const backups = file === null ? [] : listBackups(file);
  if (file === null || backups.length === 0) return null;
  return {
    name: path.basename(file).replace(/\.qdk$/i, ''),
    backups: backups.map(({ fileName, at, revision, reason }) => {
      const { bytes, encrypted } = lookAtBackup(backupPath(file, fileName), undefined);
      return { id: fileName, at, revision, reason, bytes, encrypted };
    }),
  };
}

export function backupServices(
  session: Session,
  keeper: BackupKeeper,
  opening: Opening,
): Handlers<AreaChannels<'backups'>> {
  return {
    'backups.list': () => stateOf(session, keeper),
    'backups.make'(_input, context) {
      keeper.makeNow(nowSec(context), 'manual');
      return stateOf(session, keeper);
    },
    'backups.setInterval'({ everyMinutes }, context) {
      session.step(context, { label: 'Change how often backups are made', act: 'settings.change' }, (db) =>
        setSetting(db, INTERVAL_SETTING, everyMinutes),
      );
      return stateOf(session, keeper);
    },
    'backups.restore'({ id, confirmation }, context) {
      requireTyped(session.name(), confirmation);
      const workspace = session.workspace();
      const backup = listBackups(workspace.path).find(({ fileName }) => fileName === id);
      if (backup === undefined) {
        throw new AppError('BACKUP_MISSING', 'This backup is no longer there. Choose another one.');
      }
      const at = nowSec(context);
      const chosen = backupPath(workspace.path, id);
      keeper.makeNow(at, 'restore');
      copyNewEvidence(backupEvidenceFolder(workspace.path), evidenceFolder(workspace.path));
      session.replace((open, next) => restoreBackup(open, chosen, next), session.key);
      recordRestore(session, context, backup);
      return requireState(session);
    },
    'backups.ofFailed': () => failedFile(opening.failed),
    async 'backups.restoreFailed'({ id, confirmation }, context) {
      const file = opening.failed;
      const found = failedFile(file);
      if (file === null || found === null) {
        throw new AppError('NOTHING_FAILED', 'No file waits for a backup. Open the file again.');
      }
      requireTyped(found.name, confirmation);
      const backup = putBackupBack(file, id);
      await opening.open(file);
      recordRestore(session, context, backup);
      return requireState(session);
    },
  };
}
