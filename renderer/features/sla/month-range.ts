// Which months can be chosen as the bounds of a view. Pure.
import { formatMonth } from '#renderer/format/dates.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { monthsBetween } from '#shared/values/civil-date.ts';

/** Months that can be chosen as bounds, newest first. */
export function rangeChoices({ firstMonth, lastMonth }: Pick<SlaRow, 'firstMonth' | 'lastMonth'>) {
  if (firstMonth === null || lastMonth === null) return [];
  return monthsBetween(firstMonth, lastMonth)
    .toReversed()
    .map((month) => ({ value: month, label: formatMonth(month) }));
}
