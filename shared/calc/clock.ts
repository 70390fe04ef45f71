// `calc clock`: open time between two instants, or the instant at which a target is used up.
import { z } from 'zod';
import { dueSec, elapsedSec } from '../sla/clock.ts';
import { parseWallTime, type Opening, type OpeningHours } from '../time/business-calendar.ts';
import { instantText } from '../time/instant.ts';
import { CivilDate, count, Instant, InstantPair, listOf, optional, parsedText, record, Zone } from './fields.ts';
import { defineKind } from './kind.ts';

const WallTime = parsedText(parseWallTime, 'expected a wall time such as "08:00"; past midnight as "24:00" or "30:00"');

const OpeningPair = z
  .tuple([WallTime, WallTime], { error: 'expected a pair of wall times [from, to]' })
  .transform(([fromSec, toSec]): Opening => ({ fromSec, toSec }))
  .refine(({ fromSec, toSec }) => fromSec < toSec, {
    message: 'expected a time after the first; write hours past midnight as "30:00"',
    path: [1],
  });

const Openings = listOf(OpeningPair, 'pairs of wall times [from, to]');
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

const Week = z
  .partialRecord(z.enum(WEEKDAYS), Openings, { error: 'expected hours under the keys "1" (Monday) to "7"' })
  .transform((week) => WEEKDAYS.map((day) => week[day] ?? []));

/** Dates as keys: `{"2026-12-24": [["09:00", "12:00"]]}`. */
const HolidayHours = z
  .record(z.string(), Openings, { error: 'expected hours under dates such as "2026-12-24"' })
  .transform((hours, context) => {
    const entries: Array<readonly [number, readonly Opening[]]> = [];
    for (const [date, openings] of Object.entries(hours)) {
      const day = CivilDate.safeParse(date);
      if (day.success) entries.push([day.data, openings]);
      else context.addIssue({ code: 'custom', message: 'expected a date that exists as key', path: [date] });
    }
    return entries;
  });

/** A business calendar on the wire. */
export const Calendar = record({
  tz: Zone,
  week: Week,
  holidays: optional(listOf(CivilDate, 'dates'), []),
  holidayHours: optional(HolidayHours, []),
}).transform(({ tz, week, holidays, holidayHours }): OpeningHours => {
  const closed = holidays.map((day) => [day, []] as const);
  return { zone: tz, week, exceptions: new Map<number, readonly Opening[]>([...closed, ...holidayHours]) };
});

const ClockQuestion = record({
  calendar: Calendar,
  start: Instant,
  pauses: optional(listOf(InstantPair, 'pairs of instants [from, to]'), []),
  targetMin: optional(count('minutes'), null),
  end: optional(Instant, null),
})
  .refine(({ targetMin, end }) => (targetMin === null) !== (end === null), {
    message: 'expected either targetMin or end',
    path: ['targetMin'],
  })
  .refine(({ start, end }) => end === null || end >= start, {
    message: 'expected an end that is not before the start',
    path: ['end'],
  });

export const clockKind = defineKind({
  name: 'clock',
  summary: 'open time elapsed, or the due instant, on a business calendar with pauses',
  example: {
    calendar: { tz: 'Europe/Berlin', week: { '1': [['08:00', '18:00']], '2': [['08:00', '18:00']] } },
    start: '2026-04-06T14:00:00Z',
    targetMin: 240,
  },
  input: ClockQuestion,
  run: ({ calendar, start, pauses, targetMin, end }) => {
    const input = { hours: calendar, startSec: start, pauses };
    if (end !== null) return { elapsedSec: elapsedSec(input, end) };
    return { due: instantText(dueSec(input, (targetMin ?? 0) * 60)) };
  },
});
