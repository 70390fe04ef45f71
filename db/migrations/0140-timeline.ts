// The course of an incident: events with sources, messages with their review, and who bears it.
import type { Migration } from './migration.ts';

export const timeline: Migration = {
  version: 140,
  slug: 'timeline',
  sql: `
  create table incident_event (
    id text primary key,
    incidentId text not null references incident (id),
    kind text not null
      check (kind in ('started', 'detected', 'acknowledged', 'paused', 'resumed', 'restored', 'closed', 'note')),
    at integer not null,
    source text not null,
    agreed integer not null check (agreed in (0, 1)),
    text text not null
  ) strict;
  create index incident_event_owner on incident_event (incidentId, at);
  create unique index incident_event_agreed on incident_event (incidentId, kind)
    where agreed = 1 and kind not in ('note', 'paused', 'resumed');

  create table incident_message (
    id text primary key,
    incidentId text not null references incident (id),
    at integer not null,
    audience text not null check (audience in ('internal', 'provider', 'customers', 'authority')),
    text text not null check (text <> ''),
    reviewed integer not null check (reviewed in (0, 1)),
    sent integer not null check (sent in (0, 1))
  ) strict;
  create index incident_message_owner on incident_message (incidentId, at);

  create table incident_share (
    id text primary key,
    incidentId text not null references incident (id),
    serviceId text not null references service (id),
    sharePct text not null,
    isPrimary integer not null check (isPrimary in (0, 1))
  ) strict;
  create index incident_share_owner on incident_share (incidentId);
  create index incident_share_service on incident_share (serviceId);
  create unique index incident_share_primary on incident_share (incidentId) where isPrimary = 1;
  `,
};
