// Makes backups of the open workspace: by itself some minutes after a change, when it is closed, and when asked. Each is
// compared before it counts, carries its key file, and then the rule makes room.
import { runCopyJob, type CopyJob } from '#db/backup/copy-job.ts';
import { listBackups, newBackupPath, pruneBackups } from '#db/backup/folder.ts';
import { backupEvidenceFolder, type BackupName, type BackupReason } from '#db/backup/name.ts';
import { copyNewEvidence, evidenceFolder } from '#db/evidence/store.ts';
import { copyFacts } from '#db/copy.ts';
import { lastStep } from '#db/history/read.ts';
import { copyKeys } from '#db/keys/store.ts';
import { getSetting } from '#db/settings/read.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Alarm, CopyElsewhere } from './deps.ts';
import type { Session } from './session.ts';

export const INTERVAL_SETTING = 'backupEveryMinutes';
const DEFAULT_MINUTES = 15;
const MINUTE_MS = 60_000;

export interface BackupKeeperDeps {
  /** Absent for the command line: nothing is backed up by itself then. */
  readonly alarm: Alarm | undefined;
  /** Copies in another process while the workspace is open; absent: it waits until the workspace is closed. */
  readonly copyElsewhere: CopyElsewhere | undefined;
}

type NewName = Omit<BackupName, 'fileName'>;

function nameOf(workspace: Workspace, at: number, reason: BackupReason): NewName {
  const revision = workspace.read(lastStep)?.seq ?? 0;
  return { at, revision, logRoot: workspace.head().root.toString('hex').slice(0, 8), reason };
}

const hasSame = (file: string, { revision, logRoot }: NewName): boolean =>
  listBackups(file).some((backup) => backup.revision === revision && backup.logRoot === logRoot);

export class BackupKeeper {
  readonly #session: Session;
  readonly #deps: BackupKeeperDeps;
  #cancelAlarm: (() => void) | null = null;
  #running: { readonly cancel: () => void } | null = null;
  #problem: string | null = null;

  constructor(session: Session, deps: BackupKeeperDeps) {
    this.#session = session;
    this.#deps = deps;
    session.watch({ changed: () => this.#arm(), leaving: (workspace) => this.#leave(workspace) });
  }

  /** Why the last automatic backup failed. */
  get problem(): string | null {
    return this.#problem;
  }

  everyMinutes(): number {
    const set = this.#session.read((db) => getSetting(db, INTERVAL_SETTING));
    return typeof set === 'number' ? set : DEFAULT_MINUTES;
  }

  /** A backup right now, in this process; the window waits for it. */
  makeNow(at: number, reason: 'manual' | 'restore'): void {
    const workspace = this.#session.workspace();
    const target = newBackupPath(workspace.path, nameOf(workspace, at, reason));
    workspace.copyTo(target);
    this.#finish(workspace, target, at);
  }

  // The first change after a backup sets the alarm; later ones find it set.
  #arm(): void {
    const { alarm, copyElsewhere } = this.#deps;
    const workspace = this.#session.open;
    if (alarm === undefined || copyElsewhere === undefined || workspace === null || workspace.readOnly) return;
    this.#cancelAlarm ??= alarm.set(this.everyMinutes() * MINUTE_MS, () => {
      this.#cancelAlarm = null;
      void this.#copyWhileOpen(workspace, alarm, copyElsewhere);
    });
  }

  async #copyWhileOpen(workspace: Workspace, alarm: Alarm, copyElsewhere: CopyElsewhere): Promise<void> {
    if (workspace !== this.#session.open || this.#running !== null) return;
    const at = Math.floor(alarm.now() / 1000);
    const name = nameOf(workspace, at, 'timer');
    if (hasSame(workspace.path, name)) return;
    try {
      const target = newBackupPath(workspace.path, name);
      const job: CopyJob = { source: workspace.path, target, key: this.#session.key, facts: workspace.holdStill() };
      const { done, cancel } = copyElsewhere(job);
      this.#running = { cancel };
      const problem = await done;
      if (problem === null) this.#finish(workspace, target, at);
      this.#problem = problem;
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.#running = null;
      workspace.letGo();
    }
  }

  /** What to do once the workspace is closed: then its file may be copied here. */
  #leave(workspace: Workspace): () => void {
    this.#cancelAlarm?.();
    this.#cancelAlarm = null;
    this.#running?.cancel();
    const { alarm } = this.#deps;
    if (alarm === undefined || workspace.readOnly) return () => undefined;
    const at = Math.floor(alarm.now() / 1000);
    const name = nameOf(workspace, at, 'close');
    if (name.revision === 0 || hasSame(workspace.path, name)) return () => undefined;
    const { key } = this.#session;
    const facts = copyFacts(workspace.connection());
    return () => {
      try {
        const target = newBackupPath(workspace.path, name);
        runCopyJob({ source: workspace.path, target, key, facts });
        this.#finish(workspace, target, at);
      } catch (error) {
        // Closing must not fail for want of a backup; the next opening says so.
        this.#problem = error instanceof Error ? error.message : String(error);
      }
    };
  }

  #finish(workspace: Workspace, target: string, at: number): void {
    if (workspace.encrypted) copyKeys(workspace.path, target);
    copyNewEvidence(evidenceFolder(workspace.path), backupEvidenceFolder(workspace.path));
    pruneBackups(workspace.path, at);
    this.#problem = null;
  }
}
