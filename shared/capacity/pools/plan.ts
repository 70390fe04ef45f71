// The plan of a pool: its forecast as demand, and its levels as capacity that stands, comes and goes.
import type { Plan, PlannedDelivery } from '../simulation/plan.ts';

/** One month ahead, with what is committed in it. */
export interface PlannedMonth {
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly committed: string | null;
}

interface Source {
  /** Whose capacity it is; null for one's own. */
  readonly partner: string | null;
  /** Cost of one unit a month, in minor units; null when unknown. */
  readonly unitCostMinor: number | null;
}

const OWN: Source = { partner: null, unitCostMinor: null };

/** What a fall takes away: of the latest layers first, each only as far as it is needed. */
function takeFrom(layers: readonly PlannedDelivery[], fall: number, period: number): PlannedDelivery[] {
  let left = fall;
  return layers
    .toReversed()
    .flatMap((layer): PlannedDelivery[] => {
      const isThere = layer.lostFrom === null || layer.lostFrom === undefined;
      const taken = isThere ? Math.min(left, layer.quantity) : 0;
      left -= taken;
      if (taken === 0) return [layer];
      const gone = { ...layer, quantity: taken, lostFrom: period };
      return taken === layer.quantity ? [gone] : [{ ...layer, quantity: layer.quantity - taken }, gone];
    })
    .toReversed();
}

/**
 * The plan of months that all have a level; null when there is none. Levels are counted on as they were agreed.
 *
 * @example planOf([{ mean: 90, lower80: 80, upper80: 99, committed: '120' }])?.standing[0]?.quantity // 120
 */
export function planOf(months: readonly PlannedMonth[], source: Source = OWN): Plan | null {
  const levels = months.map(({ committed }) => Number(committed ?? Number.NaN));
  const [first] = levels;
  if (first === undefined || levels.some((level) => Number.isNaN(level))) return null;
  let layers: PlannedDelivery[] = [{ ...source, quantity: first, duePeriod: 0, isSure: true }];
  for (const [period, level] of levels.entries()) {
    const change = level - (levels[period - 1] ?? level);
    if (change > 0) layers.push({ ...source, quantity: change, duePeriod: period, isSure: true });
    if (change < 0) layers = takeFrom(layers, -change, period);
  }
  const isStanding = ({ duePeriod }: PlannedDelivery): boolean => duePeriod === 0;
  return {
    demand: {
      mean: months.map(({ mean }) => mean),
      lower80: months.map(({ lower80 }) => lower80),
      upper80: months.map(({ upper80 }) => upper80),
    },
    standing: layers.filter(isStanding).map(({ duePeriod: _due, isSure: _sure, ...layer }) => layer),
    deliveries: layers.filter((layer) => !isStanding(layer)),
    records: [],
    commonCauses: [],
    liability: null,
    costFactors: [],
  };
}
