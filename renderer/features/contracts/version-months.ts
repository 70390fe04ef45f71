// Which months a change to dated terms decides anew. Pure: terms hold from their first day until the next ones begin.
import { formatMonth } from '#renderer/format/dates.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** First and last month under these terms; a null end means that nothing follows. */
export interface Reach {
  readonly fromMonth: string;
  readonly toMonth: string | null;
}

const monthOf = (date: string): string => date.slice(0, 7);

/** The day on which terms of a first day are followed by others, among all first days; null when they are the last. */
export function nextStart(validFrom: string, starts: readonly string[]): string | null {
  return starts.filter((start) => start > validFrom).toSorted()[0] ?? null;
}

/** Terms that begin on the first of a month leave the month before untouched. */
function lastMonthBefore(date: string): string {
  if (!date.endsWith('-01')) return monthOf(date);
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

export function reachOf(validFrom: string, starts: readonly string[]): Reach {
  const next = nextStart(validFrom, starts);
  return { fromMonth: monthOf(validFrom), toMonth: next === null ? null : lastMonthBefore(next) };
}

/** Both stretches together: what moving a first day touches. */
function joined(a: Reach, b: Reach): Reach {
  const fromMonth = a.fromMonth < b.fromMonth ? a.fromMonth : b.fromMonth;
  if (a.toMonth === null || b.toMonth === null) return { fromMonth, toMonth: null };
  return { fromMonth, toMonth: a.toMonth > b.toMonth ? a.toMonth : b.toMonth };
}

const reachWords = ({ fromMonth, toMonth }: Reach): string => {
  if (toMonth === null) return `from ${formatMonth(fromMonth)} on`;
  return fromMonth === toMonth
    ? `of ${formatMonth(fromMonth)}`
    : `from ${formatMonth(fromMonth)} to ${formatMonth(toMonth)}`;
};

export interface DatedChange {
  /** First day of the terms as recorded; null for new terms. */
  readonly before: string | null;
  /** First day as typed. */
  readonly after: string | null;
  /** First days of all the other terms. */
  readonly others: readonly string[];
}

/**
 * Says which months are computed again when these terms are saved.
 * @example monthsSentence({ before: null, after: '2026-04-01', others: ['2023-11-01'] })
 * // 'Decides the months from Apr 2026 on. Earlier months keep their terms.'
 */
export function monthsSentence({ before, after, others }: DatedChange): string {
  if (after === null || !DATE.test(after)) return 'Type the first day to see which months it decides.';
  if (others.includes(after)) return 'Other terms begin on this day already. Choose another day, or correct those.';
  const now = reachOf(after, others);
  const inside = after.endsWith('-01')
    ? ''
    : ` It begins inside ${formatMonth(now.fromMonth)}: that month is judged in two parts.`;
  if (before === null) {
    const earlier = others.some((start) => start < after);
    return `Decides the months ${reachWords(now)}.${earlier ? ' Earlier months keep their terms.' : ''}${inside}`;
  }
  return `Saving this computes the months ${reachWords(joined(now, reachOf(before, others)))} again.${inside}`;
}
