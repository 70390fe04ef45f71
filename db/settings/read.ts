// Settings of the workspace: plain JSON values under names; what they mean is their reader's business.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';

/** The value as it was set; undefined when it never was. */
export function getSetting(db: ReadDb, name: string): unknown {
  const row = db.first(q.selectFrom('setting').select('value').where('id', '=', name));
  return row === undefined ? undefined : JSON.parse(row.value);
}
