// Dates and times for screens, as the workspace wants them; never by the host's locale or zone.
import { datePartsOf, DAY_SEC, parseCivilDate, parseMonth } from '#shared/values/civil-date.ts';
import { timeOfDayText } from '#shared/time/instant.ts';
import { instantToLocalSec } from '#shared/time/zones.ts';
import { shownFormats } from './shown-formats.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const padded = (value: number, places = 2): string => String(value).padStart(places, '0');

function dateOfEpochDay(epochDay: number): string {
  const { year, month, day } = datePartsOf(epochDay);
  const { dateFormat } = shownFormats();
  if (dateFormat === 'iso') return `${padded(year, 4)}-${padded(month)}-${padded(day)}`;
  if (dateFormat === 'dots') return `${padded(day)}.${padded(month)}.${padded(year, 4)}`;
  return `${day} ${MONTHS[month - 1]} ${padded(year, 4)}`;
}

/** `2026-03-31` as "31 Mar 2026", "2026-03-31" or "31.03.2026". */
export function formatDate(civilDate: string): string {
  return dateOfEpochDay(parseCivilDate(civilDate));
}

/** `2026-03` as "Mar 2026". */
export function formatMonth(month: string): string {
  const number = parseMonth(month);
  if (shownFormats().dateFormat === 'iso') return month;
  return `${MONTHS[number % 12]} ${String(Math.floor(number / 12)).padStart(4, '0')}`;
}

/** An instant in UTC seconds as the date it falls on in a zone. */
export function formatInstantDate(atSec: number, zone: string): string {
  return dateOfEpochDay(Math.floor(instantToLocalSec(zone, atSec) / DAY_SEC));
}

/** An instant as "14:02:11" on the clocks of a zone. */
export function formatTime(atSec: number, zone: string): string {
  const local = instantToLocalSec(zone, atSec);
  return timeOfDayText(local - Math.floor(local / DAY_SEC) * DAY_SEC);
}

/** An instant as "31 Mar 2026, 14:02:11". Say the zone beside it where more than one is in play. */
export function formatInstant(atSec: number, zone: string): string {
  return `${formatInstantDate(atSec, zone)}, ${formatTime(atSec, zone)}`;
}
