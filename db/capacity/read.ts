// Pools of capacity with their levels and use.
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { poolOf, type CapacityPoolRow } from './rows.ts';

function withParts(db: ReadDb, rows: readonly CapacityPoolRow[]): CapacityPool[] {
  const owned = oneOf(
    'poolId',
    rows.map(({ id }) => id),
  );
  const levels = db.all(q.selectFrom('capacity_level').selectAll().where(owned).orderBy('effectiveOn'));
  const actuals = db.all(q.selectFrom('capacity_actual').selectAll().where(owned).orderBy('month'));
  const terms = db.all(q.selectFrom('capacity_terms').selectAll().where(owned));
  const termsBy = new Map(terms.map((row) => [row.poolId, row]));
  const levelsBy = Map.groupBy(levels, ({ poolId }) => poolId);
  const actualsBy = Map.groupBy(actuals, ({ poolId }) => poolId);
  return rows.map((row) => poolOf(row, levelsBy.get(row.id) ?? [], actualsBy.get(row.id) ?? [], termsBy.get(row.id)));
}

export function getPool(db: ReadDb, id: CapacityPoolId): CapacityPool | undefined {
  return withParts(db, db.all(q.selectFrom('capacity_pool').selectAll().where('id', '=', id)))[0];
}

/** By name. */
export function listPools(db: ReadDb, shelf: Shelf = 'live'): CapacityPool[] {
  const query = q.selectFrom('capacity_pool').selectAll().where(onShelf('capacity_pool', shelf));
  return withParts(db, db.all(query.orderBy('name').orderBy('id')));
}
