// The field types every record is made of. Numbers that bind someone travel as the text that was typed.
import { z } from 'zod';

// NUL cuts text short in C libraries; the other control characters have no glyph and no business in a field.
// oxlint-disable-next-line no-control-regex -- naming control characters is the point
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const NO_CONTROL = 'control characters cannot be kept; remove them';

const text = (max: number) =>
  z
    .string()
    .max(max, `at most ${max} characters`)
    .refine((value) => !CONTROL.test(value), NO_CONTROL);

/** One line that must say something, kept as typed. */
export const Label = text(200).refine((value) => value.trim() !== '', 'fill this in');
/** One line that may stay empty. */
export const OptionalLabel = text(200);
/** Free text of several lines. */
export const Note = text(20_000);

/** A percentage from 0 to 100, digits as typed. */
export const PercentText = z
  .string()
  .max(40, 'at most 40 characters')
  .regex(/^(100(\.0+)?|\d{1,2}(\.\d+)?)$/, 'a percentage from 0 to 100, such as 99.95');
/** An exact ratio `n/d`, or a decimal. */
export const RatioText = z.string().regex(/^-?\d+(\/\d+|\.\d+)?$/, 'an exact ratio such as 999/10');

/** An amount in minor units of its currency (ISO 4217): 12.50 EUR is `{ minor: '1250', currency: 'EUR' }`. */
export const Money = z.strictObject({
  minor: z.string().regex(/^-?\d{1,18}$/, 'a whole number of minor units'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR'),
});
export type Money = z.infer<typeof Money>;

/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'a country code such as DE');
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR');
/** `YYYY-MM-DD`; whether the day exists is checked where zones and calendars are known (shared/time). */
export const CivilDateText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-03-31');
/** `YYYY-MM`. */
export const MonthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month such as 2026-03');
/** UTC seconds since 1970, whole. */
export const InstantSec = z.int().min(-62_135_596_800).max(253_402_300_799);
/** A count of seconds or minutes. */
export const DurationSec = z.int().nonnegative();
/** An IANA zone name; whether it exists is checked by shared/time. */
export const ZoneName = z.string().regex(/^[A-Za-z0-9_+\-/]{1,64}$/, 'a time zone such as Europe/Berlin');

/** The stamps that every record carries. Times are UTC seconds; `rev` starts at 1 and rises with every write. */
export const Stamps = {
  rev: z.int().positive(),
  createdAt: InstantSec,
  createdBy: z.string(),
  updatedAt: InstantSec,
  updatedBy: z.string(),
  archivedAt: InstantSec.nullable(),
  trashedAt: InstantSec.nullable(),
};
/** Names of the stamps, for `omit` when a form's input is derived from a record. */
export const STAMP_KEYS = {
  rev: true,
  createdAt: true,
  createdBy: true,
  updatedAt: true,
  updatedBy: true,
  archivedAt: true,
  trashedAt: true,
} as const;

/** What an update must bring: which record, and which revision the person was looking at. */
export const AtRevision = z.int().positive();
