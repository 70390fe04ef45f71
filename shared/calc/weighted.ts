// `calc weighted`: partial outages by weight, and pools of resources.
import { z } from 'zod';
import { OVERLAP_RULES, pooledUptime, weightedPieces, weightedSec, weightedUptime } from '../sla/measures/weighted.ts';
import { instantText } from '../time/instant.ts';
import { compare, parseFraction, toDecimalText, toRatioText } from '../values/fraction.ts';
import { Share } from './amounts.ts';
import { choice, count, inOrder, Instant, InstantRange, listOf, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Outage = inOrder(
  record({ start: Instant, end: Instant, weight: Share }).transform(({ start, end, weight }) => ({
    startSec: start,
    endSec: end,
    weight,
  })),
  'end',
);

const Resource = record({
  name: z.string({ error: 'expected text' }),
  deployedSec: count('seconds', 1),
  downSec: count('seconds'),
});

export const weightedKind = defineKind({
  name: 'weighted',
  summary: 'availability with partial outages by weight, or of a pool of resources: pooled, worst, by calendar',
  example: {
    period: { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' },
    outages: [{ start: '2026-04-05T10:00:00Z', end: '2026-04-05T11:30:00Z', weight: '1/4' }],
    target: '99.9',
  },
  input: record({
    period: optional(InstantRange, null),
    outages: optional(listOf(Outage, 'outages {start, end, weight}'), null),
    overlap: optional(choice(OVERLAP_RULES), 'heaviest' as const),
    resources: optional(
      listOf(Resource, 'resources {name, deployedSec, downSec}').min(1, 'expected at least one'),
      null,
    ),
    target: optional(PercentText, null),
  })
    .refine(({ outages, resources }) => (outages === null) !== (resources === null), {
      message: 'expected either outages or resources',
      path: ['outages'],
    })
    .refine(({ outages, period }) => outages === null || period !== null, {
      message: 'expected an object with start, end',
      path: ['period'],
    }),
  run: ({ period, outages, overlap, resources, target }) => {
    const periodSec = period === null ? null : period.endSec - period.startSec;
    if (resources !== null) {
      const { pooledPct, worst, calendarPct } = pooledUptime(resources, periodSec);
      return {
        pooledPct: toRatioText(pooledPct),
        worstPct: toRatioText(worst.uptimePct),
        worst: worst.name,
        calendarPct: calendarPct === null ? null : toRatioText(calendarPct),
      };
    }
    const pieces = period === null ? [] : weightedPieces(outages ?? [], period, overlap);
    const downtimeSec = weightedSec(pieces);
    const uptimePct = weightedUptime(downtimeSec, periodSec ?? 0);
    return {
      weightedDowntimeSec: toRatioText(downtimeSec),
      uptimePct: toRatioText(uptimePct),
      printedPct: toDecimalText(uptimePct, 3, 'truncate'),
      ...(target === null ? {} : { met: compare(uptimePct, parseFraction(target)) >= 0 }),
      pieces: pieces.map((piece) => ({
        start: instantText(piece.startSec),
        end: instantText(piece.endSec),
        weight: toRatioText(piece.weight),
        outages: piece.outages,
      })),
    };
  },
});
