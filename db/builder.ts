// The query builder: Kysely types queries and writes their SQL; connection.ts runs them. It never talks to a database itself.
import {
  DummyDriver,
  Kysely,
  sql,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type RawBuilder,
  type SqlBool,
} from 'kysely';
import type { Tables } from './schema.ts';

/** Starts every query: `q.selectFrom('provider')...`. Nothing runs until a connection is given the query. */
export const q = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The condition that a text column has one of these values: any number of them, and one SQL text for all lengths. */
export function oneOf(column: string, values: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`;
}
