// The reference methods that every other one is measured against: seasonal naive, Naive2, and the smoothers on
// deseasonalised data, as in the M4 competition.
import { deseasonalise, seasonalFigure } from './classical.ts';
import { at, autocorrelations, line, type Series } from './series.ts';
import { fitDampedTrend, fitSimple, project } from './smoothing.ts';

/** The last season again; the last value where there is not one whole season. */
export function seasonalNaive(series: Series, seasonLength: number, horizon: number): Float64Array {
  const n = series.length;
  const season = n < seasonLength ? 1 : seasonLength;
  return Float64Array.from({ length: horizon }, (_, h) => at(series, n - season + (h % season)));
}

/** The last value, with the season (where there is one) taken out and put back. */
export function naive2(series: Series, seasonLength: number, horizon: number): Float64Array {
  const { adjusted, restore } = deseasonalise(series, seasonLength);
  return restore(new Float64Array(horizon).fill(at(adjusted, adjusted.length - 1)));
}

export function simpleSmoothing(series: Series, seasonLength: number, horizon: number): Float64Array {
  const { adjusted, restore } = deseasonalise(series, seasonLength);
  return restore(project(fitSimple(adjusted), horizon));
}

export function dampedTrend(series: Series, seasonLength: number, horizon: number): Float64Array {
  const { adjusted, restore } = deseasonalise(series, seasonLength);
  return restore(project(fitDampedTrend(adjusted), horizon));
}

/** The season test of R's thetaf, which asks for more than two seasons and judges at 95 % one-sided. */
function thetaSeason(series: Series, seasonLength: number): Float64Array | null {
  const n = series.length;
  if (seasonLength < 2 || n <= 2 * seasonLength) return null;
  const lags = autocorrelations(series, seasonLength);
  let squares = 0;
  for (let i = 0; i < seasonLength - 1; i += 1) squares += at(lags, i) ** 2;
  const spread = Math.sqrt((1 + 2 * squares) / n);
  if (!(Math.abs(at(lags, seasonLength - 1)) / spread > 1.6448536269514722)) return null;
  const figure = seasonalFigure(series, seasonLength, 'multiplicative');
  return figure.every((value) => Math.abs(value) >= 1e-4) ? figure : null;
}

/**
 * The Theta method: simple smoothing with half the drift of the straight line.
 * Source: Assimakopoulos and Nikolopoulos (2000), in the form of Hyndman and Billah (2003).
 */
export function theta(series: Series, seasonLength: number, horizon: number): Float64Array {
  const figure = thetaSeason(series, seasonLength);
  const n = series.length;
  const index = (t: number): number => (figure === null ? 1 : at(figure, t % seasonLength));
  const adjusted = Float64Array.from(series, (value, t) => value / index(t));
  const fit = fitSimple(adjusted);
  const drift = line(adjusted).slope / 2;
  const alpha = Math.max(1e-10, fit.alpha);
  const lead = (1 - (1 - alpha) ** n) / alpha;
  return Float64Array.from({ length: horizon }, (_, h) => (fit.level + drift * (h + lead)) * index(n + h));
}
