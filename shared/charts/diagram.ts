// A diagram of what needs what: boxes and arrows with their places, from the left to the right. One layout serves the
// screen and the pack; whoever draws it adds colours only. Same graph, same places.
import { Graph, layout } from '@dagrejs/dagre';

/** The state of a box; its word stands in the box, beside the shape of the tone. */
export interface DiagramMark {
  readonly tone: 'met' | 'risk' | 'breached' | 'nodata';
  readonly word: string;
}

export interface DiagramNode {
  readonly id: string;
  /** What it is: "Provider". Empty for a small box such as "2 of 3". */
  readonly kind: string;
  readonly label: string;
  readonly mark: DiagramMark | null;
}

/** From the one that needs to the one that is needed. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
}

export interface DiagramGraph {
  /** Ids are unique. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with its upper left corner and its label broken into lines. */
export interface PlacedNode extends DiagramNode, Point {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

export interface PlacedEdge extends DiagramEdge {
  readonly points: readonly Point[];
}

/** Lengths in pixels. */
export interface PlacedDiagram {
  readonly width: number;
  readonly height: number;
  /** From the left to the right, and from top to bottom: the order in which keys go through them. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export const DIAGRAM_TEXT = { padding: 10, kind: 11, label: 13, line: 17, mark: 12 } as const;

const BOX_WIDTH = 176;
const SMALL_WIDTH = 76;
const LINE_LETTERS = 23;
const MOST_LINES = 3;
const MARGIN = 8;
const GAPS = { rank: 44, node: 20 } as const;

/**
 * A label in lines of a box; what does not fit ends in an ellipsis. The whole label belongs into the name of the box.
 * @example labelLines('Rack power, hall 2') // ['Rack power, hall 2']
 */
export function labelLines(label: string): string[] {
  const lines: string[] = [''];
  const words = label.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${LINE_LETTERS}}`, 'gu')) ?? []);
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    const joined = last === '' ? word : `${last} ${word}`;
    if (joined.length <= LINE_LETTERS) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  const end = (lines[MOST_LINES - 1] ?? '').slice(0, LINE_LETTERS - 1);
  return [...lines.slice(0, MOST_LINES - 1), `${end}…`];
}

function sizeOf({ kind, mark }: DiagramNode, lines: readonly string[]): { width: number; height: number } {
  const { padding, line } = DIAGRAM_TEXT;
  const rows = lines.length + (kind === '' ? 0 : 1) + (mark === null ? 0 : 1);
  return { width: kind === '' ? SMALL_WIDTH : BOX_WIDTH, height: 2 * padding + rows * line };
}

/**
 * Places the boxes of a graph. Edges that name an unknown box are left out.
 * @example layoutDiagram({ nodes: [], edges: [] }) // { width: 16, height: 16, nodes: [], edges: [] }
 */
export function layoutDiagram({ nodes, edges }: DiagramGraph): PlacedDiagram {
  if (nodes.length === 0) return { width: 2 * MARGIN, height: 2 * MARGIN, nodes: [], edges: [] };
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', ranksep: GAPS.rank, nodesep: GAPS.node, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  const known = new Map(nodes.map((node) => [node.id, labelLines(node.label)]));
  for (const node of nodes) graph.setNode(node.id, sizeOf(node, known.get(node.id) ?? []));
  const drawn = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  for (const { from, to } of drawn) graph.setEdge(from, to);
  layout(graph);
  const placed = nodes.map((node): PlacedNode => {
    const { x = 0, y = 0, width, height } = graph.node(node.id);
    return { ...node, x: x - width / 2, y: y - height / 2, width, height, lines: known.get(node.id) ?? [] };
  });
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: placed.sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2) || a.y - b.y),
    edges: drawn.map(({ from, to }) => {
      const [start, end] = [graph.node(from), graph.node(to)];
      const between = (graph.edge(from, to).points ?? []).slice(1, -1);
      const leaves = { x: (start.x ?? 0) + start.width / 2, y: start.y ?? 0 };
      const arrives = { x: (end.x ?? 0) - end.width / 2, y: end.y ?? 0 };
      return { from, to, points: [leaves, ...between, arrives] };
    }),
  };
}

/** The shapes of the tones in a square of 12, as paths: `fill` is painted, `line` is drawn. */
export const MARK_SHAPES: Readonly<Record<DiagramMark['tone'], { readonly fill: string; readonly line: string }>> = {
  met: { fill: '', line: 'M2.5 6.5 5 9l4.5-5.5' },
  risk: { fill: 'M6 1.2 11.4 10.8H.6Z', line: '' },
  breached: { fill: 'M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7Z', line: '' },
  nodata: { fill: '', line: 'M2 6h8' },
};

const ARROW = 6;

/** The path of an arrow's line and of its head. */
export function arrowPaths(points: readonly Point[]): { readonly line: string; readonly head: string } {
  const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return { line: '', head: '' };
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const foot = { x: end.x - ARROW * ux, y: end.y - ARROW * uy };
  const side = (sign: number): Point => ({ x: foot.x - sign * (ARROW / 2) * uy, y: foot.y + sign * (ARROW / 2) * ux });
  return { line: `M${points.map(at).join('L')}`, head: `M${at(end)}L${at(side(1))}L${at(side(-1))}Z` };
}
