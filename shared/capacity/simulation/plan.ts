// What a simulation starts from: demand with its spread, what stands today, what is due from whom, and on what record.
import { AppError } from '../../errors.ts';
import type { DeliveryRecord } from '../deliveries/posterior.ts';

/** Mean and bounds that hold four fifths, one value a period. */
export interface DemandPath {
  readonly mean: readonly number[];
  readonly lower80: readonly number[];
  readonly upper80: readonly number[];
}

/** Capacity that stands today. */
export interface StandingCapacity {
  /** Null for one's own. */
  readonly partner: string | null;
  readonly quantity: number;
  /** Cost of one unit a period, in minor units of one currency; null when unknown. */
  readonly unitCostMinor: number | null;
  /** From this period on it is gone; null while it stays. */
  readonly lostFrom?: number | null;
}

export interface PlannedDelivery extends StandingCapacity {
  /** When it is due, in periods: 0 is the start of the first one ahead, 2.5 the middle of the third. It counts from the next start on. */
  readonly duePeriod: number;
  /** Overdue: its delay is one of a late delivery, counted from `duePeriod` on. */
  readonly isLate?: boolean;
  /** Counted on as promised, whatever the partner's record says: a level that was agreed, not a delivery under way. */
  readonly isSure?: boolean;
}

/** Partners that are late together, such as those behind one chip maker. */
export interface CommonCause {
  readonly name: string;
  readonly partners: readonly string[];
  /** Chance that it strikes within the horizon, 0 to 1. */
  readonly probability: number;
  /** Periods that it delays each of them. */
  readonly delayPeriods: number;
}

/** What a shortfall costs under the liability clause, in minor units. */
export interface LiabilityClause {
  /** For each unit short, a period. */
  readonly perUnitMinor: number;
  /** At most, over the horizon; null without a cap. */
  readonly capMinor: number | null;
}

export interface Plan {
  readonly demand: DemandPath;
  readonly standing: readonly StandingCapacity[];
  readonly deliveries: readonly PlannedDelivery[];
  readonly records: readonly DeliveryRecord[];
  readonly commonCauses: readonly CommonCause[];
  readonly liability: LiabilityClause | null;
  /** Factor on all unit costs by period; empty for 1. */
  readonly costFactors: ReadonlyArray<{
    readonly partner: string | null;
    readonly from: number;
    readonly factor: number;
  }>;
}

export const MAX_PERIODS = 1_000;
export const MAX_DELIVERIES = 2_000;

function fail(field: string, expected: string): never {
  throw new AppError('INVALID_INPUT', `${field}: expected ${expected}`, { fields: { [field]: expected } });
}

function requireShare(field: string, value: number): void {
  if (!(value >= 0 && value <= 1)) fail(field, 'a chance from 0 to 1');
}

/** @throws AppError INVALID_INPUT naming the first field that no plan can have */
export function requirePlan({ demand, standing, deliveries, records, commonCauses }: Plan): void {
  const periods = demand.mean.length;
  if (periods < 1 || periods > MAX_PERIODS) fail('demand.mean', `1 to ${MAX_PERIODS} periods`);
  if (deliveries.length > MAX_DELIVERIES) fail('deliveries', `at most ${MAX_DELIVERIES}`);
  for (const key of ['mean', 'lower80', 'upper80'] as const) {
    if (demand[key].length !== periods) fail(`demand.${key}`, `${periods} values`);
    const bad = demand[key].findIndex((value) => !Number.isFinite(value));
    if (bad !== -1) fail(`demand.${key}.${bad}`, 'a finite number');
  }
  for (const [field, list] of Object.entries({ standing, deliveries })) {
    const bad = list.findIndex(({ quantity }) => !Number.isFinite(quantity) || quantity < 0);
    if (bad !== -1) fail(`${field}.${bad}.quantity`, 'a finite number, 0 or more');
  }
  const undated = deliveries.findIndex(({ duePeriod }) => !Number.isFinite(duePeriod));
  if (undated !== -1) fail(`deliveries.${undated}.duePeriod`, 'a period');
  for (const [i, { delays, fills }] of records.entries()) {
    if (delays.some((delay) => !(delay > 0 && Number.isFinite(delay)))) fail(`records.${i}.delays`, 'periods above 0');
    for (const fill of fills) requireShare(`records.${i}.fills`, fill);
  }
  for (const [i, cause] of commonCauses.entries()) requireShare(`commonCauses.${i}.probability`, cause.probability);
}
