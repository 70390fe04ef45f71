// Pools with what is still to come for them, and the delivery records that it is drawn from: what an outlook is made of.
import { listDeliveries } from '#db/capacity/deliveries.ts';
import type { ReadDb } from '#db/connection.ts';
import { listProviders } from '#db/providers/read.ts';
import { dueOf } from '#shared/capacity/deliveries/due.ts';
import { recordsOf } from '#shared/capacity/deliveries/record.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { NO_DELIVERIES, type PoolDeliveries } from '#shared/capacity/pools/outlook.ts';
import type { ProviderId } from '#shared/ids.ts';

export interface PlannedPool extends CapacityPool {
  readonly deliveries: PoolDeliveries;
}

/**
 * Reads all deliveries once and gives each pool its own. The records of all partners go with a pool that waits for
 * something: its partner's peers are among them. A pool that waits for nothing depends on no delivery.
 *
 * @param today `YYYY-MM-DD`
 */
export function plannedPools(db: ReadDb, today: string): (pool: CapacityPool) => PlannedPool {
  const all = listDeliveries(db);
  const names = new Map(listProviders(db).map(({ id, legalName }) => [id, legalName]));
  const nameOf = (id: ProviderId): string => names.get(id) ?? id;
  const records = recordsOf(all, today).map((record) => ({ ...record, partner: nameOf(record.partner as ProviderId) }));
  const byPool = Map.groupBy(all, ({ poolId }) => poolId);
  return (pool) => {
    const due = dueOf(byPool.get(pool.id) ?? [], nameOf, today);
    return { ...pool, deliveries: due.length === 0 ? NO_DELIVERIES : { due, records } };
  };
}
