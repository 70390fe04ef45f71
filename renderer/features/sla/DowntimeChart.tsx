// Downtime that counts against what the target allows, month by month. The title is the finding.
import { useMemo } from 'react';
import { Chart } from '#renderer/charts/Chart.tsx';
import type { DrawOption } from '#renderer/charts/use-drawing.ts';
import { downtimeChartOption } from '#shared/charts/downtime-chart.ts';
import type { MonthView } from '#shared/sla/view.ts';
import { DOWNTIME_TABLE_COLUMNS, downtimeBars, downtimeTableRows } from './downtime-bars.ts';

export interface DowntimeChartProps {
  readonly months: readonly MonthView[];
  readonly finding: string;
  readonly zone: string;
  readonly source: string;
  readonly revision: number;
}

const HEIGHT_PX = 208;

export function DowntimeChart({ months, finding, zone, source, revision }: DowntimeChartProps) {
  const draw = useMemo<DrawOption>(() => {
    const bars = downtimeBars(months);
    return (palette) => downtimeChartOption(bars, palette);
  }, [months]);
  const from = source === '' ? 'recorded incidents' : source;
  return (
    <Chart
      title={finding}
      note={`Downtime that counts, minutes a calendar month (${zone}), after everything that is excluded. Dashed line: the allowance. Source: ${from}, revision ${revision}.`}
      draw={draw}
      heightPx={HEIGHT_PX}
      table={{ columns: DOWNTIME_TABLE_COLUMNS, rows: downtimeTableRows(months) }}
    />
  );
}
