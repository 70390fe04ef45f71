// The course of incidents: events, messages and shares; figures between events; open incidents by what is at stake.
import { z } from 'zod';
import { AtRevision, InstantSec, Money } from '../fields.ts';
import { IncidentId, ServiceId, SlaId } from '../ids.ts';
import { SPANS } from '../incidents/levels.ts';
import { IncidentEvent, IncidentMessage, IncidentShare } from '../incidents/timeline.ts';
import { mutation, Nothing, query } from './define.ts';

export const TimelineView = z.strictObject({
  incidentId: IncidentId,
  rev: z.int(),
  events: z.array(IncidentEvent),
  messages: z.array(IncidentMessage.extend({ admissions: z.array(z.string()) })),
  shares: z.array(IncidentShare.extend({ serviceName: z.string() })),
  acknowledgeSec: z.int().nullable(),
  restoreSec: z.int().nullable(),
});
export type TimelineView = z.infer<typeof TimelineView>;

const SpanFigures = z.strictObject({
  span: z.enum(SPANS),
  n: z.int(),
  meanSec: z.int().nullable(),
  medianSec: z.int().nullable(),
  p90Sec: z.int().nullable(),
  missing: z.int(),
  open: z.int(),
  targetSec: z.int().nullable(),
  late: z.int().nullable(),
});

export const timelineChannels = {
  'timeline.get': query({ input: z.strictObject({ incidentId: IncidentId }), output: TimelineView }),
  /** One step. Agreed start and end become those of the incident. A sent message that admits too early must be reviewed. */
  'timeline.save': mutation({
    input: z.strictObject({
      incidentId: IncidentId,
      rev: AtRevision,
      events: z.array(IncidentEvent).max(500),
      messages: z.array(IncidentMessage).max(500),
      shares: z.array(IncidentShare).max(20),
    }),
    output: TimelineView,
  }),
  /** Time to detect, acknowledge and restore by our level, on the clock of the provider's severity table. */
  'timeline.figures': query({
    input: z.strictObject({ serviceId: ServiceId, from: InstantSec, to: InstantSec }),
    output: z.strictObject({
      calendar: z.string().nullable(),
      levels: z.array(
        z.strictObject({
          level: z.string(),
          words: z.array(z.string()),
          incidents: z.int(),
          spans: z.array(SpanFigures),
        }),
      ),
    }),
  }),
  /** The provider's severity words beside our levels; empty without a table. */
  'timeline.words': query({
    input: z.strictObject({ serviceId: ServiceId }),
    output: z.array(z.strictObject({ theirs: z.string(), ours: z.string() })),
  }),
  /** Open incidents, the least budget left first, then the most credit at stake. */
  'timeline.ranking': query({
    input: Nothing,
    output: z.array(
      z.strictObject({
        incidentId: IncidentId,
        externalId: z.string(),
        title: z.string(),
        serviceName: z.string(),
        slaId: SlaId,
        slaName: z.string(),
        openSec: z.int(),
        /** Of the running period's allowance; below zero when it is used up. */
        leftSec: z.int().nullable(),
        /** The credit if it lasts to the end of the period. */
        atStake: Money.nullable(),
      }),
    ),
  }),
} as const;
