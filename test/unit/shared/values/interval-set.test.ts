import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clipInterval,
  earliestSeconds,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalSec,
  type Interval,
  type IntervalSet,
} from '#shared/values/interval-set.ts';

const SPAN = 60;
const anyInterval = fc
  .tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 0, max: SPAN }))
  .map(([startSec, endSec]): Interval => ({ startSec, endSec }));
const anyIntervals = fc.array(anyInterval, { maxLength: 12 });
const anySet = anyIntervals.map(mergeIntervals);

/** The seconds a list covers, one by one: the slow, obvious model. */
function secondsOf(intervals: readonly Interval[]): Set<number> {
  const seconds = new Set<number>();
  for (const { startSec, endSec } of intervals) for (let at = startSec; at < endSec; at += 1) seconds.add(at);
  return seconds;
}

/** The canonical set that covers exactly these seconds, built without the code under test. */
function setOf(seconds: Iterable<number>): IntervalSet {
  const runs: Array<{ startSec: number; endSec: number }> = [];
  for (const at of [...seconds].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.endSec === at) last.endSec = at + 1;
    else runs.push({ startSec: at, endSec: at + 1 });
  }
  return runs;
}

describe('interval sets against a second-by-second model', () => {
  test('merging covers the same seconds once', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const merged = mergeIntervals(intervals);
        expect(merged).toEqual(setOf(secondsOf(intervals)));
        expect(totalSec(merged)).toBe(secondsOf(intervals).size);
      }),
    );
  });

  test('intersection and difference', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const [inA, inB] = [secondsOf(a), secondsOf(b)];
        expect(intersectIntervals(a, b)).toEqual(setOf([...inA].filter((at) => inB.has(at))));
        expect(subtractIntervals(a, b)).toEqual(setOf([...inA].filter((at) => !inB.has(at))));
      }),
    );
  });

  test('the earliest seconds are the first ones of the set', () => {
    fc.assert(
      fc.property(anySet, fc.integer({ min: 0, max: SPAN }), (set, limit) => {
        const first = [...secondsOf(set)].sort((a, b) => a - b).slice(0, limit);
        expect(earliestSeconds(set, limit)).toEqual(setOf(first));
      }),
    );
  });

  test('clipping keeps what lies inside the bounds', () => {
    fc.assert(
      fc.property(
        anyInterval,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 30, max: SPAN }),
        (interval, from, to) => {
          const inside = [...secondsOf([interval])].filter((at) => at >= from && at < to);
          expect([...secondsOf([clipInterval(interval, { startSec: from, endSec: to })])]).toEqual(inside);
        },
      ),
    );
  });
});

test('touching intervals join; empty and reversed ones vanish', () => {
  expect(
    mergeIntervals([
      { startSec: 5, endSec: 9 },
      { startSec: 20, endSec: 20 },
      { startSec: 30, endSec: 25 },
      { startSec: 0, endSec: 5 },
    ]),
  ).toEqual([{ startSec: 0, endSec: 9 }]);
});
