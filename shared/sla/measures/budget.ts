// The error budget of a period: what the target allows, what is used, how fast, and what can still happen without any
// statistics. Seconds and shares are exact.
import { AppError } from '../../errors.ts';
import { compare, divide, fraction, multiply, subtract, wholeFraction, type Fraction } from '../../values/fraction.ts';

/**
 * MET_SO_FAR: within the allowance, and it can still be exceeded. AT_LIMIT: used to the last second, with time left.
 * CANNOT_BREACH: not even failure to the end would exceed it. BREACHED: exceeded. CANNOT_RECOVER: exceeded, and success to
 * the end would not help (events only: a fixed time never recovers, and says BREACHED).
 */
export type BudgetState = 'MET_SO_FAR' | 'AT_LIMIT' | 'CANNOT_BREACH' | 'BREACHED' | 'CANNOT_RECOVER';

const ZERO = fraction(0n);
const ONE = fraction(1n);

/**
 * The state of a time budget from three amounts of the same unit.
 *
 * @example timeState(fraction(2592n), fraction(2593n), fraction(100n)) === 'BREACHED'
 */
export function timeState(allowance: Fraction, used: Fraction, remaining: Fraction): BudgetState {
  const left = subtract(allowance, used);
  if (compare(left, ZERO) < 0) return 'BREACHED';
  if (compare(remaining, left) <= 0) return 'CANNOT_BREACH';
  return compare(left, ZERO) === 0 ? 'AT_LIMIT' : 'MET_SO_FAR';
}

/** Counts so far, and how many events are still expected; `failureShare` is 1 less the target, as a share. */
export interface EventBudget {
  readonly failureShare: Fraction;
  readonly bad: bigint;
  readonly total: bigint;
  readonly expected: bigint;
}

/** The state of an event budget: the share so far can fall below the target and come back while events are still expected. */
export function eventState({ failureShare, bad, total, expected }: EventBudget): BudgetState {
  const allowedAtEnd = multiply(failureShare, fraction(total + expected));
  const now = fraction(bad);
  if (compare(now, allowedAtEnd) > 0) return 'CANNOT_RECOVER';
  if (compare(now, multiply(failureShare, fraction(total))) > 0) return 'BREACHED';
  if (compare(fraction(bad + expected), allowedAtEnd) <= 0) return 'CANNOT_BREACH';
  return compare(now, allowedAtEnd) === 0 ? 'AT_LIMIT' : 'MET_SO_FAR';
}

/** 1 less the target, as a share. @throws AppError NO_BUDGET when the target is 100 % */
export function failureShareOf(targetPct: Fraction): Fraction {
  const share = subtract(ONE, multiply(targetPct, fraction(1n, 100n)));
  if (compare(share, ZERO) > 0) return share;
  throw new AppError('NO_BUDGET', 'target: a target of 100 % allows no downtime, so there is no budget to burn');
}

export interface TimeBudgetInput {
  readonly targetPct: Fraction;
  readonly periodSec: number;
  readonly elapsedSec: number;
  readonly usedSec: Fraction;
}

export interface TimeBudget {
  readonly allowanceSec: Fraction;
  /** Below zero when exceeded. */
  readonly remainingSec: Fraction;
  /** Share of the allowance that is used; null when the target allows nothing. */
  readonly consumedShare: Fraction | null;
  /** Speed of use: 1 uses the allowance up exactly at the end. Null before anything elapsed or without an allowance. */
  readonly burn: Fraction | null;
  /** From the start of the period, at the pace so far; null when nothing was used. */
  readonly exhaustSec: Fraction | null;
  /** Uptime in percent at the end, at the pace so far. */
  readonly projectedPct: Fraction | null;
  readonly state: BudgetState;
}

/**
 * Where a time budget stands.
 *
 * @example
 * // April, 99.9 %, 30 min used by the end of day 10: burn 25/12, used up on day 14.4
 * @throws AppError EMPTY_PERIOD
 */
export function timeBudget({ targetPct, periodSec, elapsedSec, usedSec }: TimeBudgetInput): TimeBudget {
  if (periodSec <= 0) throw new AppError('EMPTY_PERIOD', 'periodSec: expected at least one second');
  const period = wholeFraction(periodSec);
  const elapsed = wholeFraction(elapsedSec);
  const allowanceSec = multiply(subtract(ONE, multiply(targetPct, fraction(1n, 100n))), period);
  const hasAllowance = compare(allowanceSec, ZERO) > 0;
  const started = elapsedSec > 0;
  const pace = started ? divide(usedSec, elapsed) : null;
  const projectedDown = pace === null ? null : multiply(pace, period);
  return {
    allowanceSec,
    remainingSec: subtract(allowanceSec, usedSec),
    consumedShare: hasAllowance ? divide(usedSec, allowanceSec) : null,
    burn: hasAllowance && projectedDown !== null ? divide(projectedDown, allowanceSec) : null,
    exhaustSec: pace === null || pace.num === 0n ? null : divide(allowanceSec, pace),
    projectedPct:
      projectedDown === null ? null : multiply(divide(subtract(period, projectedDown), period), fraction(100n)),
    state: timeState(allowanceSec, usedSec, wholeFraction(periodSec - elapsedSec)),
  };
}

export interface AlertInput {
  readonly targetPct: Fraction;
  readonly periodSec: number;
  /** The stretch over which the error rate is looked at. */
  readonly windowSec: number;
  readonly burn: Fraction;
  /** Share of failing events or time, for the time to detection. */
  readonly errorShare: Fraction;
}

export interface Alert {
  /** Share of the period's budget that a whole window at this burn uses. */
  readonly consumedShare: Fraction;
  /** Until the whole budget is used at this burn. */
  readonly exhaustSec: Fraction;
  /** Until a window notices errors of `errorShare`. Null when they never reach the burn. */
  readonly detectSec: Fraction | null;
}

/**
 * What a burn-rate alert means. Source: SRE workbook, alerting on burn rate.
 *
 * @example
 * // 99.9 %, 30 days, burn 14.4 over 1 h: uses 1/50, exhausts in 50 h, notices total failure after 51.84 s
 * @throws AppError NO_BUDGET, DIVISION_BY_ZERO for a burn of 0
 */
export function burnAlert({ targetPct, periodSec, windowSec, burn, errorShare }: AlertInput): Alert {
  const failureShare = failureShareOf(targetPct);
  const period = wholeFraction(periodSec);
  const window = wholeFraction(windowSec);
  const reached = compare(errorShare, multiply(failureShare, burn)) >= 0 && errorShare.num > 0n;
  return {
    consumedShare: divide(multiply(burn, window), period),
    exhaustSec: divide(period, burn),
    detectSec: reached ? multiply(divide(multiply(failureShare, burn), errorShare), window) : null,
  };
}

/** Burn of an error share against a target: 1 uses the budget up exactly at the end. @throws AppError NO_BUDGET */
export function burnRate(targetPct: Fraction, errorShare: Fraction): Fraction {
  return divide(errorShare, failureShareOf(targetPct));
}
