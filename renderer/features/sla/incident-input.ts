// An incident as the input of its own update: what a person may change, without stamps and origin.
import type { Incident } from '#shared/incidents/model.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { IncidentInput } from '#shared/ipc/sla.ts';

/** Reads only what may be changed; everything else of the record is left behind. */
const Changeable = IncidentInput.strip();

/** The update that leaves everything of an incident as it is, at the revision that is on screen. */
export function incidentUpdate(incident: Incident): InputOf<'incidents.update'> {
  return { ...Changeable.parse(incident), id: incident.id, rev: incident.rev };
}
