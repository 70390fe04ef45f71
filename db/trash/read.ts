// What lies in the trash, and what a purge of it would take along.
import { AppError } from '#shared/errors.ts';
import { LOGGED_TABLES } from '../changes/logged-tables.ts';
import type { Connection } from '../connection.ts';
import { rootOf, usersOf, type NamedRecord, type RecordRef } from './links.ts';

export interface TrashedRecord extends NamedRecord {
  readonly rev: number;
  /** UTC seconds. */
  readonly trashedAt: number;
  readonly trashedBy: string;
  readonly createdAt: number;
}

/** The latest first. */
export function listTrash(db: Connection): TrashedRecord[] {
  const found = LOGGED_TABLES.filter(({ stamped }) => stamped).flatMap(({ table, label }) =>
    db
      .rows(
        `select id, rev, "${label}" as title, trashedAt, updatedBy, createdAt from "${table}" where trashedAt is not null`,
      )
      .map((row): TrashedRecord => ({
        entity: table,
        id: String(row['id']),
        rev: Number(row['rev']),
        title: String(row['title']),
        trashedAt: Number(row['trashedAt']),
        trashedBy: String(row['updatedBy']),
        createdAt: Number(row['createdAt']),
      })),
  );
  return found.toSorted((a, b) => b.trashedAt - a.trashedAt || (a.id < b.id ? -1 : 1));
}

export interface PurgePlan {
  /** Everything that would go: what was chosen, and what lies in the trash and hangs on it. */
  readonly records: readonly NamedRecord[];
  /** Records in use that hang on one of them; while there are any, nothing can be purged. */
  readonly users: readonly NamedRecord[];
  /** UTC seconds: nothing older than this can hold any of the text. */
  readonly oldestAt: number;
}

/** @throws AppError RECORD_NOT_TRASHED for a record that is not in the trash. */
export function planPurge(db: Connection, chosen: readonly RecordRef[]): PurgePlan {
  const records = new Map<string, NamedRecord>();
  const users = new Map<string, NamedRecord>();
  const queue = [...chosen];
  let oldestAt = Number.MAX_SAFE_INTEGER;
  for (let ref = queue.shift(); ref !== undefined; ref = queue.shift()) {
    const { entity, id } = ref;
    const key = `${entity}/${id}`;
    if (records.has(key)) continue;
    const { label } = rootOf(entity);
    const row = db.rows(`select "${label}" as title, trashedAt, createdAt from "${entity}" where id = ?`, [id])[0];
    if (row === undefined || row['trashedAt'] === null) {
      throw new AppError('RECORD_NOT_TRASHED', 'Only what is in the trash can be purged. Reload the list.');
    }
    oldestAt = Math.min(oldestAt, Number(row['createdAt']));
    records.set(key, { entity, id, title: String(row['title']) });
    for (const { trashed, ...user } of usersOf(db, ref)) {
      if (trashed) queue.push(user);
      else users.set(`${user.entity}/${user.id}`, user);
    }
  }
  return { records: [...records.values()], users: [...users.values()], oldestAt };
}
