// The diagram: boxes apart from each other, arrows from the left to the right, labels that fit, and where keys go.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextNode } from '#renderer/ui/diagram/walk.ts';
import { arrowPaths, labelLines, layoutDiagram, type DiagramGraph } from '#shared/charts/diagram.ts';

const node = (id: string, label = id) => ({ id, kind: 'Pool', label, mark: null });
const graphOf = (ids: readonly string[], edges: ReadonlyArray<readonly [string, string]>): DiagramGraph => ({
  nodes: ids.map((id) => node(id)),
  edges: edges.map(([from, to]) => ({ from, to })),
});

/** Arrows go from a lower to a higher number, so there is no circle. */
const graphs = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 30 }).map((pairs) =>
    graphOf(
      Array.from({ length: count }, (_, index) => `n${index}`),
      [...new Set(pairs.filter(([a, b]) => a < b).map(([a, b]) => `n${a} n${b}`))].map((pair) => {
        const [from = '', to = ''] = pair.split(' ');
        return [from, to] as const;
      }),
    ),
  ),
);

test('no two boxes overlap, all lie inside, arrows go to the right, and the same graph lies the same way', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const placed = layoutDiagram(graph);
      for (const [index, a] of placed.nodes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width).toBeLessThanOrEqual(placed.width + 0.01);
        expect(a.y + a.height).toBeLessThanOrEqual(placed.height + 0.01);
        for (const b of placed.nodes.slice(index + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.id} and ${b.id}`).toBe(true);
        }
      }
      const at = new Map(placed.nodes.map((each) => [each.id, each.x]));
      for (const { from, to } of placed.edges) expect(at.get(from) ?? 0).toBeLessThan(at.get(to) ?? 0);
      expect(layoutDiagram(graph)).toEqual(placed);
    }),
    { numRuns: 60 },
  );
});

test('an arrow to an unknown box is left out, and nothing has no boxes', () => {
  expect(layoutDiagram(graphOf(['a'], [['a', 'b']])).edges).toEqual([]);
  expect(layoutDiagram(graphOf([], []))).toEqual({ width: 16, height: 16, nodes: [], edges: [] });
});

test.each([
  ['Rack power', ['Rack power']],
  ['Line Frankfurt to Vienna, second pair', ['Line Frankfurt to', 'Vienna, second pair']],
  ['W'.repeat(30), ['W'.repeat(23), 'W'.repeat(7)]],
])('the label %s stands in lines of at most 23 letters', (label, lines) => {
  expect(labelLines(label)).toEqual(lines);
});

test('a label that does not fit ends in an ellipsis', () => {
  const lines = labelLines('word '.repeat(40));
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatch(/…$/);
});

test('an arrow ends with its head at its last point; one without length has none', () => {
  const { line, head } = arrowPaths([
    { x: 0, y: 0 },
    { x: 20, y: 0 },
  ]);
  expect([line, head]).toEqual(['M0 0L20 0', 'M20 0L14 3L14 -3Z']);
  expect(arrowPaths([{ x: 1, y: 1 }])).toEqual({ line: '', head: '' });
});

test('keys go along the arrows and among the boxes beside each other', () => {
  const placed = layoutDiagram(
    graphOf(
      ['root', 'a', 'b', 'end'],
      [
        ['root', 'a'],
        ['root', 'b'],
        ['b', 'end'],
      ],
    ),
  );
  const [upper = '', lower = ''] = placed.nodes.filter(({ id }) => id === 'a' || id === 'b').map(({ id }) => id);
  expect(nextNode(placed, upper, 'ArrowDown')).toBe(lower);
  expect(nextNode(placed, lower, 'ArrowUp')).toBe(upper);
  expect(nextNode(placed, 'b', 'ArrowRight')).toBe('end');
  expect(nextNode(placed, 'a', 'ArrowLeft')).toBe('root');
  expect(nextNode(placed, 'a', 'Home')).toBe('root');
  expect(nextNode(placed, 'root', 'End')).toBe('end');
  expect(nextNode(placed, 'end', 'ArrowRight')).toBeNull();
  expect(nextNode(placed, 'end', 'x')).toBeNull();
  expect(nextNode(placed, 'gone', 'ArrowUp')).toBeNull();
});
