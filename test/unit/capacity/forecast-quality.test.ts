// Forecasts held against what came: parity with a reference program, accuracy, and intervals that keep their promise.
import { describe, expect, test } from 'vitest';
import { naive2, seasonalNaive, simpleSmoothing, theta } from '#shared/capacity/forecast/benchmarks.ts';
import { forecast } from '#shared/capacity/forecast/forecast.ts';
import { STATISTICS, type ForecastCase } from '#test/harness/forecast-cases.ts';
import { judgeIntervals, owa } from '#test/harness/forecast-scores.ts';

const of = (frequency: 'M' | 'Q') => STATISTICS.filter((one) => one.frequency === frequency);
const answer = ({ train, test, seasonLength }: ForecastCase) =>
  forecast({ values: train, seasonLengths: [seasonLength], horizon: test.length, levels: [80, 95] });
const answers = new Map(STATISTICS.map((one) => [one.id, answer(one)]));
const answerOf = (one: ForecastCase) => answers.get(one.id) ?? answer(one);
const half = (cases: readonly ForecastCase[], odd: number) => cases.filter((_, i) => i % 2 === odd);

describe('parity with the reference program', () => {
  // The reference values carry six digits, so the last of them is the floor of any comparison.
  const REFERENCE_DIGITS = 5e-6;

  test.each([
    ['seasonal naive', seasonalNaive, 'snaive', REFERENCE_DIGITS],
    ['Naive2', naive2, 'naive2', REFERENCE_DIGITS],
    ['simple smoothing', simpleSmoothing, 'ses', 1e-3],
    ['Theta', theta, 'thetaf', 1e-3],
  ] as const)('%s on all public series', (_name, method, key, tolerance) => {
    const worst = STATISTICS.map(({ id, train, test, seasonLength, reference }) => {
      const path = method(train, seasonLength, test.length);
      const gaps = reference[key].map((value, h) => Math.abs((path[h] ?? Number.NaN) - value) / Math.abs(value));
      return { id, gap: Math.max(...gaps) };
    });
    expect(worst.filter(({ gap }) => !(gap <= tolerance))).toEqual([]);
  });
});

describe.each([
  ['monthly', of('M'), 0.8, 10.5],
  ['quarterly', of('Q'), 0.77, 14],
] as const)('%s series', (_name, cases, owaBar, msisBar) => {
  test(`the combined error stays at or below ${owaBar} of Naive2, on the whole and not far above on each half`, () => {
    const score = (list: readonly ForecastCase[]) =>
      owa(
        list,
        list.map((one) => answerOf(one).mean),
      );
    expect(score(cases)).toBeLessThanOrEqual(owaBar);
    expect(score(half(cases, 0))).toBeLessThanOrEqual(owaBar + 0.04);
    expect(score(half(cases, 1))).toBeLessThanOrEqual(owaBar + 0.04);
  });

  test.each([
    ['95', 0.93, 0.97],
    ['80', 0.77, 0.84],
  ] as const)('intervals of %s %% hold what they promise', (level, least, most) => {
    const bands = cases.map((one) => ({
      lower: answerOf(one).lower[level] ?? [],
      upper: answerOf(one).upper[level] ?? [],
    }));
    const { coverage, msis } = judgeIntervals(cases, bands, Number(level));
    expect(coverage).toBeGreaterThanOrEqual(least);
    expect(coverage).toBeLessThanOrEqual(most);
    // The narrower interval scores below the wider one, so that one bar holds both.
    expect(msis).toBeLessThanOrEqual(msisBar);
  });
});
