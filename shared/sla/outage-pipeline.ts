// From events to counted seconds, as interval sets: the arithmetic that availability, its ledger and the readings share.
// Nothing here explains anything; availability-ledger.ts puts the sets into words.
import { assertNever } from '../errors.ts';
import {
  clipInterval,
  earliestSeconds,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalSec,
  type Interval,
  type IntervalSet,
} from '../values/interval-set.ts';
import type { AvailabilityInput, ExcludeOrder, Granularity, MaintenanceDenominator } from './availability-model.ts';

const MINUTE_SEC = 60;

/** What the readings of a clause cannot differ in: computed once per period. */
export interface PreparedOutages {
  readonly period: Interval;
  /** Per event, in the order given: as it enters the period, open ends resolved. */
  readonly clipped: readonly Interval[];
  /** Covered by any event. */
  readonly down: IntervalSet;
  /** Covered by an event that counts. */
  readonly counting: IntervalSet;
  readonly honoured: IntervalSet;
  /** Honoured maintenance within the cap. */
  readonly kept: IntervalSet;
  readonly minConsecutiveSec: number;
}

/** What is left of the counting outages under one order of exclusion; the three sets cover `counting` exactly once. */
export interface CountedPieces {
  readonly pieces: IntervalSet;
  readonly excluded: IntervalSet;
  readonly tooShort: IntervalSet;
}

/** The period that every step uses; it may be empty or negative when `asOfSec` comes before it. */
export function effectivePeriod({ period, asOfSec, policy }: AvailabilityInput): Interval {
  if (policy.denominator === 'period' || asOfSec === null) return period;
  return { startSec: period.startSec, endSec: Math.min(period.endSec, asOfSec) };
}

/** An event's end as far as it is known: a recorded end as recorded, an open one at `asOfSec` or the given period's end. */
export function knownEndSec(input: AvailabilityInput, endSec: number | null): number {
  return endSec ?? input.asOfSec ?? input.period.endSec;
}

export function prepareOutages(input: AvailabilityInput): PreparedOutages {
  const period = effectivePeriod(input);
  const clipped = input.events.map(({ startSec, endSec }) =>
    clipInterval({ startSec, endSec: knownEndSec(input, endSec) }, period),
  );
  const honoured = mergeIntervals(
    input.maintenance.filter(({ notHonoured }) => notHonoured === null).map((span) => clipInterval(span, period)),
  );
  const { maintCapSec, minConsecutiveSec } = input.policy;
  return {
    period,
    clipped,
    down: mergeIntervals(clipped),
    counting: mergeIntervals(clipped.filter((_, index) => input.events[index]?.notCounted === null)),
    honoured,
    kept: maintCapSec === null ? honoured : earliestSeconds(honoured, maintCapSec),
    minConsecutiveSec,
  };
}

function byLength(set: IntervalSet, minSec: number): { readonly long: IntervalSet; readonly short: IntervalSet } {
  const isLong = ({ startSec, endSec }: Interval): boolean => endSec - startSec >= minSec;
  return { long: set.filter(isLong), short: set.filter((interval) => !isLong(interval)) };
}

/** Excludes maintenance and applies the length rule, in the order of the policy. */
export function countPieces(
  { counting, kept, minConsecutiveSec }: PreparedOutages,
  order: ExcludeOrder,
): CountedPieces {
  if (order === 'after_threshold') {
    const { long, short } = byLength(counting, minConsecutiveSec);
    return { pieces: subtractIntervals(long, kept), excluded: intersectIntervals(long, kept), tooShort: short };
  }
  const { long, short } = byLength(subtractIntervals(counting, kept), minConsecutiveSec);
  return { pieces: long, excluded: intersectIntervals(counting, kept), tooShort: short };
}

const floorMinute = (sec: number): number => Math.floor(sec / MINUTE_SEC) * MINUTE_SEC;
const ceilMinute = (sec: number): number => Math.ceil(sec / MINUTE_SEC) * MINUTE_SEC;

/** The clock minutes that the pieces touch, as intervals of whole minutes. */
export function touchedMinutes(pieces: IntervalSet): IntervalSet {
  return mergeIntervals(
    pieces.map(({ startSec, endSec }) => ({ startSec: floorMinute(startSec), endSec: ceilMinute(endSec) })),
  );
}

/** What one piece counts when each is rounded by itself; touched clock minutes cannot be counted piece by piece. */
export function pieceSec({ startSec, endSec }: Interval, granularity: Granularity): number {
  const lengthSec = endSec - startSec;
  switch (granularity) {
    case 'exact':
    case 'touched_clock_minutes':
      return lengthSec;
    case 'floor_minute_per_outage':
      return floorMinute(lengthSec);
    case 'ceil_minute_per_outage':
      return ceilMinute(lengthSec);
    case 'full_clock_minutes':
      return Math.max(0, floorMinute(endSec) - ceilMinute(startSec));
    default:
      return assertNever(granularity, 'granularity');
  }
}

/** Seconds of downtime that the pieces count under a granularity. */
export function countedSec(pieces: IntervalSet, granularity: Granularity): number {
  if (granularity === 'touched_clock_minutes') return totalSec(touchedMinutes(pieces));
  return pieces.reduce((sum, piece) => sum + pieceSec(piece, granularity), 0);
}

/** Seconds that uptime is a share of; 0 or less when nothing is left to measure. */
export function denominatorSec({ period, kept }: PreparedOutages, reading: MaintenanceDenominator): number {
  const periodSec = period.endSec - period.startSec;
  return reading === 'reduced' ? periodSec - totalSec(kept) : periodSec;
}
