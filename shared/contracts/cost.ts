// What a contract costs over a span of days, from its cost by the year. Exact until the one rounding at the end.
import type { Money } from '../fields.ts';
import { addMonths } from '../values/civil-date.ts';
import { add, fraction, type Fraction } from '../values/fraction.ts';
import { roundMoney } from '../values/money.ts';

const MONTHS_OF_YEAR = 12;

/**
 * Cost from `fromDay` to `toDay`, both included; zero when the span is empty. Each day costs an equal part of the contract
 * year it lies in, counted from `startDay`; the sum is rounded half up to the minor unit.
 * @example
 * // 12 000 EUR a year, the first half of a year of 365 days: 182 days are 5 983.56 EUR
 */
export function costBetween(annualCost: Money, startDay: number, fromDay: number, toDay: number): Money {
  let cost: Fraction = fraction(0n);
  for (let year = 0; ; year += 1) {
    const first = addMonths(startDay, year * MONTHS_OF_YEAR);
    if (first > toDay) break;
    const next = addMonths(startDay, (year + 1) * MONTHS_OF_YEAR);
    const days = Math.min(toDay, next - 1) - Math.max(fromDay, first) + 1;
    if (days > 0) cost = add(cost, fraction(BigInt(annualCost.minor) * BigInt(days), BigInt(next - first)));
  }
  return roundMoney(cost, annualCost.currency, 'half_up');
}
