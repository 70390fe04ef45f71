// A reconciliation audit: the figures a provider stated for a stretch of months held against ours, and when the next is due.
import { addMonths, civilDateText, parseCivilDate } from '../values/civil-date.ts';
import { durationText } from '../values/duration.ts';
import { fraction, multiply, parseFraction, roundToInteger, subtract, toDecimalText } from '../values/fraction.ts';
import type { AuditRun, FactsOf } from './model.ts';

export interface AuditMonth {
  readonly month: string;
  readonly periodSec: number;
  /** Percent as stated; null: nothing was. */
  readonly reportedPct: string | null;
  /** Exact; null: we measured nothing. */
  readonly measuredPct: string | null;
  /** What the records give, exact; null without data. */
  readonly computedPct: string | null;
  readonly toleranceSec: number;
  readonly isDisputed: boolean;
}

const shown = (pct: string): string => `${toDecimalText(parseFraction(pct), 3, 'truncate')} %`;

/** Seconds of downtime by which two percentages of a period differ, without sign, rounded down. */
function apartSec(a: string, b: string, periodSec: number): number {
  const difference = multiply(subtract(parseFraction(a), parseFraction(b)), fraction(BigInt(periodSec), 100n));
  return Math.abs(Number(roundToInteger(difference, 'truncate')));
}

/**
 * What an audit of these months finds.
 * @example
 * // reported 99.95, the records give 99.9 in a month of 30 days: 1 finding, 21 min 36 s apart
 */
export function auditFindings(months: readonly AuditMonth[]): AuditRun['findings'] {
  return months.flatMap(({ month, periodSec, reportedPct, measuredPct, computedPct, toleranceSec, isDisputed }) => {
    const texts: string[] = [];
    if (isDisputed) texts.push('Disputed and not settled.');
    if (reportedPct === null) texts.push('The provider stated no figure.');
    const ours = measuredPct ?? computedPct;
    if (ours === null) texts.push('We have no figure of our own.');
    else if (reportedPct !== null) {
      const sec = apartSec(reportedPct, ours, periodSec);
      const whose = measuredPct === null ? 'the records give' : 'we measured';
      if (sec > toleranceSec) {
        texts.push(`The provider states ${shown(reportedPct)}, ${whose} ${shown(ours)}: ${durationText(sec)} apart.`);
      }
    }
    return texts.map((text) => ({ month, text }));
  });
}

/** The day of the next run: so many months after the last one, at first the first day. @example auditDueOn({ firstOn: '2026-01-31', everyMonths: 1, runs: [] }) === '2026-01-31' */
export function auditDueOn({ firstOn, everyMonths, runs }: FactsOf<'audit'>): string {
  const last = runs.at(-1);
  return last === undefined ? firstOn : civilDateText(addMonths(parseCivilDate(last.on), everyMonths));
}
