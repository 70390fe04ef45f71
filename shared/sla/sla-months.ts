// Judges the months of one service level: picks the terms that hold in each, and what is known of it. Terms that change
// inside a period split it at their first day.
import type { Incident, MaintenanceWindow } from '../incidents/model.ts';
import { civilDateAt, dayStartSec } from '../time/periods.ts';
import { CALENDAR_MONTH, closingMonth, windowMonths, windowPeriod, type Window } from '../time/windows.ts';
import { compare, parseFraction, toDecimalText, toRatioText } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import { targetWords } from './basis.ts';
import { dataCoverage, type Coverage } from './coverage.ts';
import type { CreditSchedule, Measurement, MetricVersion, Sla } from './model.ts';
import type { CreditTerms, MonthInput, MonthResult } from './month-model.ts';
import { monthResult } from './month-result.ts';
import { joinParts, type JudgedPart } from './split-month.ts';
import type { VerdictState } from './verdict-words.ts';

/** Everything recorded that bears on one service level. */
export interface SlaFacts {
  readonly sla: Pick<Sla, 'id' | 'metricVersions' | 'creditSchedules'>;
  /** Of the service, in any order. */
  readonly incidents: readonly Incident[];
  readonly maintenance: readonly MaintenanceWindow[];
  /** Of this service level. */
  readonly measurements: readonly Measurement[];
  /** UTC seconds at which the question is asked. */
  readonly asOfSec: number;
}

export interface JudgedMonth {
  readonly result: MonthResult;
  /** The version in force on the first day; the first one for months before any. */
  readonly version: MetricVersion;
  readonly schedule: CreditSchedule | null;
  readonly measurement: Measurement | null;
  readonly incidents: readonly Incident[];
  readonly maintenance: readonly MaintenanceWindow[];
}

const NO_VERDICT: ReadonlySet<VerdictState> = new Set<VerdictState>(['NO_DATA', 'NOT_APPLICABLE']);

interface Dated {
  readonly validFrom: string;
}

/** The terms in force on a day; null before the first. */
function termsOn<T extends Dated>(all: readonly T[], day: string): T | null {
  return all.reduce<T | null>(
    (found, terms) => (terms.validFrom <= day && (found === null || terms.validFrom > found.validFrom) ? terms : found),
    null,
  );
}

/** The zone whose midnights bound the months of a service level: that of its latest version. */
export function slaZone({ metricVersions }: SlaFacts['sla']): string {
  const latest = metricVersions.reduce((a, b) => (a.validFrom >= b.validFrom ? a : b));
  return latest.zone;
}

/** How far data reach; null when nothing was recorded. */
export function slaCoverage({ sla, incidents, measurements }: SlaFacts): Coverage | null {
  return dataCoverage(slaZone(sla), incidents, measurements);
}

function creditTerms(schedule: CreditSchedule | null, window: Window): CreditTerms | null {
  if (schedule === null) return null;
  const { bands, monthlyFee, capPct } = schedule;
  const minor = String(BigInt(monthlyFee.minor) * BigInt(windowMonths(window)));
  return { bands, monthlyFee: { ...monthlyFee, minor }, capPct, rounding: 'half_up' };
}

/** The window of the version in force; that of the first version before any. */
function windowOf({ metricVersions }: SlaFacts['sla'], day: string): Window {
  const [earliest] = metricVersions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return (termsOn(metricVersions, day) ?? earliest)?.basis?.window ?? CALENDAR_MONTH;
}

/** The window of the terms in force in a month: how its months come together. */
export const slaWindow = (sla: SlaFacts['sla'], month: string): Window => windowOf(sla, `${month}-31`);

/** The same period, without any figure. */
function withoutVerdict(result: MonthResult, verdict: VerdictState, note: string): MonthResult {
  return {
    ...result,
    verdict,
    availability: null,
    printedPct: null,
    decidedPct: null,
    tier: null,
    credit: null,
    readings: null,
    notes: [note],
  };
}

/** The value that holds for a month as it was stated: what was agreed, else what we measured, else what they report. */
function statedValue(measurement: Measurement | null): string | null {
  return measurement?.agreedPct ?? measurement?.measuredPct ?? measurement?.reportedPct ?? null;
}

/**
 * A metric that is better the less of it there is: judged on the stated value alone, without downtime and without a credit.
 * @param versions those in force in the month: one value cannot be split between several
 */
