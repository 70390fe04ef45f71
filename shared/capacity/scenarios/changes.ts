// What a scenario changes about a plan: demand, deliveries, partners, prices. Each change is a pure function on a plan.
import { AppError, assertNever } from '../../errors.ts';
import { at, line } from '../forecast/series.ts';
import type { DemandPath, Plan } from '../simulation/plan.ts';

/** Periods count from 0, the first one ahead; `to` is the last one, null for the end of the horizon. */
export type ScenarioChange =
  | { readonly kind: 'multiply'; readonly factor: number; readonly from: number; readonly to: number | null }
  | { readonly kind: 'step'; readonly amount: number; readonly from: number; readonly to: number | null }
  /** Grows by `amount` a period from `from` on and stays where it is after `to`. */
  | { readonly kind: 'ramp'; readonly amount: number; readonly from: number; readonly to: number | null }
  /** Demand times 1 + uplift from `from` to `to`; afterwards the uplift halves every `halfLife` periods. */
  | {
      readonly kind: 'spike';
      readonly uplift: number;
      readonly from: number;
      readonly to: number;
      readonly halfLife: number;
    }
  /** The season comes `periods` later (below 0: earlier). */
  | { readonly kind: 'seasonal_shift'; readonly periods: number; readonly seasonLength: number }
  | { readonly kind: 'delay_partner'; readonly partner: string; readonly periods: number }
  | { readonly kind: 'lose_partner'; readonly partner: string; readonly from: number }
  /** Null: everybody's prices. */
  | { readonly kind: 'price_step'; readonly partner: string | null; readonly factor: number; readonly from: number };

type Value = (value: number, period: number) => number;

function eachDemand({ mean, lower80, upper80 }: DemandPath, change: Value): DemandPath {
  return { mean: mean.map(change), lower80: lower80.map(change), upper80: upper80.map(change) };
}

const within = (period: number, from: number, to: number | null): boolean =>
  period >= from && (to === null || period <= to);

function shiftSeason(demand: DemandPath, periods: number, seasonLength: number): DemandPath {
  const { mean } = demand;
  if (mean.length < seasonLength) {
    throw new AppError('INVALID_INPUT', 'seasonLength: expected a horizon of at least one season', {
      fields: { seasonLength: 'a horizon of at least one season' },
    });
  }
  const { intercept, slope } = line(mean);
  const rest = mean.map((value, t) => value - intercept - slope * t);
  const moved = (t: number): number => {
    const source = t - periods;
    if (source >= 0 && source < rest.length) return at(rest, source);
    const place = ((source % seasonLength) + seasonLength) % seasonLength;
    return at(rest, place);
  };
  return eachDemand(demand, (value, t) => value + moved(t) - at(rest, t));
}

function requireFinite(change: ScenarioChange): void {
  for (const [field, value] of Object.entries(change)) {
    if (typeof value !== 'number') continue;
    const isBad = !Number.isFinite(value) || ((field === 'factor' || field === 'halfLife') && value < 0);
    if (isBad) {
      throw new AppError('INVALID_INPUT', `${field}: expected a finite number, factors 0 or more`, {
        fields: { [field]: 'a finite number' },
      });
    }
  }
}

/**
 * A plan with one change.
 *
 * @throws AppError INVALID_INPUT naming the field
 */
export function applyChange(plan: Plan, change: ScenarioChange): Plan {
  requireFinite(change);
  const demand = (value: Value): Plan => ({ ...plan, demand: eachDemand(plan.demand, value) });
  switch (change.kind) {
    case 'multiply':
      return demand((value, t) => (within(t, change.from, change.to) ? value * change.factor : value));
    case 'step':
      return demand((value, t) => (within(t, change.from, change.to) ? value + change.amount : value));
    case 'ramp': {
      const last = change.to ?? plan.demand.mean.length - 1;
      const steps = (t: number): number => Math.max(0, Math.min(t, last) - change.from + 1);
      return demand((value, t) => value + change.amount * steps(t));
    }
    case 'spike': {
      const uplift = (t: number): number => {
        if (t < change.from) return 0;
        if (t <= change.to) return change.uplift;
        return change.halfLife === 0 ? 0 : change.uplift * 0.5 ** ((t - change.to) / change.halfLife);
      };
      return demand((value, t) => value * (1 + uplift(t)));
    }
    case 'seasonal_shift':
      return { ...plan, demand: shiftSeason(plan.demand, change.periods, change.seasonLength) };
    case 'delay_partner':
      return {
        ...plan,
        deliveries: plan.deliveries.map((one) =>
          one.partner === change.partner ? { ...one, duePeriod: one.duePeriod + Math.ceil(change.periods) } : one,
        ),
      };
    case 'lose_partner': {
      const lose = <Supply extends Plan['standing'][number]>(one: Supply): Supply =>
        one.partner === change.partner ? { ...one, lostFrom: Math.min(change.from, one.lostFrom ?? Infinity) } : one;
      return { ...plan, standing: plan.standing.map(lose), deliveries: plan.deliveries.map(lose) };
    }
    case 'price_step': {
      const { partner, from, factor } = change;
      return { ...plan, costFactors: [...plan.costFactors, { partner, from, factor }] };
    }
    default:
      return assertNever(change, 'scenario change');
  }
}

/** Changes in order: a step after a multiplication is not multiplied. */
export function applyChanges(plan: Plan, changes: readonly ScenarioChange[]): Plan {
  return changes.reduce(applyChange, plan);
}

/** Cost of all that stands and is due, as promised, by period in minor units; null when a unit cost is unknown. */
export function plannedCostMinor({ demand, standing, deliveries, costFactors }: Plan): number[] | null {
  const supplies = [...standing.map((one) => ({ ...one, duePeriod: 0 })), ...deliveries];
  if (supplies.some(({ unitCostMinor }) => unitCostMinor === null)) return null;
  return demand.mean.map((_, t) =>
    Math.round(
      supplies.reduce((sum, { partner, quantity, unitCostMinor, duePeriod, lostFrom }) => {
        if (t < duePeriod || (lostFrom !== undefined && lostFrom !== null && t >= lostFrom)) return sum;
        const factor = costFactors
          .filter((step) => (step.partner === null || step.partner === partner) && t >= step.from)
          .reduce((product, step) => product * step.factor, 1);
        return sum + quantity * (unitCostMinor ?? 0) * factor;
      }, 0),
    ),
  );
}
