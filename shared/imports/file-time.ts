// Reads one time as a file writes it. A time names its instant, or it is a local time that needs a zone; anything that
// could mean two things is refused with a reason. Nothing is guessed: no zone, no order of day and month.
import { AppError } from '../errors.ts';
import { DAY_SEC, parseCivilDate } from '../values/civil-date.ts';

/** Which of 03/04 is the day, proven by another row of the same column; null while nothing proves it. */
export type SlashOrder = 'dayFirst' | 'monthFirst' | null;

interface Read {
  readonly precision: 'second' | 'minute';
  /** A fraction of a second other than zero follows; `sec` is without it. */
  readonly fraction: boolean;
  /** Seconds: since 1970 in UTC for an instant, on the wall calendar for a local time. */
  readonly sec: number;
}
export type FileTime =
  | (Read & { readonly kind: 'instant' })
  | (Read & { readonly kind: 'local' })
  | { readonly kind: 'bad'; readonly reason: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMERIC_DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/i;
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?=$|[T\s,])/i;
const SLASH_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?=$|[T\s,])/i;
const MONTH_FIRST = /^(?:[A-Za-z]{3,9},?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[\s,])/;
const DAY_FIRST = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]([A-Za-z]{3,9})\.?,?[\s-](\d{4})(?=$|[\s,])/;
const TIME =
  /^(?:[Tt]|[\s,]+(?:at\s+)?|[\s,]*$)(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*([AaPp])?(?:\.?[Mm]\.?)?)?\s*(.*)$/;
const OFFSET = /^(?:(?:UTC|GMT)\s*)?([+-])(\d{2}):?(\d{2})?$/i;
const EPOCH_SEC = /^\d{10}$/;
const EPOCH_MS = /^\d{13}$/;
const LONGEST = 64;

/** Thrown inside this file only; `readFileTime` turns it into `bad`. */
class Unreadable extends Error {}

function fail(reason: string): never {
  throw new Unreadable(reason);
}

function monthNumber(name: string): number {
  const short = name.toLowerCase().slice(0, 3);
  const index = MONTHS.indexOf(short);
  return index === -1 ? fail(`"${name}" is not the English name of a month`) : index + 1;
}

function slashParts(first: number, second: number, order: SlashOrder): { day: number; month: number } {
  const dayFirst = first > 12 || (order === 'dayFirst' && second <= 12);
  const monthFirst = second > 12 || (order === 'monthFirst' && first <= 12);
  if (dayFirst && !monthFirst) return { day: first, month: second };
  if (monthFirst && !dayFirst) return { day: second, month: first };
  return fail('day and month cannot be told apart; write dates as 2026-03-31');
}

/** Epoch day and the text after the date. */
function readDate(text: string, order: SlashOrder): { epochDay: number; rest: string } {
  const on = (match: RegExpExecArray, year: string, month: number, day: number) => {
    const civil = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return { epochDay: existingDay(civil), rest: text.slice(match[0].length) };
  };
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) return on(numeric, numeric[1] ?? '', Number(numeric[2]), Number(numeric[3]));
  const dotted = DOTTED_DATE.exec(text);
  if (dotted) return on(dotted, dotted[3] ?? '', Number(dotted[2]), Number(dotted[1]));
  const slashed = SLASH_DATE.exec(text);
  if (slashed) {
    const { day, month } = slashParts(Number(slashed[1]), Number(slashed[2]), order);
    return on(slashed, slashed[3] ?? '', month, day);
  }
  const named = MONTH_FIRST.exec(text);
  if (named) return on(named, named[3] ?? '', monthNumber(named[1] ?? ''), Number(named[2]));
  const dayNamed = DAY_FIRST.exec(text);
  if (dayNamed) return on(dayNamed, dayNamed[3] ?? '', monthNumber(dayNamed[2] ?? ''), Number(dayNamed[1]));
  return fail('not a time that can be read; write it as 2026-03-31T14:05:00Z or 2026-03-31 14:05');
}

