// Service levels as rows: an SLA, its dated metric versions, its credit schedules, and the bands of each schedule.
import type { ClaimWindow } from '#shared/claims/model.ts';
import type { MetricBasis } from '#shared/sla/basis.ts';
import type { CreditBand, CreditSchedule, MetricVersion, Rounding, Sla } from '#shared/sla/model.ts';
import { minorOf } from '../fields.ts';

export type SlaRow = Omit<Sla, 'metricVersions' | 'creditSchedules'>;

type OwnedBySla = { slaId: Sla['id'] };

export type MetricVersionRow = Omit<MetricVersion, 'rounding' | 'basis'> &
  OwnedBySla & { roundingPlaces: number | null; roundingMode: Rounding['mode'] | null };

/** Of one version; absent where nothing more was said. Lists are kept as JSON, they are only read as a whole. */
export type MetricBasisRow = Omit<MetricBasis, 'window' | 'assumptions' | 'segments' | 'unit' | 'direction'> &
  OwnedBySla & {
    /** That of its version: a basis has no identity of its own. */
    id: MetricVersion['id'];
    windowKind: MetricBasis['window']['kind'];
    windowAnchor: number;
    unit: string;
    direction: NonNullable<MetricBasis['direction']>;
    assumptions: string;
    segments: string;
  };

export type CreditScheduleRow = Omit<CreditSchedule, 'monthlyFee' | 'bands' | 'claimWindow'> &
  OwnedBySla & {
    monthlyFeeMinor: bigint;
    monthlyFeeCurrency: string;
    claimAmount: number | null;
    claimUnit: ClaimWindow['unit'] | null;
  };

export type CreditBandRow = CreditBand &
  OwnedBySla & {
    /** Schedule and position: a band has no identity of its own. */
    id: string;
    scheduleId: CreditSchedule['id'];
    position: number;
  };

export function metricVersionOf(row: MetricVersionRow, bases: readonly MetricBasisRow[]): MetricVersion {
  const { slaId: _, roundingPlaces, roundingMode, ...same } = row;
  const exact = roundingPlaces === null || roundingMode === null;
  const basis = bases.find(({ id }) => id === row.id);
  const rounding = exact ? null : { places: roundingPlaces, mode: roundingMode };
  return { ...same, rounding, ...(basis === undefined ? {} : { basis: basisOf(basis) }) };
}

export function metricVersionRow(
  slaId: Sla['id'],
  { rounding, basis: _basis, ...same }: MetricVersion,
): MetricVersionRow {
  return { ...same, slaId, roundingPlaces: rounding?.places ?? null, roundingMode: rounding?.mode ?? null };
}

function basisOf({
  id: _id,
  slaId: _slaId,
  windowKind,
  windowAnchor,
  assumptions,
  segments,
  ...same
}: MetricBasisRow): MetricBasis {
  return {
    ...same,
    window: { kind: windowKind, anchor: windowAnchor },
    assumptions: JSON.parse(assumptions) as MetricBasis['assumptions'],
    segments: JSON.parse(segments) as MetricBasis['segments'],
  };
}

export function basisRows(slaId: Sla['id'], { id, basis }: MetricVersion): MetricBasisRow[] {
  if (basis === undefined) return [];
  const { window, assumptions, segments, unit = '', direction = 'at_least', ...same } = basis;
  const lists = { assumptions: JSON.stringify(assumptions), segments: JSON.stringify(segments) };
  return [{ ...same, ...lists, unit, direction, id, slaId, windowKind: window.kind, windowAnchor: window.anchor }];
}

export function creditScheduleOf(row: CreditScheduleRow, bands: readonly CreditBandRow[]): CreditSchedule {
  const { slaId: _, monthlyFeeMinor, monthlyFeeCurrency, claimAmount, claimUnit, ...same } = row;
  const monthlyFee = { minor: monthlyFeeMinor.toString(), currency: monthlyFeeCurrency };
  const window =
    claimAmount === null || claimUnit === null ? {} : { claimWindow: { amount: claimAmount, unit: claimUnit } };
  return { ...same, ...window, monthlyFee, bands: bands.filter((band) => band.scheduleId === row.id).map(bandOf) };
}

export function creditScheduleRow(slaId: Sla['id'], schedule: CreditSchedule): CreditScheduleRow {
  const { monthlyFee, claimWindow, bands: _, ...same } = schedule;
  return {
    ...same,
    slaId,
    monthlyFeeMinor: minorOf(monthlyFee),
    monthlyFeeCurrency: monthlyFee.currency,
    claimAmount: claimWindow?.amount ?? null,
    claimUnit: claimWindow?.unit ?? null,
  };
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
