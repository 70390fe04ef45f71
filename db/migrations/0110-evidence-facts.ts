// Evidence of any record, with what it is, when it was captured and where it came from.
import type { Migration } from './migration.ts';

export const evidenceFacts: Migration = {
  version: 110,
  slug: 'evidence-facts',
  sql: `
  create table evidence_of_any (
    id text primary key,
    entity text not null check (entity <> ''),
    recordId text not null,
    fileName text not null check (fileName <> ''),
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null check (bytes >= 0),
    kind text not null check (kind <> ''),
    capturedOn text,
    source text not null,
    attachedAt integer not null,
    attachedBy text not null
  ) strict;
  insert into evidence_of_any
  select id, entity, recordId, fileName, sha256, bytes, 'other', null, '', attachedAt, attachedBy from evidence;
  drop table evidence;
  alter table evidence_of_any rename to evidence;
  create unique index evidence_once on evidence (entity, recordId, sha256);
  create index evidence_content on evidence (sha256);
  `,
};
