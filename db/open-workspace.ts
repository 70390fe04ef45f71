// Creating and opening a workspace file, in the order that loses nothing: look, lock, assert, check, migrate, trust.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { AppError } from '#shared/errors.ts';
import { auditHead, requireSoundHead, type RandomBytes } from './audit/log.ts';
import { newBackupPath } from './backup/folder.ts';
import type { Connection } from './connection.ts';
import { writeVerifiedCopy } from './copy.ts';
import { claimNewFile, copyToPrivateFolder, fileExists, fileIdentity, inspectFile, removeDatabase } from './files.ts';
import { copyKeys } from './keys/store.ts';
import { fileVersion, migrate, requireKnownVersion, SCHEMA_VERSION } from './migrate.ts';
import { damaged, openConnection, openError, requireOpenable, requireOurs } from './open-file.ts';
import { APPLICATION_ID } from './pragmas.ts';
import { Workspace } from './workspace.ts';

export interface OpenOptions {
  /** 32 raw bytes; absent for a workspace that is not encrypted. */
  readonly key?: Uint8Array;
  /** Where salts come from; the system's random source unless a test or the sample workspace fixes it. */
  readonly random?: RandomBytes;
}

// Two paths may lead to one file. A file that this process has open is not even looked at: reading it drops its lock.
// It also keeps every open connection reachable: one that was collected as garbage would give up its lock in silence.
const openHere = new Map<string, Connection>();

function requireNotOpenHere(file: string): void {
  const identity = fileIdentity(file);
  if (identity === '' || !openHere.has(identity)) return;
  throw new AppError('WORKSPACE_LOCKED', `${path.basename(file)}: it is already open.`);
}

function opened(db: Connection, file: string, options: OpenOptions, copy: (() => void) | null): Workspace {
  const identity = fileIdentity(file);
  if (copy === null) openHere.set(identity, db);
  const onClose = (): void => {
    if (copy === null) openHere.delete(identity);
    else copy();
  };
  const { key, random = randomBytes } = options;
  return new Workspace({ db, path: file, key, random, readOnly: copy !== null, onClose });
}

function claim(file: string): void {
  const name = path.basename(file);
  try {
    if (claimNewFile(file)) return;
  } catch (error) {
    const text = `${name}: nothing can be written in this folder. Choose another one.`;
    throw new AppError('WORKSPACE_PLACE_REFUSED', text, { facts: { name } }, error);
  }
  const text = `${name}: there is already a file of this name. Choose another name.`;
  throw new AppError('WORKSPACE_EXISTS', text, { facts: { name } });
}

/**
 * Creates an empty workspace in the current format and opens it.
 * @throws AppError WORKSPACE_EXISTS, WORKSPACE_PLACE_REFUSED, and the codes of opening; no file is left behind then.
 */
export function createWorkspace(file: string, options: OpenOptions = {}): Workspace {
  claim(file);
  try {
    const db = openConnection(file, options.key);
    try {
      migrate(db);
      // Last: a file whose making was cut short is nobody's.
      db.database.pragma(`application_id = ${APPLICATION_ID}`);
      return opened(db, file, options, null);
    } catch (error) {
      db.database.close();
      throw error;
    }
  } catch (error) {
    removeDatabase(file);
    throw error;
  }
}

/** True for a file that only a key can open: it looks like noise from its first byte on, in whole pages. */
export function needsKey(file: string): boolean {
  requireNotOpenHere(file);
  const { kind, bytes } = inspectFile(file);
  return kind === 'opaque' && bytes % 512 === 0;
}

/**
 * Opens a workspace. A file of an older format is copied and migrated first; a file that lies where nothing can be written
 * is opened as a private copy, for reading.
 * @throws AppError WORKSPACE_MISSING, WORKSPACE_NOT_A_FILE, WORKSPACE_UNREADABLE, WORKSPACE_FOREIGN, WORKSPACE_KEY_NEEDED,
 * WORKSPACE_WRONG_KEY, WORKSPACE_NOT_ENCRYPTED, WORKSPACE_LOCKED, WORKSPACE_NEWER, WORKSPACE_CORRUPT, MIGRATION_FAILED,
 * BACKUP_NOT_VERIFIED, AUDIT_LOG_BROKEN.
 */
export function openWorkspace(file: string, options: OpenOptions = {}): Workspace {
  requireNotOpenHere(file);
  const facts = requireOpenable(file, options.key);
  const copy = facts.writable ? null : copyToPrivateFolder(file);
  try {
    const db = openConnection(copy?.file ?? file, options.key);
    try {
      prepare(db, file, options.key, copy !== null);
      return opened(db, file, options, copy?.dispose ?? null);
    } catch (error) {
      db.database.close();
      throw openError(error, file, options.key);
    }
  } catch (error) {
    copy?.dispose();
    throw error;
  }
}

function prepare(db: Connection, file: string, key: Uint8Array | undefined, isCopy: boolean): void {
  requireOurs(db, file);
  requireKnownVersion(db);
  // A copy may have been taken while another program was writing.
  if (isCopy || db.value('select clean from workspace_state') !== 1) requireIntact(db, file);
  if (fileVersion(db) < SCHEMA_VERSION) {
    if (!isCopy) keepBeforeMigration(db, file, key);
    migrate(db);
  }
  requireSoundHead(db);
}

/** A backup like any other, listed and restored as one; the time is that of the last step in it. */
function keepBeforeMigration(db: Connection, file: string, key: Uint8Array | undefined): void {
  const last = db.rows('select seq, at from step order by seq desc limit 1')[0];
  const [revision, at] = [Number(last?.['seq'] ?? 0), Number(last?.['at'] ?? 0)];
  const logRoot = auditHead(db).root.toString('hex');
  for (let stamp = at; ; stamp += 1) {
    const target = newBackupPath(file, { at: stamp, revision, logRoot, reason: 'migration' });
    if (fileExists(target)) continue;
    writeVerifiedCopy(db, target, key);
    copyKeys(file, target);
    return;
  }
}

function requireIntact(db: Connection, file: string): void {
  const pages = db.value('pragma quick_check(1)');
  const orphans = db.rows('select 1 from pragma_foreign_key_check limit 1');
  if (pages !== 'ok' || orphans.length > 0) throw damaged(file);
}
