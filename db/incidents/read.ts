// Incidents of a service, and the ones an import would meet again.
import { sql } from 'kysely';
import type { IncidentId, ServiceId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { touching, type Span } from '../spans.ts';
import { incidentOf } from './rows.ts';

export function getIncident(db: ReadDb, id: IncidentId): Incident | undefined {
  const row = db.first(q.selectFrom('incident').selectAll().where('id', '=', id));
  return row === undefined ? undefined : incidentOf(row);
}

/** Those that touch the span, by start. */
export function listIncidents(db: ReadDb, serviceId: ServiceId, span: Span, shelf: Shelf = 'live'): Incident[] {
  const query = q
    .selectFrom('incident')
    .selectAll()
    .where('serviceId', '=', serviceId)
    .where(onShelf('incident', shelf))
    .where(touching(span))
    .orderBy('startAt')
    .orderBy('id');
  return db.all(query).map(incidentOf);
}

/** How many live incidents a service has. */
export function countIncidents(db: ReadDb, serviceId: ServiceId): number {
  const query = q
    .selectFrom('incident')
    .where('serviceId', '=', serviceId)
    .where(onShelf('incident'))
    .select((eb) => eb.fn.countAll<number>().as('count'));
  return db.first(query)?.count ?? 0;
}

/**
 * Untrashed incidents (archived ones too) that this source already sent, found by their ids there.
 * Any number of ids; the order is not defined.
 */
export function listIncidentsBySource(db: ReadDb, source: string, externalIds: readonly string[]): Incident[] {
  const query = q
    .selectFrom('incident')
    .selectAll()
    .where('source', '=', source)
    .where(oneOf('externalId', externalIds))
    .where('trashedAt', 'is', null);
  return db.all(query).map(incidentOf);
}

/** From the first start to the last known instant of a service's live incidents; null when it has none. UTC seconds. */
export function incidentExtent(db: ReadDb, serviceId: ServiceId): { firstAt: number; lastAt: number } | null {
  const query = q
    .selectFrom('incident')
    .where('serviceId', '=', serviceId)
    .where(onShelf('incident'))
    .select((eb) => [
      eb.fn.min('startAt').as('firstAt'),
      sql<number | null>`max(coalesce("endAt", "startAt"))`.as('lastAt'),
    ]);
  const found = db.first(query);
  if (found === undefined || found.firstAt === null || found.lastAt === null) return null;
  return { firstAt: found.firstAt, lastAt: found.lastAt };
}
