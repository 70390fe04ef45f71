// Sums of decimals as text, exact to the last digit.
import { add, parseFraction, toDecimalText, wholeFraction } from './fraction.ts';

const placesOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/**
 * The sum, with as many decimals as the longest of them has.
 *
 * @example decimalSum(['0.10', '0.2']) // '0.30'
 * @throws AppError NOT_A_NUMBER for text that is not a decimal
 */
export function decimalSum(texts: readonly string[]): string {
  const sum = texts.reduce((total, text) => add(total, parseFraction(text)), wholeFraction(0));
  return toDecimalText(sum, Math.max(0, ...texts.map(placesOf)), 'truncate');
}
