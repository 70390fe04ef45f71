// The undirected map of who connects to whom: parts whose loss splits it. Tarjan (1972), without recursion.

export type Edge = readonly [number, number];

export interface MapWeakness {
  /** Nodes whose loss splits a part of the map, ascending. */
  readonly articulation: readonly number[];
  /** Connections whose loss splits it, each with the lower node first, in order. */
  readonly bridges: readonly Edge[];
  /** Separate parts of the map, single nodes included. */
  readonly components: number;
}

interface Visit {
  readonly node: number;
  readonly parent: number;
  next: number;
}

function neighboursOf(nodes: number, edges: readonly Edge[]): number[][] {
  const sets = Array.from({ length: nodes }, () => new Set<number>());
  for (const [a, b] of edges) {
    if (a === b) continue;
    sets[a]?.add(b);
    sets[b]?.add(a);
  }
  return sets.map((set) => [...set]);
}

/** @param nodes how many there are; edges name them from 0 on, twice the same edge counts once */
export function mapWeakness(nodes: number, edges: readonly Edge[]): MapWeakness {
  const neighbours = neighboursOf(nodes, edges);
  const found = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const articulation = new Set<number>();
  const bridges: Edge[] = [];
  let components = 0;
  let time = 0;
  const lowOf = (node: number): number => low[node] ?? 0;
  const foundAt = (node: number): number => found[node] ?? 0;

  for (let root = 0; root < nodes; root += 1) {
    if (found[root] !== -1) continue;
    components += 1;
    let rootChildren = 0;
    const stack: Visit[] = [{ node: root, parent: -1, next: 0 }];
    found[root] = low[root] = time++;
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
      const { node, parent } = visit;
      const neighbour = neighbours[node]?.[visit.next];
      visit.next += 1;
      if (neighbour === undefined) {
        stack.pop();
        if (parent === -1) continue;
        low[parent] = Math.min(lowOf(parent), lowOf(node));
        if (parent === root) rootChildren += 1;
        else if (lowOf(node) >= foundAt(parent)) articulation.add(parent);
        if (lowOf(node) > foundAt(parent)) bridges.push([Math.min(parent, node), Math.max(parent, node)]);
      } else if (found[neighbour] === -1) {
        found[neighbour] = low[neighbour] = time++;
        stack.push({ node: neighbour, parent: node, next: 0 });
      } else if (neighbour !== parent) {
        low[node] = Math.min(lowOf(node), foundAt(neighbour));
      }
    }
    if (rootChildren > 1) articulation.add(root);
  }
  return {
    articulation: [...articulation].sort((a, b) => a - b),
    bridges: bridges.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    components,
  };
}
