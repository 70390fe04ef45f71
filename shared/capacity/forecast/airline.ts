// The airline model, ARIMA(0,1,1)(0,1,1): two moving-average weights on the differenced series, by conditional least
// squares. Box and Jenkins (1970). Without a season, or on a short series, ARIMA(0,1,1).
import { minimise } from './minimise.ts';
import { at, type Series } from './series.ts';

function difference(series: Series, lag: number): Float64Array {
  return Float64Array.from({ length: series.length - lag }, (_, i) => at(series, i + lag) - at(series, i));
}

/** One-step errors of the moving average at given weights, and their sum of squares. */
function errorsOf(w: Series, ordinary: number, seasonal: number, m: number): { errors: Float64Array; squares: number } {
  const errors = new Float64Array(w.length);
  let squares = 0;
  for (let t = 0; t < w.length; t += 1) {
    let error = at(w, t);
    if (t >= 1) error -= ordinary * at(errors, t - 1);
    if (t >= m) error -= seasonal * at(errors, t - m);
    if (t >= m + 1) error -= ordinary * seasonal * at(errors, t - m - 1);
    errors[t] = error;
    squares += error * error;
  }
  return { errors, squares };
}

export interface AirlineFit {
  readonly seasonLength: number;
  readonly ordinary: number;
  readonly seasonal: number;
  readonly errors: Float64Array;
}

const LIMIT = 0.98;

/**
 * Fits the airline model, or ARIMA(0,1,1) where the series holds fewer than two seasons and five values.
 *
 * @param from weights of an earlier fit to start from
 */
export function fitAirline(series: Series, seasonLength: number, from?: readonly number[], maxCalls = 90): AirlineFit {
  const seasonal = seasonLength > 1 && series.length >= 2 * seasonLength + 5;
  const m = seasonal ? seasonLength : 1;
  const w = seasonal ? difference(difference(series, 1), m) : difference(series, 1);
  const size = seasonal ? 2 : 1;
  const objective = (point: Float64Array): number => {
    const theta = at(point, 0);
    const capital = seasonal ? at(point, 1) : 0;
    return w.length * Math.log(errorsOf(w, theta, capital, m + (seasonal ? 0 : w.length)).squares + 1e-300);
  };
  const found = minimise(objective, (from ?? [-0.4, -0.5]).slice(0, size), {
    steps: [0.3, 0.3].slice(0, size),
    box: { lower: [-LIMIT, -LIMIT].slice(0, size), upper: [LIMIT, LIMIT].slice(0, size) },
    maxCalls,
  });
  const [theta = 0, capital = 0] = found.point;
  const { errors } = errorsOf(w, theta, capital, seasonal ? m : w.length);
  return { seasonLength: seasonal ? m : 1, ordinary: theta, seasonal: seasonal ? capital : 0, errors };
}

/** Point forecasts: the recursion of the differenced series, summed up again. */
export function projectAirline(series: Series, fit: AirlineFit, horizon: number): Float64Array {
  const { seasonLength: m, ordinary, seasonal, errors } = fit;
  const n = series.length;
  const isSeasonal = m > 1;
  const path = new Float64Array(n + horizon);
  for (let t = 0; t < n; t += 1) path[t] = at(series, t);
  const offset = n - errors.length;
  const error = (t: number): number => (t - offset >= 0 && t < n ? at(errors, t - offset) : 0);
  for (let t = n; t < n + horizon; t += 1) {
    let value = at(path, t - 1) + ordinary * error(t - 1);
    if (isSeasonal) {
      value += at(path, t - m) - at(path, t - m - 1);
      value += seasonal * error(t - m) + ordinary * seasonal * error(t - m - 1);
    }
    path[t] = value;
  }
  return path.slice(n);
}
