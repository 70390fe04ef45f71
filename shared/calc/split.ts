// `calc split`: outages cut at the midnights, month ends or full hours of a zone, and the hours that a rule gives free.
import { splitByDay, splitByHour, splitByMonth } from '../time/periods.ts';
import { mergeIntervals, totalSec, type Interval } from '../values/interval-set.ts';
import { choice, count, InstantPair, listOf, optional, record, Zone } from './fields.ts';
import { defineKind } from './kind.ts';

const SPLITS = { day: splitByDay, month: splitByMonth, clock_hour: splitByHour } as const;

interface Part {
  readonly label: string;
  readonly seconds: number;
  readonly longestSec: number;
}

function partsOf(zone: string, by: keyof typeof SPLITS, intervals: readonly Interval[]): Part[] {
  const byLabel = new Map<string, Interval[]>();
  for (const { label, ...part } of mergeIntervals(intervals).flatMap((outage) => SPLITS[by](zone, outage))) {
    const parts = byLabel.get(label);
    if (parts === undefined) byLabel.set(label, [part]);
    else parts.push(part);
  }
  return [...byLabel].map(([label, parts]) => ({
    label,
    seconds: totalSec(parts),
    longestSec: parts.reduce((longest, part) => Math.max(longest, part.endSec - part.startSec), 0),
  }));
}

export const splitKind = defineKind({
  name: 'split',
  summary: 'outages cut at days, months or clock hours of a zone, and the parts that exceed a limit',
  example: {
    tz: 'UTC',
    by: 'clock_hour',
    intervals: [['2026-04-05T10:53:00Z', '2026-04-05T11:03:00Z']],
    moreThanSec: 360,
  },
  input: record({
    tz: optional(Zone, 'UTC'),
    by: choice(['day', 'month', 'clock_hour']),
    intervals: listOf(InstantPair, 'pairs of instants [from, to]'),
    moreThanSec: optional(count('seconds'), null),
    reading: optional(choice(['sum', 'consecutive']), 'sum' as const),
  }),
  run: ({ tz, by, intervals, moreThanSec, reading }) => {
    const parts = partsOf(tz, by, intervals);
    const lengthOf = ({ seconds, longestSec }: Part): number => (reading === 'sum' ? seconds : longestSec);
    return {
      parts,
      seconds: parts.reduce((sum, { seconds }) => sum + seconds, 0),
      ...(moreThanSec === null
        ? {}
        : { over: parts.filter((part) => lengthOf(part) > moreThanSec).map(({ label }) => label) }),
    };
  },
});
