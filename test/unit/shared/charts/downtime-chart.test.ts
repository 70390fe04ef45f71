// The option of the downtime chart: what is drawn for which month.
import { describe, expect, it } from 'vitest';
import { downtimeChartOption, LIGHT_DOWNTIME_PALETTE, type DowntimeBar } from '#shared/charts/downtime-chart.ts';

const BARS: DowntimeBar[] = [
  { label: 'Jan', minutes: '10', allowanceMinutes: '44.64', valueLabel: '', tone: 'met' },
  { label: 'Feb', minutes: '99.5', allowanceMinutes: '40.32', valueLabel: '99.5', tone: 'breached' },
  { label: 'Mar', minutes: null, allowanceMinutes: null, valueLabel: 'no data', tone: 'nodata' },
];

describe('the option of the downtime chart', () => {
  const option = downtimeChartOption(BARS, LIGHT_DOWNTIME_PALETTE);

  it('starts its bars at zero and draws none where there are no data', () => {
    expect(option.yAxis.min).toBe(0);
    expect(option.series[0].data.map((item) => item.value)).toEqual([10, 99.5, null]);
    expect(option.xAxis[0].data[2]).toBe('Mar\nno data');
  });

  it('steps the allowance from edge to edge of each month and leaves a gap where there is none', () => {
    expect(option.series[1].data).toEqual([
      [0, 44.64],
      [1, 44.64],
      [1, 40.32],
      [2, 40.32],
      [2, null],
      [3, null],
    ]);
  });

  it('hatches breaches only and labels what carries a label', () => {
    const hatched = option.series[0].data.map((item) => 'decal' in item.itemStyle);
    expect(hatched).toEqual([false, true, false]);
    expect(option.series[0].data.map((item) => item.label.show)).toEqual([false, true, false]);
  });

  it('never animates', () => {
    expect(option.animation).toBe(false);
  });
});
