import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { trend } from '#shared/sla/trend.ts';
import { compare, fraction, parseFraction, wholeFraction } from '#shared/values/fraction.ts';
import { caught } from '#test/harness/caught.ts';

const anyValues = fc.array(
  fc.integer({ min: 0, max: 30 }).map((value) => fraction(BigInt(value), 10n)),
  {
    minLength: 2,
    maxLength: 14,
  },
);
const target = parseFraction('1');

test('turning a series round turns the sign of its trend', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const [forwards, backwards] = [trend(values, target), trend(values.toReversed(), target)];
      expect(backwards.mannKendallS).toBe(-forwards.mannKendallS || 0);
      expect(backwards.mannKendallZ + forwards.mannKendallZ).toBeCloseTo(0, 12);
      expect(backwards.pValue).toBeCloseTo(forwards.pValue, 12);
      expect(compare(parseFraction(backwards.theilSenSlope), fraction(0n))).toBe(
        -compare(parseFraction(forwards.theilSenSlope), fraction(0n)) || 0,
      );
    }),
  );
});

test('p lies between 0 and 1, and is 1 exactly where nothing moves', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const { pValue, mannKendallZ } = trend(values, target);
      expect(pValue).toBeGreaterThanOrEqual(0);
      expect(pValue).toBeLessThanOrEqual(1);
      expect(pValue === 1).toBe(mannKendallZ === 0);
    }),
  );
});

test('a straight line has its own slope and crosses the target where arithmetic says', () => {
  const line = Array.from({ length: 12 }, (_, i) => fraction(1_000n - BigInt(i), 10n));
  expect(trend(line, parseFraction('98'))).toMatchObject({ theilSenSlope: '-1/10', periodsUntilBelowTarget: 10 });
  expect(trend(line, parseFraction('98.85'))).toMatchObject({ periodsUntilBelowTarget: 1 });
  expect(trend(line, parseFraction('99.95'))).toMatchObject({ periodsUntilBelowTarget: 1 });
  expect(trend(line, parseFraction('38.95')).periodsUntilBelowTarget).toBe(600);
  expect(trend(line, parseFraction('38.9')).periodsUntilBelowTarget).toBeNull();
});

test('the normal tail is right far out and near the middle', () => {
  const rising = (n: number) =>
    trend(
      Array.from({ length: n }, (_, i) => wholeFraction(i)),
      target,
    );
  // scipy.stats.norm.sf of the same z, doubled.
  expect(rising(4)).toMatchObject({ mannKendallS: 6 });
  expect(rising(4).pValue).toBeCloseTo(0.089429, 5);
  expect(rising(12).pValue).toBeCloseTo(8.303e-6, 8);
});

test('one value is no trend', () => {
  expect(caught(() => trend([target], target)).code).toBe('TOO_FEW_VALUES');
});
