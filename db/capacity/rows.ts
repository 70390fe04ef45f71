// Pools as rows: cost takes two columns, tags are JSON, levels and use are parts.
import type { CapacityActual, CapacityLevel, CapacityPool } from '#shared/capacity/pools/model.ts';
import { minorOf, moneyOf, type Content } from '../fields.ts';

export type CapacityPoolRow = Omit<CapacityPool, 'levels' | 'actuals' | 'monthlyCost' | 'tags'> & {
  monthlyCostMinor: bigint | null;
  monthlyCostCurrency: string | null;
  /** JSON. */
  tags: string;
};

interface Owned {
  poolId: CapacityPool['id'];
}
export type CapacityLevelRow = CapacityLevel & Owned;
export type CapacityActualRow = CapacityActual & Owned;

function withoutOwner<Part extends Owned>(part: Part): Omit<Part, 'poolId'> {
  const { poolId: _poolId, ...same } = part;
  return same;
}

export function poolOf(
  { monthlyCostMinor, monthlyCostCurrency, tags, ...same }: CapacityPoolRow,
  levels: readonly CapacityLevelRow[],
  actuals: readonly CapacityActualRow[],
): CapacityPool {
  return {
    ...same,
    monthlyCost: moneyOf(monthlyCostMinor, monthlyCostCurrency),
    tags: JSON.parse(tags) as string[],
    levels: levels.map(withoutOwner),
    actuals: actuals.map(withoutOwner),
  };
}

export function poolRow({
  monthlyCost,
  tags,
  levels: _levels,
  actuals: _actuals,
  ...same
}: Content<CapacityPool>): Content<CapacityPoolRow> {
  return {
    ...same,
    monthlyCostMinor: monthlyCost === null ? null : minorOf(monthlyCost),
    monthlyCostCurrency: monthlyCost?.currency ?? null,
    tags: JSON.stringify(tags),
  };
}
