// Judges the months of one service level: picks the terms that hold in each, and what is known of it. Refuses a verdict
// where the terms change inside a month, instead of guessing how to split it.
import type { Incident, MaintenanceWindow } from '../incidents/model.ts';
import { civilDateAt, monthPeriod } from '../time/periods.ts';
import { compare, parseFraction, toDecimalText } from '../values/fraction.ts';
import { dataCoverage, type Coverage } from './coverage.ts';
import type { CreditSchedule, Measurement, MetricVersion, Sla } from './model.ts';
import type { CreditTerms, MonthResult } from './month-model.ts';
import { monthResult } from './month-result.ts';
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

interface Dated {
  readonly validFrom: string;
}

/** The terms in force on a day, and the ones that begin after it within the month. */
function termsOn<T extends Dated>(
  all: readonly T[],
  firstDay: string,
  lastDay: string,
): { now: T | null; next: T | null } {
  const byStart = [...all].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return {
    now: byStart.findLast(({ validFrom }) => validFrom <= firstDay) ?? null,
    next: byStart.find(({ validFrom }) => validFrom > firstDay && validFrom <= lastDay) ?? null,
  };
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

function creditTerms(schedule: CreditSchedule | null): CreditTerms | null {
  if (schedule === null) return null;
  const { bands, monthlyFee, capPct } = schedule;
  return { bands, monthlyFee, capPct, rounding: 'half_up' };
}

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

function changeNote(version: MetricVersion, next: MetricVersion): string {
  const clauses = [version.clause, next.clause].filter((clause) => clause !== '').join(' and ');
  return (
    `The terms change on ${next.validFrom}, inside this month: target ${version.targetPct} % becomes ${next.targetPct} %` +
    `${clauses === '' ? '' : ` (${clauses})`}. The contract does not say how such a month is judged; a person has to decide.`
  );
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

/**
 * One month of a service level, with the terms in force on its first day.
 * Months before the first version are not applicable; a version that begins inside the month, and a stated value that no
 * incident explains, need a person. Months outside `coverage` have no data.
 */
export function judgeMonth(facts: SlaFacts, month: string, coverage: Coverage | null): JudgedMonth {
  const { sla, asOfSec } = facts;
  const { startSec, endSec } = monthPeriod(slaZone(sla), month);
  const days = [civilDateAt(slaZone(sla), startSec), civilDateAt(slaZone(sla), endSec - 1)] as const;
  const versions = termsOn(sla.metricVersions, ...days);
  const schedules = termsOn(sla.creditSchedules, ...days);
  const version = versions.now ?? versions.next ?? sla.metricVersions[0];
  if (version === undefined) throw new TypeError('a service level has at least one version of its target');
  const scheduleChanges = schedules.next !== null;
  const covered = coverage !== null && month >= coverage.fromMonth;
  const period = monthPeriod(version.zone, month);
  const incidents = touching(facts.incidents, period);
  const maintenance = touching(facts.maintenance, period);
  const computed = monthResult({
    month,
    terms: { ...version, denominator: 'period' },
    credit: scheduleChanges ? null : creditTerms(schedules.now),
    incidents,
    maintenance,
    asOfSec,
    dataThroughSec: covered ? coverage.throughSec : null,
  });
  const measurement = facts.measurements.find((candidate) => candidate.month === month) ?? null;
  const extra = [
    ...measurementNotes(measurement, computed),
    ...(scheduleChanges ? ['The credit table changes inside this month; the credit needs a person.'] : []),
  ];
  const result = refused(computed, { month, versions, version, stated: unexplained(measurement, incidents) });
  return {
    result: { ...result, notes: [...result.notes, ...extra] },
    version,
    schedule: schedules.now,
    measurement,
    incidents,
    maintenance,
  };
}

interface RefusalFacts {
  readonly month: string;
  readonly versions: { readonly now: MetricVersion | null; readonly next: MetricVersion | null };
  readonly version: MetricVersion;
  readonly stated: string | null;
}

function refused(result: MonthResult, { versions, version, stated }: RefusalFacts): MonthResult {
  if (versions.now === null && versions.next === null) {
    return withoutVerdict(result, 'NOT_APPLICABLE', `The service level holds from ${version.validFrom}.`);
  }
  if (versions.now === null) {
    const note = `The service level begins on ${version.validFrom}, inside this month; the contract does not say how it is judged.`;
    return withoutVerdict(result, 'REVIEW_REQUIRED', note);
  }
  if (result.verdict === 'NO_DATA') return result;
  if (versions.next !== null) return withoutVerdict(result, 'REVIEW_REQUIRED', changeNote(version, versions.next));
  return stated === null ? result : withoutVerdict(result, 'REVIEW_REQUIRED', stated);
}
