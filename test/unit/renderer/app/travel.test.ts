// Back and forward: where each act of the history leads.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { travelled } from '#renderer/app/shell/use-travel.ts';

const start = { index: 0, last: 0 };

it('a new place can be left backwards and come back to forwards', () => {
  const there = travelled(start, { type: 'PUSH' });
  const back = travelled(there, { type: 'BACK' });
  expect([there, back, travelled(back, { type: 'FORWARD' })]).toEqual([
    { index: 1, last: 1 },
    { index: 0, last: 1 },
    { index: 1, last: 1 },
  ]);
});

it('going somewhere new forgets what lay ahead', () => {
  const back = travelled(travelled(travelled(start, { type: 'PUSH' }), { type: 'PUSH' }), { type: 'GO', index: -2 });
  expect(back).toEqual({ index: 0, last: 2 });
  expect(travelled(back, { type: 'PUSH' })).toEqual({ index: 1, last: 1 });
});

it('whatever is pressed, the place stays between the first and the last', () => {
  const action = fc.oneof(
    fc
      .constantFrom<'PUSH' | 'REPLACE' | 'BACK' | 'FORWARD'>('PUSH', 'REPLACE', 'BACK', 'FORWARD')
      .map((type) => ({ type })),
    fc.integer({ min: -9, max: 9 }).map((index) => ({ type: 'GO' as const, index })),
  );
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const { index, last } = actions.reduce(travelled, start);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(last);
    }),
  );
});
