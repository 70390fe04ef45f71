// Claim windows as contracts write them: an anchor, an amount and a unit. Two windows for one claim are possible (notify in
// five business days, submit by the end of the next billing month).
import { closingMonth, windowMonths, windowPeriod, type Window } from '../time/windows.ts';
import { addMonths, civilDateText, monthText, parseCivilDate, parseMonth } from '../values/civil-date.ts';
import { claimDeadline, lastDayOf } from './deadline.ts';

/** cycles: the end of the so-manieth window after the one the incident lies in. */
export const DEADLINE_UNITS = ['days', 'business_days', 'months', 'cycles'] as const;
export const ANCHORS = [
  'incident',
  'calendar_month',
  'billing_month',
  'quarter',
  'fiscal_quarter',
  'service_year',
] as const;

export interface DeadlineRule {
  /** Counted from the incident's day, or from the last day of the window that holds it. */
  readonly from: (typeof ANCHORS)[number];
  /** What the window needs: see `Window`. */
  readonly anchor: number;
  readonly amount: number;
  readonly unit: (typeof DEADLINE_UNITS)[number];
}

/** Name of the window that holds a day: a billing month is named by the month it begins in. */
function windowName(window: Window, day: string): string {
  const month = day.slice(0, 7);
  if (window.kind !== 'billing_month') return closingMonth(window, month);
  return Number(day.slice(8)) >= window.anchor ? month : monthText(parseMonth(month) - 1);
}

function windowEnd(window: Window, name: string, cycles: number): string {
  const later = monthText(parseMonth(name) + cycles * windowMonths(window));
  return lastDayOf('UTC', windowPeriod('UTC', window, later).endSec);
}

/**
 * The last day of a claim for an incident of a day; both are days of the contract's zone. Months from a day end on the same
 * day of the month, clamped; months from the end of a window end with their month. Source: claim windows of public contracts.
 *
 * @example
 * // end of the second billing cycle after the incident's
 * deadlineDay({ from: 'calendar_month', anchor: 1, amount: 2, unit: 'cycles' }, '2026-12-15', []) === '2027-02-28'
 * @throws AppError INVALID_DATE, INVALID_WINDOW
 */
export function deadlineDay(rule: DeadlineRule, incidentDay: string, holidays: readonly string[]): string {
  const { from, anchor, amount, unit } = rule;
  const window: Window | null = from === 'incident' ? null : { kind: from, anchor };
  if (window !== null && unit === 'cycles') return windowEnd(window, windowName(window, incidentDay), amount);
  const anchorDay = window === null ? incidentDay : windowEnd(window, windowName(window, incidentDay), 0);
  if (unit === 'months' || unit === 'cycles') {
    return window === null || window.kind === 'billing_month'
      ? civilDateText(addMonths(parseCivilDate(anchorDay), amount))
      : claimDeadline({ amount, unit: 'months' }, anchorDay, holidays);
  }
  return claimDeadline({ amount, unit }, anchorDay, holidays);
}
