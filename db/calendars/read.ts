// Business calendars with their holidays.
import type { BusinessCalendar } from '#shared/calendars/model.ts';
import type { BusinessCalendarId } from '#shared/ids.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { calendarOf, type BusinessCalendarRow } from './rows.ts';

function withHolidays(db: ReadDb, rows: readonly BusinessCalendarRow[]): BusinessCalendar[] {
  const ids = rows.map((row) => row.id);
  const query = q.selectFrom('holiday').selectAll().where(oneOf('calendarId', ids)).orderBy('on');
  const holidays = Map.groupBy(db.all(query), (holiday) => holiday.calendarId);
  return rows.map((row) => calendarOf(row, holidays.get(row.id) ?? []));
}

export function getCalendar(db: ReadDb, id: BusinessCalendarId): BusinessCalendar | undefined {
  return withHolidays(db, db.all(q.selectFrom('business_calendar').selectAll().where('id', '=', id)))[0];
}

/** By name; holidays by date. */
export function listCalendars(db: ReadDb, shelf: Shelf = 'live'): BusinessCalendar[] {
  const query = q
    .selectFrom('business_calendar')
    .selectAll()
    .where(onShelf('business_calendar', shelf))
    .orderBy('name');
  return withHolidays(db, db.all(query));
}
