// The chart of a pack as SVG: vectors only, words for readers who do not see it, the same bytes whatever came before.
import { describe, expect, it } from 'vitest';
import { downtimeChartSvg } from '#electron/pdf/chart-svg.ts';
import type { DowntimeBar } from '#shared/charts/downtime-chart.ts';

const WORDS = { title: 'Downtime <passed> the allowance', description: 'April 52 minutes & more' };

function bar(label: string, minutes: string | null, tone: DowntimeBar['tone']): DowntimeBar {
  const valueLabel = minutes === null ? 'no data' : tone === 'breached' ? minutes : '';
  return { label, minutes, allowanceMinutes: '43.2', valueLabel, tone };
}

const BARS = [
  bar('Mar', '31', 'met'),
  bar('Apr', '52.5', 'breached'),
  bar('May', null, 'nodata'),
  bar('Jun', '41', 'risk'),
];

describe('the chart of downtime', () => {
  it('has the same bytes however many charts were drawn before it', () => {
    const first = downtimeChartSvg(BARS, WORDS);
    for (let drawn = 0; drawn < 3; drawn += 1) downtimeChartSvg(BARS.slice(1), WORDS);
    expect(downtimeChartSvg(BARS, WORDS)).toBe(first);
    expect(first).not.toMatch(/zr\d/);
  });

  it('says what it shows, with markup in the words kept as text', () => {
    const svg = downtimeChartSvg(BARS, WORDS);
    expect(svg).toMatch(/^<svg role="img"[^>]*><title>Downtime &lt;passed&gt; the allowance<\/title>/);
    expect(svg).toContain('<desc>April 52 minutes &amp; more</desc>');
  });

  it('keeps markup in labels as text', () => {
    const svg = downtimeChartSvg([bar('<b>&', '60', 'breached')], WORDS);
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toContain('<b>');
  });

  it('hatches and labels breaches only, and names a month without data', () => {
    const svg = downtimeChartSvg(BARS, WORDS);
    expect(svg.match(/<pattern /g)).toHaveLength(1);
    expect(svg).toContain('>52.5</text>');
    expect(svg).not.toContain('>31</text>');
    expect(svg).toContain('>no data</text>');
  });

  it('asks for the bundled font alone, and for nothing outside itself', () => {
    const svg = downtimeChartSvg(BARS, WORDS);
    const families = new Set(Array.from(svg.matchAll(/font-family:([^;"]+)/g), (match) => match[1]));
    expect([...families]).toEqual(['Inter']);
    expect(svg).not.toMatch(/href="(?!#)|url\((?!#)|<script|<image|@import/);
  });
});