function judgedAtMost(
  result: MonthResult,
  versions: readonly MetricVersion[],
  measurement: Measurement | null,
): MonthResult {
  const [version] = versions;
  if (version === undefined || versions.length > 1) {
    const note = 'The terms change inside this period; one stated value cannot be split between them.';
    return withoutVerdict({ ...result, allowance: null }, 'REVIEW_REQUIRED', note);
  }
  const { targetPct } = version;
  const target = targetWords(version);
  const stated = statedValue(measurement);
  if (stated === null)
    return withoutVerdict({ ...result, allowance: null }, 'NO_DATA', `${target}: no value is stated.`);
  const value = parseFraction(stated);
  const met = compare(value, parseFraction(targetPct)) <= 0;
  const note = `${target}, judged on the stated value; outages and the credit table do not apply to it.`;
  return {
    ...withoutVerdict({ ...result, allowance: null }, met ? 'MET' : 'BREACHED', note),
    printedPct: toDecimalText(value, 3, 'truncate'),
    decidedPct: toRatioText(value),
  };
}

/** Why the values behind a complete month are too few for a verdict; null when they are not. */
function tooFew({ basis }: MetricVersion, measurement: Measurement | null): string | null {
  const needed = basis?.minSample ?? 0;
  const samples = measurement?.samples ?? null;
  if (needed === 0 || (samples !== null && samples >= needed)) return null;
  const has = samples === null ? 'Nobody said how many values it rests on' : `It rests on ${samples} values`;
  return `${has}; the terms ask for at least ${needed} before there is a verdict.`;
}

/** A value was stated for the month that no recorded incident explains: 100 % would be a guess. */
function unexplained(measurement: Measurement | null, incidents: readonly Incident[]): string | null {
  const stated = measurement?.agreedPct ?? measurement?.reportedPct ?? measurement?.measuredPct ?? null;
  if (stated === null || incidents.length > 0 || compare(parseFraction(stated), parseFraction('100')) >= 0) return null;
  return `A value of ${stated} % is stated for this month, but no incident is recorded that explains it.`;
}

function measurementNotes(measurement: Measurement | null, { printedPct }: MonthResult): string[] {
  if (measurement === null) return [];
  const { reportedPct, measuredPct, agreedPct, state } = measurement;
  const measured = measuredPct === null ? null : toDecimalText(parseFraction(measuredPct), 3, 'truncate');
  const parts = [
    reportedPct === null ? '' : `they report ${reportedPct} %`,
    measured === null ? '' : `we measured ${measured} %`,
    agreedPct === null ? '' : `agreed are ${agreedPct} %`,
    printedPct === null ? '' : `the records give ${printedPct} %`,
  ].filter((part) => part !== '');
  return [`${state === 'disputed' ? 'Disputed: ' : 'Stated values: '}${parts.join(', ')}.`];
}

function touching<T extends { readonly startAt: number; readonly endAt: number | null }>(
  records: readonly T[],
  { startSec, endSec }: MonthResult['period'],
): T[] {
  return records
    .filter(({ startAt, endAt }) => startAt < endSec && (endAt === null || endAt > startSec))
    .sort((a, b) => a.startAt - b.startAt);
}

/** One stretch of the period under one set of terms. */
interface Part {
  readonly period: Interval;
  readonly version: MetricVersion;
  readonly schedule: CreditSchedule | null;
}

/** The period cut at the first day of every version and table that begins inside it. Empty before the first version. */
function partsOf({ metricVersions, creditSchedules }: SlaFacts['sla'], period: Interval, zone: string): Part[] {
  const starts = [...metricVersions, ...creditSchedules]
    .map(({ validFrom }) => dayStartSec(zone, validFrom))
    .filter((startSec) => startSec > period.startSec && startSec < period.endSec);
  const bounds = [...new Set([period.startSec, ...starts, period.endSec])].sort((a, b) => a - b);
  return bounds.slice(0, -1).flatMap((startSec, index) => {
    const day = civilDateAt(zone, startSec);
    const version = termsOn(metricVersions, day);
    if (version === null) return [];
    const part = { startSec, endSec: bounds[index + 1] ?? period.endSec };
    return [{ period: part, version, schedule: termsOn(creditSchedules, day) }];
  });
}

