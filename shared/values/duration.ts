// Whole seconds in words, for sentences in ledgers, notes and reports: exact, no rounding, no plural forms.

const UNITS = [
  [86_400, 'd'],
  [3_600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/**
 * A duration with every unit it needs.
 *
 * @example durationText(2_592) === '43 min 12 s'
 */
export function durationText(durationSec: number): string {
  const parts: string[] = [];
  let leftSec = Math.abs(durationSec);
  for (const [unitSec, unit] of UNITS) {
    const count = Math.floor(leftSec / unitSec);
    leftSec -= count * unitSec;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  const text = parts.length === 0 ? '0 s' : parts.join(' ');
  return durationSec < 0 ? `-${text}` : text;
}
