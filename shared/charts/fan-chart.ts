// The fan of a pool as a plain ECharts option: what was used, the forecast with its 80 and 95 % bands, what is committed
// as steps, and the months in which it runs out and in which to order. The same builder serves the screen and the pack.
import type { DowntimePalette } from './downtime-chart.ts';

/** One month; numbers are drawn lengths only, null where there is nothing. */
export interface FanMonth {
  readonly label: string;
  readonly used: number | null;
  readonly committed: number | null;
  readonly ahead: {
    readonly mean: number;
    readonly lower80: number;
    readonly upper80: number;
    readonly lower95: number;
    readonly upper95: number;
  } | null;
}

/** A month that is marked with a word; `label` is the month's. */
export interface FanMark {
  readonly label: string;
  readonly word: string;
  readonly tone: 'risk' | 'breached';
}

/** A delivery still to come: its day as a diamond, and a bar over the months in which it comes four times in five. */
export interface FanDue {
  /** "Due" or "Overdue". */
  readonly word: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isOverdue: boolean;
}

type Values = ReadonlyArray<number | null>;

const FAINT = 0.16;
const STRONG = 0.32;

/** A part of the fan, stacked on the one below it; the lowest is not painted. */
function band(name: string, data: Values, color: string, opacity: number) {
  return {
    name,
    type: 'line',
    stack: 'fan',
    stackStrategy: 'all',
    data,
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    areaStyle: { color, opacity },
  } as const;
}

function fan(months: readonly FanMonth[], color: string) {
  const of = (read: (ahead: NonNullable<FanMonth['ahead']>) => number): Values =>
    months.map(({ ahead }) => (ahead === null ? null : read(ahead)));
  return [
    band(
      'Below',
      of(({ lower95 }) => lower95),
      color,
      0,
    ),
    band(
      '95 %, below',
      of(({ lower80, lower95 }) => lower80 - lower95),
      color,
      FAINT,
    ),
    band(
      '80 %',
      of(({ upper80, lower80 }) => upper80 - lower80),
      color,
      STRONG,
    ),
    band(
      '95 %, above',
      of(({ upper95, upper80 }) => upper95 - upper80),
      color,
      FAINT,
    ),
  ];
}

function markLines(marks: readonly FanMark[], palette: DowntimePalette) {
  return marks.map(({ label, word, tone }) => ({
    xAxis: label,
    lineStyle: { color: palette[tone], width: 1.5, type: 'solid' },
    // Both words stand above their lines, away from each other: the lines are often a few months apart.
    label: {
      formatter: ` ${word} `,
      align: tone === 'risk' ? 'right' : 'left',
      color: palette.ink,
      fontFamily: palette.fontFamily,
      fontSize: 11,
      fontWeight: 600,
    },
  }));
}

const DIAMOND_PX = 12;
const BAR_PX = 7;

/** One line of its own for each delivery, at the height of what is committed then. */
function dueSeries(months: readonly FanMonth[], due: FanDue, palette: DowntimePalette) {
  const place = (label: string): number => months.findIndex((month) => month.label === label);
  const [from, to, at] = [place(due.from), place(due.to), place(due.label)];
  const last = to === -1 ? months.length - 1 : to;
  const height = months[at]?.committed ?? months.find(({ committed }) => committed !== null)?.committed ?? 0;
  const color = due.isOverdue ? palette.breached : palette.ink;
  const isInside = (index: number): boolean => index === at || (from !== -1 && index >= from && index <= last);
  return {
    name: due.word,
    type: 'line',
    silent: true,
    z: 6,
    connectNulls: true,
    lineStyle: { color, width: BAR_PX, opacity: STRONG, cap: 'round' },
    itemStyle: { color },
    data: months.map((_, index) => ({
      value: isInside(index) ? height : null,
      symbol: index === at ? 'diamond' : 'none',
      symbolSize: DIAMOND_PX,
      label: {
        show: index === at,
        formatter: due.word,
        position: 'bottom',
        distance: 4,
        color: palette.ink,
        fontFamily: palette.fontFamily,
        fontSize: 11,
        fontWeight: 600,
      },
    })),
  } as const;
}

/**
 * The option object for `setOption`.
 * @example fanChartOption(months, [], LIGHT_DOWNTIME_PALETTE).series.length // 7
 */
export function fanChartOption(
  months: readonly FanMonth[],
  marks: readonly FanMark[],
  palette: DowntimePalette,
  due: readonly FanDue[] = [],
) {
  const labelStyle = { fontFamily: palette.fontFamily, fontSize: 11, color: palette.text };
  const plain = { type: 'line', symbol: 'none', silent: true, z: 5 } as const;
  return {
    animation: false,
    textStyle: { fontFamily: palette.fontFamily },
    grid: { left: 4, right: 12, top: 30, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: months.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: palette.text } },
      axisLabel: { ...labelStyle, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: palette.hairline } },
      axisLabel: labelStyle,
    },
    series: [
      ...fan(months, palette.met),
      {
        ...plain,
        name: 'Forecast',
        data: months.map(({ ahead }) => ahead?.mean ?? null),
        lineStyle: { color: palette.met, width: 2 },
      },
      {
        ...plain,
        name: 'Committed',
        step: 'middle',
        data: months.map(({ committed }) => committed),
        lineStyle: { color: palette.ink, width: 1.2, type: [4, 3] },
      },
      {
        ...plain,
        name: 'Used',
        data: months.map(({ used }) => used),
        lineStyle: { color: palette.ink, width: 2 },
        markLine: { symbol: 'none', silent: true, animation: false, data: markLines(marks, palette) },
      },
      ...due.map((one) => dueSeries(months, one, palette)),
    ],
  } as const;
}
