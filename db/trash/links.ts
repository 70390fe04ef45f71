// Which records hang on which, read from the foreign keys of the schema itself, so that a new table cannot be forgotten.
import { LOGGED_TABLES, type LoggedTable } from '../changes/logged-tables.ts';
import type { Connection } from '../connection.ts';

export interface RecordRef {
  readonly entity: string;
  readonly id: string;
}

export interface NamedRecord extends RecordRef {
  readonly title: string;
}

/** A column of `child` that leads to `parent`. */
interface Link {
  readonly child: LoggedTable;
  readonly column: string;
  readonly parent: string;
}

/** The root table of an entity. @throws TypeError for a name that is no record. */
export function rootOf(entity: string): LoggedTable {
  const found = LOGGED_TABLES.find(({ table, stamped }) => table === entity && stamped);
  if (found === undefined) throw new TypeError(`${entity} is no record`);
  return found;
}

function links(db: Connection): Link[] {
  return LOGGED_TABLES.flatMap((child) =>
    db
      .rows('select "from" as "column", "table" as parent from pragma_foreign_key_list(?)', [child.table])
      .map((row) => ({ child, column: String(row['column']), parent: String(row['parent']) })),
  );
}

const isPartOf = ({ child, column, parent }: Link): boolean =>
  !child.stamped && child.entity === parent && child.owner === column;

function named(db: Connection, { entity, id }: RecordRef): NamedRecord & { readonly trashed: boolean } {
  const { label } = rootOf(entity);
  const row = db.rows(`select "${label}" as title, trashedAt from "${entity}" where id = ?`, [id])[0];
  const title = row?.['title'];
  return {
    entity,
    id,
    title: typeof title === 'string' ? title : id,
    trashed: row !== undefined && row['trashedAt'] !== null,
  };
}

/** Records that lead to this one, in any column but that of their own parts. */
export function usersOf(db: Connection, { entity, id }: RecordRef): ReturnType<typeof named>[] {
  return links(db)
    .filter((link) => link.parent === entity && !isPartOf(link))
    .flatMap(({ child, column }) =>
      db
        .rows(`select distinct "${child.owner}" as id from "${child.table}" where "${column}" = ?`, [id])
        .map((row) => ({ entity: child.entity, id: String(row['id']) })),
    )
    .filter((user) => user.entity !== entity || user.id !== id)
    .map((user) => named(db, user));
}

/** Trashed records that this one leads to, directly or further up: they must be live before it can be. */
export function trashedAbove(db: Connection, ref: RecordRef): RecordRef[] {
  const above = links(db)
    .filter(
      ({ child, parent }) => child.entity === ref.entity && LOGGED_TABLES.some((t) => t.table === parent && t.stamped),
    )
    .flatMap(({ child, column, parent }) =>
      db
        .rows(`select distinct "${column}" as id from "${child.table}" where "${child.owner}" = ?`, [ref.id])
        .filter((row) => row['id'] !== null)
        .map((row) => named(db, { entity: parent, id: String(row['id']) })),
    )
    .filter(({ trashed }) => trashed);
  return above.flatMap(({ entity, id }) => [{ entity, id }, ...trashedAbove(db, { entity, id })]);
}
