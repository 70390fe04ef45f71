// A diagram as SVG text for a pack, in the colours of paper: the same places as on screen, words and shapes before colours.
import {
  arrowPaths,
  DIAGRAM_TEXT,
  layoutDiagram,
  MARK_SHAPES,
  type DiagramGraph,
  type DiagramMark,
  type PlacedNode,
} from '#shared/charts/diagram.ts';

const INK = '#16202B';
const MUTED = '#566373';
const LINE = '#7B8794';

/** As the chips of a pack have them. */
const TONES: Readonly<
  Record<DiagramMark['tone'], { readonly ink: string; readonly width: number; readonly dash: string }>
> = {
  met: { ink: '#0B6B4F', width: 1, dash: '' },
  risk: { ink: '#8A4B00', width: 1.5, dash: '5 3' },
  breached: { ink: '#A81C1C', width: 2.5, dash: '' },
  nodata: { ink: '#4B5868', width: 1, dash: '2 2' },
};
const PLAIN = { ink: LINE, width: 1, dash: '' };

/** A small diagram is not blown up, a tall one still fits on a page. */
const LEAST_WIDTH = 680;
const MOST_RATIO = 1.2;

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

interface TextStyle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: 'start' | 'middle';
}

function text(words: string, { x, y, size, fill, weight = 400, anchor = 'start' }: TextStyle): string {
  return `<text x="${x}" y="${y}" font-family="Inter" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}">${escapeXml(words)}</text>`;
}

function markOf({ mark, height }: PlacedNode): string {
  if (mark === null) return '';
  const { padding, mark: size } = DIAGRAM_TEXT;
  const { fill, line } = MARK_SHAPES[mark.tone];
  const { ink } = TONES[mark.tone];
  const y = height - padding - size;
  const shape = [
    fill === '' ? '' : `<path d="${fill}" fill="${ink}"/>`,
    line === '' ? '' : `<path d="${line}" fill="none" stroke="${ink}" stroke-width="2"/>`,
  ].join('');
  const word = text(mark.word, { x: padding + 17, y: y + 10.5, size, fill: ink, weight: 600 });
  return `<g transform="translate(${padding} ${y})">${shape}</g>${word}`;
}

function boxOf(node: PlacedNode): string {
  const { padding, line, kind: kindSize, label } = DIAGRAM_TEXT;
  const isSmall = node.kind === '';
  const { ink, width, dash } = node.mark === null ? PLAIN : TONES[node.mark.tone];
  const top = isSmall ? padding : padding + line;
  const rect = `<rect width="${node.width}" height="${node.height}" rx="${isSmall ? node.height / 2 : 6}" fill="#FFFFFF" stroke="${ink}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;
  const kind = isSmall ? '' : text(node.kind, { x: padding, y: padding + 9, size: kindSize, fill: MUTED });
  const lines = node.lines.map((words, index) =>
    text(words, {
      x: isSmall ? node.width / 2 : padding,
      y: top + 13 + index * line,
      size: label,
      fill: INK,
      anchor: isSmall ? 'middle' : 'start',
    }),
  );
  return `<g transform="translate(${node.x} ${node.y})">${rect}${kind}${lines.join('')}${markOf(node)}</g>`;
}

/** Labels must be printable already. */
export function diagramSvg(
  graph: DiagramGraph,
  words: { readonly title: string; readonly description: string },
): string {
  const placed = layoutDiagram(graph);
  const width = Math.max(placed.width, LEAST_WIDTH, placed.height / MOST_RATIO);
  const arrows = placed.edges.map(({ points }) => {
    const { line, head } = arrowPaths(points);
    return `<path d="${line}" fill="none" stroke="${LINE}" stroke-width="1.2"/><path d="${head}" fill="${LINE}"/>`;
  });
  const named = `<title>${escapeXml(words.title)}</title><desc>${escapeXml(words.description)}</desc>`;
  const body = [...arrows, ...placed.nodes.map(boxOf)].join('');
  return `<svg role="img" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${placed.height}" viewBox="0 0 ${width} ${placed.height}">${named}${body}</svg>`;
}
