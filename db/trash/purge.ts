// Purging: the rows go, and with them every value that was logged, the salts of their hashes, drafts, staged rows, results
// and names of steps. The audit leaves stay as they are, so every proof stays valid; they say who did what to which id.
import { AppError } from '#shared/errors.ts';
import { LOGGED_TABLES } from '../changes/logged-tables.ts';
import type { Connection } from '../connection.ts';
import { SEARCHABLE } from '../search/searchable.ts';
import type { NamedRecord, RecordRef } from './links.ts';
import { planPurge } from './read.ts';

/** Shorter texts occur in everything; they are cleared where the record itself is named. */
const TELLING_LENGTH = 4;

function requireUnused(users: readonly NamedRecord[]): void {
  if (users.length === 0) return;
  const names = users
    .slice(0, 3)
    .map(({ title }) => `"${title}"`)
    .join(', ');
  const more = users.length > 3 ? ` and ${users.length - 3} more` : '';
  throw new AppError('RECORD_IN_USE', `It is still used by ${names}${more}. Change or trash those first.`);
}

/** The columns of a table that hold what people typed. */
function textColumns(table: string): readonly string[] {
  const searchable = SEARCHABLE.find((entry) => entry.table === table);
  const label = LOGGED_TABLES.find((entry) => entry.table === table)?.label ?? 'id';
  return [label, ...(searchable?.title ?? []), ...(searchable?.body ?? [])];
}

function loggedTexts(db: Connection, { entity, id }: RecordRef): string[] {
  const rows = db.rows('select tableName, before, after from change where entity = ? and recordId = ?', [entity, id]);
  return rows.flatMap(({ tableName, before, after }) =>
    [before, after].flatMap((json) => {
      if (typeof json !== 'string') return [];
      const values = JSON.parse(json) as Record<string, unknown>;
      return textColumns(String(tableName)).flatMap((column) => {
        const value = values[column];
        return typeof value === 'string' && value.trim() !== '' ? [value] : [];
      });
    }),
  );
}

function listPurging(db: Connection, records: readonly RecordRef[]): void {
  db.database
    .exec(`create temp table if not exists purging (entity text, recordId text, primary key (entity, recordId));
    create temp table if not exists purging_text (text text primary key);
    delete from purging; delete from purging_text;`);
  for (const { entity, id } of records) {
    db.change('insert into purging values (?, ?)', [entity, id]);
    for (const text of loggedTexts(db, { entity, id })) {
      if (text.length >= TELLING_LENGTH)
        db.change('insert into purging_text values (?) on conflict do nothing', [text]);
    }
  }
}

/** Evidence has no foreign key to the record it belongs to; it goes with it, also what was taken off again. */
function alongEvidence(db: Connection, records: readonly RecordRef[]): RecordRef[] {
  return records.flatMap(({ entity, id }) =>
    db
      .rows(
        `select distinct rowId as id from change where tableName = 'evidence'
         and coalesce(json_extract(after, '$.entity'), json_extract(before, '$.entity')) = ?
         and coalesce(json_extract(after, '$.recordId'), json_extract(before, '$.recordId')) = ?`,
        [entity, id],
      )
      .map((row) => ({ entity: 'evidence', id: String(row['id']) })),
  );
}

/** Titles of what was exported keep the names of records; the file's hash stays. */
function clearExports(db: Connection): void {
  const told = `exists (select 1 from purging_text where instr(title, purging_text.text) > 0
    or instr(fileName, purging_text.text) > 0)`;
  const ids = db.rows(`select id from export_record where ${told}`).map((row) => String(row['id']));
  for (const id of ids) {
    db.change(`update export_record set title = 'Name purged', fileName = 'Name purged' where id = ?`, [id]);
    db.change('insert into purging values (?, ?) on conflict do nothing', ['export_record', id]);
  }
}

function deleteRows(db: Connection): void {
  // Records that hang on each other go in any order; links are judged at commit.
  db.database.pragma('defer_foreign_keys = on');
  for (const { table, entity, owner } of LOGGED_TABLES) {
    db.change(
      `delete from "${table}" where "${owner}" in (select recordId from purging where purging.entity = '${entity}')`,
    );
  }
}

const HOLDS_TEXT = (column: string): string =>
  `exists (select 1 from purging_text where instr(${column}, purging_text.text) > 0)
   or exists (select 1 from purging where instr(${column}, purging.recordId) > 0)`;

/** Staged cells are JSON: a text with quotes is looked for as JSON writes it, too. */
function clearWorkbench(db: Connection): void {
  db.change(
    `insert into purging_text select substr(json_quote(text), 2, length(json_quote(text)) - 2) from purging_text
     where true on conflict do nothing`,
  );
  db.change(`delete from draft where ${HOLDS_TEXT('id')} or ${HOLDS_TEXT('body')}`);
  db.change(
    `delete from staging_row where incidentId in (select recordId from purging) or ${HOLDS_TEXT('raw')}
     or ${HOLDS_TEXT('title')}`,
  );
  db.change(
    `delete from result where subjectId in (select recordId from purging) or ${HOLDS_TEXT('value')} or ${HOLDS_TEXT('ledger')}`,
  );
}

const LOGGED = '(entity, recordId) in (select entity, recordId from purging)';

/** Steps that touched a purged record cannot be undone any more, and lose their names when these hold its text. */
function clearLog(db: Connection): void {
  const purgeSeq = db.value('select step from current_step');
  db.change(`delete from audit_salt where leaf in
    (select audit_leaf.seq from audit_leaf join change on change.seq = audit_leaf.change where ${LOGGED})`);
  const touched = `seq in (select step from change where ${LOGGED}) and seq <> ?`;
  const telling = `seq in (select step from change where ${LOGGED})
    and exists (select 1 from purging_text where instr(label, purging_text.text) > 0)`;
  db.change(
    `delete from audit_salt where leaf in
     (select audit_leaf.seq from audit_leaf where change is null and step in (select seq from step where ${telling}))`,
  );
  db.change(`update step set label = 'Name purged (' || act || ')' where ${telling}`);
  db.change(`update step set purgedBy = ? where ${touched} and kind <> 'final'`, [purgeSeq, purgeSeq]);
  db.change(`update change set before = null, after = null where ${LOGGED}`);
}

/**
 * Purges records from the trash, with what hangs on them. Runs inside a final step.
 * @throws AppError RECORD_NOT_TRASHED, RECORD_IN_USE.
 */
export function purgeRecords(db: Connection, chosen: readonly RecordRef[]): readonly NamedRecord[] {
  const { records, users } = planPurge(db, chosen);
  requireUnused(users);
  listPurging(db, [...records, ...alongEvidence(db, records)]);
  deleteRows(db);
  clearExports(db);
  clearWorkbench(db);
  clearLog(db);
  db.database.exec('delete from purging; delete from purging_text');
  return records;
}
