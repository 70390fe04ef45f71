// What is known of the course of an incident: its events with their sources, what was said about it to whom, and who bears
// it. Agreed start and end become those of the incident; means are taken between named events, never of a word like MTTR.
import { z } from 'zod';
import { InstantSec, Note, OptionalLabel, PercentText } from '../fields.ts';
import { ServiceId } from '../ids.ts';
import {
  mergeIntervals,
  subtractIntervals,
  totalSec,
  type Interval,
  type IntervalSet,
} from '../values/interval-set.ts';

export const EVENT_KINDS = [
  'started',
  'detected',
  'acknowledged',
  'paused',
  'resumed',
  'restored',
  'closed',
  'note',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const IncidentEvent = z.strictObject({
  id: z.string().max(60),
  kind: z.enum(EVENT_KINDS),
  at: InstantSec,
  /** Who or what says so. */
  source: OptionalLabel,
  /** Both sides accept it. At most one agreed event of each kind. */
  agreed: z.boolean(),
  text: Note,
});
export type IncidentEvent = z.infer<typeof IncidentEvent>;

export const AUDIENCES = ['internal', 'provider', 'customers', 'authority'] as const;

export const IncidentMessage = z.strictObject({
  id: z.string().max(60),
  at: InstantSec,
  audience: z.enum(AUDIENCES),
  text: Note,
  /** Looked at by somebody before it went out. */
  reviewed: z.boolean(),
  sent: z.boolean(),
});
export type IncidentMessage = z.infer<typeof IncidentMessage>;

/** Who bears an incident that several services met. The primary one's service level counts it, the others do not. */
export const IncidentShare = z.strictObject({
  serviceId: ServiceId,
  sharePct: PercentText,
  isPrimary: z.boolean(),
});
export type IncidentShare = z.infer<typeof IncidentShare>;

/** Words that concede a breach, a fault or a debt before anybody decided so. */
const ADMISSIONS = [
  /\b(we|our team|it was)\b[^.]{0,40}\b(fault|mistake|negligen\w*|responsible)\b/i,
  /\b(breach(ed)?|violat(ed|ion))\b[^.]{0,40}\b(sla|service level|contract|agreement)\b/i,
  /\b(sla|service level|contract|agreement)\b[^.]{0,40}\b(breach(ed)?|violat(ed|ion)|missed|not met)\b/i,
  /\b(liable|liability|compensat\w*|service credit|refund|damages)\b/i,
  /\b(we admit|we acknowledge that|we failed)\b/i,
] as const;

/**
 * The passages of a message that admit too early; empty when there are none.
 * @example admissions('We breached the SLA for July.') // ['breached the SLA']
 */
export function admissions(text: string): string[] {
  return ADMISSIONS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

/** The instant of a kind: the agreed event, else the earliest that is recorded; null when none is. */
export function instantOf(events: readonly IncidentEvent[], kind: EventKind): number | null {
  const all = events.filter((event) => event.kind === kind).toSorted((a, b) => a.at - b.at);
  return (all.find(({ agreed }) => agreed) ?? all[0])?.at ?? null;
}

/** Stretches in which the clock was stopped; one that was never resumed lasts on. In order, without overlaps. */
export function pausesOf(events: readonly IncidentEvent[]): IntervalSet {
  const pauses: Interval[] = [];
  let since: number | null = null;
  const clock = events.filter(({ kind }) => kind === 'paused' || kind === 'resumed').toSorted((a, b) => a.at - b.at);
  for (const { kind, at } of clock) {
    if (kind === 'paused') since ??= at;
    else if (since !== null) {
      pauses.push({ startSec: since, endSec: at });
      since = null;
    }
  }
  if (since !== null) pauses.push({ startSec: since, endSec: Number.MAX_SAFE_INTEGER });
  return mergeIntervals(pauses);
}

/**
 * Seconds between two events without the pauses between them; null while one of them is missing (missing is not zero).
 * @example
 * // acknowledged 60 s after the start, no pause
 * secondsBetween([started(0), acknowledged(60)], 'started', 'acknowledged') === 60
 */
export function secondsBetween(events: readonly IncidentEvent[], from: EventKind, to: EventKind): number | null {
  const [start, end] = [instantOf(events, from), instantOf(events, to)];
  if (start === null || end === null || end < start) return null;
  return totalSec(subtractIntervals([{ startSec: start, endSec: end }], pausesOf(events)));
}
