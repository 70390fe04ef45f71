// Numbers of a spreadsheet as the text that its format shows: dates of both calendars, times, durations, leading zeros.
// Exact: a serial number is read as decimal text, never as a binary fraction. No zone is added.
import { civilDateText } from '../values/civil-date.ts';

/** How a number format shows a number. `plain`: its digits. `other`: in a way that is not reproduced here. */
export type NumberLook =
  | { readonly kind: 'plain' | 'other' | 'elapsed' }
  | { readonly kind: 'padded'; readonly digits: number }
  | { readonly kind: 'moment'; readonly date: boolean; readonly time: boolean; readonly seconds: boolean };

/** Which day is number 0: the system of Windows (with its 29 February 1900), or the one of early Macs. */
export type DateSystem = '1900' | '1904';

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;
const LOST_DAY_1900 = 60;
const SERIAL = /^(-?)(\d{1,20})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;

const moment = (date: boolean, time: boolean, seconds: boolean): NumberLook => ({
  kind: 'moment',
  date,
  time,
  seconds,
});

/** Formats that a file refers to by number alone. Those of some languages (27 to 58) all show a day or a time. */
function builtInLook(id: number): NumberLook {
  if (id === 0 || id === 1 || id === 49) return { kind: 'plain' };
  if (id >= 14 && id <= 17) return moment(true, false, false);
  if (id === 18 || id === 20) return moment(false, true, false);
  if (id === 19 || id === 21) return moment(false, true, true);
  if (id === 22) return moment(true, true, false);
  if (id >= 45 && id <= 47) return { kind: 'elapsed' };
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? moment(true, false, false) : { kind: 'other' };
}

/**
 * What a number format shows.
 * @param id its number; `code` its text when the file defines it.
 * @example numberLook(164, 'yyyy-mm-dd hh:mm') // { kind: 'moment', date: true, time: true, seconds: false }
 */
export function numberLook(id: number, code?: string): NumberLook {
  if (code === undefined) return builtInLook(id);
  const first = code.replaceAll(/"[^"]*"|\\.|[_*]./g, '').split(';', 1)[0] ?? '';
  if (/^(general|@|#|)$/i.test(first.trim())) return { kind: 'plain' };
  if (/^0+$/.test(first)) return { kind: 'padded', digits: first.length };
  if (/\[(h+|m+|s+)\]/i.test(first)) return { kind: 'elapsed' };
  const bare = first.replaceAll(/\[[^\]]*\]/g, '').toLowerCase();
  const time = /[hs]/.test(bare);
  const date = /[yd]/.test(bare) || (/m/.test(bare) && !time);
  return date || time ? moment(date, time, bare.includes('s')) : { kind: 'other' };
}

/** Whole milliseconds of a number of days, rounded half up: what is finer is noise of the stored fraction. */
function daysToMs(text: string): number | null {
  const match = SERIAL.exec(text.trim());
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const places = fraction.length - Number(exponent);
  if (Math.abs(places) > 60 || sign === '-') return null;
  const scaled = BigInt(whole + fraction) * BigInt(DAY_MS);
  const unit = 10n ** BigInt(Math.abs(places));
  const ms = places <= 0 ? scaled * unit : (scaled * 2n + unit) / (unit * 2n);
  return ms > BigInt(LAST_DAY + 1) * BigInt(DAY_MS) ? null : Number(ms);
}

function dayText(day: number, system: DateSystem): string | null {
  if (system === '1904') return day + 1462 > LAST_DAY ? null : civilDateText(day - 24_107);
  if (day === 0 || day === LOST_DAY_1900 || day > LAST_DAY) return null;
  return civilDateText(day - (day < LOST_DAY_1900 ? 25_568 : 25_569));
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(ms: number, seconds: boolean): string {
  const [sec, rest] = [Math.floor(ms / 1000), ms % 1000];
  const minutes = `${two(Math.floor(sec / 3600))}:${two(Math.floor(sec / 60) % 60)}`;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return seconds || sec % 60 !== 0 || rest !== 0 ? `${minutes}:${two(sec % 60)}${fraction}` : minutes;
}

function momentText(text: string, look: Extract<NumberLook, { kind: 'moment' }>, system: DateSystem): string {
  const ms = daysToMs(text);
  if (ms === null) return text;
  const [day, ofDay] = [Math.floor(ms / DAY_MS), ms % DAY_MS];
  if (!look.date && day === 0) return clockText(ofDay, look.seconds);
  const date = dayText(day, system);
  if (date === null) return text;
  // A time that the format hides is told all the same: the value holds it.
  return look.time || ofDay !== 0 ? `${date} ${clockText(ofDay, look.seconds)}` : date;
}

/**
 * The text of a numeric cell. Days that do not exist in the system (29 February 1900) stay numbers.
 * @param text the number as the file writes it.
 * @example sheetNumberText('46112.5868055555', numberLook(22), '1900') // '2026-03-31 14:05'
 */
export function sheetNumberText(text: string, look: NumberLook, system: DateSystem): string {
  if (look.kind === 'moment') return momentText(text, look, system);
  if (look.kind === 'padded') return /^\d+$/.test(text) ? text.padStart(look.digits, '0') : text;
  if (look.kind !== 'elapsed') return text;
  const ms = daysToMs(text);
  return ms === null ? text : clockText(ms, true);
}
