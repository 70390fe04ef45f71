// Degraded service: what an outage counts is its seconds times the weight of the incident behind them. Exact throughout; only
// the figure shown in whole seconds is rounded, upwards, so that it never looks better than it is.
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  subtract,
  wholeFraction,
} from '../values/fraction.ts';
import type { Fraction } from '../values/fraction.ts';
import { totalSec, type Interval, type IntervalSet } from '../values/interval-set.ts';
import type { Granularity, OutageEvent } from './availability-model.ts';
import { weightedPieces, type WeightedPiece } from './measures/weighted.ts';
import { countedSec, pieceSec, touchedMinutes, type PreparedOutages } from './outage-pipeline.ts';

const ZERO = fraction(0n);
const ONE = fraction(1n);
const HUNDRED = fraction(100n);

/** The weight of an event from 0 to 1. @throws AppError INVALID_NUMBER */
export function weightOf({ weightPct }: Pick<OutageEvent, 'weightPct'>): Fraction {
  return weightPct === undefined ? ONE : divide(parseFraction(weightPct), HUNDRED);
}

/** Whole seconds that are not less than the exact ones. @example ceilSec(fraction(45n, 2n)) === 23 */
export function ceilSec({ num, den }: Fraction): number {
  return Number((num + den - 1n) / den);
}

/** A stretch of counted downtime with one weight below 1, and what the weight takes away from what counts. */
export interface LighterStretch extends Interval {
  readonly weight: Fraction;
  /** Indexes of the events that cover it. */
  readonly outages: readonly number[];
  readonly offSec: Fraction;
}

/** What each counted stretch counts in seconds, and the real downtime within it. */
function stretchesOf(pieces: IntervalSet, granularity: Granularity): Array<{ sec: number; inside: IntervalSet }> {
  if (granularity !== 'touched_clock_minutes') {
    return pieces.map((piece) => ({ sec: pieceSec(piece, granularity), inside: [piece] }));
  }
  let next = 0;
  return touchedMinutes(pieces).map((minutes) => {
    const from = next;
    while ((pieces[next]?.startSec ?? Infinity) < minutes.endSec) next += 1;
    return { sec: totalSec([minutes]), inside: pieces.slice(from, next) };
  });
}

/**
 * The parts of the counted downtime that weigh less than 1. Where events overlap, the heaviest holds. A stretch that counts in
 * whole minutes is weighed as its real seconds are.
 *
 * @example
 * // one event of 90 s at 25 %, counted to the second: one stretch, offSec 135/2
 */
export function lighterStretches(
  events: readonly OutageEvent[],
  { clipped, period }: Pick<PreparedOutages, 'clipped' | 'period'>,
  pieces: IntervalSet,
  granularity: Granularity,
): LighterStretch[] {
  if (events.every(({ weightPct }) => weightPct === undefined)) return [];
  const counting = events.flatMap((event, index) => {
    const interval = clipped[index];
    return interval === undefined || event.notCounted !== null ? [] : [{ ...interval, weight: weightOf(event), index }];
  });
  if (counting.every(({ weight }) => compare(weight, ONE) === 0)) return [];
  const weighed = weightedPieces(counting, period, 'heaviest');
  let at = 0;
  return stretchesOf(pieces, granularity).flatMap(({ sec, inside }) => {
    const perSec = fraction(BigInt(sec), BigInt(totalSec(inside)));
    return inside.flatMap((piece) => {
      while ((weighed[at]?.endSec ?? Infinity) <= piece.startSec) at += 1;
      const found: LighterStretch[] = [];
      for (let next = at; (weighed[next]?.startSec ?? Infinity) < piece.endSec; next += 1) {
        const stretch = lighterPart(weighed[next], piece, perSec);
        if (stretch !== null)
          found.push({ ...stretch, outages: stretch.outages.map((of) => counting[of]?.index ?? 0) });
      }
      return found;
    });
  });
}

function lighterPart(weighed: WeightedPiece | undefined, piece: Interval, perSec: Fraction): LighterStretch | null {
  if (weighed === undefined || compare(weighed.weight, ONE) >= 0) return null;
  const startSec = Math.max(weighed.startSec, piece.startSec);
  const endSec = Math.min(weighed.endSec, piece.endSec);
  if (endSec <= startSec) return null;
  const realSec = wholeFraction(endSec - startSec);
  const offSec = multiply(multiply(realSec, perSec), subtract(ONE, weighed.weight));
  return { startSec, endSec, weight: weighed.weight, outages: weighed.outages, offSec };
}

/** What the weights take away in all. */
export function weightOff(stretches: readonly LighterStretch[]): Fraction {
  return stretches.reduce((sum, { offSec }) => add(sum, offSec), ZERO);
}

/** Seconds of downtime that count, exact: by granularity, then by weight. */
export function weighedSec(
  events: readonly OutageEvent[],
  prepared: PreparedOutages,
  pieces: IntervalSet,
  granularity: Granularity,
): Fraction {
  const full = wholeFraction(countedSec(pieces, granularity));
  return subtract(full, weightOff(lighterStretches(events, prepared, pieces, granularity)));
}
