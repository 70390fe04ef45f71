// Where a demand could be placed: pools that meet its limits, cheapest first, and for each other pool what stands against
// it in words. Advice for a person to approve; nothing is moved.
import { AppError } from '../../errors.ts';
import { divide, fraction, multiply, parseFraction, roundToInteger } from '../../values/fraction.ts';

export interface Pool {
  readonly name: string;
  readonly region: string;
  /** Units that are free. */
  readonly free: number;
  /** Of the whole pool a period, minor units of one currency; null when unknown. */
  readonly monthlyCostMinor: bigint | null;
  /** The smallest capacity ahead, which that cost buys: decimal text; null when unknown. */
  readonly committed: string | null;
  /** To the place of the demand; null when it was not measured. */
  readonly latencyMs: number | null;
  readonly bandwidthMbps: number | null;
}

export interface Demand {
  /** Decimal text. */
  readonly quantity: string;
  /** Null: no limit. */
  readonly maxLatencyMs: number | null;
  readonly minBandwidthMbps: number | null;
  /** Regions in which it may lie; null: anywhere. */
  readonly allowedRegions: readonly string[] | null;
}

export interface Place {
  readonly pool: string;
  /** A period, whole minor units; null when the pool's cost is unknown. */
  readonly costMinor: bigint | null;
}

export interface RefusedPlace {
  readonly pool: string;
  /** Each limit that it does not meet, as a sentence. */
  readonly reasons: readonly string[];
}

export interface Placement {
  /** Cheapest first, unknown costs last, equal costs by name. */
  readonly feasible: readonly Place[];
  readonly refused: readonly RefusedPlace[];
}

/** What was not measured is not taken to be met. */
function reasonsAgainst(pool: Pool, demand: Demand): string[] {
  const reasons: string[] = [];
  if (pool.free < Number(demand.quantity)) reasons.push(`${pool.free} units are free, ${demand.quantity} are needed.`);
  if (demand.allowedRegions !== null && !demand.allowedRegions.includes(pool.region)) {
    reasons.push(`It lies in ${pool.region}; allowed: ${demand.allowedRegions.join(', ') || 'no region'}.`);
  }
  if (demand.maxLatencyMs !== null) {
    if (pool.latencyMs === null) reasons.push('Its latency was not measured.');
    else if (pool.latencyMs > demand.maxLatencyMs) {
      reasons.push(`Its latency is ${pool.latencyMs} ms, the limit is ${demand.maxLatencyMs} ms.`);
    }
  }
  if (demand.minBandwidthMbps !== null) {
    if (pool.bandwidthMbps === null) reasons.push('Its bandwidth was not measured.');
    else if (pool.bandwidthMbps < demand.minBandwidthMbps) {
      reasons.push(`Its bandwidth is ${pool.bandwidthMbps} Mbit/s, ${demand.minBandwidthMbps} Mbit/s are needed.`);
    }
  }
  return reasons;
}

/** The share of the pool's cost that the amount takes, exact until it is rounded to a minor unit. */
function costOf({ monthlyCostMinor, committed }: Pool, { quantity }: Demand): bigint | null {
  if (monthlyCostMinor === null || committed === null) return null;
  const capacity = parseFraction(committed);
  if (capacity.num <= 0n) return null;
  const share = divide(parseFraction(quantity), capacity);
  return roundToInteger(multiply(fraction(monthlyCostMinor), share), 'half_up');
}

function byCost(a: Place, b: Place): number {
  if (a.costMinor !== b.costMinor) return (a.costMinor ?? Infinity) < (b.costMinor ?? Infinity) ? -1 : 1;
  if (a.pool === b.pool) return 0;
  return a.pool < b.pool ? -1 : 1;
}

/**
 * Ranks the pools for one demand.
 *
 * @throws AppError INVALID_INPUT for a demand that is not above 0
 */
export function rankPlaces(pools: readonly Pool[], demand: Demand): Placement {
  if (parseFraction(demand.quantity).num <= 0n) {
    throw new AppError('INVALID_INPUT', 'quantity: expected a number above 0', {
      fields: { quantity: 'a number above 0' },
    });
  }
  const judged = pools.map((pool) => ({ pool, reasons: reasonsAgainst(pool, demand) }));
  return {
    feasible: judged
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ pool }): Place => ({ pool: pool.name, costMinor: costOf(pool, demand) }))
      .sort(byCost),
    refused: judged
      .filter(({ reasons }) => reasons.length > 0)
      .map(({ pool, reasons }) => ({ pool: pool.name, reasons })),
  };
}
