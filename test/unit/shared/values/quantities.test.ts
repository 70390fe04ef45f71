import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/values/canonical-json.ts';
import {
  addMonths,
  civilDateText,
  daysInMonth,
  isoWeekday,
  monthsBetween,
  parseCivilDate,
  parseMonth,
} from '#shared/values/civil-date.ts';
import { decimalFromTyped, isDecimalText } from '#shared/values/decimal.ts';
import { durationText } from '#shared/values/duration.ts';
import { parseFraction, toRatioText } from '#shared/values/fraction.ts';
import { minorPlaces, moneyDecimal, moneyFromDecimal, percentOf, roundMoney } from '#shared/values/money.ts';
import { caught } from '#test/harness/caught.ts';

const DAY_MS = 86_400_000;

describe('civil dates', () => {
  test('agree with the built-in UTC calendar for every day of the years 0000 to 9999 that is tried', () => {
    const first = Date.UTC(2000, 0, 1) / DAY_MS - 730_485;
    fc.assert(
      fc.property(fc.integer({ min: first, max: 2_932_896 }), (day) => {
        const date = new Date(day * DAY_MS);
        const text = civilDateText(day);
        expect(text).toBe(date.toISOString().slice(0, 10));
        expect(parseCivilDate(text)).toBe(day);
        expect(isoWeekday(day) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '26-04-01',
    '20260401',
    '',
  ])('%j is not a date', (text) => {
    expect(caught(() => parseCivilDate(text)).code).toBe('INVALID_DATE');
  });

  test('months are clamped to their last day and do not drift', () => {
    const start = parseCivilDate('2024-01-31');
    const moved = [1, 2, 13, -2].map((months) => civilDateText(addMonths(start, months)));
    expect(moved).toEqual(['2024-02-29', '2024-03-31', '2025-02-28', '2023-11-30']);
    expect(daysInMonth(2100, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
  });

  test('months are listed with both ends, across a year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
    expect(caught(() => parseMonth('2026-13')).code).toBe('INVALID_MONTH');
  });

  test('a date beyond the four-digit years is refused, not misprinted', () => {
    expect(caught(() => civilDateText(parseCivilDate('9999-12-31') + 1)).code).toBe('OUT_OF_RANGE');
  });
});

describe('typed decimals', () => {
  test('keep every digit; the comma is read only where the number format has it', () => {
    expect(decimalFromTyped(' 99.950 ', '.')).toBe('99.950');
    expect(decimalFromTyped('99,950', ',')).toBe('99.950');
    expect(decimalFromTyped('99', ',')).toBe('99');
  });

  test.each([
    ['99,95', '.'],
    ['1,234', '.'],
    ['1.234', ','],
    ['1.234,5', ','],
    ['1,234,5', ','],
    ['1e5', '.'],
    ['', '.'],
  ] as const)('%j with sign %j is refused', (typed, sign) => {
    expect(caught(() => decimalFromTyped(typed, sign)).code).toBe('INVALID_NUMBER');
  });

  test('very long text is not a decimal', () => {
    expect(isDecimalText('9'.repeat(61))).toBe(false);
  });
});

describe('money', () => {
  test('decimals follow the currency and finer digits are refused', () => {
    expect(moneyFromDecimal('12.345', 'KWD')).toEqual({ minor: '12345', currency: 'KWD' });
    expect(moneyFromDecimal('1005', 'JPY')).toEqual({ minor: '1005', currency: 'JPY' });
    expect(moneyFromDecimal('12.3450', 'KWD').minor).toBe('12345');
    expect(caught(() => moneyFromDecimal('0.5', 'JPY')).code).toBe('INVALID_NUMBER');
    expect(caught(() => minorPlaces('XYZ')).code).toBe('UNKNOWN_CURRENCY');
  });

  test('an amount written and read again is the same amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
        fc.constantFrom('EUR', 'JPY', 'KWD'),
        (minor, currency) => {
          const money = { minor: minor.toString(), currency };
          expect(moneyFromDecimal(moneyDecimal(money), currency)).toEqual(money);
        },
      ),
    );
  });

  test('a percentage stays exact until it is rounded once', () => {
    const exact = percentOf({ minor: '10', currency: 'EUR' }, parseFraction('25'));
    expect(toRatioText(exact)).toBe('5/2');
    expect(roundMoney(exact, 'EUR', 'half_even').minor).toBe('2');
    expect(roundMoney(exact, 'EUR', 'half_up').minor).toBe('3');
  });
});

describe('durations and canonical JSON', () => {
  test.each([
    [0, '0 s'],
    [59, '59 s'],
    [2_592, '43 min 12 s'],
    [90_061, '1 d 1 h 1 min 1 s'],
    [-60, '-1 min'],
  ])('%i s reads %s', (seconds, text) => {
    expect(durationText(seconds)).toBe(text);
  });

  test('canonical text sorts keys and refuses what JSON cannot carry', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ä'] })).toBe('{"a":[true,null,"ä"],"b":1}');
    for (const value of [undefined, 1n, NaN, () => 1]) {
      expect(caught(() => canonicalJson(value)).code).toBe('NOT_JSON');
    }
  });
});
