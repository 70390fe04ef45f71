// Business calendars and their holidays as rows: opening hours are kept as JSON, they are only read as a whole.
import type { BusinessCalendar, Holiday } from '#shared/calendars/model.ts';
import type { Content } from '../fields.ts';

export type BusinessCalendarRow = Omit<BusinessCalendar, 'week' | 'holidays'> & { week: string };

export type HolidayRow = Omit<Holiday, 'hours'> & {
  /** Calendar and date: a holiday has no identity of its own. */
  id: string;
  calendarId: BusinessCalendar['id'];
  hours: string;
};

export function calendarOf(row: BusinessCalendarRow, holidays: readonly HolidayRow[]): BusinessCalendar {
  const own = holidays.filter((holiday) => holiday.calendarId === row.id);
  return { ...row, week: JSON.parse(row.week) as BusinessCalendar['week'], holidays: own.map(holidayOf) };
}

function holidayOf({ on, name, hours }: HolidayRow): Holiday {
  return { on, name, hours: JSON.parse(hours) as Holiday['hours'] };
}

export function calendarRow(calendar: Content<BusinessCalendar>): Content<BusinessCalendarRow> {
  const { week, holidays: _, ...same } = calendar;
  return { ...same, week: JSON.stringify(week) };
}

export function holidayRows({ id, holidays }: Content<BusinessCalendar>): HolidayRow[] {
  return holidays.map(({ on, name, hours }) => ({
    id: `${id}/${on}`,
    calendarId: id,
    on,
    name,
    hours: JSON.stringify(hours),
  }));
}
