// What is left when members fail: k of n, a cause they share, N+1 and N+2, and the wait in a queue.
import { AppError } from '../../errors.ts';

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i;
  return result;
}

/**
 * Chance that at least `k` of `n` equal, independent members work.
 *
 * @example atLeastOf(2, 3, 0.99) // 0.999702
 */
export function atLeastOf(k: number, n: number, availability: number): number {
  let failing = 0;
  for (let up = 0; up < k; up += 1) failing += choose(n, up) * availability ** up * (1 - availability) ** (n - up);
  return 1 - failing;
}

/**
 * The same when a share of all failures strikes every member at once (beta factor).
 *
 * @param shared share of failures with a common cause, 0 to 1
 * @example atLeastOfShared(1, 2, 0.99, 0.1) // 0.998919
 */
export function atLeastOfShared(k: number, n: number, availability: number, shared: number): number {
  const failure = 1 - availability;
  return Math.max(0, atLeastOf(k, n, 1 - (1 - shared) * failure) - shared * failure);
}

export interface SpareVerdict {
  /** Members lost, the largest first. */
  readonly lost: number;
  readonly left: number;
  /** Capacity left less demand; below 0 it is not survived. */
  readonly headroom: number;
  readonly survives: boolean;
}

/** Whether demand is still met after the `lost` largest members fail: 1 is N+1, 2 is N+2. */
export function afterLoss(capacities: readonly number[], demand: number, lost: number): SpareVerdict {
  const left = capacities
    .toSorted((a, b) => b - a)
    .slice(lost)
    .reduce((sum, capacity) => sum + capacity, 0);
  return { lost, left, headroom: left - demand, survives: left >= demand };
}

/**
 * Size of each of `sites` equal sites that meet `peak` with `lost` of them gone.
 *
 * @throws AppError INVALID_INPUT when no site would be left
 */
export function siteSize(peak: number, sites: number, lost: number): number {
  if (sites - lost < 1) {
    throw new AppError('INVALID_INPUT', 'lost: expected fewer than the sites there are', {
      fields: { lost: 'fewer than the sites there are' },
    });
  }
  return peak / (sites - lost);
}

/**
 * Erlang C: chance that an arrival waits.
 *
 * @param load arrivals a unit of time times mean service time, in servers
 * @returns 1 when the load reaches the servers: the queue then grows without end
 * @example waitProbability(1, 0.8) === 0.8
 */
export function waitProbability(servers: number, load: number): number {
  if (load >= servers) return 1;
  let blocked = 1;
  for (let i = 1; i <= servers; i += 1) blocked = (load * blocked) / (i + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** Mean time in the system in service times; null when the queue grows without end. */
export function timeInSystem(servers: number, load: number): number | null {
  return load >= servers ? null : 1 + waitProbability(servers, load) / (servers - load);
}
