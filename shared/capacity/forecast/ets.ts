// Exponential smoothing in state-space form: error, trend and season added or multiplied. Hyndman et al. (2008); the
// fifteen forms are those without a multiplicative trend and without an added error under a multiplied season.
import { seasonalFigure } from './classical.ts';
import { minimise } from './minimise.ts';
import { at, line, mean, type Series } from './series.ts';

export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A' | 'Ad';
  readonly season: 'N' | 'A' | 'M';
}

/** A fitted form with its last states. */
export interface EtsFit {
  readonly form: EtsForm;
  /** alpha, beta, gamma, phi, first level and first trend, as far as the form has them, in that order. */
  readonly parameters: readonly number[];
  readonly level: number;
  readonly trend: number;
  /** Season states; place `n % m` of the next period first. */
  readonly season: Float64Array;
  /** Corrected Akaike criterion; Infinity where the series is too short for the form. */
  readonly aicc: number;
  /** Standard deviation of the one-step errors; relative to the forecast for a multiplied error. */
  readonly sigma: number;
}

/** The form in the field's notation, such as ETS(M,Ad,N). */
export function formName({ error, trend, season }: EtsForm): string {
  return `ETS(${error},${trend},${season})`;
}

interface Start {
  readonly level: number;
  readonly trend: number;
  readonly season: Float64Array;
}

/** First states from the first values: a line through the seasonally adjusted start, and the classical figure. */
function firstStates(series: Series, seasonLength: number, { trend, season }: EtsForm): Start {
  const n = series.length;
  const figure =
    season === 'N'
      ? new Float64Array(1)
      : seasonalFigure(series, seasonLength, season === 'A' ? 'additive' : 'multiplicative');
  const m = figure.length;
  if (season === 'M') for (let i = 0; i < m; i += 1) figure[i] = Math.max(at(figure, i), 0.01);
  const count = Math.min(Math.max(10, 2 * seasonLength), n);
  const adjusted = Float64Array.from({ length: count }, (_, t) => {
    const value = at(series, t);
    if (season === 'N') return value;
    return season === 'A' ? value - at(figure, t % m) : value / at(figure, t % m);
  });
  if (trend === 'N') return { level: mean(adjusted), trend: 0, season: figure };
  const { intercept, slope } = line(adjusted);
  return { level: intercept - slope, trend: slope, season: figure };
}

interface Layout {
  readonly hasBeta: boolean;
  readonly hasGamma: boolean;
  readonly hasPhi: boolean;
}

const layoutOf = ({ trend, season }: EtsForm): Layout => ({
  hasBeta: trend !== 'N',
  hasGamma: season !== 'N',
  hasPhi: trend === 'Ad',
});

interface Weights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
}

/** beta is searched as a share of alpha and gamma as a share of 1 - alpha, which keeps every point admissible. */
function weightsOf(point: Series, { hasBeta, hasGamma, hasPhi }: Layout): Weights {
  let next = 0;
  const take = (): number => at(point, next++);
  const alpha = take();
  const beta = hasBeta ? take() * alpha : 0;
  const gamma = hasGamma ? take() * (1 - alpha) : 0;
  const phi = hasPhi ? take() : 1;
  const level = take();
  const trend = hasBeta ? take() : 0;
  return { alpha, beta, gamma, phi, level, trend };
}

interface Run {
  level: number;
  trend: number;
  readonly season: Float64Array;
  /** n log(sum of squares) plus, for a multiplied error, twice the sum of log forecasts: -2 log likelihood up to a constant. */
  likelihood: number;
  squares: number;
}

/** One pass over the series; `season` is overwritten. A forecast that is not positive ends a multiplied form. */
function run(series: Series, form: EtsForm, weights: Weights, season: Float64Array): Run {
  const { alpha, beta, gamma, phi } = weights;
  const n = series.length;
  const m = season.length;
  const multiplied = form.error === 'M';
  let { level, trend } = weights;
  let squares = 0;
  let logs = 0;
  for (let t = 0; t < n; t += 1) {
    const place = t % m;
    const s = at(season, place);
    const base = level + phi * trend;
    const forecast = form.season === 'N' ? base : form.season === 'A' ? base + s : base * s;
    const difference = at(series, t) - forecast;
    let error = difference;
    if (multiplied) {
      if (!(forecast > 1e-12)) return { level, trend, season, likelihood: Infinity, squares: Infinity };
      error = difference / forecast;
      logs += Math.log(forecast);
    }
    squares += error * error;
    const raw = form.season === 'M' ? difference / s : difference;
    level = base + alpha * raw;
    trend = phi * trend + beta * raw;
    if (form.season === 'A') season[place] = s + gamma * difference;
    if (form.season === 'M') season[place] = s + (gamma * difference) / base;
  }
  return { level, trend, season, likelihood: n * Math.log(squares + 1e-300) + 2 * logs, squares };
}

