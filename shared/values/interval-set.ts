// Half-open intervals [startSec, endSec) of whole UTC seconds, and the algebra of sets of them.
// A set is sorted, disjoint, without touching or empty members; every function returns a set.

export interface Interval {
  readonly startSec: number;
  readonly endSec: number;
}

export type IntervalSet = readonly Interval[];

/**
 * The set that covers exactly what the intervals cover; overlapping and touching ones join, empty ones vanish.
 *
 * @example mergeIntervals([{ startSec: 5, endSec: 9 }, { startSec: 0, endSec: 5 }]) // [{ startSec: 0, endSec: 9 }]
 */
export function mergeIntervals(intervals: readonly Interval[]): IntervalSet {
  const sorted = intervals.filter(({ startSec, endSec }) => startSec < endSec).sort((a, b) => a.startSec - b.startSec);
  const merged: Array<{ startSec: number; endSec: number }> = [];
  for (const { startSec, endSec } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && startSec <= last.endSec) last.endSec = Math.max(last.endSec, endSec);
    else merged.push({ startSec, endSec });
  }
  return merged;
}

/** What two sets have in common. */
export function intersectIntervals(a: IntervalSet, b: IntervalSet): IntervalSet {
  const common: Interval[] = [];
  let [i, j] = [0, 0];
  for (let [x, y] = [a[i], b[j]]; x !== undefined && y !== undefined; [x, y] = [a[i], b[j]]) {
    const startSec = Math.max(x.startSec, y.startSec);
    const endSec = Math.min(x.endSec, y.endSec);
    if (startSec < endSec) common.push({ startSec, endSec });
    if (x.endSec < y.endSec) i += 1;
    else j += 1;
  }
  return common;
}

/** The gaps of a set inside `bounds`. */
function complement(set: IntervalSet, bounds: Interval): IntervalSet {
  const gaps: Interval[] = [];
  let startSec = bounds.startSec;
  for (const { startSec: takenFrom, endSec } of set) {
    if (startSec < takenFrom) gaps.push({ startSec, endSec: takenFrom });
    startSec = Math.max(startSec, endSec);
  }
  if (startSec < bounds.endSec) gaps.push({ startSec, endSec: bounds.endSec });
  return gaps;
}

/** What `a` covers and `b` does not. */
export function subtractIntervals(a: IntervalSet, b: IntervalSet): IntervalSet {
  const [first, last] = [a[0], a.at(-1)];
  if (first === undefined || last === undefined) return a;
  return intersectIntervals(a, complement(b, { startSec: first.startSec, endSec: last.endSec }));
}

/** The part of one interval inside `bounds`; an empty result has equal start and end. */
export function clipInterval(interval: Interval, bounds: Interval): Interval {
  const startSec = Math.min(Math.max(interval.startSec, bounds.startSec), bounds.endSec);
  return { startSec, endSec: Math.max(startSec, Math.min(interval.endSec, bounds.endSec)) };
}

/** Seconds covered by a set, or the sum of the lengths of any list. */
export function totalSec(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startSec, endSec }) => sum + (endSec - startSec), 0);
}

/**
 * The earliest `limitSec` seconds of a set.
 *
 * @example earliestSeconds([{ startSec: 0, endSec: 60 }, { startSec: 90, endSec: 99 }], 62) // [[0, 60), [90, 92)]
 */
export function earliestSeconds(set: IntervalSet, limitSec: number): IntervalSet {
  const kept: Interval[] = [];
  let leftSec = limitSec;
  for (const { startSec, endSec } of set) {
    if (leftSec <= 0) break;
    const until = Math.min(endSec, startSec + leftSec);
    kept.push({ startSec, endSec: until });
    leftSec -= until - startSec;
  }
  return kept;
}
