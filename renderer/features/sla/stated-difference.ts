// How far a stated percentage lies from the one that follows from the records, as text with its direction. Pure, exact.
import { compare, fraction, parseFraction, subtract, toDecimalText } from '#shared/values/fraction.ts';

const PLACES = 3;
const SMALLEST = { num: 1n, den: 1000n } as const;
const ZERO = fraction(0n);

/**
 * @example statedDifference('99.95', '9987/100') // '0.080 points above the records'
 */
export function statedDifference(statedPct: string, recordsPct: string): string {
  const difference = subtract(parseFraction(statedPct), parseFraction(recordsPct));
  const order = compare(difference, ZERO);
  if (order === 0) return 'the same as the records';
  const size = order < 0 ? subtract(ZERO, difference) : difference;
  const text =
    compare(size, fraction(SMALLEST.num, SMALLEST.den)) < 0
      ? 'less than 0.001'
      : toDecimalText(size, PLACES, 'truncate');
  return `${text} points ${order < 0 ? 'below' : 'above'} the records`;
}
