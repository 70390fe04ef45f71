// Months as bars of downtime against allowance, and as the rows of the table behind the chart. Pure.
import { formatMonth } from '#renderer/format/dates.ts';
import { formatMinutes, NO_DATA } from '#renderer/format/numbers.ts';
import type { DowntimeBar } from '#shared/charts/downtime-chart.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { fraction, toDecimalText } from '#shared/values/fraction.ts';

/** Labels name the year only where more than one year of months stands side by side. */
const YEAR_OF_MONTHS = 12;

const minutesText = (durationSec: number): string =>
  toDecimalText(fraction(BigInt(durationSec), 60n), 2, 'truncate').replace(/\.?0+$/, '');

function labelOf(month: string, count: number): string {
  const [name = '', year = ''] = formatMonth(month).split(' ');
  return count > YEAR_OF_MONTHS ? `${name} ${year.slice(2)}` : name;
}

/** One bar a month; minutes cut off after two places, null where there is no figure. */
export function downtimeBars(months: readonly MonthView[]): DowntimeBar[] {
  return months.map(({ month, uptimePct, countedSec, allowanceSec, verdict }) => {
    const minutes = uptimePct === null ? null : minutesText(countedSec);
    return {
      label: labelOf(month, months.length),
      minutes,
      allowanceMinutes: uptimePct === null ? null : minutesText(allowanceSec),
      valueLabel: minutes === null ? verdict.word.toLowerCase() : verdict.tone === 'breached' ? minutes : '',
      tone: verdict.tone,
    };
  });
}

export const DOWNTIME_TABLE_COLUMNS = ['Month', 'Counts, min:s', 'Allowance, min:s', 'Verdict'] as const;

export function downtimeTableRows(months: readonly MonthView[]): string[][] {
  return months.map(({ month, uptimePct, countedSec, allowanceSec, verdict }) => [
    formatMonth(month),
    uptimePct === null ? NO_DATA : formatMinutes(countedSec),
    uptimePct === null ? '–' : formatMinutes(allowanceSec),
    verdict.word,
  ]);
}
