// The six methods whose median is the forecast. Each sees a series scaled to a mean size of 1 and answers in that scale.
import { fitAirline, projectAirline } from './airline.ts';
import { dampedTrend, theta } from './benchmarks.ts';
import { chooseEts, fitEts, formName, projectEts } from './ets.ts';
import { at, type Series } from './series.ts';
import { continueSeasons, decompose } from './stl.ts';

/** What a member remembers of its fit on the whole series, so that refits in a backtest stay cheap and comparable. */
export interface Fitted {
  readonly name: string;
  readonly forecast: Float64Array;
  /** Refits the same method, form included, on a shorter series. */
  readonly refit: (series: Series, horizon: number) => Float64Array;
}

export interface Task {
  readonly series: Series;
  /** In periods, shortest first; empty without a season. */
  readonly seasonLengths: readonly number[];
  readonly horizon: number;
}

/** The calls of the search that a refit may spend: it starts from the same form. */
const REFIT_CALLS = 100;

const isPositive = (series: Series): boolean => Array.from(series).every((value) => value > 0);
const seasonOf = ({ seasonLengths }: Task): number => seasonLengths[0] ?? 1;

function ets(task: Task): Fitted {
  const season = seasonOf(task);
  const fit = chooseEts(task.series, season);
  const refit = (series: Series, horizon: number) =>
    projectEts(fitEts(series, season, fit.form, { maxCalls: REFIT_CALLS }), horizon);
  return { name: formName(fit.form), forecast: projectEts(fit, task.horizon), refit };
}

function plain(name: string, method: (series: Series, season: number, horizon: number) => Float64Array) {
  return (task: Task): Fitted => {
    const refit = (series: Series, horizon: number) => method(series, seasonOf(task), horizon);
    return { name, forecast: refit(task.series, task.horizon), refit };
  };
}

/** Seasons out by STL, the rest by a method that knows none, seasons back. */
function stl(task: Task, name: string, rest: (adjusted: Series, horizon: number) => Float64Array): Fitted {
  const refit = (series: Series, horizon: number) => {
    const parts = decompose(series, task.seasonLengths);
    const seasons = continueSeasons(parts, horizon);
    return rest(parts.adjusted, horizon).map((value, h) => value + at(seasons, h));
  };
  return { name: `STL + ${name}`, forecast: refit(task.series, task.horizon), refit };
}

/** The best form for the whole series is kept in refits, which then need fewer calls. */
function stlEts(task: Task): Fitted {
  const { form } = chooseEts(decompose(task.series, task.seasonLengths).adjusted, 1);
  return stl(task, formName(form), (adjusted, horizon) =>
    projectEts(fitEts(adjusted, 1, form, { maxCalls: REFIT_CALLS }), horizon),
  );
}

const stlTheta = (task: Task): Fitted => stl(task, 'Theta', (adjusted, horizon) => theta(adjusted, 1, horizon));
const stlDamped = (task: Task): Fitted =>
  stl(task, 'damped trend', (adjusted, horizon) => dampedTrend(adjusted, 1, horizon));

/** The same method on logarithms; the level is shifted so that the logarithms are about 1 in size. */
function onLogs(method: (task: Task) => Fitted) {
  return (task: Task): Fitted => {
    const out = (path: Float64Array) => path.map((value) => Math.exp(Math.min(value - 1, 300)));
    const into = (series: Series) => Float64Array.from(series, (value) => Math.log(value) + 1);
    const inner = method({ ...task, series: into(task.series) });
    return {
      name: `${inner.name} on logarithms`,
      forecast: out(inner.forecast),
      refit: (series, horizon) => out(inner.refit(into(series), horizon)),
    };
  };
}

const airline = plain('airline ARIMA', (series, season, horizon) =>
  projectAirline(series, fitAirline(series, season), horizon),
);

/** With several seasons only STL sees them all. */
function methodsFor({ series, seasonLengths }: Task): ReadonlyArray<(task: Task) => Fitted> {
  const positive = isPositive(series);
  if (seasonLengths.length > 1) {
    return [stlEts, stlTheta, stlDamped, ...(positive ? [onLogs(stlEts), onLogs(stlTheta)] : [])];
  }
  const logs = positive ? [onLogs(stlEts), onLogs(airline)] : [airline];
  return [ets, plain('Theta', theta), plain('damped trend', dampedTrend), stlEts, ...logs];
}

/**
 * Fits all methods that the series admits: logarithms need positive values.
 *
 * @param task.series scaled to a mean size of about 1, without gaps
 */
export function fitMembers(task: Task): Fitted[] {
  return methodsFor(task).map((method) => method(task));
}
