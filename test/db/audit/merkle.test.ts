import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  consistencyProof,
  Frontier,
  inclusionProof,
  leafHash,
  merkleRoot,
  verifyConsistency,
  verifyInclusion,
} from '#db/audit/merkle.ts';

const SIZES = Array.from({ length: 40 }, (_, index) => index + 1);
const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, index) => leafHash(`record ${index}`));
const head = (leaves: readonly Buffer[]) => ({ size: leaves.length, root: merkleRoot(leaves) });

// Written from the RFC's own recursive definition, to check the other implementation against.
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const sides = [rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split))];
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from([1]), ...sides]))
    .digest();
}

describe('the Merkle tree', () => {
  test('knows the example hashes of RFC 9162 implementations', () => {
    expect(merkleRoot([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  test('a leaf is hashed as the UTF-8 of its text behind a zero byte', () => {
    const data = Buffer.concat([Buffer.from([0]), Buffer.from('Zürich 漢 🚀')]);
    expect(leafHash('Zürich 漢 🚀')).toEqual(createHash('sha256').update(data).digest());
  });

  test('a growing frontier has the root of the definition at every size, and can stop and go on', () => {
    let frontier = new Frontier();
    const leaves = leavesOf(40);
    for (const [index, leaf] of leaves.entries()) {
      frontier.push(leaf);
      expect(frontier.root()).toEqual(rootByDefinition(leaves.slice(0, index + 1)));
      frontier = new Frontier(frontier.size, frontier.toBytes());
    }
  });

  test('a stored frontier of the wrong length is refused', () => {
    expect(() => new Frontier(3, Buffer.alloc(32))).toThrow(RangeError);
  });

  test.each(SIZES)('every leaf of a tree of %i is proved, and no other leaf, place, size or root', (size) => {
    const leaves = leavesOf(size);
    const root = merkleRoot(leaves);
    for (const [index, leaf] of leaves.entries()) {
      const proof = inclusionProof(index, leaves);
      expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
      expect(verifyInclusion(leafHash('other'), index, size, proof, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, proof, leafHash('root'))).toBe(false);
      expect(verifyInclusion(leaf, size, size, proof, root)).toBe(false);
      expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
      const elsewhere = (index + 1) % size;
      expect(verifyInclusion(leaf, elsewhere, size, proof, root)).toBe(elsewhere === index);
      expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(size === 1);
    }
  });

  test.each(SIZES)('every beginning of a tree of %i is proved, and no rewritten one', (size) => {
    const leaves = leavesOf(size);
    const newer = head(leaves);
    for (let older = 1; older <= size; older += 1) {
      const proof = consistencyProof(older, leaves);
      expect(verifyConsistency(head(leaves.slice(0, older)), newer, proof)).toBe(true);
      const rewritten = [leafHash('rewritten'), ...leaves.slice(1, older)];
      expect(verifyConsistency(head(rewritten), newer, proof)).toBe(false);
      expect(verifyConsistency(head(leaves.slice(0, older)), newer, proof.slice(1))).toBe(older === size);
      expect(verifyConsistency(head(leaves.slice(0, older)), newer, [...proof, newer.root])).toBe(false);
    }
  });

  test('a larger, an empty and a negative beginning have no proof', () => {
    const leaves = leavesOf(3);
    expect(() => consistencyProof(4, leaves)).toThrow(RangeError);
    expect(() => consistencyProof(0, leaves)).toThrow(RangeError);
    expect(() => inclusionProof(3, leaves)).toThrow(RangeError);
    expect(() => inclusionProof(-1, leaves)).toThrow(RangeError);
    expect(verifyConsistency(head([]), head(leaves), [])).toBe(false);
    expect(verifyConsistency(head(leaves), head(leaves.slice(1)), [])).toBe(false);
  });
});
