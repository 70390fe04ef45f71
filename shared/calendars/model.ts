// Business calendars: opening hours by weekday and the dates that differ.
import { z } from 'zod';
import { CivilDateText, Label, OptionalLabel, Stamps, ZoneName } from '../fields.ts';
import { BusinessCalendarId } from '../ids.ts';

/** `08:00`, `24:00`, `30:00` (six in the morning of the next day). */
export const WallTime = z
  .string()
  .regex(/^([0-3]\d|4[0-7]):[0-5]\d$/, 'a time such as 08:00; hours past midnight as 30:00');
export const Opening = z.tuple([WallTime, WallTime]);

export const Holiday = z.strictObject({
  on: CivilDateText,
  name: Label,
  /** Hours that hold on that date; empty when closed. */
  hours: z.array(Opening).max(12),
});
export type Holiday = z.infer<typeof Holiday>;

export const BusinessCalendar = z.strictObject({
  id: BusinessCalendarId,
  name: Label,
  zone: ZoneName,
  /** Keys 1 (Monday) to 7; a missing day is closed. */
  week: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(Opening).max(12)),
  holidays: z.array(Holiday),
  /** Where the holidays came from, and which edition. */
  holidaySource: OptionalLabel,
  ...Stamps,
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;
