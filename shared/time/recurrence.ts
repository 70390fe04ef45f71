// Recurring windows of a contract: an RFC 5545 rule read on the wall clock of a zone, with a stored answer to the two questions
// the standard leaves open: what becomes of a start that a clock change skips, and whether the end is an amount or a wall time.
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../errors.ts';
import { DAY_SEC, parseCivilDate } from '../values/civil-date.ts';
import type { Interval } from '../values/interval-set.ts';
import { parseInstant } from './instant.ts';
import { classifyLocal, instantToLocalSec, localToInstantSec } from './zones.ts';

/** skip: no window on that day. shift: read with the offset before the gap (RFC 5545 3.3.5), so an hour later on the clock. */
export const GAP_RULES = ['skip', 'shift'] as const;
/** exact: so many seconds after the start. wall_clock: when the clock on the wall shows the end. */
export const END_RULES = ['exact', 'wall_clock'] as const;

export interface RecurringWindow {
  readonly zone: string;
  /** First start on the wall clock, as local seconds (see zones.ts). */
  readonly firstLocalSec: number;
  /** RFC 5545 without `RRULE:`: `FREQ=WEEKLY;BYDAY=SU`. Yearly, monthly, weekly or daily. */
  readonly rule: string;
  readonly durationSec: number;
  readonly onGap: (typeof GAP_RULES)[number];
  readonly endRule: (typeof END_RULES)[number];
}

const FREQUENCY = /(?:^|;)FREQ=(?:YEARLY|MONTHLY|WEEKLY|DAILY)(?:;|$)/;
const UNTIL = /;?UNTIL=([^;]*)/;
const UNTIL_FORM = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;
const EXPECTED =
  'rule: expected a yearly, monthly, weekly or daily rule of RFC 5545, such as "FREQ=WEEKLY;BYDAY=SU"; hours come from the start';
/** The longest that a window begins before the stretch asked for. */
const MAX_DURATION_SEC = 31 * DAY_SEC;

const wallOf = (localSec: number) => Temporal.Instant.fromEpochMilliseconds(localSec * 1000).toZonedDateTimeISO('UTC');

/** Whether a start lies within UNTIL: an instant with Z, a wall time without, the whole day for a date. */
function untilTest(text: string | undefined): (localSec: number, instantSec: number) => boolean {
  if (text === undefined) return () => true;
  const [, year = '', month = '', day = '', hour, minute = '', second = '', utc] = UNTIL_FORM.exec(text) ?? [];
  if (year === '') throw new AppError('INVALID_RULE', EXPECTED);
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) {
    const afterSec = (parseCivilDate(date) + 1) * DAY_SEC;
    return (localSec) => localSec < afterSec;
  }
  const lastSec = parseInstant(`${date}T${hour}:${minute}:${second}Z`);
  return (localSec, instantSec) => (utc === 'Z' ? instantSec : localSec) <= lastSec;
}

/** The rule runs on the wall clock as if it were UTC, so that no clock change can move or drop a day. */
function wallStarts({ rule, firstLocalSec }: RecurringWindow, fromLocalSec: number, toLocalSec: number): number[] {
  if (!FREQUENCY.test(rule) || /BY(HOUR|MINUTE|SECOND)=/.test(rule)) throw new AppError('INVALID_RULE', EXPECTED);
  try {
    const recurrence = new RRuleTemporal({
      rruleString: rule.replace(UNTIL, '').replace(/^;/, ''),
      dtstart: wallOf(firstLocalSec),
      temporal: Temporal,
      strict: true,
    });
    const found = recurrence.between(wallOf(fromLocalSec), wallOf(toLocalSec), true);
    return found.map(({ epochMilliseconds }) => epochMilliseconds / 1000);
  } catch (error) {
    throw new AppError('INVALID_RULE', EXPECTED, {}, error);
  }
}

/**
 * The windows that overlap `range`, oldest first and whole; a repeated start is the first of the two. COUNT counts starts on
 * the calendar, also one that the gap rule then leaves out. An end that the clock change swallows leaves no window.
 * Source: RFC 5545 3.3.5 and 3.3.10.
 *
 * @example
 * // Sundays 02:00 to 04:00 in Berlin, wall_clock: 60 min on 2026-03-29, 180 min on 2026-10-25
 * @throws AppError INVALID_RULE, UNKNOWN_ZONE; OUT_OF_RANGE for a duration below 1 s or above 31 days
 */
export function recurringWindows(window: RecurringWindow, range: Interval): Interval[] {
  const { zone, durationSec, onGap, endRule } = window;
  if (!(durationSec >= 1 && durationSec <= MAX_DURATION_SEC)) {
    throw new AppError('OUT_OF_RANGE', 'duration: expected 1 second to 31 days');
  }
  if (range.endSec <= range.startSec) return [];
  const fromLocalSec = instantToLocalSec(zone, range.startSec) - durationSec - DAY_SEC;
  const withinUntil = untilTest(UNTIL.exec(window.rule)?.[1]);
  const starts = wallStarts(window, fromLocalSec, instantToLocalSec(zone, range.endSec) + DAY_SEC);
  return starts
    .filter((localSec) => onGap === 'shift' || classifyLocal(zone, localSec).kind !== 'gap')
    .map((localSec) => ({ localSec, startSec: localToInstantSec(zone, localSec) }))
    .filter(({ localSec, startSec }) => withinUntil(localSec, startSec))
    .map(({ localSec, startSec }) => ({
      startSec,
      endSec: endRule === 'exact' ? startSec + durationSec : localToInstantSec(zone, localSec + durationSec),
    }))
    .filter(({ startSec, endSec }) => startSec < endSec && endSec > range.startSec && startSec < range.endSec);
}
