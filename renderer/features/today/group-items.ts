// Puts what needs a person in order of its date. Pure: today's date is passed in.
import type { OutputOf } from '#shared/ipc/contract.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';

export type TodayItem = OutputOf<'today.items'>[number];

export interface TodayGroup {
  readonly name: string;
  readonly items: readonly TodayItem[];
}

const SOON_DAYS = 30;

/** Days ahead that count as soon; the empty state names the same number. */
export const soonDays = SOON_DAYS;

/**
 * Groups by date, earliest first; items without a date stand between what is overdue and what comes.
 * @example groupItems(items, '2026-03-31').map((group) => group.name) // ['Overdue', 'Open', 'Next 30 days']
 */
export function groupItems(items: readonly TodayItem[], today: string): readonly TodayGroup[] {
  const limit = civilDateText(parseCivilDate(today) + SOON_DAYS);
  const sorted = items.toSorted(
    (a, b) => (a.on ?? '').localeCompare(b.on ?? '') || a.title.localeCompare(b.title, 'en'),
  );
  const pick = (belongs: (on: string) => boolean): TodayItem[] => sorted.filter(({ on }) => on !== null && belongs(on));
  return [
    { name: 'Overdue', items: pick((on) => on < today) },
    { name: 'Open', items: sorted.filter(({ on }) => on === null) },
    { name: `Next ${SOON_DAYS} days`, items: pick((on) => on >= today && on <= limit) },
    { name: 'Later', items: pick((on) => on > limit) },
  ].filter((group) => group.items.length > 0);
}
