// Named versions of the workspace.
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import type { NamedVersionRow } from './rows.ts';

export type NamedVersion = Readonly<NamedVersionRow>;

/** The latest first. */
export function listVersions(db: ReadDb): NamedVersion[] {
  return db.all(q.selectFrom('named_version').selectAll().orderBy('seq', 'desc').orderBy('at', 'desc'));
}

export function getVersion(db: ReadDb, id: string): NamedVersion | undefined {
  return db.first(q.selectFrom('named_version').selectAll().where('id', '=', id));
}
