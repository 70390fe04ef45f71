// The last day on which a claim may be submitted, counted from the last day of the period.
import {
  civilDateText,
  DAY_SEC,
  firstDayOfMonth,
  isoWeekday,
  parseCivilDate,
  parseMonth,
} from '../values/civil-date.ts';
import { instantToLocalSec } from '../time/zones.ts';
import type { ClaimWindow } from './model.ts';

const SATURDAY = 6;

/**
 * days: so many days after it. business_days: Monday to Friday, `holidays` (`YYYY-MM-DD`) left out. months: the last day of
 * the so-manieth calendar month after the one it lies in. Source: claim windows of sla-engine 1.5.
 *
 * @example claimDeadline({ amount: 2, unit: 'months' }, '2026-12-31', []) === '2027-02-28'
 * @throws AppError INVALID_DATE
 */
export function claimDeadline({ amount, unit }: ClaimWindow, lastDay: string, holidays: readonly string[]): string {
  const from = parseCivilDate(lastDay);
  if (unit === 'days') return civilDateText(from + amount);
  if (unit === 'months') return civilDateText(firstDayOfMonth(parseMonth(lastDay.slice(0, 7)) + amount + 1) - 1);
  const closed = new Set(holidays);
  let day = from;
  for (let left = amount; left > 0;) {
    day += 1;
    if (isoWeekday(day) < SATURDAY && !closed.has(civilDateText(day))) left -= 1;
  }
  return civilDateText(day);
}

/** The last civil day of a half-open period in a zone. */
export function lastDayOf(zone: string, endSec: number): string {
  return civilDateText(Math.floor(instantToLocalSec(zone, endSec - 1) / DAY_SEC));
}
