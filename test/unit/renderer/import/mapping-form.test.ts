// The mapping as a form holds it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, mappingOf, MappingForm, sampleOf, valuesOf } from '#renderer/features/import/mapping-form.ts';
import { CHECKED, MAPPED } from '#test/harness/import-fixtures.ts';

describe('a mapping in a form', () => {
  const filtering = {
    ...CHECKED.mapping,
    leaveOut: { shorterThanSec: 90, severities: ['info'], titles: ['drill', 'a b'] },
  };

  it.each([MAPPED.mapping, CHECKED.mapping, filtering])('comes back as it was', (mapping) => {
    expect(mappingOf(formOf(mapping))).toEqual(mapping);
  });

  it('keeps severities without a line break as they are, each once', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text && !/\n/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), (notCountedSeverities) => {
        const mapping = { ...MAPPED.mapping, notCountedSeverities };
        expect(mappingOf(formOf(mapping)).notCountedSeverities).toEqual(notCountedSeverities);
      }),
    );
  });

  it('refuses more severities than a mapping holds', () => {
    const notCounted = Array.from({ length: 51 }, (_, index) => `P${index}`).join('\n');
    expect(MappingForm.safeParse({ ...formOf(MAPPED.mapping), notCounted }).success).toBe(false);
  });
});

describe('samples of a column', () => {
  const columns = ['a', 'b'];
  const preview = [['', '1'], ['x', '1'], ['y']];

  it('are the first value there is', () => {
    expect(sampleOf('a', columns, preview)).toBe('x');
    expect(sampleOf('b', columns, preview)).toBe('1');
  });

  it('are nothing for no column and for one the file does not have', () => {
    expect(sampleOf(null, columns, preview)).toBeNull();
    expect(sampleOf('c', columns, preview)).toBeNull();
    expect(valuesOf('c', columns, preview)).toEqual([]);
  });

  it('list each value once, in order', () => {
    expect(valuesOf('a', columns, preview)).toEqual(['x', 'y']);
    expect(valuesOf('b', columns, preview)).toEqual(['1']);
  });
});
