// Order statistics of durations and other measured values, exact, each under its published name: contracts that say "P90"
// without a method have four answers.
import { assertNever } from '../../errors.ts';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  subtract,
  wholeFraction,
  type Fraction,
} from '../../values/fraction.ts';

/** nearest_rank is an observed value; the others interpolate: Hazen (type 5), exclusive (type 6), inclusive (type 7). */
export const PERCENTILE_METHODS = ['nearest_rank', 'type5_hazen', 'type6_exclusive', 'type7_inclusive'] as const;
export type PercentileMethod = (typeof PERCENTILE_METHODS)[number];

const ZERO = fraction(0n);
const ONE = fraction(1n);
const HALF = fraction(1n, 2n);

/** Position of a share among n sorted values, counted from 1; null for the method that does not interpolate. */
function positionOf(method: PercentileMethod, share: Fraction, n: Fraction): Fraction | null {
  switch (method) {
    case 'nearest_rank':
      return null;
    case 'type5_hazen':
      return add(multiply(share, n), HALF);
    case 'type6_exclusive':
      return multiply(share, add(n, ONE));
    case 'type7_inclusive':
      return add(multiply(share, subtract(n, ONE)), ONE);
    default:
      return assertNever(method, 'method');
  }
}

/**
 * A percentile of values in rising order; null for no values, never 0. Source: Hyndman and Fan (1996).
 *
 * @param percent from 0 to 100
 * @example
 * // nine 5 and one 360, P90: nearest_rank 5, type7_inclusive 81/2
 */
export function percentile(rising: readonly Fraction[], percent: Fraction, method: PercentileMethod): Fraction | null {
  const n = rising.length;
  const at = (rank: number): Fraction => rising[Math.min(Math.max(rank, 1), n) - 1] ?? ZERO;
  if (n === 0) return null;
  const share = multiply(percent, fraction(1n, 100n));
  const position = positionOf(method, share, wholeFraction(n));
  if (position === null) {
    const { num, den } = multiply(share, wholeFraction(n));
    return at(Number((num + den - 1n) / den));
  }
  const whole = Number(position.num / position.den);
  const rest = subtract(position, wholeFraction(whole));
  return add(at(whole), multiply(rest, subtract(at(whole + 1), at(whole))));
}

/** Mean of a list; null for no values. */
export function mean(values: readonly Fraction[]): Fraction | null {
  return values.length === 0 ? null : divide(values.reduce(add, ZERO), wholeFraction(values.length));
}

/** The middle value, or the mean of the middle two; null for no values. */
export function median(values: readonly Fraction[]): Fraction | null {
  return percentile(values.toSorted(compare), fraction(50n), 'type7_inclusive');
}
