// What travels inside a capacity report: report.json (the whole record), months.csv, and the totals that tie them together.
import canonicalize from 'canonicalize';
import { AppError } from '../errors.ts';
import { add, fraction, parseFraction, toDecimalText } from '../values/fraction.ts';
import type { CapacityReportData, ReportedPool } from './capacity-report.ts';
import { csvText, type CsvCell } from './csv.ts';
import type { ControlTotal } from './pack-parts.ts';

const HEADER = [
  'pool',
  'unit',
  'month',
  'used',
  'committed',
  'forecast',
  'lower80',
  'upper80',
  'lower95',
  'upper95',
  'headroom_p10',
  'headroom_p50',
  'headroom_p90',
  'short_chance',
  'expected_shortfall',
] as const;

/** report.json as RFC 8785 canonical JSON: the same record has the same hash. */
export function capacityReportJson(data: CapacityReportData): string {
  const json = canonicalize(data);
  if (json === undefined) throw new TypeError('a report is always an object');
  return json;
}

function poolRows({ name, unit, months }: ReportedPool): CsvCell[][] {
  return months.map(({ exact: { month, used, committed, ahead, headroom } }) => [
    name,
    unit,
    month,
    used,
    committed,
    ahead?.mean ?? null,
    ahead?.lower80 ?? null,
    ahead?.upper80 ?? null,
    ahead?.lower95 ?? null,
    ahead?.upper95 ?? null,
    headroom?.p10 ?? null,
    headroom?.p50 ?? null,
    headroom?.p90 ?? null,
    headroom?.shortProbability ?? null,
    headroom?.expectedShortfall ?? null,
  ]);
}

/** months.csv: one row for each month of each pool; figures of use as typed, estimates unrounded. */
export function capacityReportMonthsCsv({ pools }: CapacityReportData): string {
  return csvText(HEADER, pools.flatMap(poolRows));
}

const placesOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

/** Exact, with as many places as the longest has. */
function sumOf(decimals: readonly string[]): string {
  const sum = decimals.reduce((total, decimal) => add(total, parseFraction(decimal)), fraction(0n));
  return toDecimalText(sum, Math.max(0, ...decimals.map(placesOf)), 'truncate');
}

/**
 * The control totals that anybody recomputes from report.json; use is summed pool by pool, since units differ.
 * @example capacityControlTotals([])[0] // { label: 'Pools', value: '0', recompute: 'count of pools[]' }
 */
export function capacityControlTotals(pools: readonly ReportedPool[]): ControlTotal[] {
  const months = pools.flatMap((pool) => pool.months);
  const count = (label: string, value: number, recompute: string): ControlTotal => ({
    label,
    value: String(value),
    recompute,
  });
  return [
    count('Pools', pools.length, 'count of pools[]'),
    count(
      'Pools without a forecast',
      pools.filter(({ chart }) => chart === null).length,
      'count of pools[] where chart is null',
    ),
    count(
      'Months with recorded use',
      months.filter(({ exact }) => exact.used !== null).length,
      'count of pools[].months[] where exact.used is not null',
    ),
    count(
      'Months with a forecast',
      months.filter(({ exact }) => exact.ahead !== null).length,
      'count of pools[].months[] where exact.ahead is not null',
    ),
    ...pools.map((pool, index): ControlTotal => ({
      label: `Recorded use of ${pool.name}, ${pool.unit}`,
      value: sumOf(pool.months.flatMap(({ exact }) => exact.used ?? [])),
      recompute: `sum of pools[${index}].months[].exact.used`,
    })),
  ];
}

/** @throws AppError CONTROL_TOTALS_DIFFER when the totals in the record are not those of its own figures. */
export function requireCapacityTotals({ pools, provenance }: CapacityReportData): void {
  if (canonicalize(capacityControlTotals(pools)) === canonicalize(provenance.controlTotals)) return;
  throw new AppError(
    'CONTROL_TOTALS_DIFFER',
    'The control totals of this report differ from its figures. Compute the report again.',
  );
}
