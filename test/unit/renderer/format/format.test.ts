// What screens print: digits as stored, fixed words and order, nothing of the host.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatInstantDate, formatMonth, formatTime } from '#renderer/format/dates.ts';
import { keyText } from '#renderer/format/keys.ts';
import { formatCount, formatMinutes, formatMoney, formatPercent, formatQuantity } from '#renderer/format/numbers.ts';
import { countryChoices, countryName, currencyChoices, zoneChoices } from '#renderer/format/regions.ts';
import { groupDigits } from '#shared/values/decimal.ts';

describe('numbers', () => {
  it('groups whole digits by three and leaves the fraction alone', () => {
    expect(groupDigits('1234567.123456')).toBe('1\u00a0234\u00a0567.123456');
    expect(groupDigits('-1234.5')).toBe('-1\u00a0234.5');
    expect(groupDigits('999')).toBe('999');
    expect(formatCount(2n ** 64n)).toBe('18\u00a0446\u00a0744\u00a0073\u00a0709\u00a0551\u00a0616');
  });

  it('prints every digit of a percentage that was stored', () => {
    expect(formatPercent('99.99951')).toBe('99.99951\u00a0%');
    expect(formatPercent('100')).toBe('100\u00a0%');
  });

  it('says that there are no data, never 0 or 100', () => {
    expect(formatPercent(null)).toBe('No data');
  });

  it('prints money with the places of its currency and its code', () => {
    expect(formatMoney({ minor: '123450', currency: 'EUR' })).toBe('1\u00a0234.50\u00a0EUR');
    expect(formatMoney({ minor: '-5', currency: 'EUR' })).toBe('-0.05\u00a0EUR');
    expect(formatMoney({ minor: '1200', currency: 'JPY' })).toBe('1\u00a0200\u00a0JPY');
    expect(formatMoney({ minor: '12345', currency: 'KWD' })).toBe('12.345\u00a0KWD');
  });

  it('prints seconds as minutes and seconds', () => {
    expect(formatMinutes(2_592)).toBe('43:12');
    expect(formatMinutes(59)).toBe('0:59');
    expect(formatMinutes(-61)).toBe('-1:01');
    expect(formatMinutes(60 * 44_640)).toBe('44\u00a0640:00');
  });

  it('grouping never changes the digits', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.stringMatching(/^\d{0,12}$/), (whole, fraction) => {
        const text = fraction === '' ? String(whole) : `${whole}.${fraction}`;
        expect(groupDigits(text).replaceAll('\u00a0', '')).toBe(text);
      }),
    );
  });

  it('counts things in words', () => {
    expect([formatQuantity(0, 'row'), formatQuantity(1, 'row'), formatQuantity(1200, 'entry', 'entries')]).toEqual([
      '0 rows',
      '1 row',
      '1\u00a0200 entries',
    ]);
  });
});

describe('dates and times', () => {
  it('prints day, month as a word, year', () => {
    expect(formatDate('2026-03-31')).toBe('31 Mar 2026');
    expect(formatDate('0999-01-01')).toBe('1 Jan 0999');
    expect(formatMonth('2026-12')).toBe('Dec 2026');
  });

  it('tells the time of the zone it is given, on both sides of a clock change', () => {
    expect(formatTime(1_774_958_531, 'Europe/Berlin')).toBe('14:02:11');
    expect(formatTime(1_774_958_531, 'UTC')).toBe('12:02:11');
    expect(formatInstant(Date.UTC(2026, 2, 29, 0, 59, 59) / 1000, 'Europe/Berlin')).toBe('29 Mar 2026, 01:59:59');
    expect(formatInstant(Date.UTC(2026, 2, 29, 1, 0, 0) / 1000, 'Europe/Berlin')).toBe('29 Mar 2026, 03:00:00');
    expect(formatInstantDate(Date.UTC(2025, 11, 31, 23, 30) / 1000, 'Asia/Kolkata')).toBe('1 Jan 2026');
    expect(formatInstant(-1, 'UTC')).toBe('31 Dec 1969, 23:59:59');
  });
});

describe('names', () => {
  it('prints keys as they stand on the keyboard', () => {
    expect(keyText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keyText('Mod+K', true)).toBe('⌘ K');
    expect(keyText('G V', false)).toBe('G V');
  });

  it('lists countries once each, without unions and former states', () => {
    const codes = countryChoices().map(({ value }) => value);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['DE', 'FR', 'IN', 'US', 'GB']));
    expect(codes.filter((code) => ['EU', 'UN', 'UK', 'SU', 'DD', 'ZZ', 'XA'].includes(code))).toEqual([]);
    expect(codes.length).toBeGreaterThanOrEqual(245);
    expect(codes.length).toBeLessThanOrEqual(250);
    expect(countryName('DE')).toBe('Germany');
    expect(countryName('QX')).toBe('QX');
  });

  it('offers only currencies whose minor unit is known, and every zone', () => {
    expect(currencyChoices().map(({ value }) => value)).toEqual(expect.arrayContaining(['EUR', 'USD', 'JPY']));
    expect(currencyChoices().find(({ value }) => value === 'EUR')?.label).toBe('EUR · Euro');
    expect(zoneChoices()[0]).toEqual({ value: 'UTC', label: 'UTC' });
    expect(zoneChoices().map(({ value }) => value)).toContain('Europe/Berlin');
  });
});
