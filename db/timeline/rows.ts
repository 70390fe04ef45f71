// Events, messages and shares of incidents as rows.
import type { IncidentId } from '#shared/ids.ts';
import type { IncidentEvent, IncidentMessage, IncidentShare } from '#shared/incidents/timeline.ts';
import type { Flag } from '../fields.ts';

type OfIncident = { incidentId: IncidentId };

export type IncidentEventRow = Omit<IncidentEvent, 'agreed'> & OfIncident & { agreed: Flag };
export type IncidentMessageRow = Omit<IncidentMessage, 'reviewed' | 'sent'> &
  OfIncident & { reviewed: Flag; sent: Flag };
export type IncidentShareRow = Omit<IncidentShare, 'isPrimary'> &
  OfIncident & {
    /** Incident and service: a share has no identity of its own. */
    id: string;
    isPrimary: Flag;
  };
