// Days of counted events: level, weekday and memory from one day to the next on the logit of the good share, simulated
// to the end of the period. Daily failures vary far more than chance alone and come in runs, so a binomial is too sure.
import { randomSource } from '../random.ts';
import { at } from '../forecast/series.ts';
import { weekday, type BreachDay, type Tally } from './day.ts';

/** Days of history that the fit looks back, and the days after which a day counts half. */
const WINDOW_DAYS = 90;
const HALF_LIFE_DAYS = 60;
/** Days of prior weight that pull a weekday towards none, and the memory towards `USUAL_MEMORY`. */
const WEEKDAY_PRIOR = 3;
const MEMORY_PRIOR = 20;
const USUAL_MEMORY = 0.4;
/** Standard deviation of a change of level within a month, on the logit: levels drift more than the fit can see. */
const LEVEL_DRIFT = 0.25;
const PATHS = 2_000;
/** What a simulation can say at most: it never says certain. */
const LEAST = 0.5 / (PATHS + 1);

interface CountModel {
  readonly level: number;
  readonly levelError: number;
  /** By weekday, on the logit. */
  readonly weekdays: Float64Array;
  /** Expected events by weekday. */
  readonly volumes: Float64Array;
  readonly memory: number;
  readonly shock: number;
  /** Deviation of the last recorded day. */
  readonly last: number;
}

const logit = ({ good, events }: BreachDay): number => Math.log((good + 0.5) / (events - good + 0.5));

function weighted(values: Float64Array, weights: Float64Array): number {
  return values.reduce((sum, value, i) => sum + value * at(weights, i), 0) / weights.reduce((sum, w) => sum + w, 0);
}

/** Means by weekday with a pull towards `centre`. */
function byWeekday(days: readonly BreachDay[], values: Series, centre: number, prior: number): Float64Array {
  const sums = new Float64Array(7).fill(centre * prior);
  const counts = new Float64Array(7).fill(prior);
  for (const [i, { day }] of days.entries()) {
    sums[weekday(day)] = at(sums, weekday(day)) + at(values, i);
    counts[weekday(day)] = at(counts, weekday(day)) + 1;
  }
  return sums.map((sum, d) => sum / at(counts, d));
}

type Series = Float64Array;

function memoryOf(rest: Series): number {
  let [squares, products] = [0, 0];
  for (let i = 0; i < rest.length; i += 1) {
    squares += at(rest, i) ** 2;
    if (i > 0) products += at(rest, i) * at(rest, i - 1);
  }
  const found = squares === 0 ? 0 : products / squares;
  const mixed = (found * rest.length + USUAL_MEMORY * MEMORY_PRIOR) / (rest.length + MEMORY_PRIOR);
  return Math.min(0.9, Math.max(0, mixed));
}

function fit(days: readonly BreachDay[]): CountModel {
  const newest = days.at(-1)?.day ?? 0;
  const values = Float64Array.from(days, logit);
  const weights = Float64Array.from(days, ({ day }) => 0.5 ** ((newest - day) / HALF_LIFE_DAYS));
  const level = weighted(values, weights);
  const weekdays = byWeekday(
    days,
    values.map((value) => value - level),
    0,
    WEEKDAY_PRIOR,
  );
  const events = Float64Array.from(days, (day) => day.events);
  const volumes = byWeekday(days, events, events.reduce((sum, value) => sum + value, 0) / days.length, 1);
  const rest = values.map((value, i) => value - level - at(weekdays, weekday(days[i]?.day ?? 0)));
  const memory = memoryOf(rest);
  const variance = rest.reduce((sum, value) => sum + value * value, 0) / Math.max(1, rest.length - 4);
  const independent = (weights.reduce((sum, w) => sum + w, 0) * (1 - memory)) / (1 + memory);
  return {
    level,
    levelError: Math.sqrt(variance / Math.max(2, independent) + LEVEL_DRIFT ** 2),
    weekdays,
    volumes,
    memory,
    shock: Math.sqrt(variance * (1 - memory * memory)),
    last: at(rest, rest.length - 1),
  };
}

/** Expected events of the days from `from` (inclusive) to `to` (exclusive), epoch days. */
export function expectedEvents(history: readonly BreachDay[], from: number, to: number): number {
  const { volumes } = fit(recent(history, from));
  let sum = 0;
  for (let day = from; day < to; day += 1) sum += at(volumes, weekday(day));
  return sum;
}

function recent(history: readonly BreachDay[], asOf: number): readonly BreachDay[] {
  const window = history.filter(({ day, events }) => day >= asOf - WINDOW_DAYS && events > 0);
  return window.length > 0 ? window : history.slice(-1);
}

/**
 * Share of simulated periods that end below the target; at least `1 / 4002` from 0 and from 1.
 *
 * @param history recorded days before `asOf`, oldest first, at least one with events
 * @param soFar what the period holds already
 * @param target share, 0 to 1
 */
export function simulateCounts(
  history: readonly BreachDay[],
  soFar: Tally,
  { asOf, end, target, seed }: { asOf: number; end: number; target: number; seed: number },
): number {
  const model = fit(recent(history, asOf));
  const random = randomSource(seed);
  // What depends on the day alone, once for all paths.
  const daysLeft = end - asOf;
  const usual = Float64Array.from({ length: daysLeft }, (_, i) => at(model.weekdays, weekday(asOf + i)));
  const volumes = Float64Array.from({ length: daysLeft }, (_, i) => at(model.volumes, weekday(asOf + i)));
  const events = volumes.reduce((sum, volume) => sum + volume, soFar.events);
  const needed = target * events;
  const { memory, shock } = model;
  let below = 0;
  for (let path = 0; path < PATHS; path += 1) {
    const shift = model.levelError * random.normal();
    let deviation = model.last - shift;
    const level = model.level + shift;
    let { good } = soFar;
    for (let i = 0; i < daysLeft; i += 1) {
      deviation = memory * deviation + shock * random.normal();
      good += at(volumes, i) / (1 + Math.exp(-(level + at(usual, i) + deviation)));
    }
    if (good < needed) below += 1;
  }
  return Math.min(Math.max((below + 0.5) / (PATHS + 1), LEAST), 1 - LEAST);
}
