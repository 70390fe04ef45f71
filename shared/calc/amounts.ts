// Field types for exact amounts of time and money in calculation inputs, shared by the kinds that need them.
import { AppError } from '../errors.ts';
import { compare, fraction, parseFraction, type Fraction } from '../values/fraction.ts';
import { moneyDecimal, moneyFromDecimal } from '../values/money.ts';
import type { Money } from '../fields.ts';
import { z } from 'zod';
import { parsedText, record } from './fields.ts';

const NUMBER = 'expected a number of 0 or more as text, such as "259.2" or "1/3"';

/** An exact number of zero or more: seconds, percent, a ratio. */
export const NotNegative = parsedText((text): Fraction => {
  const value = parseFraction(text);
  if (compare(value, fraction(0n)) < 0) throw new AppError('INVALID_NUMBER', NUMBER);
  return value;
}, NUMBER);

/** As `NotNegative`, without zero: what is divided by. */
export const Positive = NotNegative.refine(({ num }) => num > 0n, 'expected a number above 0 as text, such as "1800"');

const SHARE = 'expected a share from 0 to 1 as text, such as "0.3" or "1/4"';

export const Share = parsedText((text): Fraction => {
  const value = parseFraction(text);
  const inside = compare(value, fraction(0n)) >= 0 && compare(value, fraction(1n)) <= 0;
  if (!inside) throw new AppError('INVALID_NUMBER', SHARE);
  return value;
}, SHARE);

/** `{amount, currency}`: a decimal in major units with no more places than the currency has. */
export const Amount = record({
  amount: z.string({ error: 'expected an amount as text, such as "1250.00"' }),
  currency: z.string({ error: 'expected a currency code such as "EUR"' }),
}).transform(({ amount, currency }, context): Money => {
  try {
    return moneyFromDecimal(amount, currency);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

/** An amount as results write it. */
export const amountText = (money: Money): { amount: string; currency: string } => ({
  amount: moneyDecimal(money),
  currency: money.currency,
});
