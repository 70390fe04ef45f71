// What an outlook says in words: its finding and its state. How days and numbers are written is the reader's choice.
import type { Outlook, RunsOut } from './outlook.ts';

/** How a screen or a report writes months, days and decimals. */
export interface Writing {
  /** `2026-03`. */
  readonly month: (month: string) => string;
  /** `2026-03-31`. */
  readonly day: (day: string) => string;
  readonly decimal: (text: string) => string;
}

type Found = Pick<Outlook, 'ahead' | 'runsOut' | 'orderBy'>;

/**
 * The finding of a pool, without full stop.
 * @param today `YYYY-MM-DD`
 */
export function outlookFinding(
  { ahead, runsOut: { early }, orderBy }: Found,
  { unit, today, write }: { readonly unit: string; readonly today: string; readonly write: Writing },
): string {
  const committed = ahead.find(({ month }) => month === early)?.committed ?? null;
  if (early === null || committed === null) {
    return ahead.some((month) => month.committed !== null)
      ? `Not within the horizon: use stays below what is committed for ${ahead.length} months, with a chance of nine in ten`
      : 'No capacity is recorded, so there is nothing to hold use against';
  }
  const passes = `use may pass ${write.decimal(committed)} ${unit} in ${write.month(early)}`;
  if (orderBy === null) return `No lead time is recorded: ${passes}`;
  return orderBy < today
    ? `Order now: ${passes}, and ${write.day(orderBy)} has passed`
    : `Order by ${write.day(orderBy)}: ${passes}`;
}

interface State {
  readonly problem: string;
  /** Of the forecast. */
  readonly state: 'current' | 'stale' | 'none';
  readonly runsOut: Pick<RunsOut, 'early'>;
  readonly orderBy: string | null;
  /** Null without a level. */
  readonly committed: string | null;
}

/**
 * The word and tone of a pool.
 * @param today `YYYY-MM-DD`
 */
export function outlookState({ problem, state, runsOut, orderBy, committed }: State, today: string) {
  if (state === 'none') return { tone: 'nodata', word: 'No forecast yet' } as const;
  if (problem !== '') return { tone: 'nodata', word: 'No data' } as const;
  if (committed === null) return { tone: 'nodata', word: 'No capacity set' } as const;
  if (runsOut.early === null) return { tone: 'met', word: 'Enough' } as const;
  if (orderBy !== null && orderBy < today) return { tone: 'breached', word: 'Order now' } as const;
  return { tone: 'risk', word: 'Runs out' } as const;
}
