// The shapes of an availability calculation: what goes in, the policy that decides, what comes out with its ledger.
// Everything is plain data: whole UTC seconds, exact numbers as text.
import type { Interval } from '../values/interval-set.ts';
import type { EXCLUDE_ORDERS, GRANULARITIES, MAINTENANCE_DENOMINATORS } from './model.ts';

export type ExcludeOrder = (typeof EXCLUDE_ORDERS)[number];
export type Granularity = (typeof GRANULARITIES)[number];
export type MaintenanceDenominator = (typeof MAINTENANCE_DENOMINATORS)[number];
/** period: the whole period. elapsed: up to `asOfSec`, where that comes first. */
export const DENOMINATORS = ['period', 'elapsed'] as const;
export type Denominator = (typeof DENOMINATORS)[number];

export interface OutageEvent {
  readonly id: string;
  readonly startSec: number;
  /** Null while open: it then ends at `asOfSec`, or at the period's end without one. */
  readonly endSec: number | null;
  /** Why it does not count against the provider; null when it counts. */
  readonly notCounted: string | null;
  /** Percent that each of its seconds counts, exact text; absent: 100, the service was down. */
  readonly weightPct?: string;
}

export interface MaintenanceSpan extends Interval {
  readonly id: string;
  /** Why it is not honoured; null when it is. */
  readonly notHonoured: string | null;
}

export interface AvailabilityPolicy {
  readonly excludeOrder: ExcludeOrder;
  /** Outages shorter than this do not count. */
  readonly minConsecutiveSec: number;
  readonly granularity: Granularity;
  /** Honoured maintenance counts only up to this much, earliest first; null for no cap. */
  readonly maintCapSec: number | null;
  readonly maintenanceDenominator: MaintenanceDenominator;
  readonly denominator: Denominator;
}

export interface AvailabilityInput {
  readonly period: Interval;
  readonly events: readonly OutageEvent[];
  readonly maintenance: readonly MaintenanceSpan[];
  readonly asOfSec: number | null;
  /** Percent, as exact text; null when there is nothing to meet. */
  readonly targetPct: string | null;
  readonly policy: AvailabilityPolicy;
}

export type LedgerStepName =
  | 'clip'
  | 'merge'
  | 'cause'
  | 'maintenance'
  | 'threshold'
  | 'granularity'
  | 'weight'
  | 'elapsed'
  | 'reduced';

export interface LedgerEntry extends Interval {
  /** Events or maintenance it is about. */
  readonly ids: readonly string[];
  /** What it adds to the step's change: negative when it takes seconds away, 0 when it only explains. */
  readonly changeSec: number;
  readonly reason: string;
}

/** One named step. The changes of its entries add up to `changeSec`; the next step of its quantity begins with `outSec`. */
export interface LedgerStep {
  readonly step: LedgerStepName;
  readonly quantity: 'downtime' | 'denominator';
  readonly rule: string;
  readonly inSec: number;
  readonly changeSec: number;
  readonly outSec: number;
  readonly entries: readonly LedgerEntry[];
}

/** Every second of the period, exactly once, before the granularity rounds: the five parts add up to `periodSec`. */
export interface PeriodBalance {
  readonly periodSec: number;
  readonly downSec: number;
  /** Down, but within honoured maintenance. */
  readonly maintenanceSec: number;
  /** Down, but only by events that do not count. */
  readonly notCountedSec: number;
  /** Down, but shorter than the length rule asks. */
  readonly tooShortSec: number;
  readonly upSec: number;
}

export interface AvailabilityResult {
  /** The period of every step: with an elapsed denominator it may end before the period given. */
  readonly period: Interval;
  readonly downtimeSec: number;
  readonly denominatorSec: number;
  /** Percent, exact, `n/d`. */
  readonly uptimePct: string;
  /** `uptimePct >= targetPct` on the exact value; null without a target. */
  readonly met: boolean | null;
  /** `downtimeSec` is the balance's `downSec` plus this. */
  readonly roundingSec: number;
  readonly balance: PeriodBalance;
  /** Only where degraded service counts by a weight: `downtimeSec` is then `exactSec` rounded up to a whole second. */
  readonly weighted?: {
    /** Seconds that count, exact, `n/d`. */
    readonly exactSec: string;
    /** Whole seconds that the weights take away; `downSec + roundingSec - offSec` is `downtimeSec`. */
    readonly offSec: number;
  };
  readonly ledger: readonly LedgerStep[];
}
