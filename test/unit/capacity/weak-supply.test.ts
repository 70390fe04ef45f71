// Minimal sets of suppliers that demand cannot do without.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weakSuppliers } from '#shared/capacity/planning/weak-supply.ts';

const THREE = [
  { name: 'A', capacity: 60 },
  { name: 'B', capacity: 30 },
  { name: 'C', capacity: 20 },
];

describe('weak suppliers', () => {
  test('are single points first, and grow in number as demand rises', () => {
    expect(weakSuppliers(THREE, 40)).toEqual([
      ['A', 'B'],
      ['A', 'C'],
    ]);
    expect(weakSuppliers(THREE, 55)).toEqual([['A']]);
    expect(weakSuppliers(THREE, 85)).toEqual([['A'], ['B']]);
    expect(weakSuppliers(THREE, 110)).toEqual([['A'], ['B'], ['C']]);
    expect(weakSuppliers(THREE, 111)).toEqual([[]]);
    expect(weakSuppliers([], 0)).toEqual([]);
  });

  test('each set cuts, and none of its parts does', () => {
    const suppliers = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(suppliers, fc.integer({ min: 0, max: 150 }), (sizes, demand) => {
        const all = sizes.map((capacity, index) => ({ name: String(index), capacity }));
        const left = (lost: readonly string[]) =>
          all.filter(({ name }) => !lost.includes(name)).reduce((sum, { capacity }) => sum + capacity, 0);
        for (const set of weakSuppliers(all, demand)) {
          expect(left(set)).toBeLessThan(demand);
          for (const member of set) {
            expect(left(set.filter((other) => other !== member))).toBeGreaterThanOrEqual(demand);
          }
        }
      }),
    );
  });
});
