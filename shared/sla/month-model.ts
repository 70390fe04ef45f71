// The shapes of one month's service level: the terms and records it is computed from, and the result that everything prints.
import type { Money } from '../fields.ts';
import type { Incident, MaintenanceWindow } from '../incidents/model.ts';
import type { RoundingMode } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';
import type { AvailabilityResult, Denominator } from './availability-model.ts';
import type { CreditResult } from './credit.ts';
import type { CreditBand, MetricVersion } from './model.ts';
import type { ReadingSpread } from './readings.ts';
import type { TierResult } from './tier.ts';
import type { VerdictState } from './verdict-words.ts';

/** The terms in force in the month: a metric version, and what the period's base is. */
export interface MonthTerms extends Omit<
  MetricVersion,
  'id' | 'version' | 'validFrom' | 'targetPct' | 'dataSource' | 'note' | 'basis'
> {
  /** Percent, exact text; null when the month has no target (the verdict is then not applicable). */
  readonly targetPct: string | null;
  readonly denominator: Denominator;
}

export interface CreditTerms {
  readonly bands: readonly CreditBand[];
  /** Null when the fee is not known: the credit then has a percentage but no amount. */
  readonly monthlyFee: Money | null;
  readonly capPct: string | null;
  readonly rounding: RoundingMode;
}

export interface MonthIncident extends Pick<
  Incident,
  'externalId' | 'title' | 'startAt' | 'endAt' | 'counts' | 'exclusionReason' | 'causeParty' | 'weightPct'
> {
  readonly id: string;
}

export interface MonthMaintenance extends Pick<MaintenanceWindow, 'startAt' | 'endAt' | 'announcedAt' | 'agreed'> {
  readonly id: string;
}

export interface MonthInput {
  /** The window or the part of it that is judged; absent: the calendar month. */
  readonly period?: Interval;
  /** `YYYY-MM` in the zone of the terms. */
  readonly month: string;
  readonly terms: MonthTerms;
  /** Null when the contract has no credit table. */
  readonly credit: CreditTerms | null;
  readonly incidents: readonly MonthIncident[];
  readonly maintenance: readonly MonthMaintenance[];
  /** The instant the question is asked at. */
  readonly asOfSec: number;
  /** Data are complete up to here; null when nothing was recorded yet. */
  readonly dataThroughSec: number | null;
}

export interface Allowance {
  /** Downtime that the target allows in the whole month, in seconds, exact `n/d`. */
  readonly exactSec: string;
  /** The same in whole seconds, rounded down: one second more is a breach. */
  readonly floorSec: number;
}

export interface MonthResult {
  readonly month: string;
  readonly period: Interval;
  readonly verdict: VerdictState;
  /** The month is not over, or data end before it does. */
  readonly soFar: boolean;
  /** Null when there are no data, or when the figures contradict each other (the note says why). */
  readonly availability: AvailabilityResult | null;
  /** Percent with three places, truncated: never above the exact value. */
  readonly printedPct: string | null;
  /** The percentage that was compared with target and table, exact `n/d`, after the contract's rounding if it has one. */
  readonly decidedPct: string | null;
  /** Null without a target. */
  readonly allowance: Allowance | null;
  readonly tier: TierResult | null;
  readonly credit: CreditResult | null;
  readonly readings: ReadingSpread | null;
  readonly notes: readonly string[];
}
