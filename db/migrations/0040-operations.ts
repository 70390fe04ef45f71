// What happened: calendars, maintenance, imports and incidents, and the three values of each month.
import type { Migration } from './migration.ts';

export const operations: Migration = {
  version: 40,
  slug: 'operations',
  sql: `
  create table business_calendar (
    id text primary key,
    name text not null,
    zone text not null,
    week text not null check (json_valid(week)),
    holidaySource text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index business_calendar_name on business_calendar (name) where trashedAt is null;

  create table holiday (
    id text primary key,
    calendarId text not null references business_calendar (id),
    "on" text not null,
    name text not null,
    hours text not null check (json_valid(hours))
  ) strict;
  create index holiday_owner on holiday (calendarId, "on");

  create table maintenance_window (
    id text primary key,
    serviceId text not null references service (id),
    ref text not null,
    title text not null,
    startAt integer not null,
    endAt integer not null,
    announcedAt integer,
    agreed integer not null check (agreed in (0, 1)),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check (endAt >= startAt)
  ) strict;
  create index maintenance_window_service on maintenance_window (serviceId, startAt);

  create table import_batch (
    id text primary key,
    fileName text not null,
    fileSha256 text not null,
    format text not null,
    mapping text not null check (json_valid(mapping)),
    rows integer not null,
    created integer not null,
    updated integer not null,
    appliedAt integer not null,
    appliedBy text not null
  ) strict;
  create index import_batch_applied on import_batch (appliedAt);

  create table incident (
    id text primary key,
    serviceId text not null references service (id),
    source text not null,
    externalId text not null,
    title text not null,
    severity text not null,
    startAt integer not null,
    endAt integer,
    recordedZone text not null,
    precision text not null check (precision in ('second', 'minute', 'day')),
    causeParty text not null
      check (causeParty in ('provider', 'us', 'third_party', 'force_majeure', 'unknown')),
    counts integer not null check (counts in (0, 1)),
    exclusionReason text not null,
    note text not null,
    importId text references import_batch (id),
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check (endAt is null or endAt >= startAt),
    check (counts = 1 or exclusionReason <> '')
  ) strict;
  create unique index incident_source on incident (source, externalId) where trashedAt is null;
  create index incident_service on incident (serviceId, startAt);

  create table measurement (
    id text primary key,
    slaId text not null references sla (id),
    month text not null,
    reportedPct text,
    measuredPct text,
    agreedPct text,
    state text not null check (state in ('open', 'agreed', 'disputed')),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index measurement_month on measurement (slaId, month) where trashedAt is null;
  create index measurement_sla on measurement (slaId, month);
  `,
};
