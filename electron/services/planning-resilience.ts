// What is left of a pool when parts of it fail, how long work waits for it, and how few stand behind its kind of capacity.
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import { committedIn, type AheadMonth } from '#shared/capacity/pools/outlook.ts';
import { concentration } from '#shared/capacity/planning/concentration.ts';
import { afterLoss, timeInSystem, waitProbability } from '#shared/capacity/planning/redundancy.ts';
import { weakSuppliers } from '#shared/capacity/planning/weak-supply.ts';
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

interface Alike {
  readonly pool: CapacityPool;
  /** Null for one's own. */
  readonly provider: string | null;
  /** Empty without a forecast. */
  readonly ahead: readonly AheadMonth[];
}

type Concentration = NonNullable<PlanningView['concentration']>;

function sizesIn(alike: readonly Alike[], month: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { pool, provider } of alike) {
    const name = provider ?? OWN;
    sizes.set(name, (sizes.get(name) ?? 0) + Number(committedIn(pool.levels, month) ?? 0));
  }
  return sizes;
}

/** Demand is the upper 80 % bound of every pool, summed: a month in which all of them are high. */
function weakMonths(alike: readonly Alike[], months: readonly string[]): Concentration['weak'] {
  const weak: Concentration['weak'] = [];
  for (const month of months) {
    const demand = alike.reduce(
      (sum, { ahead }) => sum + (ahead.find((each) => each.month === month)?.upper80 ?? 0),
      0,
    );
    const suppliers = Array.from(sizesIn(alike, month), ([name, capacity]) => ({ name, capacity }));
    const cutSets = weakSuppliers(suppliers, demand);
    if (JSON.stringify(cutSets) !== JSON.stringify(weak.at(-1)?.cutSets)) weak.push({ month, cutSets });
  }
  return weak;
}

function sharedRegion(alike: readonly Alike[]): string | null {
  const byRegion = Map.groupBy(
    alike.filter(({ pool }) => pool.region !== ''),
    ({ pool }) => pool.region,
  );
  const shared = [...byRegion].find(([, list]) => new Set(list.map(({ provider }) => provider)).size > 1);
  return shared?.[0] ?? null;
}

/** By provider, over the pools that hold the same kind of capacity in one unit; null when none of them has any. */
export function concentrationOf(alike: readonly Alike[], months: readonly string[]): Concentration | null {
  const sizes = sizesIn(alike, months[0] ?? '');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (!(total > 0)) return null;
  const { hhi, effectiveNumber } = concentration([...sizes.values()]);
  const shares = Array.from(sizes, ([name, size]) => ({ name, pct: (100 * size) / total }));
  return {
    pools: alike.length,
    unit: alike[0]?.pool.unit ?? '',
    shares: shares.sort((a, b) => b.pct - a.pct),
    hhi,
    effectiveNumber,
    weak: weakMonths(alike, months),
    sharedRegion: sharedRegion(alike),
  };
}
