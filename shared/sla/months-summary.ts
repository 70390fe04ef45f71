// What several months of one service level come to: how many were met, the worst of them, the credits, the finding.
// Counts and picks; every figure is that of a month that was judged elsewhere.
import type { Money } from '../fields.ts';
import { compare, parseFraction } from '../values/fraction.ts';
import type { MonthView } from './view.ts';

export interface MonthsSummary {
  /** Months with an availability; the others are no part of any count. */
  readonly judged: number;
  /** Whole months whose verdict is Met. A month that still runs is not counted as met. */
  readonly met: number;
  readonly breached: number;
  /** Lowest exact availability; the earlier of two equal ones. Null when nothing was judged. */
  readonly worst: MonthView | null;
  /** The latest month that is over; null when there is none with a verdict. */
  readonly last: MonthView | null;
  /** One sum for each currency, in order of appearance; credits of nothing are left out. */
  readonly credits: readonly Money[];
  /** Months whose credit the contract's table does not answer. */
  readonly unanswered: number;
  /** The finding as a sentence without full stop. */
  readonly finding: string;
}

const isJudged = ({ uptimePct }: MonthView): boolean => uptimePct !== null;

function worstOf(months: readonly MonthView[]): MonthView | null {
  const pct = ({ uptimePct }: MonthView) => parseFraction(uptimePct ?? '100');
  return months
    .filter(isJudged)
    .reduce<MonthView | null>(
      (worst, month) => (worst === null || compare(pct(month), pct(worst)) < 0 ? month : worst),
      null,
    );
}

function creditSums(months: readonly MonthView[]): Money[] {
  const sums = new Map<string, bigint>();
  for (const { credit } of months) {
    if (credit === null || credit.minor === '0') continue;
    sums.set(credit.currency, (sums.get(credit.currency) ?? 0n) + BigInt(credit.minor));
  }
  return [...sums].map(([currency, minor]) => ({ minor: String(minor), currency }));
}

function findingOf(judged: number, breached: number): string {
  if (judged === 0) return 'Nothing was recorded for this period';
  if (breached > 0) return `Downtime passed the allowance in ${breached} of ${judged} months with data`;
  if (judged === 1) return 'Downtime stayed inside the allowance';
  return `Downtime stayed inside the allowance in all ${judged} months with data`;
}

/**
 * Sums up months in calendar order, as `sla.months` gives them.
 *
 * @example summarizeMonths([]).finding // 'Nothing was recorded for this period'
 */
export function summarizeMonths(months: readonly MonthView[]): MonthsSummary {
  const judged = months.filter(isJudged).length;
  const breached = months.filter(({ verdict }) => verdict.state === 'BREACHED').length;
  return {
    judged,
    met: months.filter(({ verdict }) => verdict.state === 'MET').length,
    breached,
    worst: worstOf(months),
    last: months.findLast(({ soFar, verdict }) => !soFar && verdict.state !== 'NO_DATA') ?? null,
    credits: creditSums(months),
    unanswered: months.filter(({ creditFlag }) => creditFlag === 'TIER_GAP').length,
    finding: findingOf(judged, breached),
  };
}
