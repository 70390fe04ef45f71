// Assurance records.
import type { Assurance } from '#shared/assurance/model.ts';
import type { AssuranceId } from '#shared/ids.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import { assuranceOf } from './rows.ts';

export function getAssurance(db: ReadDb, id: AssuranceId): Assurance | undefined {
  const row = db.first(q.selectFrom('assurance').selectAll().where('id', '=', id));
  return row === undefined ? undefined : assuranceOf(row);
}

/** Live ones by title. */
export function listAssurance(db: ReadDb): Assurance[] {
  const query = q.selectFrom('assurance').selectAll().where(onShelf('assurance')).orderBy('title').orderBy('id');
  return db.all(query).map(assuranceOf);
}
