// Claims for credits, and how long the contract lets one be made.
import type { Migration } from './migration.ts';

export const claims: Migration = {
  version: 100,
  slug: 'claims',
  sql: `
  alter table credit_schedule add column claimAmount integer check (claimAmount > 0);
  alter table credit_schedule add column claimUnit text check (claimUnit in ('days', 'business_days', 'months'));

  create table credit_claim (
    id text primary key,
    slaId text not null references sla (id),
    month text not null,
    state text not null check (state in ('draft', 'submitted', 'disputed', 'approved', 'applied', 'waived')),
    claimedPct text,
    isAgreed integer not null check (isAgreed in (0, 1)),
    claimedMinor integer not null,
    claimedCurrency text not null,
    approvedMinor integer,
    approvedCurrency text,
    appliedMinor integer,
    appliedCurrency text,
    invoiceRef text not null,
    deadlineOn text,
    submittedOn text,
    decidedOn text,
    appliedOn text,
    ref text not null,
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check ((approvedMinor is null) = (approvedCurrency is null)),
    check ((appliedMinor is null) = (appliedCurrency is null)),
    check (state <> 'approved' or (approvedMinor is not null and isAgreed = 1)),
    check (state <> 'applied' or (appliedMinor is not null and invoiceRef <> ''))
  ) strict;
  create unique index credit_claim_month on credit_claim (slaId, month) where trashedAt is null;
  create index credit_claim_state on credit_claim (state, deadlineOn);
  `,
};
