// The workspace's Merkle log: leaves are appended in the writing transaction, the tree's right edge is kept beside them.
import { AppError } from '#shared/errors.ts';
import type { Connection } from '../connection.ts';
import { fieldHashes, leafText, SALT_BYTES, type FieldValue, type LeafFacts } from './leaf.ts';
import { consistencyProof, Frontier, inclusionProof, leafHash, type TreeHead } from './merkle.ts';

/** Where random bytes come from; fixed in tests and for the sample workspace. */
export type RandomBytes = (count: number) => Uint8Array;

function broken(): AppError {
  const text =
    'The audit log of this workspace does not fit its own head. Restore the last backup and compare the two.';
  return new AppError('AUDIT_LOG_BROKEN', text);
}

interface StoredHead {
  readonly size: number;
  readonly root: Buffer;
  readonly frontier: Buffer;
  readonly lastLeaf: Buffer | null;
}

function storedHead(db: Connection): StoredHead {
  const row = db.rows('select size, root, frontier, lastLeaf from audit_head')[0];
  if (row === undefined) throw broken();
  return row as unknown as StoredHead;
}

/** Size and root of the log. Put it into every pack: whoever holds an older head can prove that nothing before it changed. */
export function auditHead(db: Connection): TreeHead {
  const { size, root } = storedHead(db);
  return { size, root: Buffer.from(root) };
}

// Asking for few random bytes costs as much as asking for many.
const SALT_POOL_BYTES = 32_768;

/** Appends leaves and moves the head, inside the caller's transaction. */
export class LeafWriter {
  private readonly db: Connection;
  private readonly random: RandomBytes;
  private readonly frontier: Frontier;
  private lastLeaf: Buffer | null = null;
  private pool: Uint8Array = new Uint8Array(0);
  private poolHex = '';
  private used = 0;

  constructor(db: Connection, random: RandomBytes) {
    this.db = db;
    this.random = random;
    const head = storedHead(db);
    this.frontier = new Frontier(head.size, head.frontier);
  }

  append(facts: Omit<LeafFacts, 'seq'>, fields: ReadonlyArray<[string, FieldValue]>, changeSeq: number | null): void {
    const seq = this.frontier.size + 1;
    const salts = this.nextSalts(fields.length * SALT_BYTES);
    const body = leafText(facts, seq, fieldHashes(fields, salts.hex));
    const hash = leafHash(body);
    this.db.change('insert into audit_leaf (seq, step, change, body, hash) values (?, ?, ?, ?, ?)', [
      seq,
      facts.step,
      changeSeq,
      body,
      hash,
    ]);
    if (fields.length > 0) {
      this.db.change('insert into audit_salt (leaf, salts) values (?, ?)', [seq, salts.bytes]);
    }
    this.frontier.push(hash);
    this.lastLeaf = hash;
  }

  // Stored as bytes, hashed as hex: both are cut from one pool, so no salt is converted by itself.
  private nextSalts(count: number): { readonly bytes: Uint8Array; readonly hex: string } {
    if (this.pool.length - this.used < count) {
      this.pool = this.random(Math.max(count, SALT_POOL_BYTES));
      this.poolHex = Buffer.from(this.pool).toString('hex');
      this.used = 0;
    }
    const [from, to] = [this.used, this.used + count];
    this.used = to;
    return { bytes: this.pool.subarray(from, to), hex: this.poolHex.slice(from * 2, to * 2) };
  }

  /** Stores the new head. Call it once, after the last leaf of the step. */
  finish(): void {
    const { size } = this.frontier;
    this.db.change('update audit_head set size = ?, root = ?, frontier = ?, lastLeaf = ?', [
      size,
      this.frontier.root(),
      this.frontier.toBytes(),
      this.lastLeaf,
    ]);
  }
}

/**
 * The cheap check of every opening: the stored head fits its own frontier, the number of leaves and the last leaf.
 * @throws AppError AUDIT_LOG_BROKEN.
 */
export function requireSoundHead(db: Connection): void {
  const head = storedHead(db);
  const last = db.rows('select seq, body from audit_leaf order by seq desc limit 1')[0];
  const lastHash = last === undefined ? null : leafHash(String(last['body']));
  const fits = new Frontier(head.size, head.frontier).root().equals(head.root);
  const sameLast =
    lastHash === null ? head.lastLeaf === null : head.lastLeaf !== null && lastHash.equals(head.lastLeaf);
  if (!fits || !sameLast || Number(last?.['seq'] ?? 0) !== head.size) throw broken();
}

function leafHashes(db: Connection, size: number): Buffer[] {
  return db.rows('select hash from audit_leaf where seq <= ? order by seq', [size]).map((row) => row['hash'] as Buffer);
}

export interface LeafProof {
  readonly seq: number;
  readonly body: string;
  readonly head: TreeHead;
  readonly proof: readonly Buffer[];
}

/** A leaf (1-based sequence) with the hashes that tie it to the current head. @throws AppError AUDIT_NO_SUCH_LEAF. */
export function proveLeaf(db: Connection, seq: number): LeafProof {
  const body = db.value('select body from audit_leaf where seq = ?', [seq]);
  if (typeof body !== 'string') throw new AppError('AUDIT_NO_SUCH_LEAF', `The audit log has no entry ${seq}.`);
  const head = auditHead(db);
  return { seq, body, head, proof: inclusionProof(seq - 1, leafHashes(db, head.size)) };
}

/** The hashes that tie an earlier head of this log to the current one. @throws AppError AUDIT_NO_SUCH_LEAF. */
export function proveConsistency(db: Connection, olderSize: number): { head: TreeHead; proof: readonly Buffer[] } {
  const head = auditHead(db);
  if (olderSize < 1 || olderSize > head.size) {
    throw new AppError('AUDIT_NO_SUCH_LEAF', `The audit log has ${head.size} entries, not ${olderSize}.`);
  }
  return { head, proof: consistencyProof(olderSize, leafHashes(db, head.size)) };
}
