// Where arithmetic alone decides a period: exact, on whole numbers and a fraction as target.
import type { Fraction } from '../../values/fraction.ts';
import { tally, type BreachDay, type Tally } from './day.ts';

export interface Certainty {
  readonly breached: boolean;
  /** Epoch day at whose end it became certain. */
  readonly decidedOn: number;
}

/** Whether good / events is below the target: good * den < num * events, in whole numbers. */
export function isBelow({ good, events }: Tally, target: Fraction): boolean {
  return BigInt(good) * target.den < target.num * BigInt(events);
}

/** What is certain with at most `open` events still to come: even all good, or even all bad, does not change the side. */
function decide(soFar: Tally, open: number, target: Fraction): boolean | null {
  const best = { good: soFar.good + open, events: soFar.events + open };
  if (soFar.events > 0 && isBelow(best, target)) return true;
  const worst = { good: soFar.good, events: soFar.events + open };
  if (soFar.events + open > 0 && !isBelow(worst, target)) return false;
  return null;
}

/**
 * The first day of the period at whose end its outcome was certain, whatever the days after it bring; null when it is
 * still open.
 *
 * @param days the recorded days of the period, oldest first
 * @param period first day and the day after the last, as epoch days
 * @param busiestDay the most events that a day to come may have
 */
export function certainty(
  days: readonly BreachDay[],
  period: { readonly start: number; readonly end: number },
  target: Fraction,
  busiestDay: number,
): Certainty | null {
  for (const [index, { day }] of days.entries()) {
    const breached = decide(tally(days.slice(0, index + 1)), (period.end - day - 1) * busiestDay, target);
    if (breached !== null) return { breached, decidedOn: day };
  }
  return null;
}
