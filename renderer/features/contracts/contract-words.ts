// The terms of a contract in words.
import type { Notice } from '#shared/contracts/model.ts';
import { renewalWord } from './words.ts';

const quantity = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const monthsWords = (months: number | null): string | null =>
  months === null ? null : quantity(months, 'month');

/** `{ amount: 90, unit: 'days' }` and "In writing" as "90 days, in writing". */
export function noticeWords(notice: Notice | null, form: string): string | null {
  if (notice === null) return form === '' ? null : form;
  const unit = notice.unit === 'days' ? 'day' : 'month';
  const length = quantity(notice.amount, unit);
  return form === '' ? length : `${length}, ${form.charAt(0).toLowerCase()}${form.slice(1)}`;
}

/** "Renews unless notice is given, 12 months each time". */
export function renewalWords(mode: string, renewalMonths: number | null): string {
  return renewalMonths === null
    ? renewalWord(mode)
    : `${renewalWord(mode)}, ${quantity(renewalMonths, 'month')} each time`;
}
