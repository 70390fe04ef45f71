// The business clock: open time between two instants, and the instant at which an amount of open time is used up.
// Paused time stops the clock; only pauses during open hours matter.
import { AppError } from '../errors.ts';
import { parseCivilDate, DAY_SEC } from '../values/civil-date.ts';
import {
  mergeIntervals,
  subtractIntervals,
  totalSec,
  type Interval,
  type IntervalSet,
} from '../values/interval-set.ts';
import { everOpens, openIntervals, type OpeningHours } from '../time/business-calendar.ts';

export interface ClockInput {
  readonly hours: OpeningHours;
  readonly startSec: number;
  readonly pauses: readonly Interval[];
}

const tooFar = (): AppError =>
  new AppError('OUT_OF_RANGE', 'targetMin: expected a target that is used up within the year 9999');

const LAST_SEC = (parseCivilDate('9999-12-31') + 1) * DAY_SEC;

/** Open time from the start on with the pauses taken out, piece by piece. */
function* runningTime({ hours, startSec, pauses }: ClockInput): Generator<Interval> {
  if (!everOpens(hours)) {
    throw new AppError('NEVER_OPEN', 'calendar: expected opening hours on at least one day; this calendar never opens');
  }
  let stopped: IntervalSet = mergeIntervals(pauses);
  for (const open of openIntervals(hours, startSec)) {
    stopped = stopped.filter(({ endSec }) => endSec > open.startSec);
    yield* subtractIntervals([open], stopped);
  }
}

/**
 * Open, unpaused seconds from the start to `endSec`.
 *
 * @throws AppError NEVER_OPEN, UNKNOWN_ZONE
 */
export function elapsedSec(input: ClockInput, endSec: number): number {
  let elapsed = 0;
  for (const running of runningTime(input)) {
    if (running.startSec >= endSec) break;
    elapsed += totalSec([{ startSec: running.startSec, endSec: Math.min(running.endSec, endSec) }]);
  }
  return elapsed;
}

/**
 * The first instant at which `targetSec` of open, unpaused time are used up; at closing time that instant, not the next
 * opening. A target of 0 is due at the start.
 *
 * @throws AppError NEVER_OPEN when the calendar has no hours, or too few ever to use up the target; OUT_OF_RANGE when
 * the due instant lies beyond the year 9999; UNKNOWN_ZONE
 */
export function dueSec(input: ClockInput, targetSec: number): number {
  if (targetSec === 0 && everOpens(input.hours)) return input.startSec;
  if (targetSec > LAST_SEC - input.startSec) throw tooFar();
  let leftSec = targetSec;
  for (const running of runningTime(input)) {
    const lengthSec = running.endSec - running.startSec;
    if (lengthSec >= leftSec) return running.startSec + leftSec;
    if (running.endSec >= LAST_SEC) throw tooFar();
    leftSec -= lengthSec;
  }
  throw new AppError('NEVER_OPEN', 'calendar: its remaining opening hours never use up the target');
}
