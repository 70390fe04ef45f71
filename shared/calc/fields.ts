// The field types of calculation inputs: text on the wire, checked and turned into exact values, with messages that say
// what is expected. Keys that a schema does not name are ignored.
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { parseInstant } from '../time/instant.ts';
import { isZone } from '../time/zones.ts';
import { parseCivilDate, parseMonth } from '../values/civil-date.ts';
import { compare, fraction, parseFraction } from '../values/fraction.ts';
import type { Interval } from '../values/interval-set.ts';

/** Text that `parse` turns into a value; what it throws as AppError becomes the field's message. */
export function parsedText<Value>(parse: (text: string) => Value, expected: string) {
  return z.string({ error: expected }).transform((text, context) => {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });
}

const INSTANT = 'expected an ISO 8601 instant with offset and whole seconds, such as "2026-04-01T00:00:00Z"';
const NUMBER = 'expected a decimal such as "99.95" or a ratio such as "999/10", as text';
const PERCENT = 'expected a percentage from 0 to 100 as text, such as "99.95"';

export const Instant = parsedText(parseInstant, INSTANT);
/** Epoch day of a civil date. */
export const CivilDate = parsedText(parseCivilDate, 'expected a date such as "2026-03-31"');
export const Month = parsedText((text) => {
  parseMonth(text);
  return text;
}, 'expected a month such as "2026-03"');
export const Zone = z
  .string({ error: 'expected an IANA time zone, such as "Europe/Berlin"' })
  .refine(isZone, 'expected an IANA time zone, such as "Europe/Berlin"');

/** Exact number text, kept as written. */
export const NumberText = parsedText((text) => {
  parseFraction(text);
  return text;
}, NUMBER);

const ZERO = fraction(0n);
const HUNDRED = fraction(100n);

/** A percentage from 0 to 100 as exact text, kept as written. */
export const PercentText = parsedText((text) => {
  const value = parseFraction(text);
  if (compare(value, ZERO) < 0 || compare(value, HUNDRED) > 0) throw new AppError('INVALID_NUMBER', PERCENT);
  return text;
}, PERCENT);

/** A count of whole units from `min` on. */
export function count(unit: string, min = 0) {
  const expected = `expected a whole number of ${unit}, ${min} or more, as a JSON number`;
  return z.int({ error: expected }).min(min, expected);
}

/** One of a fixed list of words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: `expected one of ${words.join(', ')}` });
}

export function listOf<Item extends z.ZodType>(item: Item, what: string) {
  return z.array(item, { error: `expected a list of ${what}` });
}

/** An object; other keys are ignored. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: `expected an object with ${Object.keys(shape).join(', ')}` });
}

/** A field that may be left out or be null; `fallback` then holds. */
export function optional<Field extends z.ZodType, Fallback>(field: Field, fallback: Fallback) {
  return field.nullish().transform((value) => value ?? fallback);
}

const ORDER = 'expected an end that is not before its start';

/** Adds to a schema with `startSec` and `endSec` that the end is not before the start; an open end (null) passes. */
export function inOrder<Schema extends z.ZodType<{ startSec: number; endSec: number | null }>>(
  schema: Schema,
  endField: string | number,
) {
  return schema.refine(({ startSec, endSec }) => endSec === null || endSec >= startSec, {
    message: ORDER,
    path: [endField],
  });
}

/** `[from, to]`. */
export const InstantPair = inOrder(
  z
    .tuple([Instant, Instant], { error: 'expected a pair of instants [from, to]' })
    .transform(([startSec, endSec]): Interval => ({ startSec, endSec })),
  1,
);

/** `{start, end}`. */
export const InstantRange = inOrder(
  record({ start: Instant, end: Instant }).transform(({ start, end }): Interval => ({ startSec: start, endSec: end })),
  'end',
);
