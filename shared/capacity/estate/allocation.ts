// Who bears the cost of a pool in a month: shares of whole minor units that add up, and what nobody bears.
import type { Money } from '../../fields.ts';
import { allocate } from '../../sla/credit-terms.ts';
import { add, compare, fraction, parseFraction, subtract, toRatioText, type Fraction } from '../../values/fraction.ts';
import type { FactsOf } from './model.ts';

type Allocation = FactsOf<'allocation'>;

export interface BorneCost {
  /** Null: nobody bears it. */
  readonly consumer: string | null;
  readonly amount: Money;
}

const HUNDRED = fraction(100n);

/** Shares of an allocation added up, in percent, exact. */
export const shareSum = (shares: Allocation['shares']): Fraction =>
  shares.reduce((sum, { sharePct }) => add(sum, parseFraction(sharePct)), fraction(0n));

/** The allocation of a pool that holds in a month: the last one that began by then. */
export function allocationIn<One extends { readonly facts: Allocation }>(
  records: readonly One[],
  poolId: string,
  month: string,
): One | null {
  const own = records.filter(({ facts }) => facts.poolId === poolId && facts.validFrom <= month);
  return own.toSorted((a, b) => (a.facts.validFrom < b.facts.validFrom ? -1 : 1)).at(-1) ?? null;
}

/**
 * A cost split by shares without loss; what the shares leave of 100 % is borne by nobody.
 * @example
 * // 1.00 EUR by three shares of 33.3 %: 0.34, 0.33 and 0.33, and nothing is lost
 */
export function allocateCost(cost: Money, shares: Allocation['shares']): BorneCost[] {
  const rest = subtract(HUNDRED, shareSum(shares));
  const wanted: { consumer: string | null; ratio: string }[] = shares.map(({ consumer, sharePct }) => ({
    consumer,
    ratio: sharePct,
  }));
  if (compare(rest, fraction(0n)) > 0) wanted.push({ consumer: null, ratio: toRatioText(rest) });
  const amounts = allocate(
    cost,
    wanted.map(({ ratio }) => ratio),
  );
  return wanted.map(({ consumer }, index) => ({ consumer, amount: amounts[index] ?? cost }));
}
