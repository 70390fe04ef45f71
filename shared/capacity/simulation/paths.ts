// Paths of headroom: each draws how reliable the partners are, what arrives when, and how demand runs, from one seed.
import { at } from '../forecast/series.ts';
import { betaQuantile } from '../deliveries/beta.ts';
import { delayMixture, fillMixture, type Mixture } from '../deliveries/delays.ts';
import { reliabilities, type DeliveryRecord } from '../deliveries/posterior.ts';
import type { RandomSource } from '../random.ts';
import type { Plan } from './plan.ts';

/** Headroom of all paths, and where each path's supply came from. */
export interface Paths {
  readonly periods: number;
  readonly count: number;
  /** By period: capacity less demand of each path. */
  readonly headroom: readonly Float64Array[];
  readonly demand: readonly Float64Array[];
  /** By partner: its part of the capacity in the last period. */
  readonly partnerAtEnd: ReadonlyMap<string, Float64Array>;
}

export function emptyPaths(plan: Plan, count: number): Paths {
  const periods = plan.demand.mean.length;
  const rows = () => Array.from({ length: periods }, () => new Float64Array(count));
  const names = [...plan.standing, ...plan.deliveries].flatMap(({ partner }) => (partner === null ? [] : [partner]));
  return {
    periods,
    count,
    headroom: rows(),
    demand: rows(),
    partnerAtEnd: new Map(names.map((name) => [name, new Float64Array(count)])),
  };
}

/** z of the bound that a tenth passes. */
const Z_90 = 1.2815515655446004;
const KNOTS = 32;

interface Partner {
  readonly name: string;
  /** Quantiles of the on-time chance at even steps. */
  readonly onTime: Float64Array;
  readonly delays: Mixture;
  readonly fills: Mixture;
}

const UNKNOWN: Omit<DeliveryRecord, 'partner'> = { onTime: 0, late: 0, delays: [], fills: [] };

function partnersOf({ deliveries, records }: Plan): Map<string, Partner> {
  const names = new Set(deliveries.flatMap(({ partner }) => (partner === null ? [] : [partner])));
  const known = new Set(records.map(({ partner }) => partner));
  const missing = [...names].filter((name) => !known.has(name)).map((partner) => ({ ...UNKNOWN, partner }));
  const all = [...records, ...missing];
  const reliability = new Map(reliabilities(all).map((one) => [one.partner, one]));
  return new Map(
    all
      .filter(({ partner }) => names.has(partner))
      .map((record): [string, Partner] => {
        const { onTime, ownWeight } = reliability.get(record.partner) ?? { onTime: { a: 1, b: 1 }, ownWeight: 0 };
        const peers = all.filter(({ partner }) => partner !== record.partner);
        return [
          record.partner,
          {
            name: record.partner,
            onTime: Float64Array.from({ length: KNOTS + 1 }, (_, i) =>
              betaQuantile(onTime.a, onTime.b, Math.min(Math.max(i / KNOTS, 0.005), 0.995)),
            ),
            delays: delayMixture(ownWeight, record, peers),
            fills: fillMixture(ownWeight, record, peers),
          },
        ];
      }),
  );
}

function onLine(knots: Float64Array, share: number): number {
  const place = share * KNOTS;
  const low = Math.min(Math.floor(place), KNOTS - 1);
  return at(knots, low) + (place - low) * (at(knots, low + 1) - at(knots, low));
}

function pick(random: RandomSource, { ownWeight, own, peers }: Mixture): number {
  const list = random.uniform() < ownWeight ? own : peers;
  return at(list, Math.floor(random.uniform() * list.length));
}

