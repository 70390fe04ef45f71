// Reduced ordered binary decision diagrams of monotone systems (Bryant 1986): a system as a function of which components
// work, in a form whose probability, importance and minimal cut sets take one pass each.
import { AppError } from '../errors.ts';
import type { System } from './composite-model.ts';

/** Nodes are numbers: 0 is "down", 1 is "up", the others index `level`, `up` and `down`. Children come before parents. */
export interface Diagram {
  readonly names: readonly string[];
  readonly root: number;
  /** Index into `names` of the component a node asks about. */
  readonly level: readonly number[];
  /** Where to go when the component works, and when it does not. */
  readonly up: readonly number[];
  readonly down: readonly number[];
}

export const DOWN = 0;
export const UP = 1;
const NODE_BITS = 16;
/** Node numbers stay below this, so that three of them make one exact number as a table key. */
const MAX_NODES = 2 ** NODE_BITS;
const NO_LEVEL = MAX_NODES;
/** Beyond this many mentions of components not even the naive product is quick. */
const MAX_MENTIONS = 1_000;

const keyOf = (a: number, b: number, c: number): number => (a * MAX_NODES + b) * MAX_NODES + c;

type Visit = (members: readonly System[]) => readonly System[];

function mentions(system: System): number {
  return system.kind === 'component' ? 1 : system.of.reduce((sum, member) => sum + mentions(member), 0);
}

/** The size of a diagram depends on the order of its components: these are tried in turn. */
const VISITS: readonly Visit[] = [
  (members) => members,
  (members) => members.toSorted((a, b) => mentions(b) - mentions(a)),
  (members) => members.toSorted((a, b) => mentions(a) - mentions(b)),
];

/** Component names in the order in which a visit of the system meets them. */
function namesOf(system: System, visit: Visit, names = new Set<string>()): Set<string> {
  if (system.kind === 'component') return names.add(system.name);
  for (const member of visit(system.of)) namesOf(member, visit, names);
  return names;
}

const tooComplex = (): AppError => new AppError('TOO_COMPLEX', 'system: too entangled for an exact answer');

class Builder {
  readonly level: number[] = [NO_LEVEL, NO_LEVEL];
  readonly up: number[] = [DOWN, UP];
  readonly down: number[] = [DOWN, UP];
  readonly #unique = new Map<number, number>();
  readonly #choices = new Map<number, number>();
  readonly #levelOf: ReadonlyMap<string, number>;

  constructor(names: readonly string[]) {
    this.#levelOf = new Map(names.map((name, index) => [name, index]));
  }

  build(system: System): number {
    if (system.kind === 'component') return this.#node(this.#levelOf.get(system.name) ?? NO_LEVEL, UP, DOWN);
    const members = system.of.map((member) => this.build(member));
    // needed[k]: at least k of the members from here to the last work.
    let needed = [UP, ...Array.from({ length: system.atLeast }, () => DOWN)];
    for (const member of members.toReversed()) {
      needed = needed.map((rest, k) => (k === 0 ? UP : this.#choose(member, needed[k - 1] ?? DOWN, rest)));
    }
    return needed[system.atLeast] ?? DOWN;
  }

  #node(level: number, up: number, down: number): number {
    if (up === down) return up;
    const key = keyOf(level, up, down);
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    const node = this.level.push(level) - 1;
    if (node >= MAX_NODES) throw tooComplex();
    this.up.push(up);
    this.down.push(down);
    this.#unique.set(key, node);
    return node;
  }

  /** If `test` then `yes` else `no`. */
  #choose(test: number, yes: number, no: number): number {
    if (test === UP || yes === no) return yes;
    if (test === DOWN) return no;
    if (yes === UP && no === DOWN) return test;
    const key = keyOf(test, yes, no);
    const known = this.#choices.get(key);
    if (known !== undefined) return known;
    const level = Math.min(this.#levelAt(test), this.#levelAt(yes), this.#levelAt(no));
    const branch = (side: readonly number[]): number => {
      const [t, y, n] = [test, yes, no].map((node) => (this.#levelAt(node) === level ? (side[node] ?? DOWN) : node));
      return this.#choose(t ?? DOWN, y ?? DOWN, n ?? DOWN);
    };
    const node = this.#node(level, branch(this.up), branch(this.down));
    this.#choices.set(key, node);
    return node;
  }

  #levelAt(node: number): number {
    return this.level[node] ?? NO_LEVEL;
  }
}

function diagramInOrder(system: System, names: readonly string[]): Diagram | null {
  const builder = new Builder(names);
  try {
    const root = builder.build(system);
    return { names, root, level: builder.level, up: builder.up, down: builder.down };
  } catch (error) {
    if (error instanceof AppError && error.code === 'TOO_COMPLEX') return null;
    throw error;
  }
}

/** @throws AppError TOO_COMPLEX above 1,000 mentions, or when no order that is tried fits into 65,536 nodes */
export function diagramOf(system: System): Diagram {
  if (mentions(system) > MAX_MENTIONS) throw tooComplex();
  for (const visit of VISITS) {
    const diagram = diagramInOrder(system, [...namesOf(system, visit)]);
    if (diagram !== null) return diagram;
  }
  throw tooComplex();
}
