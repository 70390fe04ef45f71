// Keeps the search index in step with the records. A step notes which records it changed; the index follows at the end of a
// small step, and before the next search after a large one, so that an import or its undo does not wait for it.
import type { Connection } from '../connection.ts';
import { SEARCHABLE } from './searchable.ts';

// Above this, a step leaves the index behind; above it, words are also removed without overwriting them at once, which is
// forty times faster (a purge rebuilds the index and leaves nothing).
const SMALL_STEP = 500;

const joined = (columns: readonly string[]): string =>
  columns.length === 0 ? "''" : columns.map((column) => `r."${column}"`).join(` || ' ' || `);

/** Marks every record as new to the index; runs inside the transaction of the last migration. */
export function markAllStale(db: Connection): void {
  for (const { table } of SEARCHABLE) {
    db.change(`insert into search_stale select '${table}', id from "${table}" where true on conflict do nothing`);
  }
}

const FEEDS = SEARCHABLE.map(({ table }) => `'${table}'`).join(', ');

function staleCount(db: Connection): number {
  return Number(db.value(`select count(*) from (select 1 from search_stale limit ${SMALL_STEP + 1})`));
}

/** At the end of a step, inside its transaction: notes its records from its change rows, all at once. */
export function followSmallStep(db: Connection, step: number): void {
  db.change(
    `insert into search_stale select tableName, rowId from change where step = ? and tableName in (${FEEDS})
     on conflict do nothing`,
    [step],
  );
  const count = staleCount(db);
  if (count > 0 && count <= SMALL_STEP) follow(db);
}

/** Before a search. Costs one lookup when nothing was left behind. */
export function catchUp(db: Connection): void {
  const count = staleCount(db);
  if (count === 0) return;
  db.transaction(() => {
    if (count > SMALL_STEP) setSecureDelete(db, 0);
    follow(db);
    if (count > SMALL_STEP) setSecureDelete(db, 1);
  });
}

/** After a purge: written anew from the rows that are left, so that no word of the others stays in it. */
export function rebuildIndex(db: Connection): void {
  catchUp(db);
  db.change(`insert into search_index (search_index) values ('rebuild')`);
}

function setSecureDelete(db: Connection, on: 0 | 1): void {
  // A literal: numbers are bound as floating point, which this setting refuses.
  db.change(`insert into search_index (search_index, rank) values ('secure-delete', ${on})`);
}

function follow(db: Connection): void {
  db.change('delete from search_row where (entity, recordId) in (select entity, recordId from search_stale)');
  for (const { table, title, body } of SEARCHABLE) {
    db.change(
      `insert into search_row (entity, recordId, title, body)
       select stale.entity, r.id, ${joined(title)}, ${joined(body)}
       from search_stale as stale join "${table}" as r on r.id = stale.recordId
       where stale.entity = ? and r.trashedAt is null`,
      [table],
    );
  }
  db.change('delete from search_stale');
}
