// Where backups lie and what their names say: when, at which revision, with which log, and why. Nothing else is needed to
// list them and to choose which are kept.
import path from 'node:path';

export const BACKUP_REASONS = ['timer', 'close', 'restore', 'manual', 'migration'] as const;
/**
 * timer: made while working. close: when the workspace was closed. restore: before another backup was restored. manual:
 * asked for. migration: before a newer program changed the format.
 */
export type BackupReason = (typeof BACKUP_REASONS)[number];

export interface BackupName {
  readonly fileName: string;
  /** UTC seconds. */
  readonly at: number;
  /** Sequence of the last step in it. */
  readonly revision: number;
  /** First 8 hex digits of the root of its audit log: two revisions of one number may differ after a restore. */
  readonly logRoot: string;
  readonly reason: BackupReason;
}

/** `NAME backups`, beside the workspace file. */
export function backupFolder(workspaceFile: string): string {
  const { dir, name } = path.parse(workspaceFile);
  return path.join(dir, `${name} backups`);
}

/** Where backups keep evidence: each content once for all of them. */
export const backupEvidenceFolder = (workspaceFile: string): string =>
  path.join(backupFolder(workspaceFile), 'evidence');

/** @example backupName({ at: 0, revision: 3, logRoot: 'ab12cd34', reason: 'close' }) === '1970-01-01T00-00-00Z r3 ab12cd34 close.qdk' */
export function backupName({ at, revision, logRoot, reason }: Omit<BackupName, 'fileName'>): string {
  const stamp = new Date(at * 1000).toISOString().replace('.000Z', 'Z').replaceAll(':', '-');
  return `${stamp} r${revision} ${logRoot.slice(0, 8)} ${reason}.qdk`;
}

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z r(\d{1,15}) ([0-9a-f]{8}) ([a-z]+)\.qdk$/;

/** Null for a file that is not a backup of ours. */
export function parseBackupName(fileName: string): BackupName | null {
  const [, day, hour, minute, second, revision, logRoot, reason] = NAME.exec(fileName) ?? [];
  const why = BACKUP_REASONS.find((known) => known === reason);
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`) / 1000;
  if (logRoot === undefined || why === undefined || Number.isNaN(at)) return null;
  return { fileName, at, revision: Number(revision), logRoot, reason: why };
}
