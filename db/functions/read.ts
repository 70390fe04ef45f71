// Business functions with the services they lean on.
import type { BusinessFunction, FunctionSupport } from '#shared/functions/model.ts';
import type { BusinessFunctionId } from '#shared/ids.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import type { BusinessFunctionRow, FunctionSupportRow } from './rows.ts';

function supportOf(row: FunctionSupportRow): FunctionSupport {
  const { functionId: _, ...support } = row;
  return support;
}

function withSupports(db: ReadDb, rows: readonly BusinessFunctionRow[]): BusinessFunction[] {
  const ids = rows.map(({ id }) => id);
  const query = q.selectFrom('function_support').selectAll().where(oneOf('functionId', ids)).orderBy('id');
  const supports = Map.groupBy(db.all(query), ({ functionId }) => functionId);
  return rows.map((row) => ({ ...row, supports: (supports.get(row.id) ?? []).map(supportOf) }));
}

export function getFunction(db: ReadDb, id: BusinessFunctionId): BusinessFunction | undefined {
  return withSupports(db, db.all(q.selectFrom('business_function').selectAll().where('id', '=', id)))[0];
}

/** By reference. */
export function listFunctions(db: ReadDb, shelf: Shelf = 'live'): BusinessFunction[] {
  const shown = q.selectFrom('business_function').selectAll().where(onShelf('business_function', shelf));
  return withSupports(db, db.all(shown.orderBy('ref').orderBy('id')));
}
