// Estimates as text: to so many digits that they do not claim what they cannot know.
import { groupDigits } from './decimal.ts';

const ESTIMATE_DIGITS = 4;

/**
 * An estimate to four digits, thousands in groups.
 * @example estimateText(1234.56) // '1 235'
 */
export function estimateText(value: number): string {
  const text = String(Number(value.toPrecision(ESTIMATE_DIGITS)));
  return text.includes('e') ? text : groupDigits(text);
}

const CERTAINLY = 0.995;

/**
 * A simulated chance in whole percent, 0 to 1 given. Neither 0 nor 100 is said of what only no path, or every path, showed.
 * @example chanceText(0.123) // '12 %'
 */
export function chanceText(chance: number): string {
  if (chance === 0) return 'none seen';
  if (chance === 1) return 'every path';
  if (chance < 1 - CERTAINLY) return 'below 1 %';
  return chance > CERTAINLY ? 'above 99 %' : `${Math.round(chance * 100)} %`;
}
