// `calc restore`: time between two named events of incidents, elapsed or on a business calendar with pauses.
import { z } from 'zod';
import { elapsedSec } from '../sla/clock.ts';
import { INCIDENT_EVENTS, restoreFigures, type ElapsedSec, type IncidentTimes } from '../sla/measures/restore.ts';
import { PERCENTILE_METHODS } from '../sla/measures/percentile.ts';
import { divide, toRatioText, wholeFraction, type Fraction } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import { Calendar } from './clock.ts';
import { choice, Instant, InstantPair, listOf, optional, record } from './fields.ts';
import { defineKind } from './kind.ts';

const When = optional(Instant, null);

const Incident = record({
  id: z.string({ error: 'expected text' }),
  start: When,
  detected: When,
  ack: When,
  restored: When,
  closed: When,
  pauses: optional(listOf(InstantPair, 'pairs of instants [from, to]'), []),
}).superRefine((incident, context) => {
  let latestSec = -Infinity;
  for (const name of INCIDENT_EVENTS) {
    const atSec = incident[name];
    if (atSec === null) continue;
    if (atSec < latestSec) {
      context.addIssue({
        code: 'custom',
        message: 'expected an instant that is not before the one above it',
        path: [name],
      });
    }
    latestSec = Math.max(latestSec, atSec);
  }
});

const Pair = record({ from: choice(INCIDENT_EVENTS), to: choice(INCIDENT_EVENTS) }).refine(
  ({ from, to }) => INCIDENT_EVENTS.indexOf(from) < INCIDENT_EVENTS.indexOf(to),
  { message: `expected a later event than from, in the order ${INCIDENT_EVENTS.join(', ')}`, path: ['to'] },
);

const USUAL: ReadonlyArray<z.output<typeof Pair>> = [
  { from: 'start', to: 'detected' },
  { from: 'detected', to: 'ack' },
  { from: 'start', to: 'ack' },
  { from: 'start', to: 'restored' },
  { from: 'detected', to: 'restored' },
  { from: 'start', to: 'closed' },
];

const minutes = (seconds: Fraction | null): string | null =>
  seconds === null ? null : toRatioText(divide(seconds, wholeFraction(60)));

function clockOf(
  calendar: z.output<typeof Calendar> | null,
  pauses: ReadonlyMap<string, readonly Interval[]>,
): ElapsedSec {
  if (calendar === null) return (startSec, endSec) => endSec - startSec;
  return (startSec, endSec, id) => elapsedSec({ hours: calendar, startSec, pauses: pauses.get(id) ?? [] }, endSec);
}

export const restoreKind = defineKind({
  name: 'restore',
  summary:
    'time to detect, acknowledge, restore or close, by named pair of events, with missing and open incidents apart',
  example: {
    incidents: [
      { id: 'i1', start: '2026-04-01T10:00:00Z', detected: '2026-04-01T10:04:00Z', restored: '2026-04-01T11:00:00Z' },
    ],
    pairs: [{ from: 'start', to: 'restored' }],
  },
  input: record({
    incidents: listOf(Incident, 'incidents {id, start, detected, ack, restored, closed}'),
    pairs: optional(listOf(Pair, 'pairs {from, to}'), USUAL),
    asOf: optional(Instant, null),
    calendar: optional(Calendar, null),
    method: optional(choice(PERCENTILE_METHODS), 'nearest_rank' as const),
  }).refine(({ incidents }) => new Set(incidents.map(({ id }) => id)).size === incidents.length, {
    message: 'expected each id once',
    path: ['incidents'],
  }),
  run: ({ incidents, pairs, asOf, calendar, method }) => {
    const elapsed = clockOf(calendar, new Map(incidents.map(({ id, pauses }) => [id, pauses])));
    const times: readonly IncidentTimes[] = incidents;
    const figures = pairs.map((pair) => restoreFigures(times, pair, { asOfSec: asOf, elapsed, method }));
    return {
      pairs: figures.map(({ meanSec, medianSec, p90Sec, list, open, ...rest }) => ({
        ...rest,
        meanMin: minutes(meanSec),
        medianMin: minutes(medianSec),
        p90Min: minutes(p90Sec),
        method,
        list,
        open,
      })),
    };
  },
});
