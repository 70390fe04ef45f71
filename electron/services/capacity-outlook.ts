// The outlook of a pool as every reader of it gets it, and the pools for which Today asks to order.
import { listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { outlookOf, type Outlook } from '#shared/capacity/pools/outlook.ts';
import { AppError } from '#shared/errors.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { longMonth } from './sla-report/text.ts';

export interface OutlookReading {
  readonly outlook: Outlook | null;
  /** The sentence why there is no outlook; empty when there is one. */
  readonly problem: string;
}

/** A forecast takes tens of milliseconds and depends on these records alone, so the last ones are kept by what went in. */
const KEPT = 200;
const kept = new Map<string, OutlookReading>();

function compute(pool: CapacityPool): OutlookReading {
  try {
    const outlook = outlookOf(pool);
    return { outlook, problem: outlook === null ? 'No use is recorded yet.' : '' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'TOO_FEW_VALUES') throw error;
    return { outlook: null, problem: 'A forecast needs the use of at least two months.' };
  }
}

/** What the records say of the months ahead, or why nothing can be said. */
export function readOutlook(pool: CapacityPool): OutlookReading {
  const key = JSON.stringify([pool.actuals, pool.levels, pool.leadP90Days]);
  const known = kept.get(key) ?? compute(pool);
  kept.delete(key);
  kept.set(key, known);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** Pools to order for until `soon`, both days `YYYY-MM-DD`. */
export function capacityItems(db: ReadDb, today: string, soon: string): TodayItem[] {
  return listPools(db).flatMap((pool): TodayItem[] => {
    const { outlook } = readOutlook(pool);
    const on = outlook?.orderBy ?? null;
    const early = outlook?.runsOut.early ?? null;
    if (on === null || early === null || on > soon) return [];
    return [
      {
        key: `capacity:${pool.id}`,
        tone: on < today ? 'breached' : 'risk',
        word: on < today ? 'Order now' : 'Order',
        title: pool.name,
        detail: `May run out in ${longMonth(early)}`,
        on,
        target: { area: 'capacity', id: pool.id, detail: null },
      },
    ];
  });
}
