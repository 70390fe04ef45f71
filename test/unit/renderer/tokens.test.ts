// The colours that are shipped keep every promise made about them: contrast of text and edges, and colours that stay
// apart for each kind of colour vision. Read from the style sheet itself.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { colourDifference, contrast, VISIONS } from './colour/colour-science.ts';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
const PAIR = /--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;

const tokens = new Map([...css.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

function colour(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name);
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}`);
  return found[theme];
}

const SURFACES = ['canvas', 'surface', 'sunken', 'hover', 'selected'] as const;
/** Text colour, background, least contrast, in both themes. */
const TEXT_PAIRS: ReadonlyArray<readonly [text: string, on: string, least: number]> = [
  ...SURFACES.flatMap((on) => [['text', on, 7] as const, ['text-2', on, 4.5] as const, ['muted', on, 4.5] as const]),
  ...['canvas', 'surface', 'sunken'].map((on) => ['accent', on, 4.5] as const),
  ['accent-hover', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['met', 'surface', 4.5],
  ['met', 'hover', 4.5],
  ['met', 'selected', 4.5],
  ['risk', 'risk-fill', 4.5],
  ['on-breached', 'breached', 4.5],
  ['breached', 'surface', 4.5],
  ['breached', 'canvas', 4.5],
  ['nodata', 'surface', 4.5],
  ['nodata', 'selected', 4.5],
  ['info', 'info-fill', 4.5],
  ['text', 'info-fill', 7],
];
const EDGE_PAIRS: ReadonlyArray<readonly [edge: string, on: string]> = [
  ['border-strong', 'surface'],
  ['border-strong', 'canvas'],
  ['focus', 'surface'],
  ['focus', 'canvas'],
  ['focus', 'sunken'],
  ['focus', 'selected'],
  ['nodata-edge', 'surface'],
  ['met', 'surface'],
  ['chart-met', 'surface'],
  ['chart-risk', 'surface'],
  ['chart-breached', 'surface'],
];

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  it.each(TEXT_PAIRS)('%s is readable on %s: contrast at least %d', (text, on, least) => {
    expect(contrast(colour(text, theme), colour(on, theme))).toBeGreaterThanOrEqual(least);
  });

  it.each(EDGE_PAIRS)('%s is visible on %s: contrast at least 3', (edge, on) => {
    expect(contrast(colour(edge, theme), colour(on, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(VISIONS)('the chart colours of the three verdicts stay apart in %s sight', (vision) => {
    const fills = ['chart-met', 'chart-risk', 'chart-breached'].map((name) => colour(name, theme));
    expect(leastDifference(fills, vision)).toBeGreaterThanOrEqual(28.5);
  });

  it('the three series colours stay apart in every kind of sight', () => {
    const series = ['series-1', 'series-2', 'series-3'].map((name) => colour(name, theme));
    const least = Math.min(...VISIONS.map((vision) => leastDifference(series, vision)));
    expect(least).toBeGreaterThanOrEqual(theme === 'light' ? 37.5 : 34.5);
  });
});

function leastDifference(colours: readonly string[], vision: (typeof VISIONS)[number]): number {
  const pairs = colours.flatMap((a, index) => colours.slice(index + 1).map((b) => [a, b] as const));
  return Math.min(...pairs.map(([a, b]) => colourDifference(a, b, vision)));
}

describe('the measures themselves', () => {
  it('black on white is 21 to 1 and a colour on itself 1 to 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#7b8794', '#7b8794')).toBe(1);
  });

  it('a colour differs from itself by nothing, and black from white by a hundred', () => {
    expect(colourDifference('#1b5a9b', '#1b5a9b', 'deutan')).toBe(0);
    expect(colourDifference('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1);
  });

  it('plain amber and red text are hardly told apart in deutan sight: the reason why chips differ in shape', () => {
    expect(colourDifference('#8a4b00', '#a81c1c', 'deutan')).toBeLessThan(12);
  });
});

describe('where colours may be named', () => {
  it('no part of the renderer names a colour of its own', async () => {
    const { globSync } = await import('node:fs');
    const root = path.resolve(import.meta.dirname, '../../../renderer');
    const files = globSync('**/*.module.css', { cwd: root });
    const offenders = files.filter((file) =>
      /#[0-9a-f]{3,8}\b|rgba?\(|hsl\(/i.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(offenders).toEqual([]);
  });
});
