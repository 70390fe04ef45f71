// How figures of a report are written: durations as h:mm:ss, months and instants in words, money with its currency. English,
// the same on every machine.
import type { Money } from '#shared/fields.ts';
import { instantToLocalSec } from '#shared/time/zones.ts';
import { civilDateText, DAY_SEC, datePartsOf, parseCivilDate } from '#shared/values/civil-date.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import { fraction, toDecimalText } from '#shared/values/fraction.ts';
import { moneyDecimal } from '#shared/values/money.ts';

export const DASH = '–';

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number): string => String(value).padStart(2, '0');

/** @example clockText(3_725) === '1:02:05' */
export function clockText(durationSec: number): string {
  return `${Math.floor(durationSec / 3600)}:${two(Math.floor(durationSec / 60) % 60)}:${two(durationSec % 60)}`;
}

function monthName(month: string): string {
  return MONTH_NAMES[Number(month.slice(5)) - 1] ?? month;
}

/** @example longMonth('2026-09') === 'September 2026' */
export function longMonth(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

/** @example shortMonth('2026-09') === 'Sep 2026' */
export function shortMonth(month: string): string {
  return `${monthName(month).slice(0, 3)} ${month.slice(0, 4)}`;
}

/** @example dayText('2026-10-05') === '5 October 2026' */
export function dayText(date: string): string {
  const { year, month, day } = datePartsOf(parseCivilDate(date));
  return `${day} ${MONTH_NAMES[month - 1] ?? ''} ${year}`;
}

/** Date and wall time of an instant in a zone: `5 October 2026, 10:00`. */
export function momentText(instantSec: number, zone: string): string {
  const localSec = instantToLocalSec(zone, instantSec);
  const epochDay = Math.floor(localSec / DAY_SEC);
  const rest = localSec - epochDay * DAY_SEC;
  return `${dayText(civilDateText(epochDay))}, ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}`;
}

/** The same for tables, to the second: `2026-10-05 10:00:00`. */
export function stampText(instantSec: number, zone: string): string {
  const localSec = instantToLocalSec(zone, instantSec);
  const epochDay = Math.floor(localSec / DAY_SEC);
  const rest = localSec - epochDay * DAY_SEC;
  return `${civilDateText(epochDay)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** Thousands in groups, the currency behind: `1 250.00 EUR`. */
export function moneyText(money: Money): string {
  return `${groupDigits(moneyDecimal(money))} ${money.currency}`;
}

/** Minutes of whole seconds, cut after two places, without trailing zeros: `43.2`. */
export function minutesText(durationSec: number): string {
  return toDecimalText(fraction(BigInt(durationSec), 60n), 2, 'truncate').replace(/\.?0+$/, '');
}
