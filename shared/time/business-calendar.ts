// Opening hours as instants: hours by weekday in the calendar's zone, and dates whose hours differ.
// Hours belong to the day they start on; 24:00 and beyond (30:00) run into the next day by the wall clock.
import { AppError } from '../errors.ts';
import { DAY_SEC, isoWeekday } from '../values/civil-date.ts';
import { mergeIntervals, type Interval, type IntervalSet } from '../values/interval-set.ts';
import { instantToLocalSec, localToInstantSec } from './zones.ts';

/** Seconds of the wall clock counted from the midnight that begins the day; the end may lie beyond 24 h. */
export interface Opening {
  readonly fromSec: number;
  readonly toSec: number;
}

export interface OpeningHours {
  readonly zone: string;
  /** Index 0 is Monday. */
  readonly week: ReadonlyArray<readonly Opening[]>;
  /** By epoch day: dates that have these hours and no others; an empty list is a closed day. */
  readonly exceptions: ReadonlyMap<number, readonly Opening[]>;
}

const WALL_TIME = /^(\d{2}):([0-5]\d)$/;

/**
 * Seconds after midnight of `HH:MM`, up to 99:59.
 *
 * @example parseWallTime('30:00') === 108_000
 * @throws AppError INVALID_TIME
 */
export function parseWallTime(text: string): number {
  const match = WALL_TIME.exec(text);
  if (match === null) {
    throw new AppError('INVALID_TIME', 'expected a wall time such as "08:00"; past midnight as "24:00" or "30:00"');
  }
  return Number(match[1]) * 3600 + Number(match[2]) * 60;
}

function openingsOn({ week, exceptions }: OpeningHours, epochDay: number): readonly Opening[] {
  return exceptions.get(epochDay) ?? week[isoWeekday(epochDay) - 1] ?? [];
}

/** Whether any day of the calendar has hours at all. */
export function everOpens({ week, exceptions }: OpeningHours): boolean {
  return [...week, ...exceptions.values()].some((openings) => openings.length > 0);
}

/** The longest that hours of one day reach beyond it, in days. */
function overrunDays({ week, exceptions }: OpeningHours): number {
  const ends = [...week, ...exceptions.values()].flat().map(({ toSec }) => toSec);
  return Math.ceil(Math.max(DAY_SEC, ...ends) / DAY_SEC);
}

/** Days with hours from `firstDay` on, in order: every day of the week's hours, or only the exceptions when it has none. */
function* openDays(hours: OpeningHours, firstDay: number): Generator<number> {
  if (hours.week.some((openings) => openings.length > 0)) {
    for (let day = firstDay; ; day += 1) if (openingsOn(hours, day).length > 0) yield day;
  }
  yield* [...hours.exceptions]
    .filter(([day, openings]) => day >= firstDay && openings.length > 0)
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

/** One day's hours as instants; hours that a clock change swallows whole are left out. */
function openingInstants(hours: OpeningHours, epochDay: number): Interval[] {
  return openingsOn(hours, epochDay)
    .map(({ fromSec, toSec }) => ({
      startSec: localToInstantSec(hours.zone, epochDay * DAY_SEC + fromSec),
      endSec: localToInstantSec(hours.zone, epochDay * DAY_SEC + toSec),
    }))
    .filter(({ startSec, endSec }) => startSec < endSec);
}

/** No later day begins before its own midnight less this, not even where a zone skipped a whole day. */
const SETTLED_AFTER_SEC = 2 * DAY_SEC;

/**
 * The open time from an instant on: disjoint intervals in order, which may touch where a day's hours join the next day's.
 * Lazy, and without end unless the calendar has one: take what is needed.
 *
 * @throws AppError UNKNOWN_ZONE
 */
export function* openIntervals(hours: OpeningHours, fromSec: number): Generator<Interval> {
  const firstDay = Math.floor(instantToLocalSec(hours.zone, fromSec) / DAY_SEC) - overrunDays(hours);
  let pending: IntervalSet = [];
  for (const day of openDays(hours, firstDay)) {
    const settledSec = localToInstantSec(hours.zone, day * DAY_SEC) - SETTLED_AFTER_SEC;
    yield* within(pending, fromSec, settledSec);
    pending = mergeIntervals([...within(pending, settledSec, Infinity), ...openingInstants(hours, day)]);
  }
  yield* within(pending, fromSec, Infinity);
}

function within(set: IntervalSet, startSec: number, endSec: number): Interval[] {
  return set
    .map((interval) => ({
      startSec: Math.max(interval.startSec, startSec),
      endSec: Math.min(interval.endSec, endSec),
    }))
    .filter((interval) => interval.startSec < interval.endSec);
}
