// A service level agreement on one service: dated metric versions, and dated credit schedules with their bands.
import { z } from 'zod';
import {
  CivilDateText,
  DurationSec,
  Label,
  Money,
  MonthText,
  Note,
  OptionalLabel,
  PercentText,
  RatioText,
  Stamps,
  ZoneName,
} from '../fields.ts';
import { ClaimWindow } from '../claims/model.ts';
import { MetricBasis } from './basis.ts';
import { ContractId, CreditScheduleId, MeasurementId, MetricVersionId, ServiceId, SlaId } from '../ids.ts';

export const EXCLUDE_ORDERS = ['before_threshold', 'after_threshold'] as const;
export const GRANULARITIES = [
  'exact',
  'floor_minute_per_outage',
  'ceil_minute_per_outage',
  'full_clock_minutes',
  'touched_clock_minutes',
] as const;
export const MAINTENANCE_DENOMINATORS = ['full', 'reduced'] as const;
export const ROUNDING_MODES = ['half_up', 'half_even', 'truncate'] as const;

/** How the contract rounds before it compares; null means the exact value decides. */
export const Rounding = z.strictObject({ places: z.int().min(0).max(12), mode: z.enum(ROUNDING_MODES) });
export type Rounding = z.infer<typeof Rounding>;

/** The clause as it held from one day on. A change of terms is a new version, never an edit of an old one. */
export const MetricVersion = z.strictObject({
  id: MetricVersionId,
  version: z.int().positive(),
  /** First day on which it holds, in its own zone. The next version ends it. */
  validFrom: CivilDateText,
  targetPct: PercentText,
  zone: ZoneName,
  excludeOrder: z.enum(EXCLUDE_ORDERS),
  minConsecutiveSec: DurationSec,
  granularity: z.enum(GRANULARITIES),
  maintenanceCapSec: DurationSec.nullable(),
  /** Maintenance is honoured when announced at least this long before it starts; 0 asks for no notice. */
  maintenanceNoticeSec: DurationSec,
  maintenanceDenominator: z.enum(MAINTENANCE_DENOMINATORS),
  rounding: Rounding.nullable(),
  clause: OptionalLabel,
  /** Who says when the service was down: "provider's status page", "own monitoring". */
  dataSource: OptionalLabel,
  note: Note,
  /** Absent while nobody said more than the arithmetic. */
  basis: MetricBasis.optional(),
});
export type MetricVersion = z.infer<typeof MetricVersion>;

/** One row of the contract's credit table; an absent bound is null. */
export const CreditBand = z.strictObject({
  ge: PercentText.nullable(),
  gt: PercentText.nullable(),
  le: PercentText.nullable(),
  lt: PercentText.nullable(),
  creditPct: PercentText,
});
export type CreditBand = z.infer<typeof CreditBand>;

export const CreditSchedule = z.strictObject({
  id: CreditScheduleId,
  validFrom: CivilDateText,
  /** What the percentages are taken of, for one month. */
  monthlyFee: Money,
  /** No month's credit exceeds this share of the fee; null when the contract names no cap. */
  capPct: PercentText.nullable(),
  clause: OptionalLabel,
  /** How long a credit may be claimed; absent where the contract names no limit. */
  claimWindow: ClaimWindow.optional(),
  bands: z.array(CreditBand).max(30, 'at most 30 bands'),
});
export type CreditSchedule = z.infer<typeof CreditSchedule>;

export const Sla = z.strictObject({
  id: SlaId,
  contractId: ContractId,
  serviceId: ServiceId,
  name: Label,
  metricVersions: z.array(MetricVersion),
  creditSchedules: z.array(CreditSchedule),
  ...Stamps,
});
export type Sla = z.infer<typeof Sla>;

export const MEASUREMENT_STATES = ['open', 'agreed', 'disputed'] as const;

/** The three values of one month: what they reported, what we measured, what was agreed. Null means not stated. */
export const Measurement = z.strictObject({
  id: MeasurementId,
  slaId: SlaId,
  month: MonthText,
  reportedPct: PercentText.nullable(),
  measuredPct: RatioText.nullable(),
  agreedPct: PercentText.nullable(),
  state: z.enum(MEASUREMENT_STATES),
  /** How many values the figures rest on; absent: nobody said. */
  samples: z.int().min(0).max(1_000_000_000).optional(),
  note: Note,
  ...Stamps,
});
export type Measurement = z.infer<typeof Measurement>;
