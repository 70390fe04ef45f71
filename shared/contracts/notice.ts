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

function requireFit({ amount, unit }: Span, months: number, field: string): void {
  const fits = unit === 'months' ? amount <= months : amount <= longestDays(months);
  if (fits) return;
  throw new AppError('NOTICE_TOO_LONG', `notice: expected an amount that fits into the ${months} months of ${field}`);
}

function tacitNotice(terms: NoticeTerms, renewalMonths: number, notice: Span, asOfDay: number): NoticeResult {
  requireFit(notice, terms.initialMonths, 'initialMonths');
  requireFit(notice, renewalMonths, 'renewalMonths');
  const startOf = (term: number): number => termStart(terms, renewalMonths, term);
  const receiptBy = (term: number): number => moveBack(terms, later(startOf(term + 1), notice, -1) - 1);
  let holding = 1;
  while (startOf(holding + 1) <= asOfDay) {
    holding += 1;
    if (holding > MAX_TERMS) throw new AppError('OUT_OF_RANGE', 'asOf: expected a day within the year 9999');
  }
  let endable = holding;
  while (receiptBy(endable) < asOfDay) endable += 1;
  const noticeByDay = receiptBy(endable);
  const { noticeNotBefore } = terms;
  return {
    state: 'running',
    term: holding,
    termStartDay: startOf(holding),
    termEndDay: startOf(holding + 1) - 1,
    noticeByDay,
    sendByDay: moveBack(terms, noticeByDay - terms.deliveryLeadDays),
    committedUntilDay: startOf(endable + 1) - 1,
    noticeFromDay: noticeNotBefore === null ? null : later(startOf(endable + 1), noticeNotBefore, -1),
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
    committedUntilDay: Math.max(initialEndDay, earliestEndDay),
    noticeFromDay: null,
  };
}
