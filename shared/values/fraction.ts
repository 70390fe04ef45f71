// Exact ratios: reduced fractions of bigints with a positive denominator. The only arithmetic behind verdicts and money.
// Text forms are `n/d` (always with the denominator) and decimals; nothing here passes through a binary float.
import { AppError } from '../errors.ts';

export interface Fraction {
  readonly num: bigint;
  /** Always positive, and coprime to `num`. */
  readonly den: bigint;
}

/** half_up: a half goes away from zero. half_even: a half goes to the even neighbour. truncate: towards zero. */
export type RoundingMode = 'half_up' | 'half_even' | 'truncate';

/** Longer texts are refused: no contract needs them, and bigint work grows with the square of the length. */
const MAX_TEXT = 400;
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const RATIO = /^(-?\d+)\/(\d+)$/;
const EXPECTED = 'expected a decimal such as "99.95" or a ratio such as "999/10", as text';

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * The reduced fraction `num/den`.
 *
 * @example toRatioText(fraction(-6n, -4n)) === '3/2'
 * @throws AppError DIVISION_BY_ZERO
 */
export function fraction(num: bigint, den = 1n): Fraction {
  if (den === 0n) throw new AppError('DIVISION_BY_ZERO', 'A ratio needs a denominator other than zero.');
  const [n, d] = den < 0n ? [-num, -den] : [num, den];
  const divisor = gcd(n, d);
  return divisor === 1n ? { num: n, den: d } : { num: n / divisor, den: d / divisor };
}

/** A whole number (a safe integer, such as seconds) as a fraction. */
export function wholeFraction(value: number): Fraction {
  return { num: BigInt(value), den: 1n };
}

/**
 * Reads a decimal (`99.95`) or a ratio (`999/10`); no sign but minus, no exponent, no grouping.
 *
 * @example parseFraction('99.95') // { num: 1999n, den: 20n }
 * @throws AppError INVALID_NUMBER
 */
export function parseFraction(text: string): Fraction {
  if (text.length <= MAX_TEXT) {
    const decimal = DECIMAL.exec(text);
    if (decimal !== null) {
      const [, sign = '', whole = '', places = ''] = decimal;
      return fraction(BigInt(sign + whole + places), 10n ** BigInt(places.length));
    }
    const ratio = RATIO.exec(text);
    if (ratio !== null && !/^0+$/.test(ratio[2] ?? '')) return fraction(BigInt(ratio[1] ?? ''), BigInt(ratio[2] ?? ''));
  }
  throw new AppError('INVALID_NUMBER', EXPECTED);
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den - b.num * a.den, a.den * b.den);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** @throws AppError DIVISION_BY_ZERO */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; exact. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Whether a named mode moves the truncated quotient one step away from zero. */
function roundedAway(num: bigint, den: bigint, mode: RoundingMode): boolean {
  if (mode === 'truncate') return false;
  const rest = (num < 0n ? -num : num) % den;
  const twice = rest * 2n;
  if (twice !== den) return twice > den;
  return mode === 'half_up' || (num / den) % 2n !== 0n;
}

/**
 * The whole number that `value` rounds to under a named mode.
 *
 * @example roundToInteger(fraction(5n, 2n), 'half_even') === 2n
 */
export function roundToInteger(value: Fraction, mode: RoundingMode): bigint {
  const whole = value.num / value.den;
  if (!roundedAway(value.num, value.den, mode)) return whole;
  return value.num < 0n ? whole - 1n : whole + 1n;
}

/** `value` rounded to a number of decimal places, still exact: 99.895 to 2 places half up is 9990/100. */
export function roundToPlaces(value: Fraction, places: number, mode: RoundingMode): Fraction {
  const scale = 10n ** BigInt(places);
  return fraction(roundToInteger({ num: value.num * scale, den: value.den }, mode), scale);
}

/** `n/d`, reduced: a whole ratio is `n/1`, zero is `0/1`. */
export function toRatioText(value: Fraction): string {
  return `${value.num}/${value.den}`;
}

/**
 * Decimal text with exactly `places` places. For figures a person compares with a target use mode truncate, so that
 * 99.8999 never prints as 99.90.
 *
 * @example toDecimalText(parseFraction('99.8999'), 2, 'truncate') === '99.89'
 */
export function toDecimalText(value: Fraction, places: number, mode: RoundingMode): string {
  const scaled = roundToInteger({ num: value.num * 10n ** BigInt(places), den: value.den }, mode);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
