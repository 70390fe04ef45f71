// Practices of measuring: one table for all kinds; the facts of a kind are only read as a whole.
import type { Migration } from './migration.ts';

export const practices: Migration = {
  version: 190,
  slug: 'practices',
  sql: `
  create table practice (
    id text primary key,
    kind text not null
      check (kind in ('severity', 'journey', 'residency', 'risk_rule', 'audit', 'penalty_cap', 'playbook')),
    title text not null check (title <> ''),
    subjectId text,
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
  create index practice_subject on practice (subjectId);
  create unique index practice_severity on practice (subjectId) where kind = 'severity' and trashedAt is null;
  `,
};
