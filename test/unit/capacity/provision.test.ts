// Whether a commitment is too small, too large, or carries the average alone.
import { describe, expect, test } from 'vitest';
import { forecastPool } from '#shared/capacity/pools/forecast-pool.ts';
import type { CapacityActual, CapacityLevel } from '#shared/capacity/pools/model.ts';
import { peakCheck, provisionCheck } from '#shared/capacity/pools/provision.ts';
import type { CapacityActualId, CapacityLevelId } from '#shared/ids.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';

const levels = (committed: string): CapacityLevel[] => [
  { id: 'l' as CapacityLevelId, effectiveOn: '2024-01-01', design: null, committed, burst: null },
];
const use = (average: (index: number) => number | null, peak: (index: number) => number): CapacityActual[] =>
  Array.from({ length: 24 }, (_, index) => {
    const month = monthText(parseMonth('2024-10') + index);
    const mean = average(index);
    return {
      id: month as CapacityActualId,
      month,
      average: mean === null ? null : String(mean),
      p95: null,
      peak: String(peak(index)),
      source: '',
    };
  });

function provisioned(committed: string, leadP90Days: number | null): string {
  const pool = {
    actuals: use(
      () => null,
      (index) => 100 + 2 * index,
    ),
    levels: levels(committed),
    leadP90Days,
  };
  const { outlook } = forecastPool(pool, () => 'a'.repeat(64));
  return outlook === null ? 'none' : provisionCheck(outlook, pool).word;
}

describe('a commitment', () => {
  test('is too small only when it is short before an order could help', () => {
    expect(provisioned('140', 60)).toBe('Too small');
    expect(provisioned('180', 30)).toBe('Fits');
    expect(provisioned('180', 730)).toBe('Too small');
  });

  test('is too large when half of it stays idle throughout', () => {
    expect(provisioned('1000', 60)).toBe('Too large');
    expect(provisioned('250', null)).toBe('Fits');
  });

  test('is held against peaks, and says in how many months they passed it', () => {
    const actuals = use(
      () => 60,
      (index) => (index < 3 ? 150 : 90),
    );
    expect(peakCheck({ actuals, levels: levels('120') })).toMatchObject({
      word: 'Average only',
      sentence: 'Peaks passed it in 3 of 24 months; peaks reach 2.5 times the average',
    });
    expect(peakCheck({ actuals, levels: levels('150') }).word).toBe('Carries the peaks');
    expect(
      peakCheck({
        actuals: use(
          () => null,
          () => 90,
        ),
        levels: levels('120'),
      }).word,
    ).toBe('No data');
  });
});
