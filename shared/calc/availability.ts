// `calc availability`: instants are ISO text on the wire and UTC seconds inside.
import { availability } from '../sla/availability.ts';
import { DENOMINATORS, type AvailabilityInput, type LedgerStep } from '../sla/availability-model.ts';
import { EXCLUDE_ORDERS, GRANULARITIES, MAINTENANCE_DENOMINATORS } from '../sla/model.ts';
import { readingSpread, type Reading } from '../sla/readings.ts';
import { instantText } from '../time/instant.ts';
import { compare, parseFraction } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import { z } from 'zod';
import { choice, count, inOrder, Instant, InstantRange, listOf, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const Event = inOrder(
  record({
    id: optional(z.string({ error: 'expected text' }), null),
    start: Instant,
    end: Instant.nullable(),
  }).transform(({ id, start, end }) => ({ id, startSec: start, endSec: end })),
  'end',
);

const Maintenance = inOrder(
  record({
    start: Instant,
    end: Instant,
    honoured: optional(z.boolean({ error: 'expected true or false' }), true),
  }).transform(({ start, end, honoured }) => ({ startSec: start, endSec: end, honoured })),
  'end',
);

const Policy = record({
  excludeOrder: optional(choice(EXCLUDE_ORDERS), 'before_threshold' as const),
  minConsecutiveSec: optional(count('seconds'), 0),
  granularity: optional(choice(GRANULARITIES), 'exact' as const),
  maintCapSec: optional(count('seconds'), null),
  maintenanceDenominator: optional(choice(MAINTENANCE_DENOMINATORS), 'full' as const),
  denominator: optional(choice(DENOMINATORS), 'period' as const),
});

/** What `calc availability` is asked. */
export const AvailabilityQuestion = record({
  period: InstantRange,
  events: listOf(Event, 'events'),
  maintenance: optional(listOf(Maintenance, 'maintenance windows'), []),
  asOf: optional(Instant, null),
  target: optional(PercentText, null),
  policy: z.preprocess((policy) => policy ?? {}, Policy),
}).transform(({ period, events, maintenance, asOf, target, policy }): AvailabilityInput => ({
  period,
  events: events.map((event, index) => ({ ...event, id: event.id ?? `event ${index + 1}`, notCounted: null })),
  maintenance: maintenance.map(({ honoured, ...span }, index) => ({
    ...span,
    id: `maintenance ${index + 1}`,
    notHonoured: honoured ? null : 'marked as not honoured',
  })),
  asOfSec: asOf,
  targetPct: target,
  policy,
}));

function rangeText({ startSec, endSec }: Interval): { start: string; end: string } {
  return { start: instantText(startSec), end: instantText(endSec) };
}

function ledgerOnTheWire(ledger: readonly LedgerStep[]) {
  return ledger.map((step) => ({
    ...step,
    entries: step.entries.map(({ startSec, endSec, ...entry }) => ({ ...rangeText({ startSec, endSec }), ...entry })),
  }));
}

/** Readings with one outcome together: a spread of twenty mostly has two or three outcomes. */
function outcomes(readings: readonly Reading[]) {
  const groups = new Map<string, { first: Reading; of: string[] }>();
  for (const reading of readings) {
    const key = `${reading.downtimeSec}/${reading.denominatorSec}`;
    const name = `${reading.excludeOrder} ${reading.granularity} ${reading.maintenanceDenominator}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: reading, of: [name] });
    else group.of.push(name);
  }
  return Array.from(groups.values(), ({ first, of }) => ({
    downtimeSec: first.downtimeSec,
    denominatorSec: first.denominatorSec,
    uptimePct: first.uptimePct,
    met: first.met,
    /** A single outcome is that of all readings. */
    of: groups.size === 1 ? ['all'] : of,
  }));
}

function spread(input: AvailabilityInput) {
  const target = input.targetPct === null ? null : parseFraction(input.targetPct);
  const { readings, changesVerdict, decidedBy, sentence } = readingSpread(input, (uptimePct) => ({
    met: target === null ? null : compare(uptimePct, target) >= 0,
    creditPct: null,
  }));
  return { outcomes: outcomes(readings), changesVerdict, decidedBy, sentence };
}

export const availabilityKind = defineKind({
  name: 'availability',
  summary: 'the availability of a period, exact, with the ledger of every step and the readings of the clause',
  example: {
    period: { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' },
    events: [{ id: 'e1', start: '2026-04-07T10:00:00Z', end: '2026-04-07T10:43:12Z' }],
    target: '99.9',
    policy: { granularity: 'exact' },
  },
  input: AvailabilityQuestion,
  run: (input) => {
    const { period, met, ledger, ...result } = availability(input);
    return {
      ...result,
      ...(met === null ? {} : { met }),
      period: rangeText(period),
      ledger: ledgerOnTheWire(ledger),
      readings: spread(input),
    };
  },
});
