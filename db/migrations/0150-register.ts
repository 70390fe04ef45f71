// The register: business functions with the services they lean on, clauses, and obligations with their checks.
import type { Migration } from './migration.ts';

const STAMPS = `
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer`;

export const register: Migration = {
  version: 150,
  slug: 'register',
  sql: `
  create table business_function (
    id text primary key,
    ref text not null,
    name text not null,
    ownerId text references person (id),
    criticality text not null check (criticality in ('critical', 'not_critical', 'not_assessed')),
    reasons text not null,
    assessedOn text,
    rtoHours integer check (rtoHours >= 0),
    rpoHours integer check (rpoHours >= 0),
    mtdHours integer check (mtdHours >= 0),
    tolerance text not null,
    ${STAMPS}
  ) strict;
  create unique index business_function_ref on business_function (ref) where trashedAt is null;
  create index business_function_owner on business_function (ownerId);

  create table function_support (
    id text primary key,
    functionId text not null references business_function (id),
    serviceId text not null references service (id),
    reliance text not null check (reliance in ('low', 'material', 'full')),
    providerRtoHours integer check (providerRtoHours >= 0),
    providerRpoHours integer check (providerRpoHours >= 0),
    testedOn text,
    testedRtoHours integer check (testedRtoHours >= 0),
    testNote text not null
  ) strict;
  create unique index function_support_once on function_support (functionId, serviceId);
  create index function_support_service on function_support (serviceId);

  create table obligation (
    id text primary key,
    contractId text not null references contract (id),
    party text not null check (party in ('ours', 'theirs')),
    kind text not null,
    title text not null,
    clause text not null,
    firstDueOn text,
    everyAmount integer check (everyAmount > 0),
    everyUnit text check (everyUnit in ('days', 'months')),
    untilOn text,
    trigger text not null,
    graceDays integer not null check (graceDays >= 0),
    ownerId text references person (id),
    note text not null,
    ${STAMPS},
    check ((everyAmount is null) = (everyUnit is null))
  ) strict;
  create index obligation_contract on obligation (contractId);
  create index obligation_owner on obligation (ownerId);

  create table obligation_check (
    id text primary key,
    obligationId text not null references obligation (id),
    dueOn text not null,
    result text not null check (result in ('met', 'not_met', 'not_applicable')),
    "on" text not null,
    "by" text not null,
    evidence text not null,
    note text not null
  ) strict;
  create index obligation_check_owner on obligation_check (obligationId, dueOn);

  create table obligation_pass (
    id text primary key,
    "on" text not null,
    "by" text not null,
    upTo text not null,
    checked integer not null,
    notMet integer not null,
    "left" integer not null
  ) strict;

  create table clause (
    id text primary key,
    contractId text not null references contract (id),
    item text not null,
    state text not null check (state in ('present', 'partial', 'absent', 'not_applicable')),
    location text not null,
    note text not null,
    slaId text references sla (id),
    obligationId text references obligation (id)
  ) strict;
  create unique index clause_item on clause (contractId, item);
  create index clause_sla on clause (slaId);
  create index clause_obligation on clause (obligationId);
  `,
};
