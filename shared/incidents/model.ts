// Incidents as recorded, and announced maintenance. An outage is the interval derived from an incident.
import { z } from 'zod';
import { InstantSec, Label, Note, OptionalLabel, PercentText, Stamps, ZoneName } from '../fields.ts';
import { MaintenanceSeries } from '../sla/maintenance-series.ts';
import { ImportId, IncidentId, MaintenanceWindowId, ServiceId } from '../ids.ts';

export const CAUSE_PARTIES = ['provider', 'us', 'third_party', 'force_majeure', 'unknown'] as const;
export const PRECISIONS = ['second', 'minute', 'day'] as const;

export const Incident = z.strictObject({
  id: IncidentId,
  serviceId: ServiceId,
  /** The system the record came from, and its id there; together they find it again on re-import. */
  source: Label,
  externalId: Label,
  title: Label,
  /** The source's own word: minor, major, P1. */
  severity: OptionalLabel,
  startAt: InstantSec,
  /** Null while the incident is open. */
  endAt: InstantSec.nullable(),
  /** The zone its times were written in; UTC when the file said so. */
  recordedZone: ZoneName,
  precision: z.enum(PRECISIONS),
  causeParty: z.enum(CAUSE_PARTIES),
  /** False leaves it out of the service level; the reason is then required and printed. */
  counts: z.boolean(),
  exclusionReason: Note,
  /** How much of the service was gone: each second counts by it. Absent: all of it, 100. */
  weightPct: PercentText.optional(),
  /** What proves the cause: a report, a ticket, a page of the provider. Absent: nothing was named. */
  causeProof: OptionalLabel.optional(),
  note: Note,
  importId: ImportId.nullable(),
  ...Stamps,
});
export type Incident = z.infer<typeof Incident>;

export const MaintenanceWindow = z.strictObject({
  id: MaintenanceWindowId,
  serviceId: ServiceId,
  ref: OptionalLabel,
  title: Label,
  startAt: InstantSec,
  endAt: InstantSec,
  announcedAt: InstantSec.nullable(),
  /** Agreed by us; what is not agreed is never excluded. */
  agreed: z.boolean(),
  /** The rule it came of; absent for a single window. */
  series: MaintenanceSeries.optional(),
  note: Note,
  ...Stamps,
});
export type MaintenanceWindow = z.infer<typeof MaintenanceWindow>;
