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

const NO_BREAK_SPACE = '\u00a0';

/**
 * Decimal text as people read it, on screen and on paper: groups of three, joined by a no-break space, every digit kept.
 * A comma or a point between thousands means two things in two countries; a space means one.
 *
 * @example groupDigits('12400.50') === '12\u00a0400.50'
 */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
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
