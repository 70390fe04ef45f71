// Seasonal-trend decomposition by local regression, for one season or several.
// Source: Cleveland et al. (1990), STL; Bandara, Hyndman and Bergmeir (2021), MSTL.
import { at, type Series } from './series.ts';

function nextOdd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 0 ? whole + 1 : whole;
}

/** Local regression of degree 0 or 1 at `x` (places count from 0), over the `span` nearest of `series`. */
function loessAt(series: Series, x: number, span: number, degree: 0 | 1): number {
  const n = series.length;
  const width = Math.min(span, n);
  const left = Math.max(0, Math.min(n - width, Math.round(x - (width - 1) / 2)));
  const right = left + width - 1;
  let reach = Math.max(x - left, right - x);
  if (span > n) reach += Math.floor((span - n) / 2);
  let [weight, sum, first, second, cross] = [0, 0, 0, 0, 0];
  for (let i = left; i <= right; i += 1) {
    const distance = Math.abs(i - x) / reach;
    if (distance >= 0.999) continue;
    const fall = 1 - distance * distance * distance;
    const w = distance <= 0.001 ? 1 : fall * fall * fall;
    const value = at(series, i);
    weight += w;
    sum += w * value;
    first += w * i;
    second += w * i * i;
    cross += w * i * value;
  }
  if (weight === 0) return at(series, Math.round(Math.min(Math.max(x, 0), n - 1)));
  const centre = first / weight;
  const average = sum / weight;
  const spread = second / weight - centre * centre;
  // Places so close together that a slope means nothing: the mean alone.
  if (degree === 0 || Math.sqrt(Math.max(0, spread)) < 0.001 * (n - 1)) return average;
  return average + ((cross / weight - centre * average) / spread) * (x - centre);
}

/** Spans from here on are computed at every tenth of the span only, with straight lines between, as STL itself does. */
const WIDE_SPAN = 100;

function smooth(series: Series, span: number, degree: 0 | 1): Float64Array {
  const n = series.length;
  const jump = span < WIDE_SPAN ? 1 : Math.ceil(span / 10);
  const result = new Float64Array(n);
  let left = loessAt(series, 0, span, degree);
  result[0] = left;
  for (let from = 0; from < n - 1; from += jump) {
    const to = Math.min(from + jump, n - 1);
    const right = loessAt(series, to, span, degree);
    for (let i = from + 1; i <= to; i += 1)
      result[i] = i === to ? right : left + ((right - left) * (i - from)) / (to - from);
    left = right;
  }
  return result;
}

function movingAverage(series: Series, width: number): Float64Array {
  const result = new Float64Array(series.length - width + 1);
  let sum = 0;
  for (let i = 0; i < series.length; i += 1) {
    sum += at(series, i);
    if (i >= width) sum -= at(series, i - width);
    if (i >= width - 1) result[i - width + 1] = sum / width;
  }
  return result;
}

/** Each place of the season smoothed by itself, with one value more at either end. */
function cycleSubseries(series: Series, seasonLength: number, span: number): Float64Array {
  const n = series.length;
  const result = new Float64Array(n + 2 * seasonLength);
  for (let place = 0; place < seasonLength; place += 1) {
    const count = Math.floor((n - place - 1) / seasonLength) + 1;
    const sub = Float64Array.from({ length: count }, (_, i) => at(series, place + i * seasonLength));
    for (let i = -1; i <= count; i += 1) result[place + (i + 1) * seasonLength] = loessAt(sub, i, span, 0);
  }
  return result;
}

/** One season by STL: its seasonal part (two inner passes, no robustness weights) and its trend. */
function stl(series: Series, seasonLength: number, span: number): { seasonal: Float64Array; trend: Float64Array } {
  const n = series.length;
  const trendSpan = nextOdd((1.5 * seasonLength) / (1 - 1.5 / span));
  let trend: Float64Array = new Float64Array(n);
  let seasonal: Float64Array = new Float64Array(n);
  for (let pass = 0; pass < 2; pass += 1) {
    const detrended = Float64Array.from(series, (value, i) => value - at(trend, i));
    const cycle = cycleSubseries(detrended, seasonLength, span);
    const low = movingAverage(movingAverage(movingAverage(cycle, seasonLength), seasonLength), 3);
    const level = smooth(low, nextOdd(seasonLength), 1);
    seasonal = Float64Array.from({ length: n }, (_, i) => at(cycle, i + seasonLength) - at(level, i));
    trend = smooth(
      Float64Array.from(series, (value, i) => value - at(seasonal, i)),
      trendSpan,
      1,
    );
  }
  return { seasonal, trend };
}

export interface Decomposition {
  /** The series without any season. */
  readonly adjusted: Float64Array;
  /** Each season's part, shortest season first, with its length. */
  readonly seasons: ReadonlyArray<{ readonly length: number; readonly part: Float64Array }>;
}

/**
 * Takes the given seasons out of a series. A season that does not fit in twice is left out.
 *
 * @param seasonLengths in periods, for example [24, 168] for hourly values with a day and a week
 */
export function decompose(series: Series, seasonLengths: readonly number[]): Decomposition {
  const lengths = seasonLengths.filter((length) => length > 1 && series.length >= 2 * length).toSorted((a, b) => a - b);
  const parts = lengths.map((): Float64Array => new Float64Array(series.length));
  let rest: Float64Array = Float64Array.from(series);
  for (let pass = 0; pass < (lengths.length > 1 ? 2 : 1); pass += 1) {
    for (const [k, length] of lengths.entries()) {
      const before = parts[k] ?? new Float64Array(series.length);
      const open = rest.map((value, i) => value + at(before, i));
      const { seasonal } = stl(open, length, 7 + 4 * (k + 1));
      parts[k] = seasonal;
      rest = open.map((value, i) => value - at(seasonal, i));
    }
  }
  return {
    adjusted: rest,
    seasons: lengths.map((length, k) => ({ length, part: parts[k] ?? new Float64Array(series.length) })),
  };
}

/** The sum of the seasonal parts, each continued with its last season. */
export function continueSeasons({ adjusted, seasons }: Decomposition, horizon: number): Float64Array {
  const n = adjusted.length;
  return Float64Array.from({ length: horizon }, (_, h) =>
    seasons.reduce((sum, { length, part }) => sum + at(part, n - length + (h % length)), 0),
  );
}
