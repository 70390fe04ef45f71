// A business calendar as the opening hours that clocks count on.
import { parseWallTime, type Opening, type OpeningHours } from '../time/business-calendar.ts';
import { parseCivilDate } from '../values/civil-date.ts';
import type { BusinessCalendar } from './model.ts';

const openings = (hours: ReadonlyArray<readonly [string, string]>): Opening[] =>
  hours.map(([from, to]) => ({ fromSec: parseWallTime(from), toSec: parseWallTime(to) }));

/**
 * Monday first; days without hours are closed, and a holiday has its own hours only.
 * @throws AppError INVALID_TIME, INVALID_DATE
 */
export function openingHoursOf({
  zone,
  week,
  holidays,
}: Pick<BusinessCalendar, 'zone' | 'week' | 'holidays'>): OpeningHours {
  const days = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return {
    zone,
    week: days.map((day) => openings(week[day] ?? [])),
    exceptions: new Map(holidays.map(({ on, hours }) => [parseCivilDate(on), openings(hours)])),
  };
}
