// Incidents as rows.
import type { Incident } from '#shared/incidents/model.ts';
import { flag, type Content, type Flag } from '../fields.ts';

export type IncidentRow = Omit<Incident, 'counts' | 'weightPct' | 'causeProof'> & {
  counts: Flag;
  weightPct: string | null;
  causeProof: string;
};

export function incidentOf({ weightPct, causeProof, ...row }: IncidentRow): Incident {
  return {
    ...row,
    counts: row.counts === 1,
    ...(weightPct === null ? {} : { weightPct }),
    ...(causeProof === '' ? {} : { causeProof }),
  };
}

export function incidentRow(incident: Content<Incident>): Content<IncidentRow> {
  const { counts, weightPct = null, causeProof = '' } = incident;
  return { ...incident, counts: flag(counts), weightPct, causeProof };
}
