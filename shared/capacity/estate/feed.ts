// Whether the use of a pool arrives: months that are missing in between, and months that should be here by now.
import {
  addMonths,
  civilDateText,
  firstDayOfMonth,
  monthsBetween,
  monthText,
  parseCivilDate,
  parseMonth,
} from '../../values/civil-date.ts';
import type { CapacityActual } from '../pools/model.ts';
import type { FactsOf } from './model.ts';
import { namedList } from '../../values/words.ts';
import { state, type EstateState } from './state.ts';

export interface FeedCheck {
  /** Months between the first and the last record that have none. */
  readonly gaps: readonly string[];
  /** Months after the last record that are due by now. */
  readonly late: readonly string[];
  /** The last month with a record; null without one. */
  readonly lastMonth: string | null;
  /** Recorded months of those that are due since the first one, as counts. */
  readonly present: number;
  readonly expected: number;
}

/**
 * @param today the day that is looked at
 * @example
 * // use of 2026-01 and 2026-03, due within 5 days, on 2026-05-06: gap 2026-02, late 2026-04
 */
export function feedCheck(
  { withinDays }: Pick<FactsOf<'feed'>, 'withinDays'>,
  actuals: ReadonlyArray<Pick<CapacityActual, 'month'>>,
  today: string,
): FeedCheck {
  const months = new Set(actuals.map(({ month }) => month));
  const sorted = [...months].toSorted();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined)
    return { gaps: [], late: [], lastMonth: null, present: 0, expected: 0 };
  const gaps = monthsBetween(first, last).filter((month) => !months.has(month));
  const day = parseCivilDate(today);
  const isDueOn = (month: string): boolean => {
    const end = addMonths(firstDayOfMonth(parseMonth(month)), 1);
    return end + withinDays <= day;
  };
  const next = monthText(parseMonth(last) + 1);
  const running = civilDateText(day).slice(0, 7);
  const late = next > running ? [] : monthsBetween(next, running).filter(isDueOn);
  return { gaps, late, lastMonth: last, present: months.size, expected: months.size + gaps.length + late.length };
}

export function feedState(
  facts: FactsOf<'feed'>,
  actuals: ReadonlyArray<Pick<CapacityActual, 'month'>>,
  today: string,
): EstateState {
  const { gaps, late, lastMonth, present, expected } = feedCheck(facts, actuals, today);
  if (lastMonth === null) return state('nodata', 'No data', 'No use is recorded.');
  const count = `${present} of ${expected} months are here`;
  if (late.length > 0) {
    return state('risk', 'Late', `${count}; due and missing: ${namedList(late)}.`);
  }
  if (gaps.length > 0) return state('risk', 'Gaps', `${count}; missing in between: ${namedList(gaps)}.`);
  return state('met', 'Complete', `${count}, the last is ${lastMonth}.`);
}
