// Opening hours and dates as a person types them: "08:00-12:00, 13:00-17:00" for a day, one line for each date that differs.
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { civilDateText, parseCivilDate } from '../values/civil-date.ts';
import { WallTime, type BusinessCalendar, type Holiday, type Opening } from './model.ts';

type Openings = Array<z.infer<typeof Opening>>;

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const HOURS = 'expected hours such as 08:00-12:00, 13:00-17:00, or nothing when it is closed';
const LINE = 'expected a date, hours if it is open, and a name, such as "2026-12-24 08:00-12:00 Christmas Eve"';

/**
 * Hours of one day; a closed day is empty.
 *
 * @example openingsOf('8:00-12:00, 13:00-17:00') // [['08:00', '12:00'], ['13:00', '17:00']]
 * @throws AppError INVALID_HOURS
 */
export function openingsOf(text: string): Openings {
  const spans = text
    .split(',')
    .map((span) => span.trim())
    .filter((span) => span !== '');
  return spans.map((span) => {
    const [, from = '', to = ''] = /^(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(span) ?? [];
    const opening = [from.padStart(5, '0'), to.padStart(5, '0')] as const;
    if (!opening.every((time) => WallTime.safeParse(time).success) || opening[0] >= opening[1]) {
      throw new AppError('INVALID_HOURS', `"${span}": ${HOURS}`);
    }
    return [...opening];
  });
}

/** The text that `openingsOf` reads. */
export function openingsText(openings: ReadonlyArray<readonly [string, string]> | undefined): string {
  return (openings ?? []).map(([from, to]) => `${from}-${to}`).join(', ');
}

/** Whether a day of that name exists. */
function isDay(text: string): boolean {
  try {
    return civilDateText(parseCivilDate(text)) === text;
  } catch {
    return false;
  }
}

function holidayOf(line: string): Holiday {
  const [, on = '', hours = '', name = ''] =
    /^(\d{4}-\d{2}-\d{2})\s+((?:\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}\s*,?\s*)*)(\S.*)$/.exec(line) ?? [];
  if (!isDay(on)) throw new AppError('INVALID_DATES', `"${line}": ${LINE}`);
  return { on, name: name.trim(), hours: openingsOf(hours) };
}

/**
 * The dates that differ, one a line, in their order.
 *
 * @example holidaysOf('2026-12-25 Christmas Day') // [{ on: '2026-12-25', name: 'Christmas Day', hours: [] }]
 * @throws AppError INVALID_DATES, also for a day that does not exist, INVALID_HOURS
 */
export function holidaysOf(text: string): Holiday[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const holidays = lines.map(holidayOf).sort((a, b) => (a.on < b.on ? -1 : 1));
  const twice = holidays.find(({ on }, index) => on === holidays[index + 1]?.on);
  if (twice !== undefined) throw new AppError('INVALID_DATES', `${twice.on} stands there twice.`);
  return holidays;
}

/** The text that `holidaysOf` reads. */
export function holidaysText(holidays: readonly Holiday[]): string {
  return holidays
    .map(({ on, hours, name }) => [on, openingsText(hours), name].filter((part) => part !== '').join(' '))
    .join('\n');
}

/** Open days in words. @example weekText({ '1': [['08:00', '17:00']] }) === 'Mon 08:00-17:00' */
export function weekText(week: BusinessCalendar['week']): string {
  const names: Readonly<Record<Weekday, string>> = {
    '1': 'Mon',
    '2': 'Tue',
    '3': 'Wed',
    '4': 'Thu',
    '5': 'Fri',
    '6': 'Sat',
    '7': 'Sun',
  };
  const days = WEEKDAYS.map((day) => [names[day], openingsText(week[day])] as const).filter(
    ([, hours]) => hours !== '',
  );
  const [first] = days;
  if (first === undefined) return 'Never open';
  const start = WEEKDAYS.findIndex((day) => names[day] === first[0]);
  const isRun = days.every(([name, hours], i) => hours === first[1] && name === names[WEEKDAYS[start + i] ?? '1']);
  if (days.length > 1 && isRun) return `${first[0]} to ${days.at(-1)?.[0] ?? ''} ${first[1]}`;
  return days.map(([name, hours]) => `${name} ${hours}`).join('; ');
}
