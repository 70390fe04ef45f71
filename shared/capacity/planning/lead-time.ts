// Stock and reorder points under an uncertain lead time: the closed form, and a simulation for lead times that are skewed.
// The closed form is too low for skewed lead times, so both are shown together.
import { AppError } from '../../errors.ts';
import { at, quantile } from '../forecast/series.ts';
import { normalQuantile, randomSource, type RandomSource } from '../random.ts';

export interface LeadTimeDemand {
  /** Units a period. */
  readonly demandMean: number;
  readonly demandSd: number;
  /** Periods. */
  readonly leadMean: number;
  readonly leadSd: number;
}

export interface ReorderPoint {
  /** Standard deviation of the demand during one lead time. */
  readonly leadDemandSd: number;
  readonly safetyStock: number;
  readonly reorderPoint: number;
}

/** How a lead time spreads around its mean; `late` is fixed, with a share of orders late by an exponential delay. */
export type LeadTimeShape =
  | { readonly kind: 'normal' | 'gamma' | 'lognormal' }
  | { readonly kind: 'late'; readonly lateShare: number; readonly lateMean: number };

function requireSensible(given: LeadTimeDemand): void {
  for (const [field, value] of Object.entries(given)) {
    if (!Number.isFinite(value) || value < 0) {
      const expected = 'expected a finite number, 0 or more';
      throw new AppError('INVALID_INPUT', `${field}: ${expected}`, { fields: { [field]: expected } });
    }
  }
  if (given.leadMean === 0) {
    throw new AppError('INVALID_INPUT', 'leadMean: expected a lead time above 0', { fields: { leadMean: 'above 0' } });
  }
}

/**
 * Safety stock and reorder point by the law of total variance: sd of lead-time demand is sqrt(L sd^2 + d^2 sL^2).
 *
 * @param service share of cycles without a shortage, above 0 and below 1
 * @example reorderPoint({ demandMean: 100, demandSd: 20, leadMean: 4, leadSd: 1.5 }, 0.95).reorderPoint // 655.35
 * @throws AppError INVALID_INPUT naming the field
 */
export function reorderPoint(given: LeadTimeDemand, service: number): ReorderPoint {
  requireSensible(given);
  if (!(service > 0 && service < 1)) {
    throw new AppError('INVALID_INPUT', 'service: expected a share above 0 and below 1', {
      fields: { service: 'a share above 0 and below 1' },
    });
  }
  const { demandMean, demandSd, leadMean, leadSd } = given;
  const leadDemandSd = Math.sqrt(leadMean * demandSd ** 2 + demandMean ** 2 * leadSd ** 2);
  const safetyStock = normalQuantile(service) * leadDemandSd;
  return { leadDemandSd, safetyStock, reorderPoint: demandMean * leadMean + safetyStock };
}

/** Gamma variable with scale 1. Marsaglia and Tsang (2000). */
export function gammaDraw(random: RandomSource, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * Math.exp(Math.log(random.uniform()) / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A source of lead times in periods, never below 0. */
function leadTimeDraw(random: RandomSource, { leadMean, leadSd }: LeadTimeDemand, shape: LeadTimeShape): () => number {
  if (shape.kind === 'late') {
    const { lateShare, lateMean } = shape;
    return () => leadMean + (random.uniform() < lateShare ? -lateMean * Math.log(random.uniform()) : 0);
  }
  if (leadSd === 0) return () => leadMean;
  if (shape.kind === 'normal') return () => Math.max(0, leadMean + leadSd * random.normal());
  const relative = (leadSd / leadMean) ** 2;
  if (shape.kind === 'gamma') return () => gammaDraw(random, 1 / relative) * leadMean * relative;
  const sigma = Math.sqrt(Math.log(1 + relative));
  const mu = Math.log(leadMean) - sigma ** 2 / 2;
  return () => Math.exp(mu + sigma * random.normal());
}

/**
 * Quantile of the demand during one lead time, and the share of cycles that a given reorder point serves.
 *
 * @param service share, above 0 and below 1
 * @throws AppError INVALID_INPUT naming the field
 */
export function simulateReorderPoint(
  given: LeadTimeDemand,
  shape: LeadTimeShape,
  { service, tried, seed, paths = 100_000 }: { service: number; tried: number; seed: number; paths?: number },
): { reorderPoint: number; serviceOfTried: number } {
  requireSensible(given);
  const random = randomSource(seed);
  const draw = leadTimeDraw(random, given, shape);
  const demands = Float64Array.from({ length: paths }, () => {
    const lead = draw();
    return given.demandMean * lead + given.demandSd * Math.sqrt(lead) * random.normal();
  });
  let served = 0;
  for (let i = 0; i < paths; i += 1) if (at(demands, i) <= tried) served += 1;
  return { reorderPoint: quantile(demands, service), serviceOfTried: served / paths };
}
