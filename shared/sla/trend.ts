// Whether a service level erodes: Mann-Kendall rank test and Theil-Sen slope over months, robust against one bad month.
// Slope and crossing are exact; z and p are statistics, and ordinary numbers.
import { AppError } from '../errors.ts';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  subtract,
  toRatioText,
  wholeFraction,
  type Fraction,
} from '../values/fraction.ts';
import { erfc } from '../values/normal-distribution.ts';

export interface TrendResult {
  readonly mannKendallS: number;
  /** With tie correction and continuity correction; 0 when all values are equal. */
  readonly mannKendallZ: number;
  /** Two-sided, normal approximation. */
  readonly pValue: number;
  /** Per period, `n/d`: the median of all pairwise slopes. */
  readonly theilSenSlope: string;
  /** Periods from the last value until the line falls below the target; null when it does not within 600. */
  readonly periodsUntilBelowTarget: number | null;
}

/** All pairs are compared: beyond this the work has no use for a review. */
const MAX_VALUES = 1_000;
const MAX_PERIODS = 600;
const HALF = fraction(1n, 2n);

function median(values: readonly Fraction[]): Fraction {
  const sorted = values.toSorted(compare);
  const at = (index: number): Fraction => sorted[index] ?? fraction(0n);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(middle) : multiply(add(at(middle - 1), at(middle)), HALF);
}

/** Calls `visit` with every pair of values in order, and their distance. */
function forEachPair(values: readonly Fraction[], visit: (a: Fraction, b: Fraction, distance: number) => void): void {
  for (const [j, b] of values.entries()) {
    for (const [i, a] of values.slice(0, j).entries()) visit(a, b, j - i);
  }
}

function variance(values: readonly Fraction[]): number {
  const ties = new Map<string, number>();
  for (const value of values) ties.set(toRatioText(value), (ties.get(toRatioText(value)) ?? 0) + 1);
  const term = (count: number): number => count * (count - 1) * (2 * count + 5);
  return (term(values.length) - [...ties.values()].reduce((sum, count) => sum + term(count), 0)) / 18;
}

function normalScore(s: number, varianceOfS: number): number {
  return varianceOfS === 0 || s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varianceOfS);
}

/** First k >= n with intercept + slope * k below the target, counted from the last value. */
function periodsUntilBelow(values: readonly Fraction[], slope: Fraction, target: Fraction): number | null {
  if (slope.num >= 0n) return null;
  const intercept = median(values.map((value, i) => subtract(value, multiply(slope, wholeFraction(i)))));
  const exact = divide(subtract(target, intercept), slope);
  const floor = exact.num / exact.den - (exact.num < 0n && exact.num % exact.den !== 0n ? 1n : 0n);
  const n = BigInt(values.length);
  const first = floor + 1n > n ? floor + 1n : n;
  const periods = first - n + 1n;
  return periods > BigInt(MAX_PERIODS) ? null : Number(periods);
}

/**
 * Trend of a series, oldest first. Source: Mann (1945), Kendall (1975), Sen (1968).
 *
 * @example trend([parseFraction('99.9'), parseFraction('99.8')], parseFraction('99')).theilSenSlope === '-1/10'
 * @throws AppError TOO_FEW_VALUES below two values, TOO_MANY_VALUES above 1,000
 */
export function trend(values: readonly Fraction[], target: Fraction): TrendResult {
  if (values.length < 2) throw new AppError('TOO_FEW_VALUES', 'values: expected at least two values');
  if (values.length > MAX_VALUES)
    throw new AppError('TOO_MANY_VALUES', `values: expected at most ${MAX_VALUES} values`);
  let s = 0;
  const slopes: Fraction[] = [];
  forEachPair(values, (a, b, distance) => {
    s += compare(b, a);
    slopes.push(divide(subtract(b, a), wholeFraction(distance)));
  });
  const z = normalScore(s, variance(values));
  const slope = median(slopes);
  return {
    mannKendallS: s,
    mannKendallZ: z,
    pValue: z === 0 ? 1 : erfc(Math.abs(z) / Math.SQRT2),
    theilSenSlope: toRatioText(slope),
    periodsUntilBelowTarget: periodsUntilBelow(values, slope, target),
  };
}
