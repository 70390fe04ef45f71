// Saving and removing a view is a step like any other.
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';

export interface NewView {
  readonly id: string;
  readonly grid: string;
  readonly name: string;
  /** Plain JSON. */
  readonly body: unknown;
}

/** A view of the same name is replaced. */
export function saveView(db: WriteDb, { id, grid, name, body }: NewView): void {
  const text = JSON.stringify(body);
  const old = db.first(q.selectFrom('saved_view').selectAll().where('grid', '=', grid).where('name', '=', name));
  if (old === undefined) db.insert('saved_view', { id, grid, name, body: text });
  else if (old.body !== text) db.run(q.updateTable('saved_view').set({ body: text }).where('id', '=', old.id));
}

export function removeView(db: WriteDb, id: string): void {
  db.run(q.deleteFrom('saved_view').where('id', '=', id));
}
