// What the work needs: settings, exports, results, drafts, import staging and the search index.
import type { Migration } from './migration.ts';

export const workbench: Migration = {
  version: 50,
  slug: 'workbench',
  sql: `
  create table setting (id text primary key, value text not null check (json_valid(value))) strict;

  create table saved_mapping (
    id text primary key,
    mapping text not null check (json_valid(mapping)),
    savedAt integer not null
  ) strict;

  create table export_record (
    id text primary key,
    kind text not null,
    title text not null,
    fileName text not null,
    sha256 text not null check (length(sha256) = 64),
    bytes integer not null,
    at integer not null,
    actor text not null,
    revision integer not null,
    headSize integer not null,
    headRoot text not null
  ) strict;
  create index export_record_at on export_record (at);

  create table result (
    id text primary key,
    kind text not null,
    subjectId text not null,
    period text not null,
    inputHash text not null,
    ruleVersion text not null,
    engineVersion text not null,
    zoneVersion text not null,
    value text not null check (json_valid(value)),
    ledger text not null check (json_valid(ledger)),
    computedAt integer not null
  ) strict;
  create unique index result_input on result (kind, subjectId, period, inputHash, ruleVersion, engineVersion, zoneVersion);
  create trigger result_fixed before update on result begin
    select raise(abort, 'a result is never changed, only computed again');
  end;

  create table draft (
    id text primary key,
    body text not null check (json_valid(body)),
    baseRev integer,
    savedAt integer not null
  ) strict;

  create table staging_file (
    id text primary key,
    fileName text not null,
    fileSha256 text not null,
    format text not null,
    encoding text not null,
    state text not null check (state in ('mapping', 'checked')),
    columns text not null check (json_valid(columns)),
    preview text not null check (json_valid(preview)),
    mapping text not null check (json_valid(mapping)),
    mappingRemembered integer not null check (mappingRemembered in (0, 1)),
    needsZone integer not null check (needsZone in (0, 1)),
    notices text not null check (json_valid(notices)),
    startedAt integer not null
  ) strict;

  create table staging_row (
    fileId text not null references staging_file (id) on delete cascade,
    row integer not null,
    raw text not null check (json_valid(raw)),
    state text,
    reason text not null,
    externalId text not null,
    title text not null,
    startText text not null,
    endText text not null,
    startAt integer,
    endAt integer,
    severity text not null,
    counts integer not null check (counts in (0, 1)),
    choices text not null check (json_valid(choices)),
    field text check (field in ('start', 'end')),
    selected integer not null check (selected in (0, 1)),
    incidentId text,
    proposal text check (json_valid(proposal)),
    primary key (fileId, row)
  ) strict, without rowid;
  create index staging_row_state on staging_row (fileId, state, row);
  create index staging_row_selected on staging_row (fileId, selected, row);

  create table search_stale (
    entity text not null,
    recordId text not null,
    primary key (entity, recordId)
  ) strict, without rowid;
  create table search_row (
    id integer primary key,
    entity text not null,
    recordId text not null,
    title text not null,
    body text not null
  ) strict;
  create unique index search_row_record on search_row (entity, recordId);
  create virtual table search_index using fts5 (
    title, body, content = 'search_row', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  );
  insert into search_index (search_index, rank) values ('secure-delete', 1);
  create trigger search_row_added after insert on search_row begin
    insert into search_index (rowid, title, body) values (new.id, new.title, new.body);
  end;
  create trigger search_row_removed after delete on search_row begin
    insert into search_index (search_index, rowid, title, body) values ('delete', old.id, old.title, old.body);
  end;
  `,
};
