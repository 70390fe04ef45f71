// Time lost: incidents arrive by a Poisson rate that is itself uncertain, and each takes a time out of those recorded.
import { at } from '../forecast/series.ts';
import { randomSource, type RandomSource } from '../random.ts';
import type { BreachDay } from './day.ts';

const PATHS = 4_000;
const LEAST = 0.5 / (PATHS + 1);
/** Half an incident in as many days as were recorded: what is assumed of a service that never failed. */
const PRIOR_INCIDENTS = 0.5;
/** Where no incident was ever recorded: one lasts about this share of a day, spread over a factor of e. */
const USUAL_SHARE = 1 / 48;

/** Gamma by Marsaglia and Tsang (2000), for a shape of at least one half. */
function gamma(random: RandomSource, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Poisson by waiting times, for the small means of incidents in a period. */
function poisson(random: RandomSource, expected: number): number {
  let count = 0;
  for (let waited = -Math.log(random.uniform()); waited < expected; waited -= Math.log(random.uniform())) count += 1;
  return count;
}

/**
 * Share of simulated periods whose lost time passes what is left of the budget.
 *
 * @param history recorded days before `asOf`; events are the seconds (or minutes) of a day, good those that were up
 * @param budgetLeft lost time that the period can still bear, same unit, not negative
 */
export function simulateTime(
  history: readonly BreachDay[],
  { daysLeft, budgetLeft, seed }: { daysLeft: number; budgetLeft: number; seed: number },
): number {
  const losses = history.map(({ events, good }) => events - good).filter((lost) => lost > 0);
  const longestDay = Math.max(...history.map(({ events }) => events));
  const random = randomSource(seed);
  const lost = (): number =>
    losses.length === 0
      ? Math.min(longestDay, longestDay * USUAL_SHARE * Math.exp(random.normal()))
      : at(losses, Math.floor(random.uniform() * losses.length));
  let breached = 0;
  for (let path = 0; path < PATHS; path += 1) {
    const rate = gamma(random, losses.length + PRIOR_INCIDENTS) / history.length;
    let sum = 0;
    for (let left = poisson(random, rate * daysLeft); left > 0; left -= 1) sum += lost();
    if (sum > budgetLeft) breached += 1;
  }
  return Math.min(Math.max((breached + 0.5) / (PATHS + 1), LEAST), 1 - LEAST);
}
