// A credit band as a person would quote it.
import type { Band } from './tier.ts';

function boundsWords({ ge, gt, le, lt }: Band): string {
  const words = [
    ...(ge === null ? [] : [`from ${ge} %`]),
    ...(gt === null ? [] : [`above ${gt} %`]),
    ...(le === null ? [] : [`up to ${le} %`]),
    ...(lt === null ? [] : [`below ${lt} %`]),
  ];
  return words.length === 0 ? 'any availability' : words.join(' and ');
}

/** @example bandName([{ ge: null, gt: null, le: null, lt: '99', creditPct: '25' }], 0) === 'band 1 (below 99 %: 25 %)' */
export function bandName(bands: readonly Band[], index: number): string {
  const band = bands[index];
  return band === undefined ? `band ${index + 1}` : `band ${index + 1} (${boundsWords(band)}: ${band.creditPct} %)`;
}