function existingDay(civil: string): number {
  try {
    return parseCivilDate(civil);
  } catch (error) {
    if (error instanceof AppError) return fail(`the day ${civil} does not exist`);
    throw error;
  }
}

/** 12 AM is midnight, 12 PM is noon; without a half of the day the hour counts from 0 to 23, and 24:00 ends the day. */
function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return fail(`the hour ${hour} does not go with AM or PM`);
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function secondOfDay(hour: number, minute: number, second: number): number {
  const endOfDay = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !endOfDay) || minute > 59) return fail('no such time of day');
  if (second > 59) return fail('a second goes from 0 to 59');
  return hour * 3600 + minute * 60 + second;
}

/** Seconds east of UTC; null when the text names no offset. */
function offsetSec(text: string): number | null {
  if (text === '') return null;
  if (/^(z|utc|gmt)$/i.test(text)) return 0;
  const match = OFFSET.exec(text);
  if (match === null) {
    return fail(`"${text.slice(0, 20)}" is not an exact offset; write Z or +02:00, or leave it out and name the zone`);
  }
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59) return fail('no such offset from UTC');
  return (hours * 3600 + minutes * 60) * (match[1] === '-' ? -1 : 1);
}

function readEpoch(text: string): FileTime | null {
  if (EPOCH_SEC.test(text)) return { kind: 'instant', sec: Number(text), precision: 'second', fraction: false };
  if (!EPOCH_MS.test(text)) return null;
  return { kind: 'instant', sec: Number(text.slice(0, 10)), precision: 'second', fraction: !text.endsWith('000') };
}

function readCalendarTime(text: string, order: SlashOrder): FileTime {
  const { epochDay, rest } = readDate(text, order);
  const match = TIME.exec(rest);
  if (match === null) return fail('the part after the date is not a time of day');
  const [, hour, minute, second, fractionText = '', half, zoneText = ''] = match;
  if (hour === undefined || minute === undefined) {
    return fail(zoneText === '' ? 'a day without a time of day' : 'the part after the date is not a time of day');
  }
  const localSec = epochDay * DAY_SEC + secondOfDay(hour24(Number(hour), half), Number(minute), Number(second ?? 0));
  const precision = second === undefined ? 'minute' : 'second';
  const fraction = /[1-9]/.test(fractionText);
  const offset = offsetSec(zoneText.trim());
  return offset === null
    ? { kind: 'local', sec: localSec, precision, fraction }
    : { kind: 'instant', sec: localSec - offset, precision, fraction };
}

/**
 * Reads one cell of a time column. ISO 8601 with or without offset, dates with an English month name, dotted
 * (day.month.year) and slashed dates, 12-hour clocks, Unix seconds (10 digits) and milliseconds (13 digits).
 * `order` settles slashed dates; without it only those that can mean one day are read.
 * @example readFileTime('2026-03-01 12:30 AM', null) // local, 00:30
 * @example readFileTime('2026-03-01T12:30:00+05:30', null) // instant, 07:00 UTC
 */
export function readFileTime(cell: string, order: SlashOrder): FileTime {
  const text = cell.trim();
  if (text.length > LONGEST) return { kind: 'bad', reason: 'too long to be a time' };
  try {
    return readEpoch(text) ?? readCalendarTime(text, order);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'bad', reason: error.message };
    throw error;
  }
}

/**
 * What the slashed dates of a column prove about the order of day and month: 25/03/2026 can only be day first.
 * Null when nothing proves it, or when the rows contradict one another.
 * @example provenSlashOrder(['03/04/2026 10:00', '03/25/2026 10:00']) // 'monthFirst'
 */
export function provenSlashOrder(cells: Iterable<string>): SlashOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const match = SLASH_DATE.exec(cell.trim());
    if (match === null) continue;
    dayFirst ||= Number(match[1]) > 12;
    monthFirst ||= Number(match[2]) > 12;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dayFirst' : 'monthFirst';
}
