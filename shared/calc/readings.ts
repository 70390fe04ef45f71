// `calc readings`: every admissible reading of a clause on one period, and whether the credit depends on it.
import { z } from 'zod';
import { decideParsed, parseTable } from '../sla/tier.ts';
import { WIDE_FIELDS, wideSpread } from '../sla/wide-spread.ts';
import { compare, parseFraction } from '../values/fraction.ts';
import { AvailabilityQuestion } from './availability.ts';
import { InstantPair, InstantRange, listOf, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';
import { bandOf, Tiers } from './tier.ts';

const OtherPeriod = z.intersection(record({ name: z.string({ error: 'expected text' }) }), InstantRange);

const Extras = record({
  tiers: optional(Tiers, null),
  otherPeriods: optional(listOf(OtherPeriod, 'periods {name, start, end}'), []),
  unknown: optional(listOf(InstantPair, 'pairs of instants [from, to]'), []),
});

const ReadingsQuestion = z.intersection(AvailabilityQuestion, Extras);

export const readingsKind = defineKind({
  name: 'readings',
  summary:
    'every admissible reading of a clause: partial minutes, order, base, zone, unknown time, simultaneous outages',
  example: {
    period: { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' },
    events: [{ start: '2026-04-07T10:00:00Z', end: '2026-04-07T10:43:42Z' }],
    target: '99.9',
    policy: { granularity: 'exact' },
    tiers: [{ lt: '99.9', creditPct: 10 }],
  },
  input: ReadingsQuestion,
  run: ({ tiers, otherPeriods, unknown, ...input }) => {
    const { targetPct } = input;
    const target = targetPct === null ? null : parseFraction(targetPct);
    const table =
      targetPct === null || tiers === null ? null : parseTable({ commitment: targetPct, bands: tiers.map(bandOf) });
    const judge = (uptimePct: ReturnType<typeof parseFraction>) => ({
      met: target === null ? null : compare(uptimePct, target) >= 0,
      creditPct: table === null ? null : decideParsed(table, uptimePct).creditPct,
    });
    const { outcomes, ...spread } = wideSpread(input, judge, { periods: otherPeriods, unknown });
    return {
      ...spread,
      fields: WIDE_FIELDS,
      outcomes: outcomes.map(({ creditPct, readings, ...outcome }) => ({
        ...outcome,
        readings: readings.map((reading) => WIDE_FIELDS.map((field) => reading[field]).join(' ')),
        creditPct: creditPct === null ? null : Number(creditPct),
      })),
    };
  },
});
