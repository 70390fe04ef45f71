// How the screens of capacity write what an outlook says, and the names of measures.
import { formatMonth } from '#renderer/format/dates.ts';
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { Measure } from '#shared/capacity/pools/model.ts';
import { outlookFinding } from '#shared/capacity/pools/words.ts';
import type { OutlookView } from '#shared/ipc/capacity.ts';
import { WRITING } from './scenario-words.ts';

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
export const findingOf = (outlook: OutlookView, unit: string, today: string): string =>
  outlookFinding(outlook, { unit, today, write: WRITING });

/** A month, or that it does not happen. */
export const monthOrNot = (month: string | null): string =>
  month === null ? 'Not within the horizon' : formatMonth(month);
