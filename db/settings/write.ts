// Setting a setting is a step like any other.
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';

/** `value` is plain JSON; nothing is written when it is what it was. */
export function setSetting(db: WriteDb, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  const row = db.first(q.selectFrom('setting').select('value').where('id', '=', name));
  if (row === undefined) db.insert('setting', { id: name, value: text });
  else if (row.value !== text) db.run(q.updateTable('setting').set({ value: text }).where('id', '=', name));
}
