// What travels inside an SLA report: report.json (the whole record), months.csv, and the totals that tie them together.
import canonicalize from 'canonicalize';
import { AppError } from '#shared/errors.ts';
import { csvText, type CsvCell } from './csv.ts';
import type { ControlTotal } from './pack-parts.ts';
import type { SlaReportData } from './sla-report.ts';

type Figures = Pick<SlaReportData, 'months' | 'incidents' | 'ledgers'>;
type Month = SlaReportData['months'][number];

const MONTHS_HEADER = [
  'month',
  'what_happened',
  'gross_sec',
  'excluded_sec',
  'counted_sec',
  'base_sec',
  'allowance_sec_ratio',
  'availability_pct_ratio',
  'availability_printed',
  'verdict',
  'credit_minor',
  'credit_currency',
] as const;

/**
 * report.json: the record as RFC 8785 canonical JSON, so that the same record always has the same hash.
 * @example slaReportJson(data).startsWith('{"chart":') // true: keys are sorted, nothing is indented
 */
export function slaReportJson(data: SlaReportData): string {
  const json = canonicalize(data);
  if (json === undefined) throw new TypeError('a report is always an object');
  return json;
}

function monthRows(month: Month): CsvCell[][] {
  const { exact } = month;
  const figures = [
    month.month,
    month.happened,
    exact.grossSec,
    exact.excludedSec,
    exact.countedSec,
    exact.baseSec,
    exact.allowanceSec,
    exact.availabilityPct,
    month.availability,
    month.verdict.word,
  ];
  if (exact.credits.length === 0) return [[...figures, null, null]];
  return exact.credits.map((credit) => [...figures, credit.minor, credit.currency]);
}

/** months.csv: one row for each month, one more for each further currency of its credits. Ratios are exact ("n/d"). */
export function slaReportMonthsCsv(data: SlaReportData): string {
  return csvText(MONTHS_HEADER, data.months.flatMap(monthRows));
}

function sumOf(values: ReadonlyArray<number | null>): string {
  return values.reduce<bigint>((sum, value) => sum + BigInt(value ?? 0), 0n).toString();
}

function creditTotals(months: readonly Month[]): ControlTotal[] {
  const credits = months.flatMap((month) => month.exact.credits);
  const currencies = [...new Set(credits.map((credit) => credit.currency))].sort();
  return currencies.map((currency) => ({
    label: `Credits computed, ${currency}, minor units`,
    value: credits
      .filter((credit) => credit.currency === currency)
      .reduce((sum, credit) => sum + BigInt(credit.minor), 0n)
      .toString(),
    recompute: `sum of months[].exact.credits[].minor where currency is ${currency}`,
  }));
}

/**
 * The control totals an auditor recomputes from report.json; counts and sums as decimal text, seconds and minor units.
 * A missing value adds nothing and is counted in "Months without data".
 * @example slaReportControlTotals({ months: [], incidents: [], ledgers: [] })[0] // { label: 'Months', value: '0', ... }
 */
export function slaReportControlTotals({ months, incidents, ledgers }: Figures): ControlTotal[] {
  const exact = months.map((month) => month.exact);
  return [
    { label: 'Months', value: String(months.length), recompute: 'count of months[]' },
    {
      label: 'Months without data',
      value: String(exact.filter((month) => month.countedSec === null).length),
      recompute: 'count of months[] where exact.countedSec is null',
    },
    {
      label: 'Gross downtime, seconds',
      value: sumOf(exact.map((month) => month.grossSec)),
      recompute: 'sum of months[].exact.grossSec',
    },
    {
      label: 'Excluded, seconds',
      value: sumOf(exact.map((month) => month.excludedSec)),
      recompute: 'sum of months[].exact.excludedSec',
    },
    {
      label: 'Counted, seconds',
      value: sumOf(exact.map((month) => month.countedSec)),
      recompute: 'sum of months[].exact.countedSec',
    },
    ...creditTotals(months),
    { label: 'Incidents', value: String(incidents.length), recompute: 'count of incidents[]' },
    {
      label: 'Ledger steps',
      value: String(ledgers.reduce((count, ledger) => count + ledger.steps.length, 0)),
      recompute: 'count of ledgers[].steps[]',
    },
  ];
}

/** @throws AppError CONTROL_TOTALS_DIFFER when the totals in the record are not those of its own figures. */
export function requireMatchingTotals(data: SlaReportData): void {
  const expected = slaReportControlTotals(data);
  if (canonicalize(expected) !== canonicalize(data.provenance.controlTotals)) {
    throw new AppError(
      'CONTROL_TOTALS_DIFFER',
      'The control totals of this report differ from its figures. Compute the report again.',
    );
  }
}