interface FitOptions {
  readonly maxCalls?: number;
  /** Parameters of an earlier fit of the same form to start from. */
  readonly from?: readonly number[];
}

/**
 * Fits one form by maximum likelihood.
 *
 * @param series scaled so that its mean size is about 1; positive where the form multiplies
 */
export function fitEts(
  series: Series,
  seasonLength: number,
  form: EtsForm,
  { maxCalls = 220, from }: FitOptions = {},
): EtsFit {
  const layout = layoutOf(form);
  const n = series.length;
  const start = firstStates(series, seasonLength, form);
  const spread = Math.max(Math.abs(start.level), 1e-3);
  const axes: ReadonlyArray<readonly [used: boolean, start: number, step: number, low: number, high: number]> = [
    [true, 0.35, 0.25, 1e-4, 0.9999],
    [layout.hasBeta, 0.1, 0.2, 1e-4, 0.9999],
    [layout.hasGamma, 0.1, 0.2, 1e-4, 0.9999],
    [layout.hasPhi, 0.94, -0.08, 0.8, 0.98],
    [true, start.level, 0.1 * spread, start.level - 3 * spread, start.level + 3 * spread],
    [layout.hasBeta, start.trend, 0.02 * spread, -spread, spread],
  ];
  const used = axes.filter(([isUsed]) => isUsed);
  const scratch = new Float64Array(start.season.length);
  const evaluate = (point: Series): Run => {
    scratch.set(start.season);
    return run(series, form, weightsOf(point, layout), scratch);
  };
  const found = minimise((point) => evaluate(point).likelihood, from ?? used.map(([, value]) => value), {
    steps: used.map(([, , step]) => step),
    box: { lower: used.map(([, , , low]) => low), upper: used.map(([, , , , high]) => high) },
    maxCalls,
  });
  const last = evaluate(found.point);
  const states = form.season === 'N' ? 0 : seasonLength - 1;
  const size = used.length + states + 1;
  const room = n - size - 1;
  return {
    form,
    parameters: found.point,
    level: last.level,
    trend: last.trend,
    season: rotate(last.season, n),
    aicc: room > 0 ? last.likelihood + 2 * size + (2 * size * (size + 1)) / room : Infinity,
    sigma: Math.sqrt(last.squares / Math.max(1, n - used.length)),
  };
}

function rotate(season: Float64Array, n: number): Float64Array {
  const m = season.length;
  return Float64Array.from({ length: m }, (_, i) => at(season, (n + i) % m));
}

/** Point forecasts of a fit. */
export function projectEts({ form, parameters, level, trend, season }: EtsFit, horizon: number): Float64Array {
  const { phi } = weightsOf(parameters, layoutOf(form));
  const result = new Float64Array(horizon);
  let power = 1;
  let sum = 0;
  for (let h = 0; h < horizon; h += 1) {
    power *= phi;
    sum += power;
    const base = level + trend * sum;
    const s = at(season, h % season.length);
    result[h] = form.season === 'N' ? base : form.season === 'A' ? base + s : base * s;
  }
  return result;
}

const FORMS: readonly EtsForm[] = (['N', 'A', 'M'] as const).flatMap((season) =>
  (['N', 'A', 'Ad'] as const).flatMap((trend) =>
    (['A', 'M'] as const)
      .filter((error) => !(error === 'A' && season === 'M'))
      .map((error): EtsForm => ({ error, trend, season })),
  ),
);

/**
 * The form with the least corrected Akaike criterion among those that the series admits: multiplied ones need positive
 * values, seasonal ones two whole seasons and a season of at most 24 periods.
 */
export function chooseEts(series: Series, seasonLength: number, options: FitOptions = {}): EtsFit {
  const positive = Array.from(series).every((value) => value > 0);
  const seasonal = seasonLength > 1 && seasonLength <= 24 && series.length >= 2 * seasonLength + 3;
  const admitted = FORMS.filter(
    ({ error, season }) => (positive || (error === 'A' && season !== 'M')) && (seasonal || season === 'N'),
  );
  const fits = admitted.map((form) => fitEts(series, seasonLength, form, options));
  return fits.reduce((best, fit) => (fit.aicc < best.aicc ? fit : best));
}
