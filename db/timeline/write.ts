// The course of an incident is written as a whole, with the incident, and versioned with it.
import type { Incident } from '#shared/incidents/model.ts';
import type { IncidentEvent, IncidentMessage, IncidentShare } from '#shared/incidents/timeline.ts';
import type { WriteDb } from '../connection.ts';
import { flag, type Content } from '../fields.ts';
import { incidentRow } from '../incidents/rows.ts';
import { replaceParts, updateRecord } from '../records.ts';

export interface Course {
  readonly events: readonly IncidentEvent[];
  readonly messages: readonly IncidentMessage[];
  readonly shares: readonly IncidentShare[];
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED, RECORD_DUPLICATE for a second agreed event of a kind. */
export function writeCourse(
  db: WriteDb,
  incident: Content<Incident>,
  { events, messages, shares }: Course,
  rev: number,
): void {
  const { id: incidentId } = incident;
  const owner = ['incidentId', incidentId] as const;
  const eventRows = events.map((event) => ({ ...event, incidentId, agreed: flag(event.agreed) }));
  const messageRows = messages.map((message) => ({
    ...message,
    incidentId,
    reviewed: flag(message.reviewed),
    sent: flag(message.sent),
  }));
  const shareRows = shares.map((share) => ({
    ...share,
    id: `${incidentId}/${share.serviceId}`,
    incidentId,
    isPrimary: flag(share.isPrimary),
  }));
  updateRecord(db, 'incident', incidentRow(incident), rev, () =>
    [
      replaceParts(db, 'incident_event', owner, eventRows),
      replaceParts(db, 'incident_message', owner, messageRows),
      replaceParts(db, 'incident_share', owner, shareRows),
    ].includes(true),
  );
}
