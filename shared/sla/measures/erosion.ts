// Whether a service level erodes before it breaches: weekly means, the sums of their distances from what was usual, a slope
// that one bad week does not bend, and the week after which the series is another one.
import { AppError } from '../../errors.ts';
import { isoWeekday } from '../../values/civil-date.ts';
import { add, compare, fraction, multiply, subtract, type Fraction } from '../../values/fraction.ts';
import { trend, type TrendResult } from '../trend.ts';
import { mean, median } from './percentile.ts';

export interface DayValue {
  /** Epoch day. */
  readonly day: number;
  readonly value: Fraction;
}

export interface Week {
  /** Epoch day of its Monday. */
  readonly monday: number;
  readonly days: number;
  readonly mean: Fraction;
}

/** Means by ISO week, oldest first; weeks without a value are left out, not filled. */
export function weeklyMeans(days: readonly DayValue[]): Week[] {
  const byMonday = new Map<number, Fraction[]>();
  for (const { day, value } of days) {
    const monday = day - isoWeekday(day) + 1;
    const values = byMonday.get(monday);
    if (values === undefined) byMonday.set(monday, [value]);
    else values.push(value);
  }
  return [...byMonday]
    .sort(([a], [b]) => a - b)
    .map(([monday, values]) => ({ monday, days: values.length, mean: mean(values) ?? fraction(0n) }));
}

export interface CusumInput {
  /** What is usual. */
  readonly reference: Fraction;
  /** Distance below the reference that is still noise. */
  readonly slack: Fraction;
  /** The sum that raises the alarm. */
  readonly decision: Fraction;
}

export interface Cusum extends CusumInput {
  /** Sum of shortfalls beyond the slack after each value; never below zero. */
  readonly sums: readonly Fraction[];
  /** Index of the first value whose sum exceeds the decision; null for none. */
  readonly alarmAt: number | null;
  /** Index from which that sum has grown without a return to zero: when it began. */
  readonly since: number | null;
}

const ZERO = fraction(0n);
/** A median absolute deviation times this estimates a standard deviation of normal values. */
const MAD_TO_SIGMA = fraction(7_413n, 5_000n);

/** Reference, slack (half a sigma) and decision (five sigma) from the first values; a flat start has no noise to allow for. */
export function usualOf(values: readonly Fraction[], count: number): CusumInput {
  const first = values.slice(0, count);
  const reference = median(first) ?? ZERO;
  const distances = first
    .map((value) => subtract(value, reference))
    .map(({ num, den }) => fraction(num < 0n ? -num : num, den));
  const sigma = multiply(median(distances) ?? ZERO, MAD_TO_SIGMA);
  return { reference, slack: multiply(sigma, fraction(1n, 2n)), decision: multiply(sigma, fraction(5n)) };
}

/**
 * One-sided cumulative sum of shortfalls. Source: Page (1954).
 *
 * @example
 * // reference 10, slack 1, decision 3, values 10 8 8 7: sums 0 1 2 4, alarm at index 3, since index 1
 */
export function cusum(values: readonly Fraction[], input: CusumInput): Cusum {
  const sums: Fraction[] = [];
  let [sum, began] = [ZERO, 0];
  let [alarmAt, since]: [number | null, number | null] = [null, null];
  for (const [index, value] of values.entries()) {
    const next = add(sum, subtract(subtract(input.reference, value), input.slack));
    if (compare(sum, ZERO) === 0) began = index;
    sum = compare(next, ZERO) > 0 ? next : ZERO;
    sums.push(sum);
    if (alarmAt === null && compare(sum, input.decision) > 0) [alarmAt, since] = [index, began];
  }
  return { ...input, sums, alarmAt, since };
}

export interface ChangePoint {
  /** Index of the first value of the new level. */
  readonly at: number;
  /** Pettitt's K. */
  readonly k: number;
  /** Approximate, two-sided. */
  readonly pValue: number;
  readonly meanBefore: Fraction;
  readonly meanAfter: Fraction;
}

/** The most likely change of level, by ranks; null below two values or where nothing differs. Source: Pettitt (1979). */
export function changePoint(values: readonly Fraction[]): ChangePoint | null {
  const n = values.length;
  let [u, best, at] = [0, 0, 0];
  for (let t = 0; t < n - 1; t += 1) {
    const value = values[t] ?? ZERO;
    u += values.reduce((sum, other) => sum + compare(value, other), 0);
    if (Math.abs(u) > best) [best, at] = [Math.abs(u), t + 1];
  }
  if (best === 0) return null;
  return {
    at,
    k: best,
    pValue: Math.min(1, 2 * Math.exp((-6 * best * best) / (n ** 3 + n ** 2))),
    meanBefore: mean(values.slice(0, at)) ?? ZERO,
    meanAfter: mean(values.slice(at)) ?? ZERO,
  };
}

export interface Erosion {
  readonly trend: TrendResult;
  readonly cusum: Cusum;
  readonly changePoint: ChangePoint | null;
}

/** The fewest values that say anything about a trend. */
const MIN_VALUES = 4;

/**
 * Erosion of a series of equal steps (weekly means), oldest first.
 *
 * @param usual what counts as usual; null: taken from the first half, at least four values
 * @throws AppError TOO_FEW_VALUES below four, TOO_MANY_VALUES above 1,000
 */
export function erosion(values: readonly Fraction[], target: Fraction, usual: CusumInput | null): Erosion {
  if (values.length < MIN_VALUES) {
    throw new AppError('TOO_FEW_VALUES', `values: expected at least ${MIN_VALUES} weeks with values`);
  }
  const baseline = Math.max(MIN_VALUES, Math.floor(values.length / 2));
  return {
    trend: trend(values, target),
    cusum: cusum(values, usual ?? usualOf(values, baseline)),
    changePoint: changePoint(values),
  };
}
