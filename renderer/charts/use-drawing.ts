// Draws an ECharts option as SVG into an element, again when the theme or the width changes.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type RefObject } from 'react';
import { usePalette, type ChartPalette } from './use-palette.ts';

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

export type DrawOption = (palette: ChartPalette) => EChartsCoreOption;

/** Give the result to the element that the chart fills. */
export function useDrawing(draw: DrawOption): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const palette = usePalette();
  useEffect(() => {
    if (host.current === null) return undefined;
    const chart = init(host.current, null, { renderer: 'svg' });
    chart.setOption(draw(palette));
    const observer = new ResizeObserver(() => {
      chart.resize();
    });
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [draw, palette]);
  return host;
}
