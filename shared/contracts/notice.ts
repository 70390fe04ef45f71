// The contract clock: terms counted from the original start, and the last day on which each can still be ended.
// Days are epoch days of civil dates; no zone is involved.
import { AppError } from '../errors.ts';
import { addMonths, firstDayOfMonth, isoWeekday } from '../values/civil-date.ts';

export interface Span {
  readonly amount: number;
  readonly unit: 'days' | 'months';
}

export interface NoticeTerms {
  readonly startDay: number;
  readonly initialMonths: number;
  /** none: ends with its last day. tacit: renews unless ended. evergreen: runs on until ended. */
  readonly renewal:
    | { readonly mode: 'none' }
    | { readonly mode: 'tacit'; readonly renewalMonths: number; readonly notice: Span }
    | { readonly mode: 'evergreen'; readonly notice: Span };
  readonly noticeNotBefore: Span | null;
  /** Months from the start within which the contract cannot be ended, beyond the initial term. */
  readonly minimumMonths?: number;
  readonly deliveryLeadDays: number;
  /** previous: days of receipt and sending move back over Saturdays, Sundays and holidays. */
  readonly workingDayRule: 'none' | 'previous';
  readonly holidays: ReadonlySet<number>;
}

export interface NoticeResult {
  readonly state: 'running' | 'ended';
  /** 1 is the initial term; null for an evergreen contract. */
  readonly term: number | null;
  readonly termStartDay: number;
  readonly termEndDay: number | null;
  /** Latest day of receipt, and of sending; null where notice does not decide. */
  readonly noticeByDay: number | null;
  readonly sendByDay: number | null;
  /** The last day that cannot be avoided any more. */
  readonly committedUntilDay: number;
  /** First day on which notice may be given; null when the contract names none. */
  readonly noticeFromDay: number | null;
}

/** Terms looked through before the question is refused: no contract renews more often. */
const MAX_TERMS = 120_000;

function later(day: number, { amount, unit }: Span, sign: 1 | -1): number {
  return unit === 'days' ? day + sign * amount : addMonths(day, sign * amount);
}

/** First day of a term, from 1 on: always counted from the original start, so that a 31st never drifts. */
function termStart({ startDay, initialMonths }: NoticeTerms, renewalMonths: number, term: number): number {
  return term === 1 ? startDay : addMonths(startDay, initialMonths + (term - 2) * renewalMonths);
}

function moveBack({ workingDayRule, holidays }: NoticeTerms, day: number): number {
  if (workingDayRule === 'none') return day;
  let moved = day;
  while (isoWeekday(moved) > 5 || holidays.has(moved)) moved -= 1;
  return moved;
}

/** The most days that a number of months can have. */
function longestDays(months: number): number {
  const leapCycle = Array.from({ length: 48 }, (_, month) => 2_000 * 12 + month);
  return Math.max(...leapCycle.map((month) => firstDayOfMonth(month + months) - firstDayOfMonth(month)));
}

/** Whether a notice fits into a term of so many months. @example noticeFits({ amount: 13, unit: 'months' }, 12) === false */
export const noticeFits = ({ amount, unit }: Span, months: number): boolean =>
  unit === 'months' ? amount <= months : amount <= longestDays(months);

function requireFit(notice: Span, months: number, field: string): void {
  if (noticeFits(notice, months)) return;
  throw new AppError('NOTICE_TOO_LONG', `notice: expected an amount that fits into the ${months} months of ${field}`);
}

/** One term of a contract that renews by itself: its days, and when it can be ended. */
export interface TacitTerm {
  readonly startDay: number;
  readonly endDay: number;
  readonly noticeFromDay: number | null;
  readonly noticeByDay: number;
  readonly sendByDay: number;
}

/** The term with this number, 1 being the initial one. Source: design contract of `calc notice`. */
export function tacitTerm(terms: NoticeTerms, renewalMonths: number, notice: Span, term: number): TacitTerm {
  const nextDay = termStart(terms, renewalMonths, term + 1);
  const noticeByDay = moveBack(terms, later(nextDay, notice, -1) - 1);
  const { noticeNotBefore } = terms;
  return {
    startDay: termStart(terms, renewalMonths, term),
    endDay: nextDay - 1,
    noticeFromDay: noticeNotBefore === null ? null : later(nextDay, noticeNotBefore, -1),
    noticeByDay,
    sendByDay: moveBack(terms, noticeByDay - terms.deliveryLeadDays),
  };
}

const minimumEndDay = ({ startDay, minimumMonths = 0 }: NoticeTerms): number => addMonths(startDay, minimumMonths) - 1;

/** The first term from `term` on that can still be ended on a day, and not before the minimum is over. */
export function endableTerm(
  terms: NoticeTerms,
  termOf: (term: number) => TacitTerm,
  from: number,
  day: number,
): number {
  let endable = from;
  while (termOf(endable).noticeByDay < day || termOf(endable).endDay < minimumEndDay(terms)) endable += 1;
  return endable;
}

function tacitNotice(terms: NoticeTerms, renewalMonths: number, notice: Span, asOfDay: number): NoticeResult {
  requireFit(notice, terms.initialMonths, 'initialMonths');
  requireFit(notice, renewalMonths, 'renewalMonths');
  const termOf = (term: number): TacitTerm => tacitTerm(terms, renewalMonths, notice, term);
  let holding = 1;
  while (termOf(holding).endDay < asOfDay) {
    holding += 1;
    if (holding > MAX_TERMS) throw new AppError('OUT_OF_RANGE', 'asOf: expected a day within the year 9999');
  }
  const { startDay, endDay } = termOf(holding);
  const endable = termOf(endableTerm(terms, termOf, holding, asOfDay));
  return {
    state: 'running',
    term: holding,
    termStartDay: startDay,
    termEndDay: endDay,
    noticeByDay: endable.noticeByDay,
    sendByDay: endable.sendByDay,
    committedUntilDay: endable.endDay,
    noticeFromDay: endable.noticeFromDay,
  };
}

/**
 * Where a contract stands on a day: its term, the last day for notice and for sending it, and until when it binds.
 * Source: design contract of `calc notice`.
 *
 * @example
 * // twelve months from 2025-01-01, tacit renewal, three months of notice: notice by 2025-09-30
 * @throws AppError BEFORE_START, NOTICE_TOO_LONG
 */
export function noticeClock(terms: NoticeTerms, asOfDay: number): NoticeResult {
  const { startDay, initialMonths, renewal } = terms;
  if (asOfDay < startDay) throw new AppError('BEFORE_START', 'asOf: expected a day that is not before start');
  const initialEndDay = addMonths(startDay, initialMonths) - 1;
  if (renewal.mode === 'tacit') return tacitNotice(terms, renewal.renewalMonths, renewal.notice, asOfDay);
  const openEnded = renewal.mode === 'evergreen';
  const earliestEndDay = openEnded ? later(asOfDay + 1, renewal.notice, 1) - 1 : initialEndDay;
  return {
    state: openEnded || asOfDay <= initialEndDay ? 'running' : 'ended',
    term: openEnded ? null : 1,
    termStartDay: startDay,
    termEndDay: openEnded ? null : initialEndDay,
    noticeByDay: null,
    sendByDay: null,
    committedUntilDay: Math.max(initialEndDay, earliestEndDay, openEnded ? minimumEndDay(terms) : initialEndDay),
    noticeFromDay: null,
  };
}
