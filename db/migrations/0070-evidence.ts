// Evidence: which files prove what. The files themselves lie beside the workspace, named by their content.
import type { Migration } from './migration.ts';

export const evidence: Migration = {
  version: 70,
  slug: 'evidence',
  sql: `
  create table evidence (
    id text primary key,
    entity text not null check (entity in ('incident', 'contract')),
    recordId text not null,
    fileName text not null check (fileName <> ''),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes >= 0),
    attachedAt integer not null,
    attachedBy text not null
  ) strict;
  create unique index evidence_once on evidence (entity, recordId, sha256);
  create index evidence_content on evidence (sha256);
  `,
};
