// The chart of downtime against allowance as a plain ECharts option: the same builder serves the screen and the pack.
// Bars start at zero, the allowance is a dashed step across each month, only breaches carry a label and a hatch.

/** One month of the chart; minutes as decimal text, null where there are no data. */
export interface DowntimeBar {
  readonly label: string;
  readonly minutes: string | null;
  readonly allowanceMinutes: string | null;
  /** Printed above the bar; under the month, in its place, where there is no figure. */
  readonly valueLabel: string;
  readonly tone: 'met' | 'risk' | 'breached' | 'nodata' | 'plain';
}

/** Colours as CSS text, and the font family that the host has loaded. */
export interface DowntimePalette {
  readonly fontFamily: string;
  readonly ink: string;
  readonly text: string;
  readonly hairline: string;
  readonly met: string;
  readonly risk: string;
  readonly breached: string;
  readonly plain: string;
  /** Drawn over a breached bar. */
  readonly hatch: string;
}

/** The palette of light screens and of paper; chart fills of the design tokens. */
export const LIGHT_DOWNTIME_PALETTE: DowntimePalette = {
  fontFamily: 'Inter',
  ink: '#16202B',
  text: '#414E5D',
  hairline: '#D3DAE2',
  met: '#16A39E',
  risk: '#BF8314',
  breached: '#7F100B',
  plain: '#7B8794',
  hatch: 'rgba(255, 255, 255, 0.45)',
};

const HATCH = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 4.5], rotation: -Math.PI / 4 } as const;

function fillOf(tone: DowntimeBar['tone'], palette: DowntimePalette): string {
  if (tone === 'met' || tone === 'risk' || tone === 'breached') return palette[tone];
  return palette.plain;
}

function barItem(bar: DowntimeBar, palette: DowntimePalette) {
  return {
    // A drawn length is the one place where a decimal becomes binary: nothing is decided or printed from it.
    value: bar.minutes === null ? null : Number(bar.minutes),
    itemStyle: {
      color: fillOf(bar.tone, palette),
      ...(bar.tone === 'breached' ? { decal: { ...HATCH, color: palette.hatch } } : {}),
    },
    label: { show: bar.minutes !== null && bar.valueLabel !== '', formatter: bar.valueLabel },
  };
}

/** The corners of the allowance: both edges of each month's band, on an axis that counts months from 0. */
function allowanceCorners(bars: readonly DowntimeBar[]): Array<[x: number, y: number | null]> {
  return bars.flatMap((bar, index) => {
    const minutes = bar.allowanceMinutes === null ? null : Number(bar.allowanceMinutes);
    return [
      [index, minutes],
      [index + 1, minutes],
    ] satisfies Array<[number, number | null]>;
  });
}

/**
 * The option object for `setOption`. Unit: minutes.
 * @example downtimeChartOption(data.chart.bars, LIGHT_DOWNTIME_PALETTE).series[0].type // 'bar'
 */
export function downtimeChartOption(bars: readonly DowntimeBar[], palette: DowntimePalette) {
  const labelStyle = { fontFamily: palette.fontFamily, fontSize: 11, color: palette.text };
  return {
    animation: false,
    textStyle: { fontFamily: palette.fontFamily },
    grid: { left: 4, right: 4, top: 22, bottom: 2, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: [
      {
        type: 'category',
        data: bars.map((bar) => (bar.minutes === null ? `${bar.label}\n${bar.valueLabel}` : bar.label)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: palette.text } },
        axisLabel: { ...labelStyle, lineHeight: 14, hideOverlap: true, interval: bars.length > 24 ? 2 : 0 },
      },
      { type: 'value', min: 0, max: bars.length, show: false },
    ],
    yAxis: {
      type: 'value',
      min: 0,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: palette.hairline } },
      axisLabel: labelStyle,
    },
    series: [
      {
        name: 'Downtime that counts',
        type: 'bar',
        barWidth: '46%',
        barMaxWidth: 44,
        data: bars.map((bar) => barItem(bar, palette)),
        label: { position: 'top', ...labelStyle, fontWeight: 600, color: palette.ink },
      },
      {
        name: 'Allowance',
        type: 'line',
        xAxisIndex: 1,
        data: allowanceCorners(bars),
        symbol: 'none',
        silent: true,
        lineStyle: { color: palette.ink, width: 1.2, type: [4, 3] },
        z: 5,
      },
    ],
  } as const;
}
