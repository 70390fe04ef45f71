// Numbers, money and durations for screens, from exact text: digits are printed as they are stored, never rounded here.
import type { Money } from '#shared/fields.ts';
import { groupDigits } from '#shared/values/decimal.ts';
import { estimateText } from '#shared/values/estimate.ts';
import { moneyDecimal } from '#shared/values/money.ts';
import { shownFormats } from './shown-formats.ts';

const NARROW_GAP = '\u00a0';

/** A state of its own: printed wherever a figure has no data. */
export const NO_DATA = 'No data';

/** The digits stay; only the decimal sign follows the workspace. */
function withSign(text: string): string {
  return shownFormats().numberFormat === 'comma' ? text.replace('.', ',') : text;
}

/** A count: 12400 as "12 400". */
export function formatCount(count: number | bigint): string {
  return groupDigits(String(count));
}

/** Decimal text with every digit: "1 234.50". */
export function formatDecimal(text: string): string {
  return withSign(groupDigits(text));
}

/** An estimate, to four digits: more would claim what it cannot know. */
export function formatEstimate(value: number): string {
  return withSign(estimateText(value));
}

/** Percent text as "99.95 %"; null says that there are no data. */
export function formatPercent(percentText: string | null): string {
  return percentText === null ? NO_DATA : `${withSign(percentText)}${NARROW_GAP}%`;
}

/** `{ minor: '123450', currency: 'EUR' }` as "1 234.50 EUR". */
export function formatMoney(money: Money): string {
  return `${withSign(groupDigits(moneyDecimal(money)))}${NARROW_GAP}${money.currency}`;
}

/** Seconds as minutes and seconds: 2592 as "43:12". The unit "min" belongs in the heading. */
export function formatMinutes(durationSec: number): string {
  const seconds = Math.abs(durationSec);
  const sign = durationSec < 0 ? '-' : '';
  return `${sign}${formatCount(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "1 row", "12 rows". */
export function formatQuantity(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

const KIB = 1024;

/** @example formatBytes(1_572_864) === '1.5 MB' */
export function formatBytes(bytes: number): string {
  const mebibytes = bytes / KIB / KIB;
  if (mebibytes < 1) return `${Math.ceil(bytes / KIB)}${NARROW_GAP}kB`;
  return `${mebibytes < 10 ? withSign(mebibytes.toFixed(1)) : formatCount(Math.round(mebibytes))}${NARROW_GAP}MB`;
}
