// The contract clock: how notice works, what happened to a contract, and which items of Today were dealt with.
import type { Migration } from './migration.ts';

export const contractClock: Migration = {
  version: 130,
  slug: 'contract-clock',
  sql: `
  alter table contract add column stage text not null default 'active' check (stage in ('draft', 'active'));
  alter table contract add column minimumMonths integer check (minimumMonths > 0);
  alter table contract add column noticeAnchor text not null default 'term_end'
    check (noticeAnchor in ('term_end', 'anniversary', 'any_time'));
  alter table contract add column windowAmount integer check (windowAmount >= 0);
  alter table contract add column windowUnit text check (windowUnit in ('days', 'months'));
  alter table contract add column deliveryLeadDays integer not null default 0 check (deliveryLeadDays >= 0);
  alter table contract add column workingDayRule text not null default 'none'
    check (workingDayRule in ('none', 'previous'));
  alter table contract add column calendarId text references business_calendar (id);
  alter table contract add column ownerId text references person (id);
  alter table contract add column reminderDays text not null default '[180,90,30,7]';
  create index contract_calendar on contract (calendarId);
  create index contract_owner on contract (ownerId);

  create table contract_event (
    id text primary key,
    contractId text not null references contract (id),
    kind text not null check (kind in ('signed', 'amended', 'notice_served', 'kept', 'renewed', 'terminated')),
    "on" text not null,
    party text not null check (party in ('ours', 'theirs')),
    endsOn text,
    proof text not null,
    note text not null
  ) strict;
  create index contract_event_contract on contract_event (contractId, "on");

  create table today_mark (
    id text primary key,
    mark text not null check (mark in ('done', 'snoozed')),
    untilOn text,
    check ((mark = 'snoozed') = (untilOn is not null))
  ) strict;
  `,
};
