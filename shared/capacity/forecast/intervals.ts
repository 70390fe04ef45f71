// Intervals that keep their promise: half-widths come from how far the same forecasts were wrong at earlier moments of
// the series itself, widened by factors measured on other series (split conformal with scaled scores; Vovk, Lei 2018).
import { intervalFactors } from '../../parameters/forecast-intervals.ts';
import type { Backtest } from './backtest.ts';
import { at, seasonalStep, type Series } from './series.ts';

/** Mean absolute error of the backtest, each error brought to one period ahead; null without any. */
function ownError({ errors }: Backtest, growth: number): number | null {
  const scaled = errors.flatMap((list) => list.map((error, h) => Math.abs(error) / (h + 1) ** growth));
  return scaled.length === 0 ? null : scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
}

/**
 * Scale of the error one period ahead: the backtest's, mixed with how much the series moves from value to value and from
 * season to season. Geometric, so that it follows any change of unit.
 */
function errorScale(series: Series, seasonLength: number, backtest: Backtest, ownShare: number): number {
  const step = seasonalStep(series, 1);
  const season = seasonLength > 1 && seasonLength < series.length ? seasonalStep(series, seasonLength) : step;
  const movement = Math.sqrt(step * season);
  const own = ownError(backtest, 0.5);
  if (own === null || own === 0) return movement;
  return movement === 0 ? own : own ** ownShare * movement ** (1 - ownShare);
}

/**
 * Half-widths for each period of the horizon at a level.
 *
 * @param level percent, between 0 and 100
 */
export function halfWidths(
  series: Series,
  {
    seasonLength,
    backtest,
    level,
    horizon,
  }: { seasonLength: number; backtest: Backtest; level: number; horizon: number },
): Float64Array {
  const { ownShare, growth, factorAt } = intervalFactors(seasonLength);
  const scale = errorScale(series, seasonLength, backtest, ownShare) * factorAt(level);
  return Float64Array.from({ length: horizon }, (_, h) => scale * (h + 1) ** growth);
}

/** Lower and upper bounds around a path; nothing below `floor`. */
export function bounds(path: Series, widths: Series, floor: number): { lower: number[]; upper: number[] } {
  return {
    lower: Array.from(widths, (width, h) => Math.max(at(path, h) - width, floor)),
    upper: Array.from(widths, (width, h) => Math.max(at(path, h) + width, floor)),
  };
}
