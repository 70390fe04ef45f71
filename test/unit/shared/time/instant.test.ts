import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantText, parseInstant } from '#shared/time/instant.ts';
import { caught } from '#test/harness/caught.ts';

describe('instants', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T05:30:01+05:30', 1],
    ['1969-12-31T19:00:00-05:00', 0],
    ['1970-01-01t00:00:00z', 0],
    ['1970-01-01T00:00:00-00:00', 0],
    ['2016-12-31T23:59:59Z', 1_483_228_799],
    ['0000-01-01T00:00:00Z', -62_167_219_200],
    ['9999-12-31T23:59:59Z', 253_402_300_799],
  ])('%s is %i', (text, seconds) => {
    expect(parseInstant(text)).toBe(seconds);
  });

  test.each([
    ['no offset', '2026-04-01T00:00:00'],
    ['date only', '2026-04-01'],
    ['no seconds', '2026-04-01T00:00Z'],
    ['a finer instant', '2026-04-01T00:00:00.5Z'],
    ['a zero fraction', '2026-04-01T00:00:00.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['hour 24', '2026-04-01T24:00:00Z'],
    ['a day that does not exist', '2026-02-30T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['an offset of 25 hours', '2026-04-01T00:00:00+25:00'],
    ['an offset without colon', '2026-04-01T00:00:00+0530'],
    ['a space instead of T', '2026-04-01 00:00:00Z'],
    ['five-digit years', '+12026-04-01T00:00:00Z'],
    ['surrounding space', ' 2026-04-01T00:00:00Z'],
    ['a line break after it', '2026-04-01T00:00:00Z\n'],
    ['digits of another script', '٢٠٢٦-04-01T00:00:00Z'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => {
    expect(caught(() => parseInstant(text)).code).toMatch(/^INVALID_(INSTANT|DATE)$/);
  });

  test('zero fractions are read only where the caller asks for it, other fractions never', () => {
    expect(parseInstant('1970-01-01T00:00:01.000Z', { zeroFraction: true })).toBe(1);
    expect(parseInstant('1970-01-01T00:00:01,0Z', { zeroFraction: true })).toBe(1);
    expect(caught(() => parseInstant('1970-01-01T00:00:01.001Z', { zeroFraction: true })).code).toBe('INVALID_INSTANT');
  });

  test('text of an instant agrees with the built-in clock and reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }), (seconds) => {
        const text = instantText(seconds);
        expect(text).toBe(new Date(seconds * 1000).toISOString().replace('.000', ''));
        expect(parseInstant(text)).toBe(seconds);
      }),
    );
  });
});
