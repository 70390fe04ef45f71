// Naming a version is a step like any other: it can be undone, and it changes no record.
import { q } from '../builder.ts';
import type { WriteDb } from '../connection.ts';
import type { NamedVersion } from './read.ts';

/** The step's actor and time are the version's. */
export function nameVersion(db: WriteDb, version: Pick<NamedVersion, 'id' | 'name' | 'seq'>): void {
  db.insert('named_version', { ...version, at: db.stamp.at, actor: db.stamp.by });
}

export function removeVersion(db: WriteDb, id: string): void {
  db.run(q.deleteFrom('named_version').where('id', '=', id));
}
