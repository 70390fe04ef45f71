// Incidents as rows.
import type { Incident } from '#shared/incidents/model.ts';
import { flag, type Content, type Flag } from '../fields.ts';

export type IncidentRow = Omit<Incident, 'counts'> & { counts: Flag };

export function incidentOf(row: IncidentRow): Incident {
  return { ...row, counts: row.counts === 1 };
}

export function incidentRow(incident: Content<Incident>): Content<IncidentRow> {
  return { ...incident, counts: flag(incident.counts) };
}
