// What was agreed: contracts, and service levels with their dated versions, credit schedules and bands.
import type { Migration } from './migration.ts';

export const agreements: Migration = {
  version: 30,
  slug: 'agreements',
  sql: `
  create table contract (
    id text primary key,
    providerId text not null references provider (id),
    organisationId text references organisation (id),
    ref text not null,
    title text not null,
    effectiveOn text not null,
    initialMonths integer not null check (initialMonths > 0),
    renewalMode text not null check (renewalMode in ('none', 'tacit', 'express', 'evergreen')),
    renewalMonths integer check (renewalMonths > 0),
    noticeAmount integer check (noticeAmount >= 0),
    noticeUnit text check (noticeUnit in ('days', 'months')),
    endedOn text,
    zone text not null,
    governingLaw text,
    annualCostMinor integer,
    annualCostCurrency text,
    noticeForm text not null,
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check ((noticeAmount is null) = (noticeUnit is null)),
    check ((annualCostMinor is null) = (annualCostCurrency is null))
  ) strict;
  create unique index contract_ref on contract (providerId, ref) where trashedAt is null;
  create index contract_provider on contract (providerId);
  create index contract_organisation on contract (organisationId);

  create table sla (
    id text primary key,
    contractId text not null references contract (id),
    serviceId text not null references service (id),
    name text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index sla_name on sla (contractId, serviceId, name) where trashedAt is null;
  create index sla_contract on sla (contractId);
  create index sla_service on sla (serviceId);

  create table sla_metric_version (
    id text primary key,
    slaId text not null references sla (id),
    version integer not null check (version > 0),
    validFrom text not null,
    targetPct text not null,
    zone text not null,
    excludeOrder text not null check (excludeOrder in ('before_threshold', 'after_threshold')),
    minConsecutiveSec integer not null check (minConsecutiveSec >= 0),
    granularity text not null,
    maintenanceCapSec integer check (maintenanceCapSec >= 0),
    maintenanceNoticeSec integer not null check (maintenanceNoticeSec >= 0),
    maintenanceDenominator text not null check (maintenanceDenominator in ('full', 'reduced')),
    roundingPlaces integer check (roundingPlaces between 0 and 12),
    roundingMode text check (roundingMode in ('half_up', 'half_even', 'truncate')),
    clause text not null,
    dataSource text not null,
    note text not null,
    check ((roundingPlaces is null) = (roundingMode is null))
  ) strict;
  create index sla_metric_version_owner on sla_metric_version (slaId, validFrom);

  create table credit_schedule (
    id text primary key,
    slaId text not null references sla (id),
    validFrom text not null,
    monthlyFeeMinor integer not null,
    monthlyFeeCurrency text not null,
    capPct text,
    clause text not null
  ) strict;
  create index credit_schedule_owner on credit_schedule (slaId, validFrom);

  create table credit_band (
    id text primary key,
    slaId text not null references sla (id),
    scheduleId text not null references credit_schedule (id) deferrable initially deferred,
    position integer not null check (position >= 0),
    ge text,
    gt text,
    le text,
    lt text,
    creditPct text not null
  ) strict;
  create index credit_band_owner on credit_band (slaId);
  create index credit_band_schedule on credit_band (scheduleId, position);
  `,
};
