import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  roundToInteger,
  roundToPlaces,
  subtract,
  toDecimalText,
  toRatioText,
} from '#shared/values/fraction.ts';
import { caught } from '#test/harness/caught.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([num, den]) => fraction(num, den));

describe('reading and writing', () => {
  test.each([
    ['99.95', '1999/20'],
    ['100', '100/1'],
    ['0', '0/1'],
    ['-0.50', '-1/2'],
    ['099.90', '999/10'],
    ['4/6', '2/3'],
    ['-4/6', '-2/3'],
  ])('%s is %s', (text, ratio) => {
    expect(toRatioText(parseFraction(text))).toBe(ratio);
  });

  test.each(['', ' ', '99,95', '1e3', '+1', '.5', '5.', '1/0', '1/00', '1/-2', '1.5/2', 'NaN', '٩٩', '9'.repeat(401)])(
    '%j is refused',
    (text) => {
      expect(caught(() => parseFraction(text)).code).toBe('INVALID_NUMBER');
    },
  );

  test('a ratio written out and read again is the same ratio', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        expect(parseFraction(toRatioText(value))).toEqual(value);
      }),
    );
  });
});

describe('arithmetic', () => {
  test('addition undoes subtraction and multiplication undoes division', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const divisor = b.num === 0n ? fraction(1n) : b;
        expect(toRatioText(add(subtract(a, b), b))).toBe(toRatioText(a));
        expect(toRatioText(multiply(divide(a, divisor), divisor))).toBe(toRatioText(a));
      }),
    );
  });

  test('comparison agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const { num } = subtract(a, b);
        expect(Math.sign(compare(a, b))).toBe(num === 0n ? 0 : num < 0n ? -1 : 1);
      }),
    );
  });

  test('division by zero is refused', () => {
    expect(caught(() => divide(fraction(1n), fraction(0n))).code).toBe('DIVISION_BY_ZERO');
  });
});

describe('rounding', () => {
  test.each(named.rounding.cases)('$exact to $places places', ({ exact, places, halfUp, halfEven, truncate }) => {
    const value = parseFraction(exact);
    expect(toDecimalText(value, places, 'half_up')).toBe(halfUp);
    expect(toDecimalText(value, places, 'half_even')).toBe(halfEven);
    expect(toDecimalText(value, places, 'truncate')).toBe(truncate);
  });

  test('halves below zero mirror those above', () => {
    expect(roundToInteger(fraction(-5n, 2n), 'half_up')).toBe(-3n);
    expect(roundToInteger(fraction(-5n, 2n), 'half_even')).toBe(-2n);
    expect(roundToInteger(fraction(-7n, 2n), 'half_even')).toBe(-4n);
    expect(roundToInteger(fraction(-7n, 2n), 'truncate')).toBe(-3n);
    expect(toDecimalText(fraction(-1n, 20n), 1, 'half_up')).toBe('-0.1');
  });

  test('a truncated figure is never above a positive value and never a whole step below it', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 8 }), (value, places) => {
        const positive = value.num < 0n ? subtract(fraction(0n), value) : value;
        const printed = parseFraction(toDecimalText(positive, places, 'truncate'));
        const step = fraction(1n, 10n ** BigInt(places));
        expect(compare(printed, positive)).toBeLessThanOrEqual(0);
        expect(compare(add(printed, step), positive)).toBe(1);
      }),
    );
  });

  test('both half modes land on the same printed text as their rounded fraction', () => {
    fc.assert(
      fc.property(anyFraction, fc.constantFrom('half_up', 'half_even', 'truncate'), (value, mode) => {
        expect(toDecimalText(roundToPlaces(value, 3, mode), 3, 'truncate')).toBe(toDecimalText(value, 3, mode));
      }),
    );
  });
});
