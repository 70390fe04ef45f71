// Reliability beside contracts: availability from repair times, common causes, spares, exponential parts. Planning figures:
// no provider owes them, and the ones marked approximate are there because published tables use them.
import { AppError } from '../errors.ts';
import { add, compare, fraction, multiply, subtract, wholeFraction, type Fraction } from '../values/fraction.ts';

const ONE = fraction(1n);

const power = (base: Fraction, exponent: number): Fraction =>
  fraction(base.num ** BigInt(exponent), base.den ** BigInt(exponent));

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

/**
 * Availability in the long run of something that fails and is repaired.
 *
 * @example steadyState(wholeFraction(999), wholeFraction(1)) // 999/1000
 * @throws AppError DIVISION_BY_ZERO when both are zero
 */
export function steadyState(meanUp: Fraction, meanRepair: Fraction): Fraction {
  const total = add(meanUp, meanRepair);
  return fraction(meanUp.num * total.den, meanUp.den * total.num);
}

/**
 * Availability of a redundant pair of which a share `beta` of failures takes both, by the beta-factor model in its usual
 * additive form: 1 - beta u - ((1 - beta) u)^2. Source: IEC 61508-6, annex D.
 *
 * @param unavailability of one part, from 0 to 1
 * @example
 * // u 0.01, beta 0.05: 3997639/4000000, where multiplication says 0.9999
 */
export function pairWithCommonCause(unavailability: Fraction, beta: Fraction): Fraction {
  const shared = multiply(beta, unavailability);
  const own = multiply(subtract(ONE, beta), unavailability);
  return subtract(ONE, add(shared, multiply(own, own)));
}

/**
 * The approximation that needs `needed` of `n` parts: 1 - C(n, n - needed + 1) u^(n - needed + 1). Lower than the exact value.
 *
 * @example
 * // 3 of 4 at 0.99: 4997/5000, exact 0.99940797
 * @throws AppError OUT_OF_RANGE unless 1 <= needed <= n
 */
export function sparesApproximation(n: number, needed: number, unavailability: Fraction): Fraction {
  if (!(needed >= 1 && needed <= n)) throw new AppError('OUT_OF_RANGE', `needed: expected a number from 1 to ${n}`);
  const failures = n - needed + 1;
  return subtract(ONE, multiply(fraction(choose(n, failures)), power(unavailability, failures)));
}

/** Mean time to failure of `needed` of `n` equal exponential parts without repair, in units of one part's mean. */
export function meanTimeToFailure(n: number, needed: number): Fraction {
  let sum = fraction(0n);
  for (let working = needed; working <= n; working += 1) sum = add(sum, fraction(1n, BigInt(working)));
  return sum;
}

/** Chance that at least `needed` of `n` equal independent parts work, given the chance of one. */
export function atLeastOf(n: number, needed: number, each: Fraction): Fraction {
  let sum = fraction(0n);
  for (let working = needed; working <= n; working += 1) {
    const ways = multiply(fraction(choose(n, working)), power(each, working));
    sum = add(sum, multiply(ways, power(subtract(ONE, each), n - working)));
  }
  return sum;
}

/** How many times smaller the risk is than it would be without the common cause: never more than 1 / beta. */
export function gainOfRedundancy(unavailability: Fraction, beta: Fraction): Fraction {
  const left = subtract(ONE, pairWithCommonCause(unavailability, beta));
  if (compare(left, wholeFraction(0)) === 0)
    throw new AppError('DIVISION_BY_ZERO', 'unavailability: expected more than 0');
  return fraction(unavailability.num * left.den, unavailability.den * left.num);
}
