// Breach predictions held against what came, on real daily counts: better than the base rate, and calibrated.
import { describe, expect, test } from 'vitest';
import { findKind } from '#shared/calc/kinds.ts';
import { onTimeDays, type OnTimeDay } from '#test/harness/forecast-cases.ts';

const TARGETS = [75, 80, 85] as const;
const MONTHS = ['2001-03', '2001-04', '2001-05', '2001-06', '2001-07'] as const;
const providers = [...onTimeDays().values()];

interface Outcome {
  readonly target: number;
  readonly probability: number;
  readonly breached: number;
  readonly decided: boolean;
}

function judge(days: readonly OnTimeDay[], start: string, end: string, asOf: string, target: number): Outcome {
  const month = days.filter(({ date }) => date >= start && date < end);
  const sum = (key: 'good' | 'events') => month.reduce((total, day) => total + day[key], 0);
  const result = findKind('breach')?.run({
    history: days.filter(({ date }) => date < asOf),
    periodStart: start,
    periodEnd: end,
    asOf,
    target: String(target),
  }) as { probability: number; decidedOn: string | null };
  return {
    target,
    probability: result.probability,
    breached: sum('good') * 100 < target * sum('events') ? 1 : 0,
    decided: result.decidedOn !== null,
  };
}

function outcomesAt(day: number): Outcome[] {
  return MONTHS.slice(0, -1).flatMap((month, i) =>
    providers.flatMap((days) =>
      TARGETS.map((target) =>
        judge(days, `${month}-01`, `${MONTHS[i + 1]}-01`, `${month}-${String(day + 1).padStart(2, '0')}`, target),
      ),
    ),
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function skill(outcomes: readonly Outcome[]): number {
  const base = new Map(
    TARGETS.map((target) => [target, mean(outcomes.filter((one) => one.target === target).map((o) => o.breached))]),
  );
  const ours = mean(outcomes.map(({ probability, breached }) => (probability - breached) ** 2));
  const naive = mean(
    outcomes.map(({ target, breached }) => ((base.get(target as (typeof TARGETS)[number]) ?? 0) - breached) ** 2),
  );
  return 1 - ours / naive;
}

function calibrationError(outcomes: readonly Outcome[]): number {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    outcomes.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
  );
  const gaps = bins.map((bin) => Math.abs(bin.reduce((sum, o) => sum + o.probability - o.breached, 0)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / outcomes.length;
}

describe('the chance of a breach, forty providers, four months, three targets', () => {
  test.each([
    [10, 0],
    [15, 0.35],
    [20, 0.47],
  ])('after %d days its Brier skill is at least %d, and it is calibrated', (day, bar) => {
    const outcomes = outcomesAt(day);
    expect(skill(outcomes)).toBeGreaterThanOrEqual(bar);
    expect(calibrationError(outcomes)).toBeLessThanOrEqual(0.12);
  });

  test('what it calls certain came true without exception', () => {
    const certain = outcomesAt(25).filter(({ decided }) => decided);
    expect(certain.length).toBeGreaterThan(20);
    expect(certain.filter(({ probability, breached }) => probability !== breached)).toEqual([]);
  });
});