/** Standard errors accumulate from period to period: the deviation after h periods is a sum of h shocks. */
function writeDemand({ demand }: Plan, random: RandomSource, path: number, paths: Paths): void {
  const floor = demand.lower80.every((value) => value >= 0) ? 0 : -Infinity;
  let sum = 0;
  for (let t = 0; t < paths.periods; t += 1) {
    sum += random.normal();
    const z = sum / Math.sqrt(t + 1);
    const centre = at(demand.mean, t);
    const bound = z < 0 ? centre - at(demand.lower80, t) : at(demand.upper80, t) - centre;
    const row = paths.demand[t];
    if (row !== undefined) row[path] = Math.max(floor, centre + (z * bound) / Z_90);
  }
}

/** Changes of capacity by period in one path; arrivals after the horizon never count. */
class Supply {
  readonly #change: Float64Array;

  constructor(periods: number) {
    this.#change = new Float64Array(periods + 1);
  }

  clear(): void {
    this.#change.fill(0);
  }

  /** @returns whether it still stands in the last period */
  add(quantity: number, from: number, lostFrom: number | null): boolean {
    const last = this.#change.length - 1;
    const start = Math.min(Math.max(0, from), last);
    const end = lostFrom === null ? last : Math.min(Math.max(lostFrom, start), last);
    this.#change[start] = at(this.#change, start) + quantity;
    this.#change[end] = at(this.#change, end) - quantity;
    return start < last && end === last;
  }

  at(period: number): number {
    return at(this.#change, period);
  }
}

type Settle = (partner: string | null, quantity: number, start: number, lostFrom: number | null) => void;

/** Draws one path's arrivals: who shares a cause, how reliable each partner is, then each delivery. */
function drawSupply(plan: Plan, partners: ReadonlyMap<string, Partner>, random: RandomSource, settle: Settle): void {
  const struck = new Map<string, number>();
  for (const { partners: hit, probability, delayPeriods } of plan.commonCauses) {
    if (random.uniform() >= probability) continue;
    for (const name of hit) struck.set(name, Math.max(delayPeriods, struck.get(name) ?? 0));
  }
  const chance = new Map<string, number>();
  for (const { name, onTime } of partners.values()) chance.set(name, onLine(onTime, random.uniform()));
  for (const { partner, quantity, lostFrom } of plan.standing) settle(partner, quantity, 0, lostFrom ?? null);
  for (const { partner, quantity, duePeriod, lostFrom, isSure, isLate } of plan.deliveries) {
    const who = partner === null || isSure === true ? undefined : partners.get(partner);
    if (who === undefined) {
      settle(partner, quantity, Math.ceil(duePeriod), lostFrom ?? null);
      continue;
    }
    const isDelayed = random.uniform() >= (chance.get(who.name) ?? 1) || isLate === true;
    const delay = pick(random, who.delays);
    const fill = pick(random, who.fills);
    const start = Math.ceil(duePeriod + Math.max(isDelayed ? delay : 0, struck.get(who.name) ?? 0));
    settle(partner, quantity * fill, start, lostFrom ?? null);
  }
}

/**
 * A writer of the paths from `from` (inclusive) to `to` (exclusive), to be called in order. Every path takes its draws in
 * the same order, so that two plans can be compared path by path.
 */
export function pathWriter(plan: Plan, random: RandomSource, paths: Paths): (from: number, to: number) => void {
  const partners = partnersOf(plan);
  const supply = new Supply(paths.periods);
  return (from, to) => {
    for (let path = from; path < to; path += 1) {
      supply.clear();
      drawSupply(plan, partners, random, (partner, quantity, start, lostFrom) => {
        const stands = supply.add(quantity, start, lostFrom);
        const sums = partner === null || !stands ? undefined : paths.partnerAtEnd.get(partner);
        if (sums !== undefined) sums[path] = at(sums, path) + quantity;
      });
      writeDemand(plan, random, path, paths);
      let capacity = 0;
      for (let t = 0; t < paths.periods; t += 1) {
        capacity += supply.at(t);
        const row = paths.headroom[t];
        if (row !== undefined) row[path] = capacity - at(paths.demand[t] ?? [], path);
      }
    }
  };
}
