// A row of a credit table as a person would read it aloud. Digits stay as they were typed.
import { formatPercent } from '#renderer/format/numbers.ts';

export interface TypedBand {
  readonly ge: string | null;
  readonly gt: string | null;
  readonly le: string | null;
  readonly lt: string | null;
  readonly creditPct: string | null;
}

function lowerWords({ ge, gt }: TypedBand): string | null {
  if (ge !== null) return `at least ${formatPercent(ge)}`;
  return gt === null ? null : `above ${formatPercent(gt)}`;
}

function upperWords({ le, lt }: TypedBand): string | null {
  if (lt !== null) return `below ${formatPercent(lt)}`;
  return le === null ? null : `at most ${formatPercent(le)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What a band says. Both lower or both upper bounds at once is two rules in one row and is said to be so.
 * @example bandWords({ ge: '99', gt: null, le: null, lt: '99.9', creditPct: '10' })
 * // 'At least 99 % and below 99.9 %: 10 % of the fee'
 */
export function bandWords(band: TypedBand): string {
  if (band.ge !== null && band.gt !== null) return 'Two lower bounds. Keep "from" or "above", not both.';
  if (band.le !== null && band.lt !== null) return 'Two upper bounds. Keep "up to" or "below", not both.';
  const range = [lowerWords(band), upperWords(band)].filter((words) => words !== null).join(' and ');
  const credit = band.creditPct === null ? 'no credit typed yet' : `${formatPercent(band.creditPct)} of the fee`;
  return `${range === '' ? 'Any availability' : capital(range)}: ${credit}`;
}
