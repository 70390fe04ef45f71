// The error function and the normal distribution, to double precision: statistics, never part of a verdict.

/**
 * Complementary error function for x >= 0: the series below 2.5, the continued fraction above.
 * Source: Abramowitz and Stegun 7.1.6 and 7.1.14.
 */
export function erfc(x: number): number {
  const scale = Math.exp(-x * x) / Math.sqrt(Math.PI);
  if (x < 2.5) {
    let term = 2 * x;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n += 1) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - scale * sum;
  }
  let tail = x;
  for (let n = 60; n >= 1; n -= 1) tail = x + n / 2 / tail;
  return scale / tail;
}

/**
 * Share of a standard normal variable that lies at or below `z`.
 *
 * @example normalCdf(0) === 0.5
 */
export function normalCdf(z: number): number {
  const tail = erfc(Math.abs(z) / Math.SQRT2) / 2;
  return z < 0 ? tail : 1 - tail;
}
