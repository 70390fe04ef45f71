// How often past forecasts came true, over all pools and pool by pool.
import { listPools } from '#db/capacity/read.ts';
import { listResults } from '#db/results/read.ts';
import type { ReadDb } from '#db/connection.ts';
import { chanceReliability, intervalReliability } from '#shared/capacity/forecast/reliability.ts';
import { statementsOf, type MadeOutlook } from '#shared/capacity/forecast/statements.ts';
import { StoredOutlook, type ReliabilityView } from '#shared/ipc/capacity.ts';
import { OUTLOOK_KIND } from './capacity-outlook.ts';

function madeBySubject(db: ReadDb): Map<string, MadeOutlook[]> {
  const found = new Map<string, MadeOutlook[]>();
  for (const { subjectId, value, computedAt } of listResults(db, OUTLOOK_KIND)) {
    const { data } = StoredOutlook.safeParse(value);
    if (data === undefined || data.outlook === null) continue;
    found.set(subjectId, [...(found.get(subjectId) ?? []), { outlook: data.outlook, madeAt: computedAt }]);
  }
  return found;
}

export function capacityReliability(db: ReadDb): ReliabilityView {
  const made = madeBySubject(db);
  const pools = listPools(db).map((pool) => ({ pool, ...statementsOf(pool, made.get(pool.id) ?? []) }));
  const intervals = pools.flatMap((each) => each.intervals);
  const chances = pools.flatMap((each) => each.chances);
  const { bins, brier, baseBrier } = chanceReliability(chances);
  return {
    intervals: intervalReliability(intervals),
    chances: { bins: [...bins], brier, baseBrier },
    pools: pools
      .filter((each) => each.intervals.length > 0)
      .map((each) => ({
        id: each.pool.id,
        name: each.pool.name,
        forecasts: made.get(each.pool.id)?.length ?? 0,
        kept: intervalReliability(each.intervals),
      })),
  };
}
