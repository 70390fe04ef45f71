// Demand that is zero most of the time: Teunter, Syntetos and Babai (2011) smooth how likely a demand is and how large,
// each by itself, so that a demand that dies out is noticed.
import { minimiseOnLine } from './minimise.ts';
import { at, quantile, type Series } from './series.ts';

/** Zeros from this share on make a series intermittent. */
const SHARE_OF_ZEROS = 0.4;
const FEWEST_DEMANDS = 2;

/** Whether a series has no negative value, many zeros and at least two demands. */
export function isIntermittent(series: Series): boolean {
  const values = Array.from(series);
  const zeros = values.filter((value) => value === 0).length;
  const demands = values.length - zeros;
  return demands >= FEWEST_DEMANDS && zeros >= SHARE_OF_ZEROS * values.length && values.every((value) => value >= 0);
}

/** One pass: the rate after the last period, and the sum of squared errors. */
function tsbAt(series: Series, probabilityWeight: number, sizeWeight: number): { rate: number; squares: number } {
  const demands = Array.from(series).filter((value) => value > 0);
  let probability = demands.length / series.length;
  let size = demands.reduce((sum, value) => sum + value, 0) / demands.length;
  let squares = 0;
  for (let t = 0; t < series.length; t += 1) {
    const value = at(series, t);
    squares += (value - probability * size) ** 2;
    probability += probabilityWeight * ((value > 0 ? 1 : 0) - probability);
    if (value > 0) size += sizeWeight * (value - size);
  }
  return { rate: probability * size, squares };
}

/**
 * Mean demand a period, the same for all periods ahead.
 *
 * @param series intermittent, oldest first
 */
export function intermittentRate(series: Series): number {
  const SIZE_WEIGHT = 0.1;
  const weight = minimiseOnLine((probability) => tsbAt(series, probability, SIZE_WEIGHT).squares, 0.01, 0.3);
  return tsbAt(series, weight, SIZE_WEIGHT).rate;
}

/**
 * Bounds of one period's demand: the values of the past at the ranks that split conformal asks for.
 *
 * @param level percent
 */
export function intermittentBounds(series: Series, level: number): { lower: number; upper: number } {
  const n = series.length;
  const rank = Math.min(n, Math.ceil((n + 1) * (0.5 + level / 200)));
  const tail = (rank - 1) / Math.max(1, n - 1);
  return { lower: quantile(series, 1 - tail), upper: quantile(series, tail) };
}
