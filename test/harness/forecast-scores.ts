// The scores that forecasts are judged by, as the M4 competition defines them: one ratio of data-set means, not a mean
// of ratios.
import { naive2 } from '#shared/capacity/forecast/benchmarks.ts';
import { seasonalStep } from '#shared/capacity/forecast/series.ts';
import type { ForecastCase } from './forecast-cases.ts';

type Path = ArrayLike<number>;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function smape(path: Path, outcome: readonly number[]): number {
  return mean(outcome.map((y, h) => (200 * Math.abs((path[h] ?? 0) - y)) / (Math.abs(path[h] ?? 0) + Math.abs(y))));
}

function mase(path: Path, { train, test, seasonLength }: ForecastCase): number {
  return mean(test.map((y, h) => Math.abs((path[h] ?? 0) - y))) / seasonalStep(train, seasonLength);
}

/** Overall weighted average against Naive2: below 1 is better than it. */
export function owa(cases: readonly ForecastCase[], paths: readonly Path[]): number {
  const reference = cases.map(({ train, test, seasonLength }) => naive2(train, seasonLength, test.length));
  const of = (list: readonly Path[]) => [
    mean(cases.map(({ test }, i) => smape(list[i] ?? [], test))),
    mean(cases.map((one, i) => mase(list[i] ?? [], one))),
  ];
  const [ours, theirs] = [of(paths), of(reference)];
  return mean(ours.map((value, i) => value / (theirs[i] ?? Number.NaN)));
}

export interface Band {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Share of outcomes inside, and the mean scaled interval score. */
export function judgeIntervals(cases: readonly ForecastCase[], bands: readonly Band[], level: number) {
  const penalty = 2 / (1 - level / 100);
  const inside: number[] = [];
  const scores = cases.map(({ train, test, seasonLength }, i) => {
    const { lower, upper } = bands[i] ?? { lower: [], upper: [] };
    const score = test.map((y, h) => {
      const [low, high] = [lower[h] ?? Number.NaN, upper[h] ?? Number.NaN];
      inside.push(y >= low && y <= high ? 1 : 0);
      return high - low + penalty * (Math.max(0, low - y) + Math.max(0, y - high));
    });
    return mean(score) / seasonalStep(train, seasonLength);
  });
  return { coverage: mean(inside), msis: mean(scores) };
}
