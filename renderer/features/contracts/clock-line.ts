// Where things stand on the time line of a contract: a share of its width, from the first day shown to the last. Pure.
import type { ClockView } from '#shared/ipc/contract-clock.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';

export interface LineBar {
  readonly key: string;
  readonly label: string;
  readonly state: 'past' | 'current' | 'committed' | 'open';
  /** Percent of the width. */
  readonly left: number;
  readonly width: number;
}

export interface LineMark {
  readonly key: 'today' | 'sendBy' | 'noticeBy' | 'committedUntil';
  readonly on: string;
  readonly left: number;
}

export interface Line {
  readonly first: string;
  readonly last: string;
  readonly bars: readonly LineBar[];
  /** The window for notice; null when it is always open. */
  readonly window: { readonly left: number; readonly width: number } | null;
  readonly marks: readonly LineMark[];
}

/** Terms before the current one that are still drawn. */
const TERMS_BACK = 1;

export function clockLine(clock: ClockView, asOf: string): Line {
  const { terms, committedUntil, noticeBy, noticeFrom, sendBy, termStart } = clock;
  const current = Math.max(
    0,
    terms.findIndex(({ state }) => state !== 'past'),
  );
  const shown = terms.length === 0 ? [] : terms.slice(Math.max(0, current - TERMS_BACK));
  const days = [asOf, committedUntil, shown[0]?.start ?? termStart, shown.at(-1)?.end ?? committedUntil].toSorted();
  const [first = asOf, last = asOf] = [days[0], days.at(-1)];
  const [firstDay, lastDay] = [parseCivilDate(first), parseCivilDate(last) + 1];
  const at = (day: number): number => ((day - firstDay) / (lastDay - firstDay)) * 100;
  const spanOf = (from: string, to: string) => {
    const left = at(parseCivilDate(from));
    return { left, width: at(parseCivilDate(to) + 1) - left };
  };
  const bound: LineBar = {
    key: 'bound',
    label: 'Bound',
    state: 'committed',
    ...spanOf(shown[0]?.start ?? termStart, committedUntil),
  };
  const marks: LineMark[] = (
    [
      ['today', asOf],
      ['sendBy', sendBy],
      ['noticeBy', noticeBy === sendBy ? null : noticeBy],
      ['committedUntil', committedUntil],
    ] as const
  ).flatMap(([key, on]) => (on === null || on < first || on > last ? [] : [{ key, on, left: at(parseCivilDate(on)) }]));
  return {
    first,
    last,
    bars:
      shown.length === 0
        ? [bound]
        : shown.map(({ number, start, end, state }) => ({
            key: String(number),
            label: `Term ${number}`,
            state,
            ...spanOf(start, end),
          })),
    window: noticeFrom === null || noticeBy === null ? null : spanOf(noticeFrom, noticeBy),
    marks,
  };
}
