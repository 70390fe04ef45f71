// What a capacity plan holds beside its pools: needs of the chain, dated items of a roadmap, advice for a person to decide.
import type { Migration } from './migration.ts';

export const planItems: Migration = {
  version: 240,
  slug: 'plan-items',
  sql: `
  create table plan_item (
    id text primary key,
    kind text not null check (kind in ('need', 'roadmap', 'advice')),
    title text not null check (title <> ''),
    facts text not null check (json_valid(facts)),
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  `,
};
