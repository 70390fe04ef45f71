// The credit of one month in money: a percentage of the fee, capped, rounded once under a named mode, with its own ledger.
import { AppError } from '../errors.ts';
import type { Money } from '../fields.ts';
import { compare, parseFraction, toRatioText, type Fraction, type RoundingMode } from '../values/fraction.ts';
import { minorPlaces, moneyDecimal, percentOf, roundMoney } from '../values/money.ts';

export interface CreditInput {
  readonly monthlyFee: Money;
  /** Percent of the fee, exact text. */
  readonly creditPct: string;
  /** No credit exceeds this percent of the fee; null for no cap. */
  readonly capPct: string | null;
  readonly rounding: RoundingMode;
}

export interface CreditLine {
  readonly step: 'percent' | 'cap' | 'rounding';
  readonly rule: string;
  /** Exact minor units after this step, `n/d`. */
  readonly exactMinor: string;
}

export interface CreditResult {
  readonly amount: Money;
  /** Percent of the fee that was given: the table's, or the cap. */
  readonly appliedPct: string;
  readonly capped: boolean;
  readonly lines: readonly CreditLine[];
}

const ROUNDING_WORDS: Record<RoundingMode, string> = {
  half_up: 'a half goes up',
  half_even: 'a half goes to the even neighbour',
  truncate: 'the rest is dropped',
};

/**
 * Credit for one month, exact until its one rounding to whole minor units.
 *
 * @example
 * // 250.01 EUR: 25 % of 1000.05 is 250.0125
 * monthlyCredit({ monthlyFee: { minor: '100005', currency: 'EUR' }, creditPct: '25', capPct: null, rounding: 'half_up' })
 * @throws AppError INVALID_NUMBER, UNKNOWN_CURRENCY; INVALID_FEE for a fee below zero
 */
export function monthlyCredit({ monthlyFee, creditPct, capPct, rounding }: CreditInput): CreditResult {
  if (monthlyFee.minor.startsWith('-')) {
    throw new AppError('INVALID_FEE', 'The monthly fee is below zero; a credit needs a fee of zero or more.');
  }
  const share = (percent: string): Fraction => percentOf(monthlyFee, parseFraction(percent));
  const capped = capPct !== null && compare(parseFraction(creditPct), parseFraction(capPct)) > 0;
  const appliedPct = capped ? capPct : creditPct;
  const amount = roundMoney(share(appliedPct), monthlyFee.currency, rounding);
  const fee = `${moneyDecimal(monthlyFee)} ${monthlyFee.currency}`;
  const places = minorPlaces(monthlyFee.currency);
  return {
    amount,
    appliedPct,
    capped,
    lines: [
      {
        step: 'percent',
        rule: `${creditPct} % of the monthly fee of ${fee}`,
        exactMinor: toRatioText(share(creditPct)),
      },
      {
        step: 'cap',
        rule: capPct === null ? 'The contract names no cap.' : `At most ${capPct} % of the monthly fee.`,
        exactMinor: toRatioText(share(appliedPct)),
      },
      {
        step: 'rounding',
        rule: `Rounded once to ${places} decimals of ${monthlyFee.currency}; ${ROUNDING_WORDS[rounding]}.`,
        exactMinor: `${amount.minor}/1`,
      },
    ],
  };
}
