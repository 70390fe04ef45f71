// Saved views; what a view holds is its grid's business.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly body: unknown;
}

/** By name. */
export function listViews(db: ReadDb, grid: string): SavedView[] {
  const rows = db.all(q.selectFrom('saved_view').selectAll().where('grid', '=', grid).orderBy('name'));
  return rows.map(({ id, name, body }) => ({ id, name, body: JSON.parse(body) as unknown }));
}
