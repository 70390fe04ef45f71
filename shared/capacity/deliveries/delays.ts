// How late a late delivery is, and how much of it comes: own history and pooled peers, mixed by how long the own record is.
import type { DeliveryRecord } from './posterior.ts';

/** With chance `ownWeight` one of `own`, otherwise one of `peers`, each alike. Neither list is empty. */
export interface Mixture {
  readonly ownWeight: number;
  readonly own: readonly number[];
  readonly peers: readonly number[];
}

/** Periods that a late delivery is late when no record says how late. */
const UNKNOWN_DELAY = [1];
const WHOLE = [1];

function mixture(
  ownWeight: number,
  own: readonly number[],
  peers: readonly number[],
  unknown: readonly number[],
): Mixture {
  const orElse = (list: readonly number[], fallback: readonly number[]) => (list.length > 0 ? list : fallback);
  const pooled = orElse(peers, orElse(own, unknown));
  return { ownWeight, own: orElse(own, pooled), peers: pooled };
}

/** Delays of late deliveries, in periods. */
export function delayMixture(ownWeight: number, own: DeliveryRecord, peers: readonly DeliveryRecord[]): Mixture {
  return mixture(
    ownWeight,
    own.delays,
    peers.flatMap(({ delays }) => delays),
    UNKNOWN_DELAY,
  );
}

/** Shares of what was promised that came. */
export function fillMixture(ownWeight: number, own: DeliveryRecord, peers: readonly DeliveryRecord[]): Mixture {
  return mixture(
    ownWeight,
    own.fills,
    peers.flatMap(({ fills }) => fills),
    WHOLE,
  );
}

/**
 * Periods after the promised day within which a share of all deliveries is there: those on time count with no delay.
 *
 * @param onTime chance to be on time, 0 to 1
 * @param share 0 to 1
 * @example delayQuantile({ ownWeight: 1, own: [2], peers: [2] }, 0.8, 0.9) // 2
 */
export function delayQuantile({ ownWeight, own, peers }: Mixture, onTime: number, share: number): number {
  if (share <= onTime) return 0;
  const weigh = (list: readonly number[], weight: number) =>
    list.map((delay) => ({ delay, weight: ((1 - onTime) * weight) / list.length }));
  const all = [...weigh(own, ownWeight), ...weigh(peers, 1 - ownWeight)].sort((a, b) => a.delay - b.delay);
  let reached = onTime;
  for (const { delay, weight } of all) {
    reached += weight;
    if (reached >= share - 1e-12) return delay;
  }
  return all.at(-1)?.delay ?? 0;
}
