// From dated values to a series without holes: finds the step between the dates, and refuses what has none, in a sentence.
import { AppError } from '../../errors.ts';
import { addMonths, civilDateText, datePartsOf } from '../../values/civil-date.ts';

export interface DatedValue {
  /** Epoch day. */
  readonly day: number;
  readonly value: number | null;
}

export type Step = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface DatedSeries {
  readonly step: Step;
  /** Epoch day of the first value. */
  readonly startDay: number;
  /** Oldest first; null where a period has no value. */
  readonly values: ReadonlyArray<number | null>;
  /** Periods in a season of that step. */
  readonly seasonLength: number;
  readonly notes: readonly string[];
}

const SEASON: Readonly<Record<Step, number>> = { day: 7, week: 52, month: 12, quarter: 4, year: 1 };
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const DAYS = { day: 1, week: 7 } as const;
/** A gap longer than this is a new series, or a wrong date. */
const LONGEST = 100_000;

function fail(code: string, message: string): never {
  throw new AppError(code, message, { fields: { values: message } });
}

/** Days from which months count: the first, so that a month of 31 days and one of 28 are one step. */
const monthOf = (day: number): number => {
  const { year, month } = datePartsOf(day);
  return year * 12 + month;
};

function stepOf(days: readonly number[]): Step {
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const least = Math.min(...gaps);
  if (least < 7) return 'day';
  if (least < 28) return 'week';
  const months = days.slice(1).map((day, i) => monthOf(day) - monthOf(days[i] ?? day));
  const leastMonths = Math.min(...months);
  if (leastMonths < 3) return 'month';
  return leastMonths < 12 ? 'quarter' : 'year';
}

/** Number of steps from the first day; not whole where a date lies off the grid. */
function placeOf(step: Step, first: number, day: number): number {
  if (step === 'day' || step === 'week') return (day - first) / DAYS[step];
  return (monthOf(day) - monthOf(first)) / MONTHS[step];
}

/**
 * A regular series from dated values in any order.
 *
 * @throws AppError TOO_FEW_VALUES, NOT_A_NUMBER, DUPLICATE_PERIOD for two different values of one period,
 *   MIXED_FREQUENCY where dates do not lie on one step
 */
export function datedSeries(rows: readonly DatedValue[]): DatedSeries {
  const endless = rows.find(({ value }) => value !== null && !Number.isFinite(value));
  if (endless !== undefined) fail('NOT_A_NUMBER', `${civilDateText(endless.day)}: expected a finite number.`);
  const sorted = rows.toSorted((a, b) => a.day - b.day);
  const notes = sorted.some(({ day }, i) => day !== rows[i]?.day) ? ['The rows were not in order of time.'] : [];
  const unique = sorted.filter(({ day }, i) => day !== sorted[i - 1]?.day);
  const [first] = unique;
  if (first === undefined || unique.length < 2) fail('TOO_FEW_VALUES', 'Two dates at least make a series.');
  const step = stepOf(unique.map(({ day }) => day));
  const places = sorted.map(({ day }) => placeOf(step, first.day, day));
  const off = places.findIndex((place) => !Number.isInteger(place));
  if (off !== -1) {
    const day = civilDateText(sorted[off]?.day ?? 0);
    fail('MIXED_FREQUENCY', `The dates look like one value a ${step}, but ${day} is off that step. Split the series.`);
  }
  const length = (places.at(-1) ?? 0) + 1;
  if (length > LONGEST) fail('MIXED_FREQUENCY', `The dates span ${length} periods. Check the first and the last date.`);
  const values: (number | null)[] = Array.from({ length }, () => null);
  const taken = new Map<number, DatedValue>();
  for (const [i, row] of sorted.entries()) {
    const place = places[i] ?? 0;
    const before = taken.get(place);
    if (before !== undefined && before.value !== row.value) {
      fail('DUPLICATE_PERIOD', `${civilDateText(row.day)}: this ${step} has two values. Keep one of them.`);
    }
    taken.set(place, row);
    values[place] = row.value;
  }
  const repeated = sorted.length - taken.size;
  if (repeated > 0) notes.push(`${repeated} rows repeated a value that was there already.`);
  return { step, startDay: first.day, values, seasonLength: SEASON[step], notes };
}

/** Epoch day on which the period at `index` begins. */
export function periodDay({ step, startDay }: Pick<DatedSeries, 'step' | 'startDay'>, index: number): number {
  if (step === 'day' || step === 'week') return startDay + index * DAYS[step];
  return addMonths(startDay, index * MONTHS[step]);
}
