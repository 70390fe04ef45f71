// Drafts: what forms hold before it is committed.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import type { DraftRow } from './rows.ts';

export interface Draft extends Omit<DraftRow, 'body'> {
  /** The form's values as typed: plain JSON. */
  body: unknown;
}

function draftOf(row: DraftRow): Draft {
  return { ...row, body: JSON.parse(row.body) };
}

export function getDraft(db: ReadDb, id: string): Draft | undefined {
  const row = db.first(q.selectFrom('draft').selectAll().where('id', '=', id));
  return row === undefined ? undefined : draftOf(row);
}

/** The latest first. */
export function listDrafts(db: ReadDb): Draft[] {
  return db.all(q.selectFrom('draft').selectAll().orderBy('savedAt', 'desc').orderBy('id')).map(draftOf);
}
