// One small synchronous executor over better-sqlite3: Kysely writes the SQL, prepared statements are kept and reused.
// ReadDb can only select; WriteDb exists only inside a transaction.
import type { CompiledQuery, Insertable } from 'kysely';
import { q } from './builder.ts';
import type { Tables } from './schema.ts';
import type { Sqlite, SqliteStatement } from './sqlite.ts';

/** Any `q.selectFrom(...)` query. */
export interface SelectQuery<Row> {
  toOperationNode(): { readonly kind: 'SelectQueryNode' };
  compile(): CompiledQuery<Row>;
}

/** Any insert, update or delete built with `q`. */
export interface ChangeQuery {
  toOperationNode(): { readonly kind: 'InsertQueryNode' | 'UpdateQueryNode' | 'DeleteQueryNode' };
  compile(): CompiledQuery;
}

/** Who and when: written into every record that a step touches. `at` is UTC seconds. */
export interface Stamp {
  readonly at: number;
  readonly by: string;
}

export interface ReadDb {
  all<Row>(query: SelectQuery<Row>): Row[];
  first<Row>(query: SelectQuery<Row>): Row | undefined;
}

/** Writes to the tables outside undo and audit: drafts, staging, results. Record tables refuse it (WRITE_OUTSIDE_STEP). */
export interface ScratchDb extends ReadDb {
  /** Returns the number of rows changed. */
  run(query: ChangeQuery): number;
  /** Inserts one row; the SQL of each row shape is built once, so it suits hundreds of thousands of rows. */
  insert<Table extends keyof Tables>(table: Table, row: Insertable<Tables[Table]>): void;
}

/** What a write gets: everything in it is one transaction and one named step. */
export interface WriteDb extends ScratchDb {
  readonly stamp: Stamp;
}

type Value = string | number | bigint | Buffer | null;

/** Refuses work that would go on after its transaction. @throws TypeError for a promise. */
export function finished<T>(value: T): T {
  if (value instanceof Promise) throw new TypeError('a transaction must not await');
  return value;
}

const STATEMENTS_KEPT = 500;

// Amounts of money are the only integers that may exceed 2^53; their columns end so, and only they are read as bigint.
const isWide = (column: string): boolean => column.endsWith('Minor');

function narrow(row: Record<string, unknown>): Record<string, unknown> {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'bigint' && !isWide(column)) row[column] = Number(value);
  }
  return row;
}

/** One open database. Used by the engine; features are handed ReadDb and WriteDb. */
export class Connection implements ScratchDb {
  readonly database: Sqlite;
  private readonly statements = new Map<string, { readonly statement: SqliteStatement; readonly wide: boolean }>();
  private readonly inserts = new Map<string, string>();
  // The rows of a large import are alike: their shape is compared with the row before, not put into words each time.
  private latest: { readonly table: string; readonly columns: readonly string[]; readonly sql: string } = {
    table: '',
    columns: [],
    sql: '',
  };

  constructor(database: Sqlite) {
    this.database = database;
  }

  all<Row>(query: SelectQuery<Row>): Row[] {
    const { sql, parameters } = query.compile();
    return this.rows(sql, parameters) as Row[];
  }

  first<Row>(query: SelectQuery<Row>): Row | undefined {
    return this.all(query)[0];
  }

  run(query: ChangeQuery): number {
    const { sql, parameters } = query.compile();
    return this.change(sql, parameters);
  }

  insert<Table extends keyof Tables>(table: Table, row: Insertable<Tables[Table]>): void {
    const columns = Object.keys(row);
    const { latest } = this;
    const isLike = latest.table === table && latest.columns.length === columns.length;
    const sql =
      isLike && columns.every((name, at) => name === latest.columns[at]) ? latest.sql : this.insertSql(table, row);
    if (sql !== latest.sql) this.latest = { table, columns, sql };
    this.change(sql, Object.values(row));
  }

  private insertSql<Table extends keyof Tables>(table: Table, row: Insertable<Tables[Table]>): string {
    const shape = `${table}(${Object.keys(row).join()})`;
    const sql = this.inserts.get(shape) ?? q.insertInto(table).values(row).compile().sql;
    this.inserts.set(shape, sql);
    return sql;
  }

  /** For the engine's own SQL (change log, audit log); features use `all` and `first`. */
  rows(sql: string, parameters: readonly unknown[] = []): Array<Record<string, unknown>> {
    const { statement, wide } = this.prepared(sql);
    const rows = statement.all(...(parameters as Value[])) as Array<Record<string, unknown>>;
    return wide ? rows.map(narrow) : rows;
  }

  /** The first column of the first row, or undefined. */
  value(sql: string, parameters: readonly unknown[] = []): unknown {
    const row = this.rows(sql, parameters)[0];
    return row === undefined ? undefined : Object.values(row)[0];
  }

  /** Runs a statement that returns nothing; the number of rows changed. */
  change(sql: string, parameters: readonly unknown[] = []): number {
    return this.prepared(sql).statement.run(...(parameters as Value[])).changes;
  }

  /**
   * One transaction: committed when `work` returns, rolled back when it throws. `work` must not await. When the commit itself
   * is refused (deferred links), `explain` may look at the data as they would have been and give a better error.
   */
  transaction<T>(work: () => T, explain: (error: unknown) => unknown = (error) => error): T {
    this.database.exec('begin immediate');
    try {
      const value = finished(work());
      this.commit(explain);
      return value;
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('rollback');
      throw error;
    }
  }

  private commit(explain: (error: unknown) => unknown): void {
    try {
      this.database.exec('commit');
    } catch (error) {
      throw explain(error);
    }
  }

  private prepared(sql: string): { readonly statement: SqliteStatement; readonly wide: boolean } {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.database.prepare(sql);
    const wide = statement.reader && statement.columns().some((column) => isWide(column.name));
    if (wide) statement.safeIntegers(true);
    const entry = { statement, wide };
    if (this.statements.size >= STATEMENTS_KEPT) this.statements.clear();
    this.statements.set(sql, entry);
    return entry;
  }
}
