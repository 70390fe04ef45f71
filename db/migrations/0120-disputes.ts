// Sources of incidents with their roles and clocks, and disputes about a month with what was said.
import type { Migration } from './migration.ts';

export const disputes: Migration = {
  version: 120,
  slug: 'disputes',
  sql: `
  create table data_source (
    id text primary key,
    name text not null check (name <> ''),
    party text not null check (party in ('provider', 'own', 'third_party')),
    role text not null check (role in ('decides', 'fallback', 'compares')),
    clockOffsetSec integer not null,
    toleranceSec integer not null check (toleranceSec >= 0),
    format text not null,
    retentionDays integer check (retentionDays > 0),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index data_source_name on data_source (name) where trashedAt is null;

  create table dispute (
    id text primary key references follow_up (id),
    slaId text not null references sla (id),
    month text not null,
    oursPct text not null,
    theirsPct text not null,
    level integer not null check (level between 0 and 9),
    agreedPct text
  ) strict;
  create index dispute_sla on dispute (slaId, month);

  create table dispute_message (
    id text primary key,
    disputeId text not null references follow_up (id),
    at integer not null,
    party text not null check (party in ('us', 'them')),
    text text not null check (text <> '')
  ) strict;
  create index dispute_message_owner on dispute_message (disputeId, at);
  `,
};
