// Terms that are not agreed yet, tried on months that are over: how often a target would have been met, what a credit table
// would have paid, and which target the history itself would carry.
import type { Money } from '../fields.ts';
import {
  add,
  compare,
  fraction,
  roundToPlaces,
  toDecimalText,
  toRatioText,
  type Fraction,
} from '../values/fraction.ts';
import { monthlyCredit } from './credit.ts';
import type { Rounding } from './model.ts';
import { decideParsed, parseTable, type Band } from './tier.ts';

export interface PastMonth {
  readonly month: string;
  /** Percent, exact; null where nothing was known, which counts for nothing. */
  readonly uptimePct: Fraction | null;
}

export interface CandidateTerms {
  readonly name: string;
  /** Percent, as exact text. */
  readonly targetPct: string;
  readonly bands: readonly Band[];
  readonly capPct: string | null;
  readonly rounding: Rounding | null;
}

export interface CandidateResult {
  readonly name: string;
  /** Months with a value; the others are in none of the figures. */
  readonly months: number;
  readonly met: number;
  readonly breached: readonly string[];
  /** Percent of the months with a value, `n/d`; null without one. */
  readonly attainmentPct: string | null;
  /** What the table would have paid, each month rounded by itself. */
  readonly credits: Money;
  /** Months in which the table has no answer, or pays although the target is met: not in the sum. */
  readonly toReview: readonly string[];
}

/**
 * One candidate on the history.
 *
 * @example
 * // 99.95, 99.5 and 99.92 against 99.9 with 10 % below it, fee 1000.00: met 2 of 3, credits 100.00
 * @throws AppError INVALID_NUMBER, UNKNOWN_CURRENCY, INVALID_FEE
 */
export function tryTerms(terms: CandidateTerms, history: readonly PastMonth[], monthlyFee: Money): CandidateResult {
  const table = parseTable({ commitment: terms.targetPct, bands: terms.bands });
  const { rounding, capPct } = terms;
  const breached: string[] = [];
  const toReview: string[] = [];
  let [months, minor] = [0, 0n];
  for (const { month, uptimePct } of history) {
    if (uptimePct === null) continue;
    months += 1;
    const decided = rounding === null ? uptimePct : roundToPlaces(uptimePct, rounding.places, rounding.mode);
    const { meetsCommitment, creditPct, flag } = decideParsed(table, decided);
    if (!meetsCommitment) breached.push(month);
    if (flag !== null || creditPct === null) toReview.push(month);
    else minor += BigInt(monthlyCredit({ monthlyFee, creditPct, capPct, rounding: 'half_up' }).amount.minor);
  }
  const met = months - breached.length;
  return {
    name: terms.name,
    months,
    met,
    breached,
    attainmentPct: months === 0 ? null : toRatioText(fraction(BigInt(met) * 100n, BigInt(months))),
    credits: { minor: String(minor), currency: monthlyFee.currency },
    toReview,
  };
}

/**
 * The highest target, cut to so many decimals, that at least `attainmentPct` of the months would have met; null without
 * values. An observed value, never an interpolated one.
 *
 * @example
 * // ten months, 90 %: the second lowest value, cut
 */
export function proposedTarget(history: readonly PastMonth[], attainmentPct: Fraction, places: number): string | null {
  const rising = history.flatMap(({ uptimePct }) => uptimePct ?? []).sort(compare);
  const allowedToMiss = add(fraction(100n), { num: -attainmentPct.num, den: attainmentPct.den });
  const missed = (allowedToMiss.num * BigInt(rising.length)) / (allowedToMiss.den * 100n);
  const value = rising[Math.min(Number(missed), rising.length - 1)];
  return value === undefined ? null : toDecimalText(value, places, 'truncate');
}

/** A value of a measurement, and whether the level was really broken in its period. */
export interface JudgedValue {
  readonly value: Fraction;
  readonly breached: boolean;
}

export interface ThresholdResult {
  readonly alerts: number;
  readonly hits: number;
  readonly falseAlerts: number;
  /** Breaches without an alert. */
  readonly misses: number;
  /** Share of the alerts that were right, and of the breaches that raised one, `n/d`; null without any. */
  readonly precision: string | null;
  readonly recall: string | null;
}

export const ALERT_DIRECTIONS = ['below', 'above'] as const;

/**
 * A threshold on measurement history: the alert is raised when a value lies strictly beyond it.
 *
 * @example
 * // 99.95 as threshold, 99.97 without and 99.90 with a breach: 1 alert, 1 hit, no miss
 */
export function calibrateThreshold(
  threshold: Fraction,
  history: readonly JudgedValue[],
  direction: (typeof ALERT_DIRECTIONS)[number],
): ThresholdResult {
  const sign = direction === 'below' ? -1 : 1;
  const alerting = history.filter(({ value }) => compare(value, threshold) === sign);
  const hits = alerting.filter(({ breached }) => breached).length;
  const breaches = history.filter(({ breached }) => breached).length;
  const share = (part: number, whole: number): string | null =>
    whole === 0 ? null : toRatioText(fraction(BigInt(part), BigInt(whole)));
  return {
    alerts: alerting.length,
    hits,
    falseAlerts: alerting.length - hits,
    misses: breaches - hits,
    precision: share(hits, alerting.length),
    recall: share(hits, breaches),
  };
}
