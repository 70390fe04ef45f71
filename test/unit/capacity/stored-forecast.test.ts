// Stored forecasts, how often they came true, and series made from dates.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { datedSeries, periodDay } from '#shared/capacity/forecast/dated-series.ts';
import { chanceReliability, intervalReliability } from '#shared/capacity/forecast/reliability.ts';
import { makeStoredForecast, StoredForecast } from '#shared/capacity/forecast/stored.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import { caught } from '#test/harness/caught.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const REQUEST = {
  values: [12, 14, 13, 15, 17, 16, 18, 20, 19, 21, 23, 22],
  seasonLengths: [],
  horizon: 3,
  levels: [80, 95],
};

describe('a stored forecast', () => {
  test('is the same for the same request and survives its own text', () => {
    const stored = makeStoredForecast(REQUEST, { seed: 7, sha256 });
    expect(stored).toEqual(makeStoredForecast(REQUEST, { seed: 7, sha256 }));
    expect(StoredForecast.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    expect(stored).toMatchObject({ seed: 7, engineVersion: expect.any(String) as string, parameters: { horizon: 3 } });
  });

  test('has another hash once the series or an option differs', () => {
    const hash = (change: object) => makeStoredForecast({ ...REQUEST, ...change }, { seed: 7, sha256 }).seriesHash;
    expect(new Set([hash({}), hash({ values: [...REQUEST.values, 24] }), hash({ horizon: 4 })]).size).toBe(3);
  });
});

describe('past statements', () => {
  const interval = (level: number, actual: number | null) => ({ level, lower: 10, upper: 20, actual });

  test('are counted by level, and open ones not at all', () => {
    const list = [interval(95, 15), interval(80, 15), interval(80, 25), interval(80, null)];
    expect(intervalReliability(list)).toMatchObject([
      { promised: 0.8, statements: 2, cameTrue: 1, share: 0.5, isKept: true },
      { promised: 0.95, statements: 1, cameTrue: 1, isKept: true },
    ]);
  });

  test('break their promise only when there are enough of them', () => {
    const half = (n: number) => Array.from({ length: n }, (_, i) => interval(80, i % 2 === 0 ? 15 : 25));
    expect(intervalReliability(half(4))[0]?.isKept).toBe(true);
    expect(intervalReliability(half(40))[0]).toMatchObject({ cameTrue: 20, isKept: false });
    expect(intervalReliability([interval(80, null)])[0]).toMatchObject({ share: null, isKept: true });
  });

  test('about chances are held against what happened', () => {
    const said = (probability: number, happened: boolean | null) => ({ probability, happened });
    const result = chanceReliability([
      said(0.9, true),
      said(0.92, true),
      said(0.1, false),
      said(1, true),
      said(0.5, null),
    ]);
    expect(result.bins.map(({ statements, cameTrue }) => [statements, cameTrue])).toEqual([
      [1, 0],
      [3, 3],
    ]);
    expect(result.brier).toBeCloseTo((0.01 + 0.0064 + 0.01 + 0) / 4, 12);
    expect(result.baseBrier).toBeCloseTo(0.75 * 0.25, 12);
    expect(chanceReliability([])).toEqual({ bins: [], brier: null, baseBrier: null });
  });
});

describe('dated values', () => {
  const rows = (entries: Record<string, number | null>) =>
    Object.entries(entries).map(([date, value]) => ({ day: parseCivilDate(date), value }));

  test.each([
    ['month', { '2026-01-31': 1, '2026-02-28': 2, '2026-04-30': 4 }, [1, 2, null, 4], 12],
    ['quarter', { '2025-01-01': 1, '2025-04-01': 2, '2025-10-01': 4 }, [1, 2, null, 4], 4],
    ['week', { '2026-01-05': 1, '2026-01-12': 2, '2026-01-26': 4 }, [1, 2, null, 4], 52],
    ['day', { '2026-02-27': 1, '2026-02-28': 2, '2026-03-02': 4 }, [1, 2, null, 4], 7],
    ['year', { '2022-06-01': 1, '2023-06-01': 2, '2025-06-01': 4 }, [1, 2, null, 4], 1],
  ] as const)('one a %s make a series with its gaps', (step, entries, values, seasonLength) => {
    expect(datedSeries(rows(entries))).toMatchObject({ step, values, seasonLength, notes: [] });
  });

  test('out of order are put in order, and that is said', () => {
    const { values, notes } = datedSeries(rows({ '2026-02-01': 2, '2026-01-01': 1 }));
    expect(values).toEqual([1, 2]);
    expect(notes).toHaveLength(1);
  });

  test('that repeat are counted once when they agree, refused when they do not', () => {
    const again = (value: number) => [...rows({ '2026-01-01': 1, '2026-02-01': 2 }), ...rows({ '2026-02-01': value })];
    expect(datedSeries(again(2)).values).toEqual([1, 2]);
    expect(caught(() => datedSeries(again(3)))).toMatchObject({ code: 'DUPLICATE_PERIOD' });
  });

  test('of mixed steps are refused with the date that does not fit', () => {
    const mixed = rows({ '2026-01-05': 1, '2026-01-12': 2, '2026-01-22': 3 });
    expect(caught(() => datedSeries(mixed))).toMatchObject({
      code: 'MIXED_FREQUENCY',
      message: expect.stringContaining('2026-01-22') as string,
    });
  });

  test('that are too few or endless are refused', () => {
    expect(caught(() => datedSeries(rows({ '2026-01-01': 1 })))).toMatchObject({ code: 'TOO_FEW_VALUES' });
    expect(caught(() => datedSeries(rows({ '2026-01-01': 1, '2026-02-01': Infinity })))).toMatchObject({
      code: 'NOT_A_NUMBER',
    });
  });

  test('name the day on which a later period begins', () => {
    const monthly = { step: 'month', startDay: parseCivilDate('2026-01-31') } as const;
    expect(periodDay(monthly, 1)).toBe(parseCivilDate('2026-02-28'));
    expect(periodDay({ step: 'week', startDay: 10 }, 2)).toBe(24);
  });
});
