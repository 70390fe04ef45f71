// Reverses one logged row change, if the row still is as that change left it.
import type { ChangeRow } from '../changes.ts';
import type { Connection, Stamp } from '../connection.ts';
import { LOGGED_TABLES, REVISION_COLUMNS } from './logged-tables.ts';
import { columnsOf, contentColumns, jsonOf } from './triggers.ts';

interface RowSql {
  readonly insert: string;
  readonly update: string;
  readonly delete: string;
}

const IGNORED = REVISION_COLUMNS.map((column) => `'$.${column}'`).join(', ');
// Money is logged as text and stored as an integer.
const restored = (column: string): string =>
  column.endsWith('Minor')
    ? `cast(json_extract(@json, '$.${column}') as integer)`
    : `json_extract(@json, '$.${column}')`;
const REVISED: Readonly<Record<string, string>> = {
  rev: `json_extract(@json, '$.rev') + 1`,
  updatedAt: '@at',
  updatedBy: '@by',
};

function sqlFor(db: Connection, table: string): RowSql {
  const columns = columnsOf(db, table);
  const content = contentColumns(columns);
  const stamped = content.length < columns.length;
  const stamps = stamped ? ['rev = rev + 1', 'updatedAt = @at', 'updatedBy = @by'] : [];
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => REVISED[column] ?? restored(column)).join(', ');
  const sets = [...content.map((column) => `"${column}" = ${restored(column)}`), ...stamps].join(', ');
  // The same revision is the same content, and cheaper to compare; an undone change leaves the same content at a later one.
  const sameRevision = stamped ? `rev = json_extract(@left, '$.rev') or ` : '';
  const unmoved = `id = @id and (${sameRevision}${jsonOf(content, '')} = json_remove(@left, ${IGNORED}))`;
  return {
    insert: `insert into "${table}" (${names}) values (${values})`,
    update: `update "${table}" set ${sets} where ${unmoved}`,
    delete: `delete from "${table}" where ${unmoved}`,
  };
}

/**
 * Gives back a function that reverses one change and says whether it could: false when the row is gone or differs from what
 * the change left behind. A constraint that the restored row would break is thrown as SQLite's own error.
 */
export function rowReverser(db: Connection, stamp: Stamp): (change: ChangeRow) => boolean {
  const known = new Map<string, RowSql>();
  return (change) => {
    const { tableName } = change;
    if (!LOGGED_TABLES.some((info) => info.table === tableName)) throw new TypeError(`unknown table ${tableName}`);
    const sql = known.get(tableName) ?? sqlFor(db, tableName);
    known.set(tableName, sql);
    const { before, after, rowId } = change;
    // `json` is restored, `left` is what the change left behind.
    const values = { json: before, left: after, id: rowId, at: stamp.at, by: stamp.by };
    return db.change(sql[REVERSE_OF[change.act]], [values]) === 1;
  };
}

const REVERSE_OF = { insert: 'delete', update: 'update', delete: 'insert' } as const;
