// Merkle tree hashing as in RFC 9162 section 2.1: leaf = SHA-256(0x00 || data), node = SHA-256(0x01 || left || right).
// Pure functions over hashes; packs and the offline verifier use the same ones.
import { hash } from 'node:crypto';

// By way of hex: Node makes a short text several times faster than a buffer of its own.
const sha256 = (data: string | Uint8Array): Buffer => Buffer.from(hash('sha256', data, 'hex'), 'hex');

/** Hash of one leaf's text, in UTF-8. */
export function leafHash(text: string): Buffer {
  return sha256(`\0${text}`);
}

const NODE = Buffer.from([1]);

function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

// The largest power of two smaller than n, for n > 1.
function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Root of the tree over these leaf hashes; SHA-256 of nothing for an empty tree. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  const frontier = new Frontier();
  for (const leaf of leaves) frontier.push(leaf);
  return frontier.root();
}

// One level up the tree, for a node and for the last node of its level.
function above(position: number, last: number): [position: number, last: number] {
  return [Math.floor(position / 2), Math.floor(last / 2)];
}

/**
 * Hashes that lead from leaf `index` (0-based) to the root, nearest first.
 * @throws RangeError when there is no such leaf.
 */
export function inclusionProof(index: number, leaves: readonly Buffer[]): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  if (leaves.length === 1) return [];
  const k = splitPoint(leaves.length);
  return index < k
    ? [...inclusionProof(index, leaves.slice(0, k)), merkleRoot(leaves.slice(k))]
    : [...inclusionProof(index - k, leaves.slice(k)), merkleRoot(leaves.slice(0, k))];
}

/**
 * Whether `leaf` is number `index` (0-based) of the tree with this size and root.
 * @example verifyInclusion(leafHash(data), 0, 1, [], leafHash(data)) === true
 */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let [position, last] = [index, size - 1];
  let reached = leaf;
  for (const step of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      reached = nodeHash(step, reached);
      while (position % 2 === 0 && position !== 0) [position, last] = above(position, last);
    } else {
      reached = nodeHash(reached, step);
    }
    [position, last] = above(position, last);
  }
  return last === 0 && reached.equals(root);
}

function consistencySteps(older: number, leaves: readonly Buffer[], whole: boolean): Buffer[] {
  if (older === leaves.length) return whole ? [] : [merkleRoot(leaves)];
  const k = splitPoint(leaves.length);
  return older <= k
    ? [...consistencySteps(older, leaves.slice(0, k), whole), merkleRoot(leaves.slice(k))]
    : [...consistencySteps(older - k, leaves.slice(k), false), merkleRoot(leaves.slice(0, k))];
}

/**
 * Hashes that show the tree of the first `older` leaves to be the beginning of this one.
 * @throws RangeError unless 1 <= older <= number of leaves.
 */
export function consistencyProof(older: number, leaves: readonly Buffer[]): Buffer[] {
  if (!Number.isInteger(older) || older < 1 || older > leaves.length) throw new RangeError('no such tree');
  return consistencySteps(older, leaves, true);
}

/** A tree head: how many leaves, and the hash over all of them. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the newer tree begins with the older one, leaf for leaf. An empty older tree has nothing to prove: false. */
export function verifyConsistency(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  if (older.size < 1 || older.size > newer.size) return false;
  // A complete subtree is its own first proof hash.
  const complete = 2 ** Math.round(Math.log2(older.size)) === older.size;
  const [first, ...rest] = complete ? [older.root, ...proof] : proof;
  if (first === undefined) return false;
  return walkConsistency(older, newer, first, rest);
}

function walkConsistency(older: TreeHead, newer: TreeHead, first: Buffer, rest: readonly Buffer[]): boolean {
  let [position, last] = [older.size - 1, newer.size - 1];
  while (position % 2 === 1) [position, last] = above(position, last);
  let olderHash = first;
  let newerHash = first;
  for (const step of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      olderHash = nodeHash(step, olderHash);
      newerHash = nodeHash(step, newerHash);
      while (position % 2 === 0 && position !== 0) [position, last] = above(position, last);
    } else {
      newerHash = nodeHash(newerHash, step);
    }
    [position, last] = above(position, last);
  }
  return last === 0 && olderHash.equals(older.root) && newerHash.equals(newer.root);
}

/** The right edge of a growing tree: appending costs O(log n) and needs nothing else of the tree. */
export class Frontier {
  private readonly peaks: Buffer[];
  private count: number;

  /** Starts empty, or where `peaks()` of an earlier one left off. @throws RangeError when peaks and size do not fit. */
  constructor(size = 0, peaks: Uint8Array = Buffer.alloc(0)) {
    this.count = size;
    this.peaks = [];
    for (let at = 0; at < peaks.length; at += 32) this.peaks.push(Buffer.from(peaks.subarray(at, at + 32)));
    const ones = size.toString(2).replaceAll('0', '').length;
    if (peaks.length !== ones * 32) throw new RangeError('the frontier does not fit the size of the tree');
  }

  get size(): number {
    return this.count;
  }

  push(leaf: Buffer): void {
    let peak = leaf;
    for (let rest = this.count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.peaks.pop();
      if (left === undefined) throw new RangeError('the frontier does not fit the size of the tree');
      peak = nodeHash(left, peak);
    }
    this.peaks.push(peak);
    this.count += 1;
  }

  root(): Buffer {
    const [last, ...lefts] = [...this.peaks].reverse();
    if (last === undefined) return sha256('');
    return lefts.reduce((right, left) => nodeHash(left, right), last);
  }

  /** 32 bytes for each complete subtree, largest first: what is stored between writes. */
  toBytes(): Buffer {
    return Buffer.concat(this.peaks);
  }
}
