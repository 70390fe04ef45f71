// Keeping and dropping drafts, outside undo and audit.
import { q } from '../builder.ts';
import type { ScratchDb } from '../connection.ts';
import type { Draft } from './read.ts';

/** Keeps a draft under its form's name; a later one replaces it. */
export function putDraft(db: ScratchDb, { body, ...draft }: Draft): void {
  const row = { ...draft, body: JSON.stringify(body) };
  db.run(
    q
      .insertInto('draft')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  );
}

/** Absent drafts are fine. */
export function dropDraft(db: ScratchDb, id: string): void {
  db.run(q.deleteFrom('draft').where('id', '=', id));
}
