// Deliveries of capacity: requested, promised, delivered.
import type { Migration } from './migration.ts';

export const deliveries: Migration = {
  version: 230,
  slug: 'deliveries',
  sql: `
  create table capacity_delivery (
    id text primary key,
    poolId text not null references capacity_pool (id),
    providerId text not null references provider (id),
    name text not null check (name <> ''),
    requestedOn text not null,
    requested text not null,
    promisedOn text,
    promised text,
    arrivals text not null,
    outcome text not null check (outcome in ('open', 'closed', 'cancelled')),
    inLevels integer not null check (inLevels in (0, 1)),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check ((promisedOn is null) = (promised is null)),
    check (promisedOn is null or promisedOn >= requestedOn)
  ) strict;
  create index capacity_delivery_pool on capacity_delivery (poolId);
  create index capacity_delivery_provider on capacity_delivery (providerId);
  `,
};
