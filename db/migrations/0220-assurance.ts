// Assurance records: one table for all kinds; the facts of a kind are only read as a whole.
import type { Migration } from './migration.ts';

export const assurance: Migration = {
  version: 220,
  slug: 'assurance',
  sql: `
  create table assurance (
    id text primary key,
    kind text not null check (kind <> ''),
    title text not null check (title <> ''),
    subjectId text,
    ownerId text references person (id) on delete restrict,
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
  create index assurance_subject on assurance (subjectId);
  create index assurance_owner on assurance (ownerId);
  `,
};
