// Makes a recorded series fit for fitting: gaps bridged, outliers marked and pulled in. The record itself never changes.
import { at, median, type Series } from './series.ts';
import { decompose } from './stl.ts';

export interface Prepared {
  /** Without gaps, outliers pulled in. */
  readonly values: Float64Array;
  /** Places whose value was missing and was bridged. */
  readonly filled: readonly number[];
  /** Places whose value was pulled in for fitting. */
  readonly outliers: readonly number[];
}

/** Straight lines across gaps; the nearest known value at either end. */
function bridge(values: ReadonlyArray<number | null>): Float64Array {
  const known = values.flatMap((value, i) => (value === null ? [] : [i]));
  return Float64Array.from(values, (value, i) => {
    if (value !== null) return value;
    const after = known.findIndex((place) => place > i);
    const right = known[after === -1 ? known.length - 1 : after] ?? i;
    const left = known[after === -1 ? known.length - 1 : Math.max(0, after - 1)] ?? i;
    const [low, high] = [values[left] ?? 0, values[right] ?? 0];
    return right === left ? low : low + ((high - low) * (i - left)) / (right - left);
  });
}

/** Bridges gaps along the seasonally adjusted series, so that a missing December looks like a December. */
function fillGaps(values: ReadonlyArray<number | null>, seasonLengths: readonly number[]): Float64Array {
  const straight = bridge(values);
  if (values.every((value) => value !== null)) return straight;
  const { adjusted } = decompose(straight, seasonLengths);
  const season = straight.map((value, i) => value - at(adjusted, i));
  const level = bridge(values.map((value, i) => (value === null ? null : value - at(season, i))));
  return level.map((value, i) => values[i] ?? value + at(season, i));
}

/** A spike is an outlier when it stands out by this many median steps of the series. */
const STEPS = 4;
const FEWEST_FOR_OUTLIERS = 24;

/** How far a value stands above (or below) both its neighbours; 0 when it lies between them. */
function spike(series: Series, i: number): number {
  const before = at(series, i) - at(series, i - 1);
  const after = at(series, i) - at(series, i + 1);
  if (before * after <= 0) return 0;
  return Math.abs(before) < Math.abs(after) ? before : after;
}

/** The series less the median course of its shortest season: a spike moves no median. */
function withoutSeason(values: Float64Array, season: number): Float64Array {
  if (season < 2 || values.length < 3 * season) return values;
  const half = Math.floor(season / 2);
  const course = values.map((_, i) => median(values.subarray(Math.max(0, i - half), i + half + 1)));
  const rest = values.map((value, i) => value - at(course, i));
  const figure = Float64Array.from({ length: season }, (_, place) =>
    median(rest.filter((_value, i) => i % season === place)),
  );
  return values.map((value, i) => value - at(figure, i % season));
}

/**
 * Single spikes only: a change of level is news, not an error, and the last value cannot be told from one. The limit is
 * a multiple of the median step between neighbours.
 */
function pullIn(values: Float64Array, season: number): { values: Float64Array; outliers: number[] } {
  if (values.length < FEWEST_FOR_OUTLIERS) return { values, outliers: [] };
  const adjusted = withoutSeason(values, season);
  const steps = Array.from({ length: values.length - 1 }, (_, i) => Math.abs(at(adjusted, i + 1) - at(adjusted, i)));
  const limit = STEPS * median(steps);
  const outliers: number[] = [];
  const pulled = values.map((value, i) => {
    if (i === 0 || i === values.length - 1) return value;
    const size = spike(adjusted, i);
    if (Math.abs(size) <= limit) return value;
    outliers.push(i);
    return value - size + Math.sign(size) * limit;
  });
  return limit === 0 ? { values, outliers: [] } : { values: pulled, outliers };
}

/**
 * Fills gaps (null) and pulls single spikes in.
 *
 * @param values at least one known value
 */
export function prepare(values: ReadonlyArray<number | null>, seasonLengths: readonly number[]): Prepared {
  const filled = values.flatMap((value, i) => (value === null ? [i] : []));
  const whole = fillGaps(values, seasonLengths);
  return { ...pullIn(whole, seasonLengths[0] ?? 1), filled };
}

/** Mean size of a series, the scale in which methods work; 1 for a series of zeros. */
export function sizeOf(series: Series): number {
  let largest = 0;
  for (let i = 0; i < series.length; i += 1) largest = Math.max(largest, Math.abs(at(series, i)));
  if (largest === 0) return 1;
  let sum = 0;
  for (let i = 0; i < series.length; i += 1) sum += Math.abs(at(series, i)) / largest;
  return largest * (sum / series.length);
}
