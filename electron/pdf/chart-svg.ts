// A chart as SVG text for a pack: drawn by ECharts without a screen, named for readers who do not see it,
// and the same bytes for the same data however many charts were drawn before it.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { fanChartOption, type FanDue, type FanMark, type FanMonth } from '#shared/charts/fan-chart.ts';
import { downtimeChartOption, LIGHT_DOWNTIME_PALETTE, type DowntimeBar } from '#shared/charts/downtime-chart.ts';
import { timelineChartOption, timelineHeight, type TimelineRow } from '#shared/charts/timeline-chart.ts';
import { escapeXml } from './diagram-svg.ts';

use([BarChart, LineChart, GridComponent, MarkLineComponent, SVGRenderer]);

const WIDTH_PX = 680;
const HEIGHT_PX = 230;
const FAN_HEIGHT_PX = 260;

interface ChartWords {
  readonly title: string;
  readonly description: string;
}

/** ECharts numbers its instances; renaming in order of appearance takes that history out of the bytes. */
function renameIds(svg: string): string {
  const names = new Map<string, string>();
  return svg.replaceAll(/\bzr\d+-[\w-]+/g, (name) => {
    const known = names.get(name) ?? `q${names.size}`;
    names.set(name, known);
    return known;
  });
}

function withWords(svg: string, { title, description }: ChartWords): string {
  const words = `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`;
  return svg.replace(/^<svg\b[^>]*>/, (open) => `${open.replace('<svg', '<svg role="img"')}${words}`);
}

/** `heightPx` of paper at the width of a page. */
function svgOf(option: EChartsCoreOption, heightPx: number, words: ChartWords): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH_PX, height: heightPx });
  try {
    chart.setOption(option);
    return withWords(renameIds(chart.renderToSVGString()), words);
  } finally {
    chart.dispose();
  }
}

/** Downtime against allowance, minutes per month, as a stand-alone SVG in the colours of paper. */
export function downtimeChartSvg(bars: readonly DowntimeBar[], words: ChartWords): string {
  return svgOf(downtimeChartOption(bars, LIGHT_DOWNTIME_PALETTE), HEIGHT_PX, words);
}

/** The fan of a pool in the colours of paper. */
export function fanChartSvg(
  months: readonly FanMonth[],
  { marks, due }: { readonly marks: readonly FanMark[]; readonly due: readonly FanDue[] },
  words: ChartWords,
): string {
  return svgOf(fanChartOption(months, marks, LIGHT_DOWNTIME_PALETTE, due), FAN_HEIGHT_PX, words);
}

/** Dated items on a line of time in the colours of paper. */
export function timelineChartSvg(months: readonly string[], rows: readonly TimelineRow[], words: ChartWords): string {
  return svgOf(timelineChartOption(months, rows, LIGHT_DOWNTIME_PALETTE), timelineHeight(rows.length), words);
}
