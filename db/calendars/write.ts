// Business calendars as one aggregate with their holidays.
import type { BusinessCalendar } from '#shared/calendars/model.ts';
import type { BusinessCalendarId } from '#shared/ids.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, replaceParts, updateRecord, type Shelf } from '../records.ts';
import { calendarRow, holidayRows } from './rows.ts';

const writeHolidays = (db: WriteDb, calendar: Content<BusinessCalendar>): boolean =>
  replaceParts(db, 'holiday', ['calendarId', calendar.id], holidayRows(calendar));

export function createCalendar(db: WriteDb, calendar: Content<BusinessCalendar>): void {
  insertRecord(db, 'business_calendar', calendarRow(calendar));
  writeHolidays(db, calendar);
}

/** Holidays that are missing are removed. @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateCalendar(db: WriteDb, calendar: Content<BusinessCalendar>, rev: number): void {
  updateRecord(db, 'business_calendar', calendarRow(calendar), rev, () => writeHolidays(db, calendar));
}

export function shelveCalendar(db: WriteDb, id: BusinessCalendarId, rev: number, shelf: Shelf): void {
  markRecord(db, 'business_calendar', id, rev, shelf);
}
