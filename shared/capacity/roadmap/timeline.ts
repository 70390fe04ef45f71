// Everything dated over the forecast horizon on one line of time: capacity steps, orders, deliveries, contracts, roadmaps.
import { daysInMonth, monthText, parseCivilDate, parseMonth, datePartsOf } from '../../values/civil-date.ts';

export const LANES = ['order', 'step', 'delivery', 'contract', 'roadmap'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  order: 'Order by',
  step: 'Capacity step',
  delivery: 'Delivery',
  contract: 'Contract',
  roadmap: 'Roadmap',
};

export interface DatedItem {
  readonly lane: Lane;
  readonly on: string;
  /** "From 320 to 400 kW". */
  readonly what: string;
  /** A pool, contract or provider. */
  readonly whose: string;
}

export interface NumberedItem extends DatedItem {
  /** From 1, by day. */
  readonly number: number;
}

/** The items from the first day to the end of the last month, by day, numbered. Days and months as text. */
export function numberedItems(items: readonly DatedItem[], from: string, lastMonth: string): NumberedItem[] {
  const [year = 0, month = 0] = lastMonth.split('-').map(Number);
  const end = `${lastMonth}-${String(daysInMonth(year, month)).padStart(2, '0')}`;
  return items
    .filter(({ on }) => on >= from && on <= end)
    .toSorted((a, b) => (a.on === b.on ? LANES.indexOf(a.lane) - LANES.indexOf(b.lane) : a.on < b.on ? -1 : 1))
    .map((item, index) => ({ ...item, number: index + 1 }));
}

export interface TimelinePoint {
  readonly lane: Lane;
  /** Months after the first, with the part of the month. */
  readonly at: number;
  readonly number: number;
}

export interface Timeline {
  /** First of each month, as text. */
  readonly months: readonly string[];
  /** Lanes that hold something, each as many times as points stand too close for one row. */
  readonly rows: ReadonlyArray<{ readonly lane: Lane; readonly points: readonly TimelinePoint[] }>;
}

/** Closer than so many months, two numbers would cover each other. */
const APART = 0.6;

function rowsOf(points: readonly TimelinePoint[]): TimelinePoint[][] {
  const rows: TimelinePoint[][] = [];
  for (const point of points) {
    const free = rows.find((row) => point.at - (row.at(-1)?.at ?? -Infinity) >= APART);
    if (free === undefined) rows.push([point]);
    else free.push(point);
  }
  return rows;
}

/** Places numbered items on a line of months. */
export function timelineOf(items: readonly NumberedItem[], firstMonth: string, lastMonth: string): Timeline {
  const first = parseMonth(firstMonth);
  const count = parseMonth(lastMonth) - first + 1;
  const pointOf = ({ lane, on, number }: NumberedItem): TimelinePoint => {
    const { year, month, day } = datePartsOf(parseCivilDate(on));
    const whole = parseMonth(on.slice(0, firstMonth.length)) - first;
    return { lane, number, at: whole + (day - 1) / daysInMonth(year, month) };
  };
  const rows = LANES.flatMap((lane) =>
    rowsOf(items.filter((item) => item.lane === lane).map(pointOf)).map((points) => ({ lane, points })),
  );
  return { months: Array.from({ length: Math.max(count, 1) }, (_, index) => monthText(first + index)), rows };
}
