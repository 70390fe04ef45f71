// When a drifting quantity first crosses a limit: a first passage, not where it stands at the end. Closed forms for one
// plain walk; plans with steps and deliveries are simulated.
import { normalCdf } from '../../values/normal-distribution.ts';

export interface Drift {
  /** Mean change a period, and its standard deviation. */
  readonly mu: number;
  readonly sigma: number;
  /** How far the limit lies above today. */
  readonly distance: number;
}

/** Shift of the limit in standard deviations when a path is seen only once a period: -zeta(1/2) / sqrt(2 pi). */
const MONITORING_SHIFT = 0.5826;

function crossing({ mu, sigma, distance }: Drift, t: number): number {
  if (distance <= 0) return 1;
  const spread = sigma * Math.sqrt(t);
  const direct = normalCdf((mu * t - distance) / spread);
  const reflected = normalCdf((-distance - mu * t) / spread);
  return reflected === 0 ? direct : Math.min(1, direct + Math.exp((2 * mu * distance) / sigma ** 2) * reflected);
}

/**
 * Chance that a Brownian path crosses the limit by time `t`: the inverse Gaussian distribution.
 *
 * @example crossedBy({ mu: 2, sigma: 5, distance: 40 }, 12) // 0.2440
 */
export function crossedBy(drift: Drift, t: number): number {
  return crossing(drift, t);
}

/** The same when the path is looked at once a period. Source: Broadie, Glasserman and Kou (1997). */
export function crossedAtPeriods(drift: Drift, t: number): number {
  return crossing({ ...drift, distance: drift.distance + MONITORING_SHIFT * drift.sigma }, t);
}

/** Chance to stand above the limit at time `t`: what a plan that looks only at the end sees, and too low. */
export function aboveAt({ mu, sigma, distance }: Drift, t: number): number {
  return normalCdf((mu * t - distance) / (sigma * Math.sqrt(t)));
}
