// The course of incidents: events, messages and shares.
import type { IncidentId, ServiceId } from '#shared/ids.ts';
import type { IncidentEvent, IncidentMessage, IncidentShare } from '#shared/incidents/timeline.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';

/** Of one incident, by time. */
export function listEvents(db: ReadDb, id: IncidentId): IncidentEvent[] {
  const query = q.selectFrom('incident_event').selectAll().where('incidentId', '=', id).orderBy('at').orderBy('id');
  return db.all(query).map(({ incidentId: _incidentId, agreed, ...event }) => ({ ...event, agreed: agreed === 1 }));
}

/** Of these incidents, any number of them, each by time; an incident without events is not named. */
export function eventsByIncident(db: ReadDb, ids: readonly IncidentId[]): ReadonlyMap<IncidentId, IncidentEvent[]> {
  const query = q.selectFrom('incident_event').selectAll().where(oneOf('incidentId', ids)).orderBy('at').orderBy('id');
  const found = new Map<IncidentId, IncidentEvent[]>();
  for (const { incidentId, agreed, ...event } of db.all(query)) {
    const known = found.get(incidentId) ?? [];
    known.push({ ...event, agreed: agreed === 1 });
    found.set(incidentId, known);
  }
  return found;
}

/** Of one incident, by time. */
export function listMessages(db: ReadDb, id: IncidentId): IncidentMessage[] {
  const query = q.selectFrom('incident_message').selectAll().where('incidentId', '=', id).orderBy('at').orderBy('id');
  return db.all(query).map(({ incidentId: _incidentId, reviewed, sent, ...message }) => ({
    ...message,
    reviewed: reviewed === 1,
    sent: sent === 1,
  }));
}

/** A share with the incident it is of. */
export interface ShareOf extends IncidentShare {
  readonly incidentId: IncidentId;
}

const shareOf = (row: {
  incidentId: IncidentId;
  serviceId: ServiceId;
  sharePct: string;
  isPrimary: 0 | 1;
}): ShareOf => ({
  incidentId: row.incidentId,
  serviceId: row.serviceId,
  sharePct: row.sharePct,
  isPrimary: row.isPrimary === 1,
});

/** Shares of these incidents, any number of them. */
export function listShares(db: ReadDb, ids: readonly IncidentId[]): ShareOf[] {
  return db.all(q.selectFrom('incident_share').selectAll().where(oneOf('incidentId', ids)).orderBy('id')).map(shareOf);
}

/** Shares that name this service as the primary one. */
export function listPrimaryShares(db: ReadDb, serviceId: ServiceId): ShareOf[] {
  const query = q
    .selectFrom('incident_share')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where('isPrimary', '=', 1);
  return db.all(query.orderBy('id')).map(shareOf);
}
