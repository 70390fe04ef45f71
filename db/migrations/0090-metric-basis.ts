// What stands behind a target besides its arithmetic, and periods that were locked with the terms they were judged by.
import type { Migration } from './migration.ts';

export const metricBasis: Migration = {
  version: 90,
  slug: 'metric-basis',
  sql: `
  create table metric_basis (
    id text primary key,
    slaId text not null references sla (id),
    metric text not null,
    outcome text not null,
    facing text check (facing in ('customer', 'infrastructure')),
    floorPct text,
    floorSource text not null,
    windowKind text not null
      check (windowKind in ('calendar_month', 'billing_month', 'quarter', 'fiscal_quarter', 'service_year', 'rolling_days')),
    windowAnchor integer not null check (windowAnchor between 1 and 366),
    method text not null,
    clockOffsetSec integer not null,
    toleranceSec integer not null check (toleranceSec >= 0),
    minSample integer not null check (minSample >= 0),
    ownerId text references person (id),
    deputyId text references person (id),
    budgetOwnerId text references person (id),
    revisionDueOn text,
    assumptions text not null check (json_valid(assumptions)),
    segments text not null check (json_valid(segments))
  ) strict;
  create index metric_basis_owner on metric_basis (slaId);
  create index metric_basis_person on metric_basis (ownerId);
  create index metric_basis_deputy on metric_basis (deputyId);
  create index metric_basis_budget on metric_basis (budgetOwnerId);

  create table locked_period (
    id text primary key,
    slaId text not null references sla (id),
    month text not null,
    inputHash text not null check (length(inputHash) = 64),
    ruleVersion text not null,
    engineVersion text not null,
    zoneVersion text not null,
    asOfSec integer not null,
    judged text not null check (json_valid(judged)),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index locked_period_month on locked_period (slaId, month) where trashedAt is null;
  create trigger locked_period_fixed before update on locked_period
  when new.judged is not old.judged or new.inputHash is not old.inputHash or new.month is not old.month begin
    select raise(abort, 'a locked period is never changed, only unlocked and locked again');
  end;
  `,
};
