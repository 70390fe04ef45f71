// The everyday kit: named versions, saved views of grids, and the mark of steps whose values were purged.
import type { Migration } from './migration.ts';

export const everyday: Migration = {
  version: 60,
  slug: 'everyday',
  sql: `
  alter table step add column purgedBy integer references step (seq) deferrable initially deferred;

  create table named_version (
    id text primary key,
    name text not null check (name <> ''),
    seq integer not null,
    at integer not null,
    actor text not null
  ) strict;

  create table saved_view (
    id text primary key,
    grid text not null,
    name text not null check (name <> ''),
    body text not null check (json_valid(body))
  ) strict;
  create unique index saved_view_name on saved_view (grid, name);
  `,
};
