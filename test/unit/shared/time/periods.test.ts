import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '#shared/time/instant.ts';
import { civilDateAt, monthPeriod, splitByDay, splitByMonth } from '#shared/time/periods.ts';
import { totalSec } from '#shared/values/interval-set.ts';
import { caught } from '#test/harness/caught.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

const ZONES = Intl.supportedValuesOf('timeZone');
const anyZone = fc.constantFrom(...ZONES);
const anyYear = fc.integer({ min: 1996, max: 2050 });
const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

describe('month periods', () => {
  test('tile the year without gap or overlap in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyYear, (zone, year) => {
        const months = Array.from({ length: 12 }, (_, index) => monthPeriod(zone, monthOf(year, index + 1)));
        for (const [index, { startSec, endSec }] of months.entries()) {
          expect(startSec).toBeLessThan(endSec);
          expect(startSec).toBe(months[index - 1]?.endSec ?? startSec);
        }
        expect(totalSec(months)).toBe(totalSec([monthPeriod(zone, monthOf(year, 1), 12)]));
      }),
    );
  });

  test('are as long as luxon says', () => {
    fc.assert(
      fc.property(anyZone, anyYear, fc.integer({ min: 1, max: 12 }), (zone, year, month) => {
        const start = DateTime.fromObject({ year, month }, { zone });
        const { startSec, endSec } = monthPeriod(zone, monthOf(year, month));
        const end = start.plus({ months: 1 });
        // Where a midnight is repeated luxon may take the second one; RFC 5545, and this product, take the first.
        fc.pre(start.getPossibleOffsets().length === 1 && end.getPossibleOffsets().length === 1);
        fc.pre(start.hour === 0 && end.hour === 0);
        expect(endSec - startSec).toBe(end.toSeconds() - start.toSeconds());
      }),
      { numRuns: 500 },
    );
  });

  test('a count below one, a fraction of a month and an end beyond the year 9999 are refused', () => {
    for (const months of [0, -1, 1.5, 1e9]) {
      expect(caught(() => monthPeriod('UTC', '2026-01', months)).code).toBe('OUT_OF_RANGE');
    }
    expect(caught(() => monthPeriod('UTC', '9999-12')).code).toBe('OUT_OF_RANGE');
  });
});

describe('splitting', () => {
  test.each(named.monthBoundaryByTz)(
    '$start in $tz: $marchSec s of March',
    ({ start, end, tz, marchSec, aprilSec }) => {
      const parts = splitByMonth(tz, { startSec: parseInstant(start), endSec: parseInstant(end) });
      const seconds = (month: string): number => totalSec(parts.filter(({ label }) => label === month));
      expect([seconds('2026-03'), seconds('2026-04')]).toEqual([marchSec, aprilSec]);
    },
  );

  test.each(named.daySplit)('days of $tz from $start', ({ tz, start, end, durationSec, expected }) => {
    const startSec = parseInstant(start);
    const endSec = end === undefined ? startSec + (durationSec ?? 0) : parseInstant(end);
    const parts = splitByDay(tz, { startSec, endSec });
    expect(Object.fromEntries(parts.map((part) => [part.label, part.endSec - part.startSec]))).toEqual(expected);
  });

  test('parts join without gap, carry their own date and add up, in every zone', () => {
    const anyStart = fc.integer({ min: 820_000_000, max: 2_500_000_000 });
    fc.assert(
      fc.property(anyZone, anyStart, fc.integer({ min: 1, max: 4_000_000 }), (zone, startSec, lengthSec) => {
        const whole = { startSec, endSec: startSec + lengthSec };
        for (const parts of [splitByDay(zone, whole), splitByMonth(zone, whole)]) {
          expect(totalSec(parts)).toBe(lengthSec);
          for (const [index, part] of parts.entries()) {
            expect(part.startSec).toBe(parts[index - 1]?.endSec ?? startSec);
            expect(civilDateAt(zone, part.endSec - 1).startsWith(part.label)).toBe(true);
          }
        }
      }),
    );
  });

  test('a day that a zone skipped has no part', () => {
    const days = splitByDay('Pacific/Apia', {
      startSec: parseInstant('2011-12-29T20:00:00Z'),
      endSec: parseInstant('2011-12-30T20:00:00Z'),
    });
    expect(days.map(({ label, startSec, endSec }) => [label, endSec - startSec])).toEqual([
      ['2011-12-29', 50_400],
      ['2011-12-31', 36_000],
    ]);
  });
});
