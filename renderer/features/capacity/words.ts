// What an outlook says in words: its finding, its state in the list, the names of measures.
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal } from '#renderer/format/numbers.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { Measure } from '#shared/capacity/pools/model.ts';
import type { OutlookView, PoolRow } from '#shared/ipc/capacity.ts';

const MEASURE_WORDS: Readonly<Record<Measure, string>> = {
  average: 'Average of the month',
  p95: '95th percentile of the month',
  peak: 'Peak of the month',
};

export const measureWord = (measure: Measure): string => MEASURE_WORDS[measure];

export const MEASURE_CHOICES: ReadonlyArray<Choice<Measure>> = (['peak', 'p95', 'average'] as const).map((value) => ({
  value,
  label: measureWord(value),
}));

/** The finding of a pool, without full stop. @param today `YYYY-MM-DD` */
export function findingOf({ ahead, runsOut, orderBy }: OutlookView, unit: string, today: string): string {
  const { early } = runsOut;
  const committed = ahead.find(({ month }) => month === early)?.committed ?? null;
  if (early === null || committed === null) {
    return ahead.some((month) => month.committed !== null)
      ? `Not within the horizon: use stays below what is committed for ${ahead.length} months, at the upper 80 % bound`
      : 'No capacity is recorded, so there is nothing to hold use against';
  }
  const passes = `use may pass ${formatDecimal(committed)} ${unit} in ${formatMonth(early)}`;
  if (orderBy === null) return `No lead time is recorded: ${passes}`;
  return orderBy < today
    ? `Order now: ${passes}, and ${formatDate(orderBy)} has passed`
    : `Order by ${formatDate(orderBy)}: ${passes}`;
}

type RowState = Pick<PoolRow, 'problem' | 'runsOut' | 'orderBy' | 'committed'>;

/** The chip of a pool. @param today `YYYY-MM-DD` */
export function rowState({ problem, runsOut, orderBy, committed }: RowState, today: string) {
  if (problem !== '' || committed === null) return { tone: 'nodata', word: 'No data' } as const;
  if (runsOut.early === null) return { tone: 'met', word: 'Enough' } as const;
  if (orderBy !== null && orderBy < today) return { tone: 'breached', word: 'Order now' } as const;
  return { tone: 'risk', word: 'Runs out' } as const;
}

/** A month, or that it does not happen. */
export const monthOrNot = (month: string | null): string =>
  month === null ? 'Not within the horizon' : formatMonth(month);
