// An open workspace: read, write as named steps, undo, redo, check, copy, close. One connection, one writer, no waiting.
import { AppError } from '#shared/errors.ts';
import { auditHead, type RandomBytes } from './audit/log.ts';
import type { TreeHead } from './audit/merkle.ts';
import { checkWorkspace, type CheckFinding } from './check.ts';
import { runStep, type StepInfo, type StepResult, type StepTools } from './changes.ts';
import { nextSteps, redoStep, rewindTo, undoStep, type NextStep, type ReverseBy } from './changes/undo.ts';
import type { Connection, ReadDb, ScratchDb, WriteDb } from './connection.ts';
import { copyFacts, writeVerifiedCopy, type CopyFacts } from './copy.ts';
import { isSqliteError, writeError } from './errors.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { catchUp, rebuildIndex } from './search/index.ts';
import { searchRecords, type SearchHit } from './search/read.ts';
import { trashedAbove, type NamedRecord, type RecordRef } from './trash/links.ts';
import { purgeRecords } from './trash/purge.ts';
import { listTrash, planPurge, type PurgePlan, type TrashedRecord } from './trash/read.ts';

// As many as SQLite itself would let gather.
const LOG_PAGES_KEPT = 1000;

/** How a workspace came to be open; made by open-workspace.ts. */
export interface Opened {
  readonly db: Connection;
  readonly path: string;
  readonly key: Uint8Array | undefined;
  readonly random: RandomBytes;
  /** True when the file lies where nothing can be written: what is open is a private copy. */
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

export class Workspace {
  readonly path: string;
  readonly readOnly: boolean;
  readonly encrypted: boolean;
  readonly schemaVersion: number = SCHEMA_VERSION;
  private readonly opened: Opened;
  private readonly tools: StepTools;
  private touched = false;
  private closed = false;
  private heldStill = false;

  constructor(opened: Opened) {
    this.opened = opened;
    this.path = opened.path;
    this.readOnly = opened.readOnly;
    this.encrypted = opened.key !== undefined;
    this.tools = { random: opened.random, schemaVersion: SCHEMA_VERSION };
  }

  /** Reads as of now. @throws AppError WORKSPACE_CLOSED. */
  read<T>(work: (db: ReadDb) => T): T {
    return work(this.connection());
  }

  /**
   * Everything `work` writes is one transaction, one undo step, one set of audit leaves; nothing is recorded when nothing
   * changed. `work` must not await.
   * @throws AppError WORKSPACE_READ_ONLY, the codes of db/errors.ts, and whatever `work` throws; nothing is kept then.
   */
  write<T>(info: StepInfo, work: (db: WriteDb) => T): StepResult<T> {
    const kind = info.final === true ? 'final' : 'do';
    return runStep(this.writable(), this.tools, { ...info, kind, undoes: null }, work);
  }

  /** One transaction on the tables outside undo and audit: drafts, staging, results. */
  scratch<T>(work: (db: ScratchDb) => T): T {
    const db = this.writable();
    try {
      return db.transaction(() => work(db));
    } catch (error) {
      throw writeError(error);
    }
  }

  /** Records with these words, best first; at most `limit`. */
  search(text: string, limit: number): SearchHit[] {
    const db = this.connection();
    catchUp(db);
    return searchRecords(db, text, limit);
  }

  /** What lies in the trash, the latest first. */
  trash(): TrashedRecord[] {
    return listTrash(this.connection());
  }

  /** Trashed records above this one, which must be live before it can be. */
  trashedAbove(ref: RecordRef): RecordRef[] {
    return trashedAbove(this.connection(), ref);
  }

  /** What a purge would take along, and what stands against it. @throws AppError RECORD_NOT_TRASHED. */
  planPurge(chosen: readonly RecordRef[]): PurgePlan {
    return planPurge(this.connection(), chosen);
  }

  /**
   * Removes records from the trash for good, with every copy of their text in this file; see trash/purge.ts. The freed
   * pages are overwritten, the index is rebuilt and the log folded in, so that the file itself holds nothing of them.
   * @throws AppError RECORD_NOT_TRASHED, RECORD_IN_USE, WORKSPACE_READ_ONLY.
   */
  purge(info: StepInfo, chosen: readonly RecordRef[]): StepResult<readonly NamedRecord[]> {
    const db = this.writable();
    const step = { ...info, kind: 'final', undoes: null } as const;
    const result = runStep(db, this.tools, step, () => purgeRecords(db, chosen));
    rebuildIndex(db);
    db.database.pragma('wal_checkpoint(truncate)');
    return result;
  }

