// The folder of backups of one workspace: what is in it, what each holds, making room by the rule.
import path from 'node:path';
import { Connection } from '../connection.ts';
import { copyFacts, type CopyFacts } from '../copy.ts';
import { countLiveRecords } from '../counts.ts';
import { inspectFile, removeDatabase } from '../files.ts';
import { lastStep } from '../history/read.ts';
import { hasKeys, removeKeys } from '../keys/store.ts';
import { applyKey } from '../pragmas.ts';
import { ensureFolder, namesIn } from '../side-files.ts';
import { openSqlite } from '../sqlite.ts';
import { surplusBackups } from './keep.ts';
import { backupFolder, backupName, parseBackupName, type BackupName } from './name.ts';

/** The backups of a workspace, the latest first. */
export function listBackups(workspaceFile: string): BackupName[] {
  return namesIn(backupFolder(workspaceFile))
    .flatMap((name) => parseBackupName(name) ?? [])
    .toSorted((a, b) => b.at - a.at || b.fileName.localeCompare(a.fileName));
}

export function backupPath(workspaceFile: string, fileName: string): string {
  return path.join(backupFolder(workspaceFile), fileName);
}

/** Path for a new backup; its folder exists then, without what an earlier stop left half done. */
export function newBackupPath(workspaceFile: string, name: Omit<BackupName, 'fileName'>): string {
  const folder = backupFolder(workspaceFile);
  ensureFolder(folder);
  for (const left of namesIn(folder)) if (left.endsWith('.qdk.tmp')) removeDatabase(path.join(folder, left));
  return path.join(folder, backupName(name));
}

/** Removes what the rule does not keep, each with its key file. @param now UTC seconds. */
export function pruneBackups(workspaceFile: string, now: number): void {
  for (const { fileName } of surplusBackups(listBackups(workspaceFile), now)) {
    const file = backupPath(workspaceFile, fileName);
    removeDatabase(file);
    removeKeys(file);
  }
}

/** How many backups anybody can read. */
export function countPlainBackups(workspaceFile: string): number {
  return listBackups(workspaceFile).filter(({ fileName }) => !hasKeys(backupPath(workspaceFile, fileName))).length;
}

export interface BackupContent {
  /** Live records by table; empty for a backup of an older format. */
  readonly counts: Readonly<Record<string, number>>;
  readonly lastStep: { readonly label: string; readonly at: number } | null;
}

export interface BackupLook {
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Null: the key of the workspace does not open it, or it is damaged. */
  readonly content: BackupContent | null;
}

// Backups are single files outside WAL mode: opening one for reading leaves nothing beside it.
function inside<T>(file: string, key: Uint8Array | undefined, work: (copy: Connection) => T): T | null {
  const copy = new Connection(openSqlite(file, { readonly: true }));
  try {
    applyKey(copy.database, key);
    return work(copy);
  } catch {
    return null;
  } finally {
    copy.database.close();
  }
}

function countsOf(copy: Connection): BackupContent['counts'] {
  try {
    return countLiveRecords(copy);
  } catch {
    return {};
  }
}

function contentOf(copy: Connection): BackupContent {
  const last = lastStep(copy);
  return { counts: countsOf(copy), lastStep: last === undefined ? null : { label: last.label, at: last.at } };
}

/** Opens a backup for reading only. @param key The key of the workspace. */
export function lookAtBackup(file: string, key: Uint8Array | undefined): BackupLook {
  const { kind, bytes } = inspectFile(file);
  const encrypted = kind === 'opaque';
  if (encrypted && key === undefined) return { bytes, encrypted, content: null };
  return { bytes, encrypted, content: inside(file, encrypted ? key : undefined, contentOf) };
}

/** What a copy of this backup must be like, and the key that it has; null when the workspace's key does not open it. */
export function factsOfBackup(
  file: string,
  key: Uint8Array | undefined,
): { readonly facts: CopyFacts; readonly key: Uint8Array | undefined } | null {
  const own = inspectFile(file).kind === 'opaque' ? key : undefined;
  const facts = inside(file, own, copyFacts);
  return facts === null ? null : { facts, key: own };
}
