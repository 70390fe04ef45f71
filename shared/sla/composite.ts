// The availability of a system made of parts that may be shared: exact under independence, never a product of products.
import { AppError } from '../errors.ts';
import { fraction, type Fraction } from '../values/fraction.ts';
import { naiveAvailability } from './composite-bounds.ts';
import type { CompositeInput, CompositeResult } from './composite-model.ts';
import { diagramOf, DOWN, UP, type Diagram } from './decision-diagram.ts';

const ZERO = fraction(0n);
const MAX_CUT_SETS = 5_000;
/** Comparisons of cut sets before the list is given up. */
const MAX_COMPARISONS = 5_000_000;

/** Nodes that the root reaches, children first. */
function reachedNodes({ root, up, down }: Diagram): number[] {
  const reached = new Set<number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === DOWN || node === UP || reached.has(node)) continue;
    reached.add(node);
    stack.push(up[node] ?? DOWN, down[node] ?? DOWN);
  }
  return [...reached].sort((a, b) => a - b);
}

/** Products of a list from each index on, with the empty product at the end. */
function productsFrom(factors: readonly bigint[]): bigint[] {
  const products = [1n];
  for (const factor of factors.toReversed()) products.unshift(factor * (products[0] ?? 1n));
  return products;
}

/**
 * Probabilities on a diagram as whole numbers: a node on level l carries its chance times the denominators of all levels
 * from l on. Nothing is reduced on the way, which is what makes fifty components quick.
 */
class Evaluation {
  readonly #diagram: Diagram;
  readonly #availabilities: readonly Fraction[];
  readonly #nodes: readonly number[];
  readonly #scaleFrom: readonly bigint[];
  readonly #chance = new Map<number, bigint>([
    [DOWN, 0n],
    [UP, 1n],
  ]);

  constructor(diagram: Diagram, availabilities: readonly Fraction[]) {
    this.#diagram = diagram;
    this.#availabilities = availabilities;
    this.#nodes = reachedNodes(diagram);
    this.#scaleFrom = productsFrom(availabilities.map(({ den }) => den));
    for (const node of this.#nodes) {
      const level = this.#levelOf(node);
      const { num, den } = availabilities[level] ?? ZERO;
      const [up, down] = this.#children(node);
      this.#chance.set(node, num * this.#chanceAt(up, level + 1) + (den - num) * this.#chanceAt(down, level + 1));
    }
  }

  get availability(): Fraction {
    return fraction(this.#chanceAt(this.#diagram.root, 0), this.#scale(0));
  }

  /** By component index: the probability of getting to its nodes times what it decides there. */
  importance(): Fraction[] {
    const { root } = this.#diagram;
    const arrival = new Map<number, bigint>([[root, this.#scale(0) / this.#scale(this.#levelOf(root))]]);
    const totals = this.#availabilities.map(() => 0n);
    for (const node of this.#nodes.toReversed()) {
      const level = this.#levelOf(node);
      const { num, den } = this.#availabilities[level] ?? ZERO;
      const [up, down] = this.#children(node);
      const reached = arrival.get(node) ?? 0n;
      totals[level] =
        (totals[level] ?? 0n) + reached * (this.#chanceAt(up, level + 1) - this.#chanceAt(down, level + 1));
      for (const [child, weight] of [
        [up, num],
        [down, den - num],
      ] as const) {
        const skipped = this.#scale(level + 1) / this.#scale(this.#levelOf(child));
        arrival.set(child, (arrival.get(child) ?? 0n) + reached * weight * skipped);
      }
    }
    return totals.map((total, level) => fraction(total * (this.#availabilities[level]?.den ?? 1n), this.#scale(0)));
  }

  #scale(level: number): bigint {
    return this.#scaleFrom[level] ?? 1n;
  }

  /** The terminals lie below the last component. */
  #levelOf(node: number): number {
    return node === DOWN || node === UP ? this.#availabilities.length : (this.#diagram.level[node] ?? 0);
  }

  #children(node: number): [number, number] {
    return [this.#diagram.up[node] ?? DOWN, this.#diagram.down[node] ?? DOWN];
  }

  /** A node's chance, scaled as if it were on a level above its own. */
  #chanceAt(node: number, level: number): bigint {
    return (this.#chance.get(node) ?? 0n) * (this.#scale(level) / this.#scale(this.#levelOf(node)));
  }
}

/**
 * Sets of component indexes as bit masks. Null when there are more than can be listed.
 * Source: Rauzy (1993), minimal solutions of a monotone decision diagram.
 */
function cutMasks(diagram: Diagram): readonly bigint[] | null {
  const cuts = new Map<number, readonly bigint[]>([
    [DOWN, [0n]],
    [UP, []],
  ]);
  let comparisons = 0;
  for (const node of reachedNodes(diagram)) {
    const bit = 1n << BigInt(diagram.level[node] ?? 0);
    const without = cuts.get(diagram.up[node] ?? DOWN) ?? [];
    const candidates = cuts.get(diagram.down[node] ?? DOWN) ?? [];
    comparisons += without.length * candidates.length;
    if (comparisons > MAX_COMPARISONS) return null;
    const needed = candidates.filter((cut) => !without.some((smaller) => (smaller & cut) === smaller));
    if (without.length + needed.length > MAX_CUT_SETS) return null;
    cuts.set(node, [...without, ...needed.map((cut) => cut | bit)]);
  }
  return cuts.get(diagram.root) ?? [];
}

const byCodeUnit = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

function byNames(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const different = a.findIndex((name, index) => name !== b[index]);
  return different === -1 ? 0 : byCodeUnit(a[different] ?? '', b[different] ?? '');
}

function cutSets(diagram: Diagram): string[][] | null {
  const masks = cutMasks(diagram);
  if (masks === null) return null;
  const named = masks.map((mask) =>
    diagram.names.filter((_, index) => ((mask >> BigInt(index)) & 1n) === 1n).sort(byCodeUnit),
  );
  return named.sort(byNames);
}

/**
 * Availability, minimal cut sets, naive product and importance of a composite system.
 *
 * @example
 * // a web part and a database in series, both 0.99: 9801/10000, cut sets [['db'], ['web']]
 * @throws AppError TOO_COMPLEX when the exact work would be too large (composite-bounds.ts still answers);
 * UNKNOWN_COMPONENT for a name without an availability
 */
export function compositeAvailability(input: CompositeInput): CompositeResult {
  const diagram = diagramOf(input.system);
  const availabilities = diagram.names.map((name) => {
    const value = input.components.get(name);
    if (value === undefined) throw new AppError('UNKNOWN_COMPONENT', `components: expected an entry for "${name}"`);
    return value;
  });
  const evaluation = new Evaluation(diagram, availabilities);
  const unused = [...input.components.keys()].map((name) => [name, ZERO] as const);
  const used = evaluation.importance().map((value, index) => [diagram.names[index] ?? '', value] as const);
  return {
    availability: evaluation.availability,
    minimalCutSets: cutSets(diagram),
    naive: naiveAvailability(input),
    importance: new Map([...unused, ...used]),
  };
}
