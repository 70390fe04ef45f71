// What is left when parts fail, who waits and who cannot be done without, in words for screens and reports. How months are
// written is the reader's choice.
import { chanceText } from '../../values/estimate.ts';
import type { Writing } from '../pools/words.ts';

type Write = Pick<Writing, 'month'>;

interface MonthAfterLoss {
  readonly month: string;
  /** Capacity less use after the loss; null where the size of the parts is not known. */
  readonly afterOne: number | null;
  readonly afterTwo: number | null;
}

/**
 * How long a loss can be borne; null where the size of the parts is not known.
 * @example lossWords([{ month: '2027-01', afterOne: -3, afterTwo: -9 }], 'afterOne', write) // 'Does not hold from Jan 2027 on'
 */
export function lossWords(months: readonly MonthAfterLoss[], of: 'afterOne' | 'afterTwo', write: Write): string | null {
  const known = months.filter((month) => month[of] !== null);
  if (known.length === 0) return null;
  const month = known.find((each) => (each[of] ?? 0) < 0)?.month;
  return month === undefined ? 'Holds for every month ahead' : `Does not hold from ${write.month(month)} on`;
}

/** The chance to wait in the first and in the last month ahead; null without a queue. */
export function waitWords(
  months: ReadonlyArray<{ readonly month: string; readonly waits: number | null }>,
  write: Write,
): string | null {
  const words = [months[0], months.at(-1)].flatMap((each) =>
    each === undefined || each.waits === null ? [] : [`${chanceText(each.waits)} in ${write.month(each.month)}`],
  );
  return words.length === 0 ? null : [...new Set(words)].join(', ');
}

interface Concentration {
  readonly pools: number;
  readonly hhi: number;
  readonly effectiveNumber: number;
  readonly shares: ReadonlyArray<{ readonly name: string; readonly pct: number }>;
  readonly weak: ReadonlyArray<{ readonly month: string; readonly cutSets: ReadonlyArray<readonly string[]> }>;
}

/** Shares by provider over the pools of one kind. */
export function concentrationWords({ pools, hhi, effectiveNumber, shares }: Concentration): string {
  const names = shares.map(({ name, pct }) => `${name} ${Math.round(pct)} %`).join(', ');
  const over = pools === 1 ? '1 pool' : `${pools} pools`;
  return `HHI ${Math.round(hhi)}, as if ${effectiveNumber.toFixed(2)} equal providers. ${names}, over ${over} of this kind`;
}

function setWords(sets: ReadonlyArray<readonly string[]>): string {
  if (sets.some((set) => set.length === 0)) return 'too little with nobody lost';
  return sets.map((set) => set.join(' with ')).join('; ') || 'no loss of up to three';
}

/** Whom demand cannot do without, at first and from each month on in which that changes. */
export function weakWords({ weak }: Concentration, write: Write): string {
  return weak.map(({ month, cutSets }) => `From ${write.month(month)}: ${setWords(cutSets)}`).join('. ');
}
