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
        expect(leafText(facts, fields)).toBe(canonicalize({ ...facts, fields }));
      }),
    );
  });

  test('names the fields that changed, sorted; an insert leaves empty ones out, a delete has none', () => {
    const before = { name: 'A', note: '', rev: 1, updatedAt: 1 };
    const after = { note: null, name: 'B', rev: 2, updatedAt: 2 };
    expect(changedFields(before, after)).toEqual([
      ['name', 'B'],
      ['note', null],
      ['rev', 2],
    ]);
    expect(changedFields(null, after)).toEqual([
      ['name', 'B'],
      ['rev', 2],
    ]);
    expect(changedFields(before, null)).toEqual([]);
  });

  test('hashes of equal values differ by salt, and the order of fields decides which salt is whose', () => {
    const salts = Buffer.concat([Buffer.alloc(16, 1), Buffer.alloc(16, 2)]);
    const hashes = fieldHashes(
      [
        ['a', 'x'],
        ['b', 'x'],
      ],
      salts,
    );
    expect(hashes).toEqual({
      a: fieldHash(Buffer.alloc(16, 1), 'a', 'x'),
      b: fieldHash(Buffer.alloc(16, 2), 'b', 'x'),
    });
    expect(fieldHash(Buffer.alloc(16, 1), 'a', 'x')).not.toBe(fieldHash(Buffer.alloc(16, 2), 'a', 'x'));
    expect(fieldHash(Buffer.alloc(16), 'a', '1')).not.toBe(fieldHash(Buffer.alloc(16), 'a', 1));
    expect(() => fieldHashes([['a', 'x']], Buffer.alloc(15))).toThrow(RangeError);
  });
});
