// A line of time as a plain ECharts option: one row for each lane, numbered marks whose shapes differ from lane to lane. The
// same builder serves the screen and the pack; what each number means stands in the table beside it.
import { LANE_WORDS, LANES, type Timeline } from '../capacity/roadmap/timeline.ts';
import type { DowntimePalette } from './downtime-chart.ts';

export const TIMELINE_SHAPES = ['triangle', 'rect', 'roundRect', 'diamond', 'circle'] as const;

export interface TimelineRow {
  /** Empty for a further row of the lane above. */
  readonly label: string;
  readonly shape: (typeof TIMELINE_SHAPES)[number];
  /** Months after the first. */
  readonly points: Array<{ at: number; number: number }>;
}

const MARK_PX = 22;
const QUARTER = 3;

/** Pixels that so many rows need. @example timelineHeight(5) // 196 */
export const timelineHeight = (rows: number): number => 46 + 30 * Math.max(rows, 1);

/** The option object for `setOption`. @param months labels, one for each month */
export function timelineChartOption(months: readonly string[], rows: readonly TimelineRow[], palette: DowntimePalette) {
  const labelStyle = { fontFamily: palette.fontFamily, fontSize: 11, color: palette.text };
  return {
    animation: false,
    textStyle: { fontFamily: palette.fontFamily },
    grid: { left: 4, right: 20, top: 8, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      min: 0,
      max: months.length,
      interval: QUARTER,
      axisLine: { show: true, lineStyle: { color: palette.text } },
      splitLine: { lineStyle: { color: palette.hairline } },
      axisLabel: { ...labelStyle, formatter: (value: number) => months[value] ?? '' },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map((_, index) => index),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: palette.hairline } },
      axisLabel: { ...labelStyle, formatter: (value: string) => rows[Number(value)]?.label ?? '' },
    },
    series: rows.map(({ shape, points }, index) => ({
      type: 'line',
      silent: true,
      symbol: shape,
      symbolSize: MARK_PX,
      lineStyle: { opacity: 0 },
      // Hollow: the number stands on the ground of the theme.
      itemStyle: { color: 'rgba(0, 0, 0, 0)', borderColor: palette.ink, borderWidth: 1.5, opacity: 1 },
      data: points.map(({ at, number }) => ({
        value: [at, index],
        label: {
          show: true,
          position: 'inside',
          formatter: String(number),
          color: palette.ink,
          fontFamily: palette.fontFamily,
          fontSize: 11,
          fontWeight: 600,
        },
      })),
    })),
  } as const;
}

/** Lanes as rows: each with its shape, its name on the first of its rows. */
export function timelineRows({ rows }: Timeline): TimelineRow[] {
  return rows.map(({ lane, points }, index) => ({
    label: rows[index - 1]?.lane === lane ? '' : LANE_WORDS[lane],
    shape: TIMELINE_SHAPES[LANES.indexOf(lane)] ?? 'circle',
    points: points.map(({ at, number }) => ({ at, number })),
  }));
}
