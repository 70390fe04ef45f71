// Service levels as rows: an SLA, its dated metric versions, its credit schedules, and the bands of each schedule.
import type { CreditBand, CreditSchedule, MetricVersion, Rounding, Sla } from '#shared/sla/model.ts';
import { minorOf } from '../fields.ts';

export type SlaRow = Omit<Sla, 'metricVersions' | 'creditSchedules'>;

type OwnedBySla = { slaId: Sla['id'] };

export type MetricVersionRow = Omit<MetricVersion, 'rounding'> &
  OwnedBySla & { roundingPlaces: number | null; roundingMode: Rounding['mode'] | null };

export type CreditScheduleRow = Omit<CreditSchedule, 'monthlyFee' | 'bands'> &
  OwnedBySla & { monthlyFeeMinor: bigint; monthlyFeeCurrency: string };

export type CreditBandRow = CreditBand &
  OwnedBySla & {
    /** Schedule and position: a band has no identity of its own. */
    id: string;
    scheduleId: CreditSchedule['id'];
    position: number;
  };

export function metricVersionOf(row: MetricVersionRow): MetricVersion {
  const { slaId: _, roundingPlaces, roundingMode, ...same } = row;
  const exact = roundingPlaces === null || roundingMode === null;
  return { ...same, rounding: exact ? null : { places: roundingPlaces, mode: roundingMode } };
}

export function metricVersionRow(slaId: Sla['id'], { rounding, ...same }: MetricVersion): MetricVersionRow {
  return { ...same, slaId, roundingPlaces: rounding?.places ?? null, roundingMode: rounding?.mode ?? null };
}

export function creditScheduleOf(row: CreditScheduleRow, bands: readonly CreditBandRow[]): CreditSchedule {
  const { slaId: _, monthlyFeeMinor, monthlyFeeCurrency, ...same } = row;
  const monthlyFee = { minor: monthlyFeeMinor.toString(), currency: monthlyFeeCurrency };
  return { ...same, monthlyFee, bands: bands.filter((band) => band.scheduleId === row.id).map(bandOf) };
}

export function creditScheduleRow(slaId: Sla['id'], schedule: CreditSchedule): CreditScheduleRow {
  const { monthlyFee, bands: _, ...same } = schedule;
  return { ...same, slaId, monthlyFeeMinor: minorOf(monthlyFee), monthlyFeeCurrency: monthlyFee.currency };
}

function bandOf({ ge, gt, le, lt, creditPct }: CreditBandRow): CreditBand {
  return { ge, gt, le, lt, creditPct };
}

export function bandRows(slaId: Sla['id'], schedule: CreditSchedule): CreditBandRow[] {
  return schedule.bands.map((band, position) => ({
    ...band,
    id: `${schedule.id}/${position}`,
    slaId,
    scheduleId: schedule.id,
    position,
  }));
}
