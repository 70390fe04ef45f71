// Records around the pools of capacity: one table for all kinds; the facts of a kind are only read as a whole.
import type { Migration } from './migration.ts';

export const capacityEstate: Migration = {
  version: 250,
  slug: 'capacity-estate',
  sql: `
  create table capacity_estate (
    id text primary key,
    kind text not null check (kind <> ''),
    title text not null check (title <> ''),
    facts text not null check (json_valid(facts)),
    note text not null,
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
