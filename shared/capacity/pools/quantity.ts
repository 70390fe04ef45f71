// A quantity of capacity or use, in the unit of its pool.
import { z } from 'zod';
import { isDecimalText } from '../../values/decimal.ts';

const MAX_DIGITS = 30;

/** Zero or more, digits as typed. */
export const QuantityText = z
  .string()
  .max(MAX_DIGITS, `at most ${MAX_DIGITS} digits`)
  .refine((text) => isDecimalText(text) && !text.startsWith('-'), 'a number of zero or more, such as 120.5');
