// What is left of a pool when parts of it fail, how long work waits for it, and how few stand behind its kind of capacity.
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { committedIn, type AheadMonth } from '#shared/capacity/pools/outlook.ts';
import { concentration } from '#shared/capacity/planning/concentration.ts';
import { afterLoss, timeInSystem, waitProbability } from '#shared/capacity/planning/redundancy.ts';
import type { PlanningView, Resilience } from '#shared/ipc/capacity-planning.ts';

/** Beyond so many servers nobody waits unless use reaches them all. */
const MOST_SERVERS = 100_000;

/** The parts of a capacity by its largest: as many of those as fit, and what is left over. */
function partsOf(committed: number, largest: number): number[] {
  if (largest <= 0 || committed / largest > MOST_SERVERS) return [committed];
  const whole = Math.floor(committed / largest);
  const rest = committed - whole * largest;
  return [...Array.from({ length: whole }, () => largest), ...(rest > 0 ? [rest] : [])];
}

export function resilienceOf({ terms }: Pick<CapacityPool, 'terms'>, ahead: readonly AheadMonth[]): Resilience[] {
  const largest = terms?.largestUnit ?? null;
  return ahead.flatMap(({ month, mean, upper80, committed: text }): Resilience[] => {
    if (text === null) return [];
    const committed = Number(text);
    const left = (lost: number) =>
      largest === null ? null : afterLoss(partsOf(committed, Number(largest)), upper80, lost).headroom;
    const servers = Math.floor(committed);
    const queues = terms?.hasQueue === true && servers > 0 && servers <= MOST_SERVERS;
    return [
      {
        month,
        demand: upper80,
        committed,
        afterOne: left(1),
        afterTwo: left(2),
        waits: queues ? waitProbability(servers, mean) : null,
        timeInSystem: queues ? timeInSystem(servers, mean) : null,
      },
    ];
  });
}

const OWN = 'Own';

/** By provider, over the pools that hold the same kind of capacity in one unit; null when none of them has any. */
export function concentrationOf(
  pool: CapacityPool,
  all: readonly CapacityPool[],
  { month, nameOf }: { readonly month: string; readonly nameOf: (pool: CapacityPool) => string | null },
): PlanningView['concentration'] {
  const alike = all.filter(({ resource, unit }) => resource === pool.resource && unit === pool.unit);
  const sizes = new Map<string, number>();
  for (const each of alike) {
    const name = nameOf(each) ?? OWN;
    sizes.set(name, (sizes.get(name) ?? 0) + Number(committedIn(each.levels, month) ?? 0));
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (!(total > 0)) return null;
  const { hhi, effectiveNumber } = concentration([...sizes.values()]);
  const shares = Array.from(sizes, ([name, size]) => ({ name, pct: (100 * size) / total }));
  return {
    pools: alike.length,
    unit: pool.unit,
    shares: shares.sort((a, b) => b.pct - a.pct),
    hhi,
    effectiveNumber,
  };
}
