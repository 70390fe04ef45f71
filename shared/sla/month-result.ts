// The service level of one month: the one function that screens, packs and the command line print from.
// A month without data is no data; a month that still runs is judged as if nothing more happened, and says so.
import { AppError } from '../errors.ts';
import { instantText } from '../time/instant.ts';
import { monthPeriod } from '../time/periods.ts';
import {
  compare,
  fraction,
  multiply,
  parseFraction,
  roundToInteger,
  roundToPlaces,
  subtract,
  toDecimalText,
  toRatioText,
  wholeFraction,
  type Fraction,
} from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import { availability, exactDowntime } from './availability.ts';
import type { AvailabilityInput, AvailabilityResult } from './availability-model.ts';
import { monthlyCredit, type CreditResult } from './credit.ts';
import { availabilityInput } from './month-input.ts';
import type { Allowance, CreditTerms, MonthInput, MonthResult, MonthTerms } from './month-model.ts';
import { readingSpread, type Judgement } from './readings.ts';
import { decideParsed, parseTable, type ParsedTable, type TierResult } from './tier.ts';
import { FLAG_SENTENCES, type VerdictState } from './verdict-words.ts';

const PRINTED_PLACES = 3;
const HUNDRED = fraction(100n);

/** What is known of the month: from its start up to `knownSec`. */
interface Coverage {
  readonly period: Interval;
  readonly knownSec: number;
  readonly soFar: boolean;
}

/** The contract's own way from an exact availability to target and credit. */
interface Judge {
  readonly decide: (uptimePct: Fraction) => Fraction;
  readonly targetPct: Fraction | null;
  readonly table: ParsedTable | null;
}

/** Null when nothing of the month is known. */
function coverageOf({ asOfSec, dataThroughSec }: MonthInput, period: Interval): Coverage | null {
  if (dataThroughSec === null) return null;
  const knownSec = Math.min(asOfSec, dataThroughSec);
  return knownSec <= period.startSec ? null : { period, knownSec, soFar: knownSec < period.endSec };
}

function judgeOf({ targetPct, rounding }: MonthTerms, credit: CreditTerms | null): Judge {
  return {
    decide: (uptimePct) => (rounding === null ? uptimePct : roundToPlaces(uptimePct, rounding.places, rounding.mode)),
    targetPct: targetPct === null ? null : parseFraction(targetPct),
    table: targetPct === null || credit === null ? null : parseTable({ commitment: targetPct, bands: credit.bands }),
  };
}

function judgementOf({ decide, targetPct, table }: Judge, uptimePct: Fraction): Judgement {
  const decided = decide(uptimePct);
  return {
    met: targetPct === null ? null : compare(decided, targetPct) >= 0,
    creditPct: table === null ? null : decideParsed(table, decided).creditPct,
  };
}

/** The judgement that readings of a clause are compared by. @throws AppError INVALID_NUMBER */
export function monthJudge({
  terms,
  credit,
}: Pick<MonthInput, 'terms' | 'credit'>): (uptimePct: Fraction) => Judgement {
  const judge = judgeOf(terms, credit);
  return (uptimePct) => judgementOf(judge, uptimePct);
}

function allowanceOf(targetPct: Fraction | null, baseSec: number): Allowance | null {
  if (targetPct === null) return null;
  const missing = multiply(subtract(HUNDRED, targetPct), fraction(1n, 100n));
  const exact = multiply(missing, wholeFraction(baseSec));
  return { exactSec: toRatioText(exact), floorSec: Number(roundToInteger(exact, 'truncate')) };
}

/** At least half of the allowance is used, and used faster than the month passes. */
function isAtRisk(used: Fraction, allowance: Allowance, { period, knownSec }: Coverage): boolean {
  const allowed = parseFraction(allowance.exactSec);
  const passed = fraction(BigInt(knownSec - period.startSec), BigInt(period.endSec - period.startSec));
  return compare(multiply(used, fraction(2n)), allowed) >= 0 && compare(used, multiply(allowed, passed)) > 0;
}

function verdictOf(met: boolean | null, metSoFar: boolean | null, soFar: boolean, atRisk: boolean): VerdictState {
  if (met === null) return 'NOT_APPLICABLE';
  if (!met) return 'BREACHED';
  if (!soFar) return 'MET';
  return atRisk || metSoFar === false ? 'AT_RISK' : 'MET_SO_FAR';
}

function creditOf(tier: TierResult | null, terms: CreditTerms | null): CreditResult | null {
  if (tier === null || tier.creditPct === null || terms === null || terms.monthlyFee === null) return null;
  const { monthlyFee, capPct, rounding } = terms;
  return monthlyCredit({ monthlyFee, creditPct: tier.creditPct, capPct, rounding });
}