  /** What undo and redo would do now. */
  next(): { readonly undo: NextStep | null; readonly redo: NextStep | null } {
    return nextSteps(this.connection(), this.tools);
  }

  /** Undoes the latest step, or the one with this sequence; see changes/undo.ts for the refusals. */
  undo(by: ReverseBy, seq?: number): StepResult<null> {
    return undoStep(this.writable(), this.tools, by, seq);
  }

  /** Makes everything as it was after step `seq`; see changes/undo.ts. For a copy to look at, not for the daily file. */
  rewindTo(info: StepInfo, seq: number): StepResult<null> {
    return rewindTo(this.writable(), this.tools, info, seq);
  }

  redo(by: ReverseBy): StepResult<null> {
    return redoStep(this.writable(), this.tools, by);
  }

  /** Size and root of the audit log, for packs and the status bar. */
  head(): TreeHead {
    return auditHead(this.connection());
  }

  /** Recomputes everything that can be recomputed: slow on large files, never changes anything. */
  check(): CheckFinding[] {
    return checkWorkspace(this.connection());
  }

  /**
   * Writes a complete, compared copy to `target`, encrypted with the same key.
   * @throws AppError BACKUP_NOT_VERIFIED, DISK_FULL, DISK_ERROR; no file is left behind then.
   */
  copyTo(target: string): void {
    try {
      writeVerifiedCopy(this.connection(), target, this.opened.key);
    } catch (error) {
      throw writeError(error);
    }
  }

  /**
   * Folds the log into the file and leaves the file alone until `letGo`: what is written meanwhile stays in the log. Another
   * process may copy the file then; this is what its copy must be like.
   */
  holdStill(): CopyFacts {
    const db = this.connection();
    db.database.pragma('wal_checkpoint(truncate)');
    this.heldStill = true;
    return copyFacts(db);
  }

  /** The file may be written again. */
  letGo(): void {
    this.heldStill = false;
  }

  /**
   * Folds the log of past steps into the file where it has grown long. Each step does it for those before it; whoever has
   * idle time does it sooner, and then no step waits for another's pages. When the disk refuses, nothing is lost: the steps
   * stay in the log, and the next fold or the closing tries again.
   */
  foldLog(): void {
    const { database } = this.opened.db;
    if (this.closed || this.heldStill || database.inTransaction) return;
    const [log] = database.pragma('wal_checkpoint(noop)') as Array<{ log: number; checkpointed: number }>;
    if (log === undefined || log.log - log.checkpointed <= LOG_PAGES_KEPT) return;
    try {
      database.pragma('wal_checkpoint(passive)');
    } catch (error) {
      if (!isSqliteError(error, 'SQLITE_FULL') && !isSqliteError(error, 'SQLITE_IOERR')) throw error;
    }
  }

  /** The engine's own connection, for proofs and tests; features use read and write. */
  connection(): Connection {
    if (this.closed) throw new AppError('WORKSPACE_CLOSED', 'The workspace is closed. Open it again.');
    return this.opened.db;
  }

  /** Writes the stop marker, folds the log into the file where there is space for it, and gives up the lock. A second call does nothing. */
  close(): void {
    if (this.closed) return;
    const { db, onClose } = this.opened;
    this.closed = true;
    try {
      if (this.touched) db.change('update workspace_state set clean = 1');
      db.database.pragma('wal_checkpoint(truncate)');
    } catch (error) {
      // Every step is safe in the log beside the file; the next opening folds it in, and checks more for want of the marker.
      if (!isSqliteError(error, 'SQLITE_FULL')) throw writeError(error);
    } finally {
      db.database.close();
      onClose();
    }
  }

  private writable(): Connection {
    const db = this.connection();
    if (this.readOnly) {
      const text = 'This workspace lies where nothing can be written. Copy it to another folder to work on it.';
      throw new AppError('WORKSPACE_READ_ONLY', text);
    }
    if (!this.touched) {
      db.change('update workspace_state set clean = 0');
      this.touched = true;
    }
    this.foldLog();
    return db;
  }
}
