// Pools and scenarios as rows: money takes two columns, tags are JSON; levels, use and terms are parts.
import type { CapacityActual, CapacityLevel, CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityTerms } from '#shared/capacity/pools/terms.ts';
import type { CapacityScenario } from '#shared/capacity/scenarios/model.ts';
import { flag, minorOf, moneyOf, type Content, type Flag } from '../fields.ts';

export type CapacityScenarioRow = CapacityScenario;

export type CapacityPoolRow = Omit<CapacityPool, 'levels' | 'actuals' | 'terms' | 'monthlyCost' | 'tags'> & {
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

export type CapacityTermsRow = Omit<CapacityTerms, 'shortChargeMonthly' | 'chargeCap' | 'hasQueue' | 'servesRegions'> &
  Owned & {
    shortChargeMinor: bigint | null;
    chargeCapMinor: bigint | null;
    chargeCurrency: string | null;
    hasQueue: Flag;
    /** JSON. */
    servesRegions: string;
  };

function termsOf(row: CapacityTermsRow | undefined): CapacityTerms | null {
  if (row === undefined) return null;
  const { poolId: _poolId, shortChargeMinor, chargeCapMinor, chargeCurrency, hasQueue, servesRegions, ...same } = row;
  return {
    ...same,
    shortChargeMonthly: moneyOf(shortChargeMinor, chargeCurrency),
    chargeCap: moneyOf(chargeCapMinor, chargeCurrency),
    hasQueue: hasQueue === 1,
    servesRegions: JSON.parse(servesRegions) as string[],
  };
}

/** Charge and cap share one currency. */
export function termsRow(
  { shortChargeMonthly, chargeCap, hasQueue, servesRegions, ...same }: CapacityTerms,
  poolId: CapacityPool['id'],
): CapacityTermsRow {
  return {
    ...same,
    poolId,
    shortChargeMinor: shortChargeMonthly === null ? null : minorOf(shortChargeMonthly),
    chargeCapMinor: chargeCap === null ? null : minorOf(chargeCap),
    chargeCurrency: shortChargeMonthly?.currency ?? null,
    hasQueue: flag(hasQueue),
    servesRegions: JSON.stringify(servesRegions),
  };
}

function withoutOwner<Part extends Owned>(part: Part): Omit<Part, 'poolId'> {
  const { poolId: _poolId, ...same } = part;
  return same;
}

export function poolOf(
  { monthlyCostMinor, monthlyCostCurrency, tags, ...same }: CapacityPoolRow,
  levels: readonly CapacityLevelRow[],
  actuals: readonly CapacityActualRow[],
  terms: CapacityTermsRow | undefined,
): CapacityPool {
  return {
    ...same,
    monthlyCost: moneyOf(monthlyCostMinor, monthlyCostCurrency),
    tags: JSON.parse(tags) as string[],
    levels: levels.map(withoutOwner),
    actuals: actuals.map(withoutOwner),
    terms: termsOf(terms),
  };
}

export function poolRow({
  monthlyCost,
  tags,
  levels: _levels,
  actuals: _actuals,
  terms: _terms,
  ...same
}: Content<CapacityPool>): Content<CapacityPoolRow> {
  return {
    ...same,
    monthlyCostMinor: monthlyCost === null ? null : minorOf(monthlyCost),
    monthlyCostCurrency: monthlyCost?.currency ?? null,
    tags: JSON.stringify(tags),
  };
}
