// From a share of the fee to the amount that is owed: base, cap, earn-back, pool, one rounding, minimum, and the allocation to
// those who bear it. Amounts are exact until the one rounding; the ledger shows each step.
import { AppError } from '../errors.ts';
import type { Money } from '../fields.ts';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  subtract,
  toRatioText,
  type Fraction,
  type RoundingMode,
} from '../values/fraction.ts';
import { roundMoney } from '../values/money.ts';
import { creditShare, type Mechanic } from './credit-mechanics.ts';

export interface CreditTermsInput {
  readonly fee: Money;
  /** Parts of the fee that earn no credit: one-time and upfront payments. */
  readonly excludedFee: Money | null;
  readonly mechanic: Mechanic;
  /** Percent of the base. */
  readonly capPct: Fraction | null;
  /** Percent of the credit that better periods have earned back. */
  readonly earnBackPct: Fraction;
  /** What is left of the year's amount at risk. */
  readonly pool: Money | null;
  /** Owed only above this amount; the amount itself is not enough. */
  readonly above: Money | null;
  readonly rounding: RoundingMode;
}

export type CreditTermsStep = 'base' | 'mechanic' | 'cap' | 'earn_back' | 'pool' | 'rounding' | 'minimum';

export interface CreditTermsResult {
  /** After the rounding; zero when the minimum is not exceeded. */
  readonly amount: Money;
  /** Percent of the base before the cap, and after it. */
  readonly uncappedPct: Fraction;
  readonly appliedPct: Fraction;
  /** Minor units before the rounding. */
  readonly exactMinor: Fraction;
  /** False when the minimum is not exceeded. */
  readonly issued: boolean;
  readonly lines: ReadonlyArray<{ readonly step: CreditTermsStep; readonly exactMinor: string }>;
}

const ZERO = fraction(0n);
const HUNDREDTH = fraction(1n, 100n);
const smaller = (a: Fraction, b: Fraction | null): Fraction => (b !== null && compare(b, a) < 0 ? b : a);

function minorOf(money: Money, currency: string, field: string): Fraction {
  if (money.currency !== currency) {
    throw new AppError('CURRENCY_MISMATCH', `${field}: expected an amount in ${currency}, not in ${money.currency}`);
  }
  const minor = fraction(BigInt(money.minor));
  if (compare(minor, ZERO) >= 0) return minor;
  throw new AppError('INVALID_FEE', `${field}: expected an amount of zero or more`);
}

/**
 * The credit that is owed. Steps: base, mechanic, cap, earn-back, pool, rounding, minimum.
 *
 * @example
 * // 1250 USD a month, 720 h, 1 h down, 100 times: exactly 3125/18 dollars, 173.61 after rounding
 * @throws AppError CURRENCY_MISMATCH, INVALID_FEE, EMPTY_PERIOD, UNKNOWN_CURRENCY
 */
export function creditUnderTerms(input: CreditTermsInput): CreditTermsResult {
  const { fee, excludedFee, mechanic, capPct, earnBackPct, pool, above, rounding } = input;
  const { currency } = fee;
  const excluded = excludedFee === null ? ZERO : minorOf(excludedFee, currency, 'excludedFee');
  const base = subtract(minorOf(fee, currency, 'fee'), excluded);
  if (compare(base, ZERO) < 0) throw new AppError('INVALID_FEE', 'excludedFee: expected no more than the fee');
  const uncappedPct = creditShare(mechanic);
  const appliedPct = smaller(uncappedPct, capPct);
  const shareOf = (percent: Fraction): Fraction => multiply(base, multiply(percent, HUNDREDTH));
  const kept = multiply(shareOf(appliedPct), multiply(subtract(fraction(100n), earnBackPct), HUNDREDTH));
  const exactMinor = smaller(kept, pool === null ? null : minorOf(pool, currency, 'pool'));
  const rounded = roundMoney(exactMinor, currency, rounding);
  const issued = above === null || compare(fraction(BigInt(rounded.minor)), minorOf(above, currency, 'above')) > 0;
  const amount = issued ? rounded : { minor: '0', currency };
  const line = (step: CreditTermsStep, value: Fraction) => ({ step, exactMinor: toRatioText(value) });
  return {
    amount,
    uncappedPct,
    appliedPct,
    exactMinor,
    issued,
    lines: [
      line('base', base),
      line('mechanic', shareOf(uncappedPct)),
      line('cap', shareOf(appliedPct)),
      line('earn_back', kept),
      line('pool', exactMinor),
      line('rounding', fraction(BigInt(rounded.minor))),
      line('minimum', fraction(BigInt(amount.minor))),
    ],
  };
}

/**
 * An amount shared by ratios without losing or inventing a minor unit: what is left over goes one by one to the largest
 * remainders, the first of equals first.
 *
 * @example
 * // 100.00 by 1:1:1 is 33.34, 33.33, 33.33
 * @throws AppError INVALID_NUMBER for ratios below zero or all zero
 */
export function allocate({ minor, currency }: Money, ratios: readonly string[]): Money[] {
  const parts = ratios.map(parseFraction);
  const total = parts.reduce(add, ZERO);
  if (total.num <= 0n || parts.some(({ num }) => num < 0n)) {
    throw new AppError('INVALID_NUMBER', 'allocate: expected ratios of zero or more, and one above zero');
  }
  const exact = parts.map((part) => divide(multiply(fraction(BigInt(minor)), part), total));
  const whole = exact.map(({ num, den }) => num / den);
  const left = Number(BigInt(minor) - whole.reduce((a, b) => a + b, 0n));
  const rest = exact.map((value, index) => subtract(value, fraction(whole[index] ?? 0n)));
  const byRest = rest.map((_, index) => index).sort((a, b) => compare(rest[b] ?? ZERO, rest[a] ?? ZERO) || a - b);
  const extra = new Set(byRest.slice(0, left));
  return whole.map((amount, index) => ({ minor: String(amount + (extra.has(index) ? 1n : 0n)), currency }));
}
