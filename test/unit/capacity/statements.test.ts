// Past forecasts against what came.
import { describe, expect, test } from 'vitest';
import { statementsOf, type MadeOutlook } from '#shared/capacity/forecast/statements.ts';
import type { CapacityActual } from '#shared/capacity/pools/model.ts';
import type { CapacityActualId } from '#shared/ids.ts';

const actual = (month: string, peak: string): CapacityActual => ({
  id: month as CapacityActualId,
  month,
  average: null,
  p95: null,
  peak,
  source: '',
});

const headroom = { p10: 0, p50: 0, p90: 0, shortProbability: 0.3, expectedShortfall: 0 };
const ahead = (month: string) => ({
  month,
  mean: 100,
  lower80: 90,
  upper80: 110,
  lower95: 80,
  upper95: 120,
  committed: '105',
  headroom,
});
const at = (iso: string): number => Date.parse(iso) / 1000;

const made = (madeAt: string): MadeOutlook => ({
  madeAt: at(madeAt),
  outlook: {
    measure: 'peak',
    past: [{ month: '2026-01', used: '99', committed: '105' }],
    ahead: [ahead('2026-02'), ahead('2026-03'), ahead('2026-04')],
  },
});

const pool = { actuals: [actual('2026-01', '99'), actual('2026-02', '108'), actual('2026-03', '125')] };

describe('statements of a kept forecast', () => {
  test('are settled by the months that are known, in both intervals and in the chance to pass the level', () => {
    const { intervals, chances } = statementsOf(pool, [made('2026-02-01T00:00:00Z')]);
    expect(intervals.map(({ level, upper, actual: came }) => [level, upper, came])).toEqual([
      [80, 110, 108],
      [95, 120, 108],
      [80, 110, 125],
      [95, 120, 125],
    ]);
    expect(chances).toEqual([
      { probability: 0.3, happened: true },
      { probability: 0.3, happened: true },
    ]);
  });

  test('count only for months that were not over when they were made', () => {
    expect(statementsOf(pool, [made('2026-03-01T00:00:00Z')]).intervals).toHaveLength(2);
    expect(statementsOf(pool, [made('2026-04-01T00:00:00Z')]).intervals).toEqual([]);
  });

  test('of two made from the same months, the latest counts alone', () => {
    const both = [made('2026-02-10T00:00:00Z'), made('2026-02-01T00:00:00Z')];
    expect(statementsOf(pool, both).intervals).toHaveLength(4);
  });
});
