// Planning of capacity: scenarios and planning terms of a pool, and decisions with the word of both parties.
import type { Migration } from './migration.ts';

const STAMPS = `
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer`;

export const capacityPlanning: Migration = {
  version: 200,
  slug: 'capacity-planning',
  sql: `
  create table capacity_scenario (
    id text primary key,
    poolId text not null references capacity_pool (id),
    name text not null check (name <> ''),
    question text not null,
    probabilityPct integer check (probabilityPct between 0 and 100),
    kind text not null check (kind in
      ('multiply', 'step', 'ramp', 'spike', 'seasonal_shift', 'delay_partner', 'lose_partner', 'price_step')),
    amount text,
    fromMonth text,
    toMonth text,
    halfLifeMonths integer check (halfLifeMonths >= 0),
    note text not null,${STAMPS},
    check ((amount is null) = (kind = 'lose_partner')),
    check (fromMonth is null or toMonth is null or fromMonth <= toMonth)
  ) strict;
  create index capacity_scenario_pool on capacity_scenario (poolId);

  create table capacity_terms (
    id text primary key,
    poolId text not null unique references capacity_pool (id),
    clause text not null,
    shortChargeMinor integer,
    chargeCapMinor integer,
    chargeCurrency text,
    largestUnit text,
    hasQueue integer not null check (hasQueue in (0, 1)),
    servesRegions text not null,
    contingency text not null,
    check ((shortChargeMinor is null) = (chargeCurrency is null)),
    check (chargeCapMinor is null or shortChargeMinor is not null)
  ) strict;

  create table capacity_decision (
    id text primary key,
    title text not null check (title <> ''),
    poolId text references capacity_pool (id),
    shortage text not null,
    options text not null,
    chosen integer check (chosen >= 0),
    reasons text not null,
    ownerId text references person (id),
    reviewOn text,
    assumptions text not null,
    state text not null check (state in ('proposed', 'approved', 'applied', 'rejected')),
    oursBy text,
    oursOn text,
    oursRef text,
    theirsBy text,
    theirsOn text,
    theirsRef text,${STAMPS},
    check ((oursBy is null) = (oursOn is null) and (oursBy is null) = (oursRef is null)),
    check ((theirsBy is null) = (theirsOn is null) and (theirsBy is null) = (theirsRef is null)),
    check (state <> 'applied' or oursBy is not null)
  ) strict;
  create index capacity_decision_pool on capacity_decision (poolId);
  create index capacity_decision_person on capacity_decision (ownerId);
  `,
};
