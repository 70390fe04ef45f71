// Where an arrow key goes in a diagram: right and left along the arrows, up and down among boxes beside each other.
import type { PlacedDiagram, PlacedNode } from '#shared/charts/diagram.ts';

const middle = ({ y, height }: PlacedNode): number => y + height / 2;

/** Boxes whose middle stands in the same column. */
function columnOf({ nodes }: PlacedDiagram, { x, width }: PlacedNode): PlacedNode[] {
  const centre = x + width / 2;
  return nodes.filter((node) => Math.abs(node.x + node.width / 2 - centre) < 1).toSorted((a, b) => a.y - b.y);
}

function nearest(nodes: readonly PlacedNode[], to: PlacedNode): string | null {
  const [first] = nodes.toSorted((a, b) => Math.abs(middle(a) - middle(to)) - Math.abs(middle(b) - middle(to)));
  return first?.id ?? null;
}

/** The box that a key goes to from another; null for a key that goes nowhere. */
export function nextNode(placed: PlacedDiagram, from: string, key: string): string | null {
  const node = placed.nodes.find(({ id }) => id === from);
  if (node === undefined) return null;
  const named = (ids: readonly string[]) => placed.nodes.filter(({ id }) => ids.includes(id));
  const column = columnOf(placed, node);
  const place = column.findIndex(({ id }) => id === from);
  if (key === 'ArrowRight') {
    return nearest(named(placed.edges.filter((edge) => edge.from === from).map(({ to }) => to)), node);
  }
  if (key === 'ArrowLeft') {
    return nearest(named(placed.edges.filter((edge) => edge.to === from).map((edge) => edge.from)), node);
  }
  if (key === 'ArrowDown') return column[place + 1]?.id ?? null;
  if (key === 'ArrowUp') return column[place - 1]?.id ?? null;
  if (key === 'Home') return placed.nodes[0]?.id ?? null;
  return key === 'End' ? (placed.nodes.at(-1)?.id ?? null) : null;
}
