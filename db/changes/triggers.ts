// Writes the triggers that feed the change log, from the columns each record table really has. They are rebuilt with the
// schema, never by hand, so a new column cannot be forgotten.
import type { Connection } from '../connection.ts';
import { LOGGED_TABLES, REVISION_COLUMNS, type LoggedTable } from './logged-tables.ts';

/** Column names of a table in their order. */
export function columnsOf(db: Connection, table: string): string[] {
  return db.rows('select name from pragma_table_info(?)', [table]).map((row) => String(row['name']));
}

// JSON numbers beyond 2^53 lose digits in JavaScript, so money is logged as text.
const logged = (column: string, from: string): string =>
  column.endsWith('Minor') ? `cast(${from}"${column}" as text)` : `${from}"${column}"`;

/** SQL of a JSON object of these columns. `from` is `new.`, `old.` or an alias with its dot. */
export function jsonOf(columns: readonly string[], from: string): string {
  return `json_object(${columns.map((column) => `'${column}', ${logged(column, from)}`).join(', ')})`;
}

/** Columns that tell whether a record moved on: all but the ones that undo sets itself. */
export function contentColumns(columns: readonly string[]): string[] {
  return columns.filter((column) => !REVISION_COLUMNS.some((own) => own === column));
}

function triggerSql(info: LoggedTable, columns: readonly string[], act: 'insert' | 'update' | 'delete'): string {
  const side = act === 'delete' ? 'old' : 'new';
  const before = act === 'insert' ? 'null' : jsonOf(columns, 'old.');
  const after = act === 'delete' ? 'null' : jsonOf(columns, 'new.');
  return `
    create trigger "change_${info.table}_${act}" after ${act} on "${info.table}" begin
      insert into change (step, entity, recordId, tableName, rowId, act, before, after)
      values ((select step from current_step), '${info.entity}', ${side}."${info.owner}",
              '${info.table}', ${side}.id, '${act}', ${before}, ${after});
    end;`;
}

/** Writes all change triggers; runs inside the transaction of the last migration, which dropped the old ones. */
export function createChangeTriggers(db: Connection): void {
  for (const info of LOGGED_TABLES) {
    const columns = columnsOf(db, info.table);
    for (const act of ['insert', 'update', 'delete'] as const) db.database.exec(triggerSql(info, columns, act));
  }
}
