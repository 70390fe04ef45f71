// The window a service level is judged over, named by the calendar month in which it closes: a month, a billing month, a
// quarter, a fiscal quarter, a service year, or so many days up to the end of a month.
import { AppError } from '../errors.ts';
import { DAY_SEC, firstDayOfMonth, monthText, parseMonth } from '../values/civil-date.ts';
import type { Interval } from '../values/interval-set.ts';
import { monthPeriod } from './periods.ts';
import { instantToLocalSec, localToInstantSec } from './zones.ts';

export const WINDOW_KINDS = [
  'calendar_month',
  'billing_month',
  'quarter',
  'fiscal_quarter',
  'service_year',
  'rolling_days',
] as const;

export interface Window {
  readonly kind: (typeof WINDOW_KINDS)[number];
  /**
   * billing_month: day of the month on which it begins, 1 to 28. fiscal_quarter and service_year: month (1 to 12) in which
   * the year begins. rolling_days: how many days, 1 to 366. Others do not use it.
   */
  readonly anchor: number;
}

export const CALENDAR_MONTH: Window = { kind: 'calendar_month', anchor: 1 };

const LIMITS: Readonly<Record<Window['kind'], number>> = {
  calendar_month: 1,
  billing_month: 28,
  quarter: 1,
  fiscal_quarter: 12,
  service_year: 12,
  rolling_days: 366,
};

/** What is wrong with an anchor, as a sentence; null when nothing is. @example anchorProblem({ kind: 'quarter', anchor: 1 }) === null */
export function anchorProblem({ kind, anchor }: Window): string | null {
  const limit = LIMITS[kind];
  return Number.isInteger(anchor) && anchor >= 1 && anchor <= limit ? null : `a whole number from 1 to ${limit}`;
}

/** Months in one window: what a monthly fee is multiplied by. */
export function windowMonths({ kind }: Window): number {
  if (kind === 'quarter' || kind === 'fiscal_quarter') return 3;
  return kind === 'service_year' ? 12 : 1;
}

/**
 * The month that closes the window in which `month` lies.
 * @example closingMonth({ kind: 'quarter', anchor: 1 }, '2026-04') === '2026-06'
 * @throws AppError INVALID_MONTH
 */
export function closingMonth(window: Window, month: string): string {
  const length = windowMonths(window);
  const at = parseMonth(month);
  const intoYear = at - (window.kind === 'quarter' ? 0 : window.anchor - 1);
  const into = ((intoYear % length) + length) % length;
  return monthText(at + length - 1 - into);
}

/** The month that closed the window before the one in which `month` lies. */
export function previousClosing(window: Window, month: string): string {
  return monthText(parseMonth(closingMonth(window, month)) - windowMonths(window));
}

function billingStart(zone: string, monthNumber: number, day: number): number {
  return localToInstantSec(zone, (firstDayOfMonth(monthNumber) + day - 1) * DAY_SEC);
}

/**
 * The window that closes in `month`, bounded by midnights of the zone. A billing month is named by the month it begins in.
 * @example windowPeriod('UTC', { kind: 'rolling_days', anchor: 30 }, '2026-03') // 2 March to 31 March 2026
 * @throws AppError INVALID_MONTH, UNKNOWN_ZONE; INVALID_WINDOW for an anchor out of its range
 */
export function windowPeriod(zone: string, window: Window, month: string): Interval {
  const problem = anchorProblem(window);
  if (problem !== null) throw new AppError('INVALID_WINDOW', `window.anchor: expected ${problem}`);
  const at = parseMonth(month);
  if (window.kind === 'billing_month') {
    return {
      startSec: billingStart(zone, at, window.anchor),
      endSec: billingStart(zone, at + 1, window.anchor),
    };
  }
  if (window.kind === 'rolling_days') {
    const { endSec } = monthPeriod(zone, month);
    const lastDay = Math.round(instantToLocalSec(zone, endSec) / DAY_SEC);
    return { startSec: localToInstantSec(zone, (lastDay - window.anchor) * DAY_SEC), endSec };
  }
  const length = windowMonths(window);
  const last = parseMonth(closingMonth(window, month));
  return monthPeriod(zone, monthText(last - length + 1), length);
}
