// Incidents that several services met: the one that bears them counts them, the others show why they do not.
import type { ReadDb } from '#db/connection.ts';
import { getIncident } from '#db/incidents/read.ts';
import { getService } from '#db/providers/read.ts';
import { listPrimaryShares, listShares } from '#db/timeline/read.ts';
import type { ServiceId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';

/** The incidents of a service as its own service levels see them: borne by another one left out, borne for another one added. */
export function apportioned(db: ReadDb, serviceId: ServiceId, own: readonly Incident[]): Incident[] {
  const shares = listShares(
    db,
    own.map(({ id }) => id),
  );
  const bearer = new Map(
    shares.filter(({ isPrimary }) => isPrimary).map((share) => [share.incidentId, share.serviceId]),
  );
  const seen = own.map((incident): Incident => {
    const primary = bearer.get(incident.id) ?? serviceId;
    if (primary === serviceId || !incident.counts) return incident;
    const reason = `Borne by ${getService(db, primary)?.name ?? 'another service'}, agreed as primarily responsible`;
    return { ...incident, counts: false, exclusionReason: reason };
  });
  const known = new Set<string>(own.map(({ id }) => id));
  const borne = listPrimaryShares(db, serviceId)
    .filter(({ incidentId }) => !known.has(incidentId))
    .flatMap(({ incidentId }) => getIncident(db, incidentId) ?? [])
    .filter(({ trashedAt, archivedAt }) => trashedAt === null && archivedAt === null);
  return [...seen, ...borne];
}
