// Classical decomposition by moving averages, and the test whether a series has a season at all.
import { at, autocorrelations, mean, type Series } from './series.ts';

export type SeasonKind = 'additive' | 'multiplicative';

/** z of a 90 % two-sided test, as in the M4 competition's reference methods. */
const CRITICAL = 1.645;

/**
 * Whether the autocorrelation at one season stands out of what the shorter lags explain; never with under three seasons.
 * Source: the M4 competition's benchmark methods (Makridakis et al. 2018).
 */
export function isSeasonal(series: Series, seasonLength: number): boolean {
  const n = series.length;
  if (seasonLength < 2 || n < 3 * seasonLength) return false;
  const lags = autocorrelations(series, seasonLength);
  let squares = 0;
  for (let i = 0; i < seasonLength - 1; i += 1) squares += at(lags, i) ** 2;
  const limit = (CRITICAL / Math.sqrt(n)) * Math.sqrt(1 + 2 * squares);
  return Math.abs(at(lags, seasonLength - 1)) > limit;
}

/** Centred moving average over one season; NaN where it does not fit. */
export function centredAverage(series: Series, seasonLength: number): Float64Array {
  const n = series.length;
  const half = Math.floor(seasonLength / 2);
  const even = seasonLength % 2 === 0;
  const result = new Float64Array(n).fill(Number.NaN);
  for (let i = half; i < n - half; i += 1) {
    let sum = 0;
    for (let j = -half; j <= half; j += 1) {
      const weight = even && Math.abs(j) === half ? 0.5 : 1;
      sum += weight * at(series, i + j);
    }
    result[i] = sum / seasonLength;
  }
  return result;
}

/**
 * Seasonal figure, one value for each place in the season (place 0 is the first value's): mean of what is left of the
 * trend, with mean 0 (additive) or 1 (multiplicative). A place without any value is neutral.
 */
export function seasonalFigure(series: Series, seasonLength: number, kind: SeasonKind): Float64Array {
  const trend = centredAverage(series, seasonLength);
  const sums = new Float64Array(seasonLength);
  const counts = new Float64Array(seasonLength);
  for (let i = 0; i < series.length; i += 1) {
    const centre = at(trend, i);
    if (Number.isNaN(centre) || (kind === 'multiplicative' && centre === 0)) continue;
    const place = i % seasonLength;
    sums[place] = at(sums, place) + (kind === 'additive' ? at(series, i) - centre : at(series, i) / centre);
    counts[place] = at(counts, place) + 1;
  }
  const neutral = kind === 'additive' ? 0 : 1;
  const raw = sums.map((sum, place) => (at(counts, place) === 0 ? neutral : sum / at(counts, place)));
  const level = mean(raw);
  return raw.map((value) => (kind === 'additive' ? value - level : value / level));
}

/** A series without its season, and how to put the season back onto the periods that follow. */
export interface Deseasonalised {
  readonly adjusted: Float64Array;
  readonly restore: (forecast: Series) => Float64Array;
}

const UNCHANGED = (series: Series): Deseasonalised => ({
  adjusted: Float64Array.from(series),
  restore: (forecast) => Float64Array.from(forecast),
});

/** Divides the season out where there is one and every index is clearly above zero; otherwise leaves the series as it is. */
export function deseasonalise(series: Series, seasonLength: number): Deseasonalised {
  if (!isSeasonal(series, seasonLength)) return UNCHANGED(series);
  const figure = seasonalFigure(series, seasonLength, 'multiplicative');
  if (!figure.every((value) => value > 1e-4)) return UNCHANGED(series);
  const n = series.length;
  return {
    adjusted: Float64Array.from(series, (value, i) => value / at(figure, i % seasonLength)),
    restore: (forecast) => Float64Array.from(forecast, (value, i) => value * at(figure, (n + i) % seasonLength)),
  };
}
