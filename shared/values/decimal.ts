// Decimal text as people type it: kept digit for digit, stored with a point. Arithmetic is fraction.ts.
import { AppError } from '../errors.ts';

/** The sign between whole and fraction that a workspace's number format uses. */
export type DecimalSign = '.' | ',';

const STORED = /^-?\d+(\.\d+)?$/;
const MAX_LENGTH = 60;

/** Whether `text` is a decimal in stored form: digits, an optional minus, a point. */
export function isDecimalText(text: string): boolean {
  return text.length <= MAX_LENGTH && STORED.test(text);
}

/**
 * Turns typed text into stored form, keeping every digit. Grouping signs and exponents are refused, not repaired:
 * "1,234" means two things.
 *
 * @example decimalFromTyped('99,950', ',') === '99.950'
 * @throws AppError INVALID_NUMBER
 */
export function decimalFromTyped(typed: string, sign: DecimalSign): string {
  const text = typed.trim();
  const stored = sign === ',' && !text.includes('.') ? text.replace(',', '.') : text;
  const usesSign = sign === '.' || !text.includes('.');
  if (usesSign && isDecimalText(stored)) return stored;
  throw new AppError(
    'INVALID_NUMBER',
    `Type a number such as 99${sign}95, with no signs between thousands and no exponent.`,
  );
}
