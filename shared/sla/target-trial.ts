// Targets, credit tables and alert thresholds that somebody types, tried on the months of a service level that are over.
import { AppError } from '../errors.ts';
import { PercentText, type Money } from '../fields.ts';
import { add, fraction, multiply, parseFraction, toDecimalText } from '../values/fraction.ts';
import type { CreditBand, CreditSchedule, Measurement, MetricVersion } from './model.ts';
import {
  calibrateThreshold,
  proposedTarget,
  tryTerms,
  type CandidateResult,
  type CandidateTerms,
  type JudgedValue,
  type PastMonth,
  type ThresholdResult,
} from './targets.ts';
import type { MonthView } from './view.ts';

const MAX_LINES = 50;
const BAND = /^(\S+)\s+below\s+(\S+)$/;
const CANDIDATE = 'expected a target, or a target with its credits, such as "99.95: 10 below 99.95, 25 below 99"';
/** Share of the months that a proposed target would have held in, and its decimals. */
const PROPOSALS = ['100', '95', '90'] as const;
const PLACES = 3;
const PLAIN_PLACES = 6;

function percent(text: string, problem: string): string {
  const read = PercentText.safeParse(text.replace(/\s*%$/, '').trim());
  if (!read.success) throw new AppError('INVALID_NUMBER', problem);
  return read.data;
}

/** What is on each line, once, under the number it has in the text. */
function lines(text: string, field: string): Array<readonly [line: string, number: number]> {
  const found = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const typed = line.trim();
    if (typed !== '' && !found.has(typed)) found.set(typed, index + 1);
  }
  if (found.size > MAX_LINES) throw new AppError('TOO_MANY_ROWS', `${field}: expected at most ${MAX_LINES} lines`);
  return [...found];
}

function bandsOf(text: string, problem: string): CreditBand[] {
  return text.split(',').map((part) => {
    const [, credit, below] = BAND.exec(part.replaceAll('%', '').trim()) ?? [];
    if (credit === undefined || below === undefined) throw new AppError('INVALID_NUMBER', problem);
    return { ge: null, gt: null, le: null, lt: percent(below, problem), creditPct: percent(credit, problem) };
  });
}

/**
 * One candidate a line. A line without credits takes the table of the contract.
 *
 * @example readCandidates('99.95: 10 below 99.95, 25 below 99', null, null)[0]?.bands.length === 2
 * @throws AppError INVALID_NUMBER, TOO_MANY_ROWS, each naming the line
 */
export function readCandidates(
  text: string,
  schedule: CreditSchedule | null,
  rounding: MetricVersion['rounding'],
): CandidateTerms[] {
  return lines(text, 'candidates').map(([line, number]) => {
    const problem = `line ${number}: ${CANDIDATE}`;
    const [target = '', ...credits] = line.split(':');
    if (credits.length > 1) throw new AppError('INVALID_NUMBER', problem);
    const [table] = credits;
    const bands = table === undefined ? (schedule?.bands ?? []) : bandsOf(table, problem);
    return { name: line, targetPct: percent(target, problem), bands, capPct: schedule?.capPct ?? null, rounding };
  });
}

/** @throws AppError INVALID_NUMBER, TOO_MANY_ROWS, each naming the line */
export function readThresholds(text: string): string[] {
  return lines(text, 'thresholds').map(([line, number]) =>
    percent(line, `line ${number}: expected a percentage such as "99.97"`),
  );
}

/** Months that are over and have a figure; a month that still runs proves nothing. */
export function pastMonths(months: readonly MonthView[]): PastMonth[] {
  return months
    .filter(({ soFar }) => !soFar)
    .map(({ month, uptimePct }) => ({ month, uptimePct: uptimePct === null ? null : parseFraction(uptimePct) }));
}

/**
 * Every candidate on the history. A candidate whose table contradicts itself is refused, not skipped.
 * @throws AppError INVALID_NUMBER, UNKNOWN_CURRENCY, INVALID_FEE
 */
export function tryCandidates(
  candidates: readonly CandidateTerms[],
  months: readonly MonthView[],
  monthlyFee: Money,
): CandidateResult[] {
  const history = pastMonths(months);
  return candidates.map((terms) => tryTerms(terms, history, monthlyFee));
}

export interface ProposedTarget {
  readonly attainmentPct: string;
  /** Null without a month that is over. */
  readonly targetPct: string | null;
}

/** The targets that the history itself would have carried: in every month, in 95 and in 90 of 100. */
export function proposals(months: readonly MonthView[]): ProposedTarget[] {
  const history = pastMonths(months);
  return PROPOSALS.map((attainmentPct) => ({
    attainmentPct,
    targetPct: proposedTarget(history, parseFraction(attainmentPct), PLACES),
  }));
}

export interface TriedThreshold extends ThresholdResult {
  readonly thresholdPct: string;
}

/** What was measured, else what was reported, for months that are judged Met or Breached. */
export function judgedValues(months: readonly MonthView[], measurements: readonly Measurement[]): JudgedValue[] {
  return months.flatMap(({ month, soFar, verdict }) => {
    const stated = measurements.find((one) => one.month === month);
    const value = stated?.measuredPct ?? stated?.reportedPct ?? null;
    if (value === null || soFar || (verdict.state !== 'MET' && verdict.state !== 'BREACHED')) return [];
    return { value: parseFraction(value), breached: verdict.state === 'BREACHED' };
  });
}

/** An alert is raised where a value lies below the threshold. @throws AppError INVALID_NUMBER */
export function tryThresholds(thresholds: readonly string[], values: readonly JudgedValue[]): TriedThreshold[] {
  return thresholds.map((thresholdPct) => ({
    thresholdPct,
    ...calibrateThreshold(parseFraction(thresholdPct), values, 'below'),
  }));
}

/** Half of the allowance that a target leaves. */
function halfway(targetPct: string): string {
  const half = multiply(add(parseFraction(targetPct), fraction(100n)), fraction(1n, 2n));
  return toDecimalText(half, PLAIN_PLACES, 'truncate').replace(/\.?0+$/, '');
}

/** Where to begin: the target itself, and half of its allowance used. @example thresholdsAround('99.9') // ['99.9', '99.95'] */
export function thresholdsAround(targetPct: string): string[] {
  return [...new Set([targetPct, halfway(targetPct)])];
}

/** Where to begin: the target in force, half of its allowance, and what every month would have held. */
export function candidatesAround(targetPct: string, months: readonly MonthView[]): string[] {
  const held = proposals(months)[0]?.targetPct ?? null;
  return [...new Set([...thresholdsAround(targetPct), ...(held === null ? [] : [held])])];
}
