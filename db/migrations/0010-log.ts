// The engine: stop marker, steps, change rows, and the append-only Merkle log.
import type { Migration } from './migration.ts';

export const log: Migration = {
  version: 10,
  slug: 'log',
  sql: `
  create table workspace_state (
    one integer primary key check (one = 1),
    clean integer not null check (clean in (0, 1))
  ) strict;
  insert into workspace_state values (1, 1);

  create table current_step (one integer primary key check (one = 1), step integer) strict;
  insert into current_step values (1, null);

  create table step (
    seq integer primary key,
    label text not null,
    act text not null,
    kind text not null check (kind in ('do', 'undo', 'redo', 'final')),
    undoes integer references step (seq),
    reversedBy integer references step (seq) deferrable initially deferred,
    actorPersonId text,
    actorOsUser text not null,
    at integer not null,
    schemaVersion integer not null,
    check ((kind in ('undo', 'redo')) = (undoes is not null))
  ) strict;

  create table change (
    seq integer primary key,
    step integer not null references step (seq) deferrable initially deferred,
    entity text not null,
    recordId text not null,
    tableName text not null,
    rowId text not null,
    act text not null check (act in ('insert', 'update', 'delete')),
    before text,
    after text
  ) strict;
  create index change_by_step on change (step);
  create index change_by_record on change (entity, recordId);

  create table audit_leaf (
    seq integer primary key,
    step integer not null,
    change integer,
    body text not null,
    hash blob not null check (length(hash) = 32)
  ) strict;
  create table audit_salt (leaf integer primary key references audit_leaf (seq), salts blob not null) strict;
  create table audit_head (
    one integer primary key check (one = 1),
    size integer not null,
    root blob not null check (length(root) = 32),
    frontier blob not null,
    lastLeaf blob
  ) strict;
  insert into audit_head
  values (1, 0, x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', x'', null);

  create trigger audit_leaf_next before insert on audit_leaf
  when new.seq is not (select coalesce(max(seq), 0) + 1 from audit_leaf) begin
    select raise(abort, 'the audit log only grows at its end');
  end;
  create trigger audit_leaf_fixed before update on audit_leaf begin
    select raise(abort, 'the audit log is never changed');
  end;
  create trigger audit_leaf_kept before delete on audit_leaf begin
    select raise(abort, 'the audit log is never shortened');
  end;
  `,
};