const ROUNDING_WORDS = { half_up: 'half up', half_even: 'half to even', truncate: 'down' } as const;

function notesOf(input: MonthInput, { soFar, knownSec, period }: Coverage, tier: TierResult | null): string[] {
  const { rounding } = input.terms;
  const open = input.incidents.filter(({ startAt, endAt }) => endAt === null && startAt < period.endSec);
  const openUntil = instantText(Math.min(input.asOfSec, period.endSec));
  return [
    ...(soFar
      ? [`So far: data are complete up to ${instantText(knownSec)}, the month ends ${instantText(period.endSec)}.`]
      : []),
    ...open.map(({ externalId }) => `${externalId} is still open and counted up to ${openUntil}.`),
    ...(rounding === null
      ? []
      : [`The contract rounds to ${rounding.places} places, ${ROUNDING_WORDS[rounding.mode]}, before it compares.`]),
    ...(tier === null || tier.flag === null ? [] : [FLAG_SENTENCES[tier.flag]]),
  ];
}

/** What every month has, before anything is computed. */
function emptyResult(input: MonthInput, period: Interval, verdict: VerdictState, note: string): MonthResult {
  const targetPct = input.terms.targetPct === null ? null : parseFraction(input.terms.targetPct);
  return {
    month: input.month,
    period,
    verdict,
    soFar: false,
    availability: null,
    printedPct: null,
    decidedPct: null,
    allowance: allowanceOf(targetPct, period.endSec - period.startSec),
    tier: null,
    credit: null,
    readings: null,
    notes: [note],
  };
}

/** With an elapsed base a running month shows its share of the time that has passed; else the same as the final base. */
function shownAvailability(
  { terms }: MonthInput,
  { soFar, knownSec }: Coverage,
  calculation: AvailabilityInput,
  final: AvailabilityResult,
): AvailabilityResult {
  if (!soFar || terms.denominator === 'period') return final;
  const policy = { ...calculation.policy, denominator: 'elapsed' as const };
  return availability({ ...calculation, policy, asOfSec: knownSec });
}

function computedResult(input: MonthInput, coverage: Coverage): MonthResult {
  const { period, soFar } = coverage;
  const calculation = availabilityInput(input, period);
  const final = availability(calculation);
  const shown = shownAvailability(input, coverage, calculation, final);
  const judge = judgeOf(input.terms, input.credit);
  const decided = judge.decide(parseFraction(final.uptimePct));
  const shownPct = parseFraction(shown.uptimePct);
  const tier = judge.table === null ? null : decideParsed(judge.table, decided);
  const allowance = allowanceOf(judge.targetPct, final.denominatorSec);
  const atRisk = allowance !== null && isAtRisk(exactDowntime(final), allowance, coverage);
  const met = judgementOf(judge, parseFraction(final.uptimePct)).met;
  return {
    month: input.month,
    period,
    verdict: verdictOf(met, judgementOf(judge, shownPct).met, soFar, atRisk),
    soFar,
    availability: shown,
    printedPct: toDecimalText(shownPct, PRINTED_PLACES, 'truncate'),
    decidedPct: toRatioText(decided),
    allowance,
    tier,
    credit: creditOf(tier, input.credit),
    readings: readingSpread(calculation, monthJudge(input)),
    notes: notesOf(input, coverage, tier),
  };
}

/**
 * One month under the terms in force: verdict, availability with ledger, allowance, tier, credit and reading spread.
 * Source: sla-engine rules on verdicts, rounding, printing and readings.
 *
 * @example
 * // 43 min 12 s down in April 2026 at a target of 99.9: verdict MET, printedPct '99.900', allowance.floorSec 2592
 * monthResult({ month: '2026-04', terms, credit: null, incidents, maintenance: [], asOfSec, dataThroughSec: asOfSec })
 * @throws AppError INVALID_MONTH, UNKNOWN_ZONE, INVALID_NUMBER, UNKNOWN_CURRENCY, INVALID_FEE
 */
export function monthResult(input: MonthInput): MonthResult {
  const period = input.period ?? monthPeriod(input.terms.zone, input.month);
  const coverage = coverageOf(input, period);
  if (coverage === null) return emptyResult(input, period, 'NO_DATA', 'Nothing is known of this month yet.');
  try {
    return computedResult(input, coverage);
  } catch (error) {
    const contradiction = error instanceof AppError && ['EMPTY_PERIOD', 'DOWNTIME_EXCEEDS_BASE'].includes(error.code);
    if (!contradiction) throw error;
    return { ...emptyResult(input, period, 'REVIEW_REQUIRED', error.message), soFar: coverage.soFar };
  }
}
