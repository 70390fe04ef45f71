// Small statistics over series of ordinary numbers: forecasts are estimates, so binary floating point is right here.

/** A series, oldest first. */
export type Series = ArrayLike<number>;

/** The value at `index`; NaN outside, so that a wrong index shows instead of passing as zero. */
export function at(series: Series, index: number): number {
  return series[index] ?? Number.NaN;
}

/** Arithmetic mean; NaN for an empty series. */
export function mean(series: Series): number {
  let sum = 0;
  for (let i = 0; i < series.length; i += 1) sum += at(series, i);
  return sum / series.length;
}

/**
 * Quantile by linear interpolation between order statistics (type 7).
 *
 * @example quantile([1, 2, 3, 4], 0.5) === 2.5
 */
export function quantile(series: Series, share: number): number {
  const sorted = Float64Array.from(series).sort();
  const position = (sorted.length - 1) * share;
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return at(sorted, low) + (position - low) * (at(sorted, high) - at(sorted, low));
}

/** The middle value; of an even count the mean of the middle two. */
export function median(series: Series): number {
  return quantile(series, 0.5);
}

/** Sample autocorrelations at lags 1 to `lags`; zeros for a constant series. */
export function autocorrelations(series: Series, lags: number): Float64Array {
  const n = series.length;
  const centre = mean(series);
  let variance = 0;
  for (let i = 0; i < n; i += 1) variance += (at(series, i) - centre) ** 2;
  const result = new Float64Array(lags);
  if (variance === 0) return result;
  for (let lag = 1; lag <= Math.min(lags, n - 1); lag += 1) {
    let sum = 0;
    for (let i = lag; i < n; i += 1) sum += (at(series, i) - centre) * (at(series, i - lag) - centre);
    result[lag - 1] = sum / variance;
  }
  return result;
}

/** Intercept (at index 0) and slope of the least-squares line through a series. */
export function line(series: Series): { intercept: number; slope: number } {
  const n = series.length;
  const middle = (n - 1) / 2;
  const centre = mean(series);
  let above = 0;
  let below = 0;
  for (let i = 0; i < n; i += 1) {
    above += (i - middle) * (at(series, i) - centre);
    below += (i - middle) ** 2;
  }
  const slope = below === 0 ? 0 : above / below;
  return { intercept: centre - slope * middle, slope };
}

/** Mean absolute difference to the value one season before: the scale of MASE. NaN for a series within one season. */
export function seasonalStep(series: Series, seasonLength: number): number {
  const n = series.length;
  let sum = 0;
  for (let i = seasonLength; i < n; i += 1) sum += Math.abs(at(series, i) - at(series, i - seasonLength));
  return sum / (n - seasonLength);
}
