// Which months can be chosen as the bounds of a view, and the periods that one choice sets. Pure.
import { formatMonth } from '#renderer/format/dates.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { monthsBetween, monthText, parseMonth } from '#shared/values/civil-date.ts';

type Reach = Pick<SlaRow, 'firstMonth' | 'lastMonth'>;

/** Months that can be chosen as bounds, newest first. */
export function rangeChoices({ firstMonth, lastMonth }: Reach) {
  if (firstMonth === null || lastMonth === null) return [];
  return monthsBetween(firstMonth, lastMonth)
    .toReversed()
    .map((month) => ({ value: month, label: formatMonth(month) }));
}

export interface Period {
  readonly id: string;
  readonly label: string;
  /** `2026-04`; both null for everything on record. */
  readonly from: string | null;
  readonly to: string | null;
}

// The months from `first` on, cut to those on record; null when none of them is.
function period(id: string, name: string, first: number, months: number, reach: { first: number; last: number }) {
  const [from, to] = [Math.max(first, reach.first), Math.min(first + months - 1, reach.last)];
  if (from > to) return null;
  const [start, end] = [monthText(from), monthText(to)];
  const bounds = start === end ? formatMonth(start) : `${formatMonth(start)} to ${formatMonth(end)}`;
  return { id, label: `${name} · ${bounds}`, from: start, to: end };
}

/**
 * What a period menu offers, counted back from the last month on record: the quarter and the year it lies in, and those
 * before. Years and quarters begin as the fiscal year does. `fiscalStart` is a month, 1 to 12.
 */
export function periodsOf({ firstMonth, lastMonth }: Reach, fiscalStart: number): readonly Period[] {
  if (firstMonth === null || lastMonth === null) return [];
  const reach = { first: parseMonth(firstMonth), last: parseMonth(lastMonth) };
  const intoYear = (Number(lastMonth.slice(5)) - fiscalStart + 12) % 12;
  const year = reach.last - intoYear;
  const quarter = reach.last - (intoYear % 3);
  const yearName = fiscalStart === 1 ? 'year' : 'fiscal year';
  const offered = [
    period('quarter', 'Latest quarter', quarter, 3, reach),
    period('quarter-before', 'Quarter before', quarter - 3, 3, reach),
    period('year', `Latest ${yearName}`, year, 12, reach),
    period('year-before', `The ${yearName} before`, year - 12, 12, reach),
    period('twelve', 'Latest 12 months', reach.last - 11, 12, reach),
  ];
  const all: Period = { id: 'all', label: 'Everything on record', from: null, to: null };
  return [...offered.filter((one) => one !== null), all];
}
