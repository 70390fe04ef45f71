// How values stand in columns: booleans as 0 and 1, money as an integer beside its currency, lists as JSON.
import { AppError } from '#shared/errors.ts';
import type { Money, STAMP_KEYS, Stamps } from '#shared/fields.ts';
import type { z } from 'zod';

/** The stamps of a record as read from its row. */
export type StampColumns = { readonly [Key in keyof typeof STAMP_KEYS]: z.infer<(typeof Stamps)[Key]> };

/** A record without its stamps: what a caller hands in. */
export type Content<Record> = Omit<Record, keyof typeof STAMP_KEYS>;

/** A truth value in a column. */
export type Flag = 0 | 1;

export const flag = (value: boolean): Flag => (value ? 1 : 0);

/**
 * An amount as its integer column holds it. @throws AppError MONEY_TOO_LARGE beyond 64 bits.
 * @example minorOf({ minor: '1250', currency: 'EUR' }) === 1250n
 */
export function minorOf(money: Money): bigint {
  const minor = BigInt(money.minor);
  if (BigInt.asIntN(64, minor) !== minor) {
    throw new AppError('MONEY_TOO_LARGE', 'This amount is too large to be kept. Check the number of digits.');
  }
  return minor;
}

/** The other direction; null when the amount is not stated. */
export function moneyOf(minor: bigint | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor: minor.toString(), currency };
}
