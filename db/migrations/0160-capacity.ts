// Pools of capacity: what is committed from which day, and the use of each month.
import type { Migration } from './migration.ts';

export const capacity: Migration = {
  version: 160,
  slug: 'capacity',
  sql: `
  create table capacity_pool (
    id text primary key,
    name text not null check (name <> ''),
    resource text not null,
    unit text not null check (unit <> ''),
    region text not null,
    providerId text references provider (id),
    ownerId text references person (id),
    leadP50Days integer check (leadP50Days >= 0),
    leadP90Days integer check (leadP90Days >= 0),
    monthlyCostMinor integer,
    monthlyCostCurrency text,
    tags text not null,
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check ((monthlyCostMinor is null) = (monthlyCostCurrency is null)),
    check (leadP50Days is null or leadP90Days is null or leadP50Days <= leadP90Days)
  ) strict;
  create index capacity_pool_provider on capacity_pool (providerId);
  create index capacity_pool_person on capacity_pool (ownerId);

  create table capacity_level (
    id text primary key,
    poolId text not null references capacity_pool (id),
    effectiveOn text not null,
    design text,
    committed text not null,
    burst text
  ) strict;
  create unique index capacity_level_day on capacity_level (poolId, effectiveOn);

  create table capacity_actual (
    id text primary key,
    poolId text not null references capacity_pool (id),
    month text not null,
    average text,
    p95 text,
    peak text,
    source text not null,
    check (average is not null or p95 is not null or peak is not null)
  ) strict;
  create unique index capacity_actual_month on capacity_actual (poolId, month);
  `,
};