function partInput(facts: SlaFacts, part: Part, month: string, throughSec: number | null): MonthInput {
  const { version, schedule, period } = part;
  return {
    month,
    period,
    terms: { ...version, denominator: 'period' },
    credit: creditTerms(schedule, version.basis?.window ?? CALENDAR_MONTH),
    incidents: touching(facts.incidents, period),
    maintenance: touching(facts.maintenance, period),
    asOfSec: facts.asOfSec,
    dataThroughSec: throughSec,
  };
}

function judgePart(facts: SlaFacts, part: Part, month: string, throughSec: number | null): JudgedPart {
  const input = partInput(facts, part, month, throughSec);
  const { targetPct, clause } = part.version;
  return { result: monthResult(input), credit: input.credit, targetPct, clause };
}

/**
 * The records and terms of a month, with everything that touches `around`, which may be wider than the month; null where
 * its terms change inside it or do not yet hold.
 */
export function wholeMonthInput(facts: SlaFacts, judged: JudgedMonth, around: Interval): MonthInput | null {
  const { month, period } = judged.result;
  const parts = partsOf(facts.sla, period, slaZone(facts.sla));
  const [only] = parts;
  if (only === undefined || parts.length > 1 || only.period.startSec !== period.startSec) return null;
  const input = partInput(facts, { ...only, period: around }, month, null);
  return { ...input, period };
}

function windowNote(window: Window, zone: string, { startSec, endSec }: Interval): string[] {
  if (window.kind === 'calendar_month') return [];
  const words = window.kind.replace('_', ' ');
  return [`Judged over a ${words}: ${civilDateAt(zone, startSec)} to ${civilDateAt(zone, endSec - 1)}.`];
}

/**
 * The period that closes in a month (of a calendar month: that month), with the terms that hold in it. Terms that change
 * inside it split it at their first day (sla-engine rule 12). Periods before the first version are not applicable; a stated
 * value that no incident explains needs a person; periods outside `coverage` have no data.
 */
export function judgeMonth(facts: SlaFacts, month: string, coverage: Coverage | null): JudgedMonth {
  const { sla } = facts;
  const zone = slaZone(sla);
  const window = slaWindow(sla, month);
  const closing = closingMonth(window, month);
  const period = windowPeriod(zone, window, closing);
  const parts = partsOf(sla, period, zone);
  const first = parts[0]?.version ?? sla.metricVersions[0];
  if (first === undefined) throw new TypeError('a service level has at least one version of its target');
  const throughSec = coverage !== null && closing >= coverage.fromMonth ? coverage.throughSec : null;
  const judged = parts.map((part) => judgePart(facts, part, closing, throughSec));
  const [only] = judged;
  const whole = { period, version: first, schedule: parts.at(-1)?.schedule ?? null };
  const computed =
    only === undefined
      ? notApplicable(judgePart(facts, { ...whole, schedule: null }, closing, null).result, sla)
      : judged.length === 1 && only.result.period.startSec === period.startSec
        ? only.result
        : joinParts(closing, judged, period);
  const measurement = facts.measurements.find((candidate) => candidate.month === closing) ?? null;
  const incidents = touching(facts.incidents, period);
  const stated = unexplained(measurement, incidents);
  const refused = stated !== null && !NO_VERDICT.has(computed.verdict);
  const versions = [...new Set(parts.map(({ version }) => version))];
  const isAtMost = versions.some(({ basis }) => basis?.direction === 'at_most');
  const judgedResult = isAtMost
    ? judgedAtMost(computed, versions, measurement)
    : refused
      ? withoutVerdict(computed, 'REVIEW_REQUIRED', stated)
      : computed;
  const few = judgedResult.soFar || NO_VERDICT.has(judgedResult.verdict) ? null : tooFew(first, measurement);
  const result = few === null ? judgedResult : withoutVerdict(judgedResult, 'REVIEW_REQUIRED', few);
  return {
    result: {
      ...result,
      notes: [...windowNote(window, zone, period), ...result.notes, ...measurementNotes(measurement, computed)],
    },
    version: first,
    schedule: parts[0]?.schedule ?? null,
    measurement,
    incidents,
    maintenance: touching(facts.maintenance, period),
  };
}

function notApplicable(result: MonthResult, { metricVersions }: SlaFacts['sla']): MonthResult {
  const from = metricVersions.reduce((a, b) => (a.validFrom <= b.validFrom ? a : b)).validFrom;
  return withoutVerdict(result, 'NOT_APPLICABLE', `The service level holds from ${from}.`);
}
