// Rolling origin: the methods are refitted on the series as it was at earlier moments, and held against what came.
import type { Fitted } from './members.ts';
import { at, median, seasonalStep, type Series } from './series.ts';

export interface Backtest {
  /** Values held back at each origin, shortest first. */
  readonly heldBack: readonly number[];
  /** Errors (forecast less value) of the combination, one list for each origin, nearest period first. */
  readonly errors: ReadonlyArray<readonly number[]>;
  /** Mean absolute error of each member over all origins, in the order of the members. */
  readonly memberErrors: readonly number[];
  /** Mean absolute error of the combination divided by the seasonal step of the series; null without an origin. */
  readonly mase: number | null;
}

/** Origins as shares of the horizon, from near to far. */
const SHARES = [1 / 6, 1 / 3, 2 / 3, 1] as const;
const FEWEST_TO_FIT = 10;

/** How many values are held back at each origin: up to a horizon, as far as two seasons and six values are left to fit. */
export function originsOf(length: number, seasonLength: number, horizon: number): number[] {
  const reach = Math.min(horizon, 24);
  const needed = Math.max(FEWEST_TO_FIT, seasonLength > 1 ? 2 * seasonLength + 6 : 0);
  const fitting = SHARES.map((share) => Math.max(1, Math.round(share * reach))).filter((cut) => length - cut >= needed);
  if (fitting.length > 0) return [...new Set(fitting)];
  const short = Math.min(Math.floor(length / 3), reach);
  return short >= 1 && length - short >= 4 ? [short] : [];
}

/** Median of several paths, period by period. */
export function medianPath(paths: readonly Series[]): Float64Array {
  const [first] = paths;
  return Float64Array.from({ length: first?.length ?? 0 }, (_, h) => median(paths.map((path) => at(path, h))));
}

/**
 * Refits every member at each origin.
 *
 * @param series in the scale of the members
 */
export function backtest(
  series: Float64Array,
  members: readonly Fitted[],
  seasonLength: number,
  horizon: number,
): Backtest {
  const heldBack = originsOf(series.length, seasonLength, horizon);
  const totals = members.map(() => 0);
  let count = 0;
  const errors = heldBack.map((cut) => {
    const known = series.subarray(0, series.length - cut);
    const came = series.subarray(series.length - cut);
    const paths = members.map(({ refit }) => refit(known, cut));
    for (const [k, path] of paths.entries()) {
      for (let h = 0; h < cut; h += 1) totals[k] = (totals[k] ?? 0) + Math.abs(at(path, h) - at(came, h));
    }
    count += cut;
    return Array.from(medianPath(paths), (value, h) => value - at(came, h));
  });
  const step = seasonalStep(series, seasonLength < series.length ? seasonLength : 1);
  const absolute = errors.flat().reduce((sum, error) => sum + Math.abs(error), 0);
  return {
    heldBack,
    errors,
    memberErrors: totals.map((total) => total / Math.max(1, count)),
    mase: count === 0 || !(step > 0) ? null : absolute / count / step,
  };
}
