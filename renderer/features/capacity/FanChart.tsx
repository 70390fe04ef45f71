// Use and forecast against what is committed. The title is the finding.
import { useMemo } from 'react';
import { Chart } from '#renderer/charts/Chart.tsx';
import type { DrawOption } from '#renderer/charts/use-drawing.ts';
import { formatDate, formatMonth } from '#renderer/format/dates.ts';
import { formatDecimal, formatEstimate, NO_DATA } from '#renderer/format/numbers.ts';
import { fanChartOption, type FanDue, type FanMark, type FanMonth } from '#shared/charts/fan-chart.ts';
import type { OutlookView } from '#shared/ipc/capacity.ts';
import { measureWord } from './words.ts';

const HEIGHT_PX = 300;
const COLUMNS = [
  'Month',
  'Used',
  'Forecast',
  '80 % from',
  '80 % to',
  '95 % from',
  '95 % to',
  'Committed',
  'Delivery due',
] as const;

const DUE_LEGEND =
  ' Diamond: a delivery is due. Bar: the months in which it comes four times in five, by the record of its provider.';

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function fanMonths({ past, ahead }: OutlookView): FanMonth[] {
  return [
    ...past.map(({ month, used, committed }) => ({
      label: formatMonth(month),
      used: numberOf(used),
      committed: numberOf(committed),
      ahead: null,
    })),
    ...ahead.map(({ month, committed, ...bounds }) => ({
      label: formatMonth(month),
      used: null,
      committed: numberOf(committed),
      ahead: bounds,
    })),
  ];
}

function marksOf({ past, runsOut, orderBy }: OutlookView): FanMark[] {
  const marks: FanMark[] = [];
  const orderMonth = orderBy?.slice(0, 7) ?? null;
  if (orderMonth !== null && orderMonth >= (past[0]?.month ?? ''))
    marks.push({ label: formatMonth(orderMonth), word: 'Order by', tone: 'risk' });
  if (runsOut.early !== null) marks.push({ label: formatMonth(runsOut.early), word: 'May run out', tone: 'breached' });
  return marks;
}

function dueDrawn({ due }: OutlookView): FanDue[] {
  const month = (day: string): string => formatMonth(day.slice(0, 7));
  return due.map(({ promisedOn, earlyOn, lateOn, isOverdue }) => ({
    word: isOverdue ? 'Overdue' : 'Due',
    label: month(promisedOn),
    from: month(earlyOn),
    to: month(lateOn),
    isOverdue,
  }));
}

/** What is due in a month; an overdue one stands where it was due. */
function dueIn({ due }: OutlookView, month: string, unit: string): string {
  const list = due.filter(({ promisedOn }) => promisedOn.startsWith(month));
  return list.length === 0
    ? '–'
    : list
        .map(
          ({ name, outstanding, earlyOn, lateOn }) =>
            `${name}, ${formatDecimal(outstanding)} ${unit}, ${formatDate(earlyOn)} to ${formatDate(lateOn)}`,
        )
        .join('; ');
}

function tableRows(outlook: OutlookView, unit: string): string[][] {
  const { past, ahead } = outlook;
  const text = (value: string | null, none: string): string => (value === null ? none : formatDecimal(value));
  return [
    ...past.map(({ month, used, committed }) => [
      formatMonth(month),
      text(used, NO_DATA),
      '–',
      '–',
      '–',
      '–',
      '–',
      text(committed, '–'),
      dueIn(outlook, month, unit),
    ]),
    ...ahead.map(({ month, mean, lower80, upper80, lower95, upper95, committed }) => [
      formatMonth(month),
      '–',
      ...[mean, lower80, upper80, lower95, upper95].map(formatEstimate),
      text(committed, '–'),
      dueIn(outlook, month, unit),
    ]),
  ];
}

export interface FanChartProps {
  readonly outlook: OutlookView;
  readonly finding: string;
  readonly unit: string;
}

export function FanChart({ outlook, finding, unit }: FanChartProps) {
  const draw = useMemo<DrawOption>(() => {
    const [months, marks, due] = [fanMonths(outlook), marksOf(outlook), dueDrawn(outlook)];
    return (palette) => fanChartOption(months, marks, palette, due);
  }, [outlook]);
  const measure = measureWord(outlook.measure);
  return (
    <Chart
      title={finding}
      note={`${measure}, ${unit}. Dark line: used. Coloured line: forecast, with bands that hold 80 and 95 % of each month. Dashed line: committed.${outlook.due.length === 0 ? '' : DUE_LEGEND}`}
      draw={draw}
      heightPx={HEIGHT_PX}
      table={{ columns: COLUMNS, rows: tableRows(outlook, unit) }}
    />
  );
}
