// What simulated paths say: how much room is left, when it runs out, by when to order, what a shortfall costs.
import { at, mean, type Series } from '../forecast/series.ts';
import type { Paths } from './paths.ts';
import type { LiabilityClause } from './plan.ts';

export interface PeriodAnswer {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Chance that demand passes capacity in this period. */
  readonly shortProbability: number;
  /** Mean units short, counting paths without a shortfall as 0. */
  readonly expectedShortfall: number;
}

export interface Exhaustion {
  /** First period (from 0) in which a tenth, half, nine tenths of all paths have run out; null: not within the horizon. */
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  /** Chance that it runs out within the horizon. */
  readonly withinHorizon: number;
  /** Chance to have run out by the end of each period. */
  readonly byPeriod: readonly number[];
}

export interface VarianceShare {
  /** `demand`, or a partner's name. */
  readonly source: string;
  readonly kind: 'demand' | 'partner';
  /** Share of the variance of the last period's headroom; shares of things that move together do not add up to 1. */
  readonly share: number;
}

/** Part of every stored answer: a change of the arithmetic changes it. */
export const SIMULATION_ENGINE_VERSION = '1';

export interface SimulationAnswer {
  readonly engineVersion: string;
  readonly paths: number;
  readonly periods: readonly PeriodAnswer[];
  readonly exhaustion: Exhaustion;
  /** Mean charge under the liability clause over the horizon, whole minor units; null without a clause. */
  readonly expectedChargeMinor: number | null;
  readonly varianceShares: readonly VarianceShare[];
}

function sortedQuantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share;
  const low = Math.floor(position);
  return at(sorted, low) + (position - low) * (at(sorted, Math.min(low + 1, sorted.length - 1)) - at(sorted, low));
}

function periodAnswer(headroom: Float64Array): PeriodAnswer {
  const sorted = headroom.toSorted();
  let [short, missing] = [0, 0];
  for (let i = 0; i < sorted.length && at(sorted, i) < 0; i += 1) {
    short += 1;
    missing -= at(sorted, i);
  }
  return {
    p10: sortedQuantile(sorted, 0.1),
    p50: sortedQuantile(sorted, 0.5),
    p90: sortedQuantile(sorted, 0.9),
    shortProbability: short / sorted.length,
    expectedShortfall: missing / sorted.length,
  };
}

/** First passage below zero, path by path: a path that has run out and recovered has run out. */
export function exhaustion({ headroom, periods, count }: Paths): Exhaustion {
  const out = new Uint8Array(count);
  let gone = 0;
  const byPeriod: number[] = [];
  for (let t = 0; t < periods; t += 1) {
    const row = headroom[t] ?? new Float64Array(count);
    for (let path = 0; path < count; path += 1) {
      if (out[path] === 1 || !(at(row, path) < 0)) continue;
      out[path] = 1;
      gone += 1;
    }
    byPeriod.push(gone / count);
  }
  const first = (share: number): number | null => {
    const period = byPeriod.findIndex((value) => value >= share);
    return period === -1 ? null : period;
  };
  return { p10: first(0.1), p50: first(0.5), p90: first(0.9), withinHorizon: gone / count, byPeriod };
}

function expectedCharge({ headroom, count }: Paths, { perUnitMinor, capMinor }: LiabilityClause): number {
  let sum = 0;
  for (let path = 0; path < count; path += 1) {
    let units = 0;
    for (const row of headroom) units += Math.max(0, -at(row, path));
    sum += Math.min(units * perUnitMinor, capMinor ?? Infinity);
  }
  return Math.round(sum / count);
}

function variance(values: Series): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (at(values, i) - centre) ** 2;
  return sum / values.length;
}

function varianceShares({ headroom, demand, partnerAtEnd }: Paths): VarianceShare[] {
  const whole = variance(headroom.at(-1) ?? []);
  const share = (values: Series): number => (whole > 0 ? variance(values) / whole : 0);
  return [
    { source: 'demand', kind: 'demand' as const, share: share(demand.at(-1) ?? []) },
    ...Array.from(partnerAtEnd, ([source, values]) => ({ source, kind: 'partner' as const, share: share(values) })),
  ].sort((a, b) => b.share - a.share);
}

export function answersOf(paths: Paths, liability: LiabilityClause | null): SimulationAnswer {
  return {
    engineVersion: SIMULATION_ENGINE_VERSION,
    paths: paths.count,
    periods: paths.headroom.map(periodAnswer),
    exhaustion: exhaustion(paths),
    expectedChargeMinor: liability === null ? null : expectedCharge(paths, liability),
    varianceShares: varianceShares(paths),
  };
}

export interface OrderBy {
  /** Last period (from 0) in which an order still arrives in time; below 0 it is already late. */
  readonly period: number;
  readonly overdue: boolean;
}

/**
 * Order-by period: exhaustion P10 less lead time P90. Null when a tenth of the paths do not run out within the horizon.
 *
 * @param leadTimeP90 periods that nine tenths of the orders take at most
 */
export function orderBy({ p10 }: Pick<Exhaustion, 'p10'>, leadTimeP90: number): OrderBy | null {
  if (p10 === null) return null;
  const period = Math.floor(p10 - leadTimeP90);
  return { period, overdue: period < 0 };
}

/**
 * Units to add in each period so that the chance to be short is at most `1 - service`.
 *
 * @param service share, above 0 and below 1
 */
export function neededUnits({ headroom }: Paths, service: number): number[] {
  return headroom.map((row) => Math.max(0, -sortedQuantile(row.toSorted(), 1 - service)));
}
