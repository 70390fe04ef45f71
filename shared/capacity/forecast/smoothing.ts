// Simple and damped-trend exponential smoothing with additive errors. Start level and start trend enter the errors
// linearly, so they are solved exactly for each set of weights and only the weights are searched.
import { minimise, minimiseOnLine } from './minimise.ts';
import { at, type Series } from './series.ts';

/** A fitted smoother: where it stands after the last value. */
export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  /** 1 without a trend. */
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
  /** Sum of squared one-step errors. */
  readonly squares: number;
}

const LOWEST = 1e-4;
const HIGHEST = 0.9999;

/** Forecasts of a smoother for the next `horizon` periods. */
export function project({ level, trend, phi }: Smoothing, horizon: number): Float64Array {
  const result = new Float64Array(horizon);
  let sum = 0;
  let power = 1;
  for (let h = 0; h < horizon; h += 1) {
    power *= phi;
    sum += power;
    result[h] = level + trend * sum;
  }
  return result;
}

/** Simple smoothing at a weight: errors are u - l0 * (1 - alpha)^t, so the best start level has a closed form. */
function simpleAt(series: Series, alpha: number): Smoothing {
  const n = series.length;
  let level = 0;
  let weight = 1;
  let uu = 0;
  let uw = 0;
  let ww = 0;
  for (let t = 0; t < n; t += 1) {
    const u = at(series, t) - level;
    uu += u * u;
    uw += u * weight;
    ww += weight * weight;
    level += alpha * u;
    weight *= 1 - alpha;
  }
  const start = uw / ww;
  return { alpha, beta: 0, phi: 1, level: level + weight * start, trend: 0, squares: Math.max(0, uu - uw * start) };
}

/**
 * Simple exponential smoothing with weight and start level at the least squared one-step error.
 *
 * @param series at least one value
 */
export function fitSimple(series: Series): Smoothing {
  const alpha = minimiseOnLine((weight) => simpleAt(series, weight).squares, LOWEST, HIGHEST);
  return simpleAt(series, alpha);
}

/** Trend smoothing at given weights: the errors are linear in start level and start trend, solved by least squares. */
function trendAt(series: Series, alpha: number, beta: number, phi: number): Smoothing {
  // Three runs at once: the data from zero, and the responses to a unit start level and a unit start trend.
  let [l0, b0, l1, b1, l2, b2] = [0, 0, 1, 0, 0, 1];
  let [uu, up, uq, pp, pq, qq] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < series.length; t += 1) {
    const f0 = l0 + phi * b0;
    const f1 = l1 + phi * b1;
    const f2 = l2 + phi * b2;
    const u = at(series, t) - f0;
    uu += u * u;
    up += u * f1;
    uq += u * f2;
    pp += f1 * f1;
    pq += f1 * f2;
    qq += f2 * f2;
    l0 = f0 + alpha * u;
    b0 = phi * b0 + beta * u;
    l1 = f1 - alpha * f1;
    b1 = phi * b1 - beta * f1;
    l2 = f2 - alpha * f2;
    b2 = phi * b2 - beta * f2;
  }
  const determinant = pp * qq - pq * pq;
  const regular = determinant > 1e-12 * pp * qq;
  const level = regular ? (up * qq - uq * pq) / determinant : up / pp;
  const trend = regular ? (uq * pp - up * pq) / determinant : 0;
  return {
    alpha,
    beta,
    phi,
    level: l0 + level * l1 + trend * l2,
    trend: b0 + level * b1 + trend * b2,
    squares: Math.max(0, uu - level * up - trend * uq),
  };
}

/**
 * Damped linear trend, with phi from 0.8 to 0.98.
 *
 * @param series at least three values
 */
export function fitDampedTrend(series: Series): Smoothing {
  const evaluate = (point: Float64Array) => trendAt(series, at(point, 0), at(point, 1) * at(point, 0), at(point, 2));
  const found = minimise((point) => evaluate(point).squares, [0.4, 0.1, 0.95], {
    steps: [0.3, 0.2, -0.08],
    box: { lower: [LOWEST, LOWEST, 0.8], upper: [HIGHEST, HIGHEST, 0.98] },
    maxCalls: 160,
  });
  return evaluate(Float64Array.from(found.point));
}
