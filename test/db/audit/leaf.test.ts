import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields, fieldHash, fieldHashes, leafText, type LeafFacts } from '#db/audit/leaf.ts';

const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed());
const factsOf = fc.record<LeafFacts>({
  seq: fc.nat(),
  step: fc.nat(),
  at: fc.integer(),
  actor: fc.record({ personId: fc.option(text), osUser: text }),
  act: text,
  entity: text,
  table: text,
  id: text,
  change: fc.constantFrom('step', 'insert', 'update', 'delete'),
});

describe('an audit leaf', () => {
  test('is canonical JSON as a library for RFC 8785 writes it', () => {
    fc.assert(
      fc.property(factsOf, text, text, (facts, first, second) => {
        const names = ['aField', 'bField', 'zField'];
        const fields = { [names[0] ?? '']: first, [names[1] ?? '']: second, [names[2] ?? '']: first };
        expect(leafText(facts, facts.seq, JSON.stringify(fields))).toBe(canonicalize({ ...facts, fields }));
      }),
    );
  });

  test('names the fields that changed, sorted; an insert leaves empty ones out, a delete has none', () => {
    const before = { name: 'A', note: '', rev: 1, updatedAt: 1 };
    const after = { note: null, name: 'B', rev: 2, updatedAt: 2 };
    expect(changedFields(before, after)).toEqual([
      ['name', 'B'],
      ['note', null],
    ]);
    expect(changedFields(null, after)).toEqual([['name', 'B']]);
    expect(changedFields(before, null)).toEqual([]);
  });

  test('hashes a field as the JSON of salt, name and value, so that anyone can compute it again', () => {
    const salt = '00112233445566778899aabbccddeeff';
    for (const value of ['', 'x "y" \\ é\n', 0, -5, null]) {
      const text = JSON.stringify([salt, 'name', value]);
      expect(fieldHash(salt, 'name', value)).toBe(createHash('sha256').update(text).digest('base64url'));
    }
    expect(fieldHash(salt, 'name', '1')).not.toBe(fieldHash(salt, 'name', 1));
  });

  test('equal values have different hashes under different salts; the order of fields decides which salt is whose', () => {
    const [first, second] = ['01'.repeat(16), '02'.repeat(16)];
    const fields: Array<[string, string]> = [
      ['a', 'x'],
      ['b', 'x'],
    ];
    const hashes = fieldHashes(fields, first + second);
    expect(hashes).toBe(canonicalize({ a: fieldHash(first, 'a', 'x'), b: fieldHash(second, 'b', 'x') }));
    expect(fieldHash(first, 'a', 'x')).not.toBe(fieldHash(second, 'a', 'x'));
    expect(() => fieldHashes(fields, first)).toThrow(RangeError);
  });
});
