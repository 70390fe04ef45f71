// Civil dates `YYYY-MM-DD` and months `YYYY-MM` of the proleptic Gregorian calendar, years 0000 to 9999, without any zone.
// Arithmetic runs on epoch days (1970-01-01 is day 0).
import { AppError } from '../errors.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
export const DAY_SEC = 86_400;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Epoch day of a date (source: Hinnant, days_from_civil). The parts must be valid. */
function epochDayOf({ year, month, day }: DateParts): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** The date of an epoch day (source: Hinnant, civil_from_days). */
export function datePartsOf(epochDay: number): DateParts {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/**
 * Days of a month.
 *
 * @example daysInMonth(2100, 2) === 28
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Epoch day of civil text.
 *
 * @example parseCivilDate('1970-01-02') === 1
 * @throws AppError INVALID_DATE when the text has another form or the day does not exist
 */
export function parseCivilDate(text: string): number {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) {
      return epochDayOf({ year, month, day });
    }
  }
  throw new AppError('INVALID_DATE', 'expected a date that exists, such as "2026-03-31"');
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** @throws AppError OUT_OF_RANGE beyond the years 0000 to 9999 */
export function civilDateText(epochDay: number): string {
  const { year, month, day } = datePartsOf(epochDay);
  if (!(year >= 0 && year <= 9999)) {
    throw new AppError('OUT_OF_RANGE', 'The result lies outside the years 0000 to 9999.');
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** ISO weekday of an epoch day: 1 is Monday, 7 is Sunday. */
export function isoWeekday(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/**
 * Number of a month, counted from 0000-01.
 *
 * @example parseMonth('0001-02') === 13
 * @throws AppError INVALID_MONTH
 */
export function parseMonth(text: string): number {
  const [, year, month] = (MONTH.exec(text) ?? []).map(Number);
  if (year !== undefined && month !== undefined && month >= 1 && month <= 12) return year * 12 + month - 1;
  throw new AppError('INVALID_MONTH', 'expected a month such as "2026-03"');
}

/** @throws AppError OUT_OF_RANGE beyond the years 0000 to 9999 */
export function monthText(monthNumber: number): string {
  if (!(monthNumber >= 0 && monthNumber < 120_000)) {
    throw new AppError('OUT_OF_RANGE', 'The result lies outside the years 0000 to 9999.');
  }
  return `${pad(Math.floor(monthNumber / 12), 4)}-${pad((monthNumber % 12) + 1, 2)}`;
}

/** Epoch day of the first day of a month, for use with `parseMonth`. */
export function firstDayOfMonth(monthNumber: number): number {
  return epochDayOf({ year: Math.floor(monthNumber / 12), month: (((monthNumber % 12) + 12) % 12) + 1, day: 1 });
}

/**
 * A date moved by whole months, clamped to the last day of the month it lands in.
 *
 * @example civilDateText(addMonths(parseCivilDate('2024-01-31'), 1)) === '2024-02-29'
 */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = datePartsOf(epochDay);
  const target = year * 12 + month - 1 + months;
  const first = firstDayOfMonth(target);
  return Math.min(first + day - 1, firstDayOfMonth(target + 1) - 1);
}

/** The months from `first` to `last`, both included; empty when `last` comes first. */
export function monthsBetween(first: string, last: string): string[] {
  const [from, to] = [parseMonth(first), parseMonth(last)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => monthText(from + index));
}
