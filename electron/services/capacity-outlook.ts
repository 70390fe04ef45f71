// The outlook of a pool as every reader of it gets it: the one kept for exactly these records, an older one that is marked
// as such, or none yet. Nothing is forecast here; that is work for a thread (capacity-forecasts.ts).
import { createHash } from 'node:crypto';
import { listPools } from '#db/capacity/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { findResult, latestResult, type ResultKey } from '#db/results/read.ts';
import { OUTLOOK_ENGINE_VERSION, outlookText, type PoolForecast } from '#shared/capacity/pools/forecast-pool.ts';
import type { Outlook } from '#shared/capacity/pools/outlook.ts';
import { StoredOutlook } from '#shared/ipc/capacity.ts';
import type { TodayItem } from '#shared/ipc/today.ts';
import { plannedPools, type PlannedPool } from './capacity-due.ts';
import { longMonth } from './sla-report/text.ts';

export interface OutlookReading {
  readonly outlook: Outlook | null;
  /** The sentence why there is no outlook; empty when there is one. */
  readonly problem: string;
  /** `stale`: made from records that have changed since. `none`: not made yet. */
  readonly state: 'current' | 'stale' | 'none';
}

export const OUTLOOK_KIND = 'capacity.outlook';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Names the result of exactly these records by this engine. */
export function outlookKey(pool: PlannedPool, lastMonth: string): ResultKey {
  return {
    kind: OUTLOOK_KIND,
    subjectId: pool.id,
    period: lastMonth,
    inputHash: sha256(outlookText(pool)),
    ruleVersion: '',
    engineVersion: OUTLOOK_ENGINE_VERSION,
    zoneVersion: '',
  };
}

/** What was made lately: a list asks for hundreds, and a file that cannot be written keeps none. */
const KEPT = 2_000;
const kept = new Map<string, Pick<OutlookReading, 'outlook' | 'problem'>>();

const nameOf = ({ subjectId, inputHash }: Pick<ResultKey, 'subjectId' | 'inputHash'>) => `${subjectId} ${inputHash}`;

export function keepOutlook(
  key: Pick<ResultKey, 'subjectId' | 'inputHash'>,
  { outlook, problem }: Pick<PoolForecast, 'outlook' | 'problem'>,
): void {
  const name = nameOf(key);
  kept.delete(name);
  kept.set(name, { outlook, problem });
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
}

const lastMonthOf = ({ actuals }: PlannedPool): string => actuals.at(-1)?.month ?? '';

/** What is kept of the months ahead of a pool. */
export function readOutlook(db: ReadDb, pool: PlannedPool): OutlookReading {
  const key = outlookKey(pool, lastMonthOf(pool));
  const known = kept.get(nameOf(key));
  if (known !== undefined) return { ...known, state: 'current' };
  const current = StoredOutlook.safeParse(findResult(db, key)?.value);
  if (current.success) {
    keepOutlook(key, current.data);
    return { ...current.data, state: 'current' };
  }
  const older = StoredOutlook.safeParse(latestResult(db, OUTLOOK_KIND, pool.id)?.value);
  if (older.success) return { ...older.data, state: 'stale' };
  return { outlook: null, problem: 'Not forecast yet.', state: 'none' };
}

/** Pools to order for until `soon`, both days `YYYY-MM-DD`. */
export function capacityItems(db: ReadDb, today: string, soon: string): TodayItem[] {
  const planned = plannedPools(db, today);
  return listPools(db).flatMap((pool): TodayItem[] => {
    const { outlook, state } = readOutlook(db, planned(pool));
    const on = outlook?.orderBy ?? null;
    const early = outlook?.runsOut.early ?? null;
    if (on === null || early === null || on > soon) return [];
    return [
      {
        key: `capacity:${pool.id}`,
        tone: on < today ? 'breached' : 'risk',
        word: on < today ? 'Order now' : 'Order',
        title: pool.name,
        detail: `May run out in ${longMonth(early)}${state === 'stale' ? ', by figures that have changed since' : ''}`,
        on,
        target: { area: 'capacity', id: pool.id, detail: null },
      },
    ];
  });
}
