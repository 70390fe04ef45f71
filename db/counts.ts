// How many live records there are of each kind: decides between empty and filled screens.
import { q } from './builder.ts';
import type { ReadDb } from './connection.ts';
import { onShelf, type RecordTable } from './records.ts';

const COUNTED = [
  'organisation',
  'person',
  'provider',
  'service',
  'contract',
  'sla',
  'business_calendar',
  'maintenance_window',
  'incident',
  'measurement',
] as const satisfies readonly RecordTable[];

/** By table name. */
export function countLiveRecords(db: ReadDb): Record<(typeof COUNTED)[number], number> {
  const counts = COUNTED.map((table) => {
    // Kysely cannot type a query over "any one of these tables".
    const query = q.selectFrom(table as 'organisation').where(onShelf(table));
    return [table, db.first(query.select((eb) => eb.fn.countAll<number>().as('count')))?.count ?? 0] as const;
  });
  return Object.fromEntries(counts) as Record<(typeof COUNTED)[number], number>;
}
