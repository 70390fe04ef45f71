// The ledger of follow-ups: one table with a kind.
import type { Migration } from './migration.ts';

export const followUps: Migration = {
  version: 80,
  slug: 'follow-ups',
  sql: `
  create table follow_up (
    id text primary key,
    kind text not null
      check (kind in ('action', 'decision', 'risk', 'issue', 'rca', 'recommendation', 'change', 'dispute', 'escalation',
        'feedback', 'finding')),
    title text not null check (title <> ''),
    note text not null,
    originKind text not null,
    originId text,
    originDetail text not null,
    party text not null check (party in ('us', 'them')),
    ownerId text references person (id),
    providerId text references provider (id),
    contractId text references contract (id),
    serviceId text references service (id),
    slaId text references sla (id),
    dueOn text,
    originalDueOn text,
    slipCount integer not null check (slipCount >= 0),
    state text not null check (state in ('open', 'in_progress', 'done', 'verified', 'cancelled', 'superseded')),
    closedAt integer,
    closingNote text not null,
    effectiveOn text,
    effectNote text not null,
    supersedesId text references follow_up (id) check (supersedesId is not id),
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check (closedAt is null or closingNote <> '' or kind = 'decision'),
    check (kind <> 'decision' or state in ('done', 'superseded', 'cancelled'))
  ) strict;
  create index follow_up_due on follow_up (state, dueOn);
  create index follow_up_owner on follow_up (ownerId);
  create index follow_up_provider on follow_up (providerId);
  create index follow_up_contract on follow_up (contractId);
  create index follow_up_service on follow_up (serviceId);
  create index follow_up_sla on follow_up (slaId);
  create index follow_up_origin on follow_up (originKind, originId);
  create unique index follow_up_supersedes on follow_up (supersedesId) where trashedAt is null;
  `,
};
