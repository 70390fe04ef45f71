// Derivative-free minimisation, the same steps on every machine: Nelder and Mead (1965) in a box, and a search on a line.

interface Vertex {
  point: Float64Array;
  value: number;
}

export interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
}

function clamp(point: Float64Array, { lower, upper }: Box): Float64Array {
  for (let i = 0; i < point.length; i += 1) {
    point[i] = Math.min(Math.max(point[i] ?? 0, lower[i] ?? -Infinity), upper[i] ?? Infinity);
  }
  return point;
}

/** `from + step * (to - from)`. */
function along(from: Float64Array, to: Float64Array, step: number): Float64Array {
  return from.map((value, i) => value + step * ((to[i] ?? 0) - value));
}

/** First corner, and one further for each axis, stepped away from the nearer wall. */
function simplex(start: readonly number[], steps: readonly number[], box: Box): Float64Array[] {
  const first = clamp(Float64Array.from(start), box);
  const others = steps.map((step, axis) => {
    const corner = first.slice();
    const value = corner[axis] ?? 0;
    corner[axis] = value + step > (box.upper[axis] ?? Infinity) ? value - step : value + step;
    return clamp(corner, box);
  });
  return [first, ...others];
}

/**
 * Minimum of `objective` in a box, started at `start` with a first simplex of the given steps. Ends when the values of
 * the simplex agree to 1e-9 of their size, or after `maxCalls` calls. A value that is not finite counts as very bad.
 */
export function minimise(
  objective: (point: Float64Array) => number,
  start: readonly number[],
  { steps, box, maxCalls }: { steps: readonly number[]; box: Box; maxCalls: number },
): Minimum {
  const calls = { made: 0 };
  const judge = (point: Float64Array): Vertex => {
    calls.made += 1;
    const value = objective(clamp(point, box));
    return { point, value: Number.isFinite(value) ? value : 1e300 };
  };
  const vertices = simplex(start, steps, box).map(judge);
  const size = start.length;
  const order = () => vertices.sort((a, b) => a.value - b.value);
  order();
  while (calls.made < maxCalls) {
    const [best] = vertices;
    const worst = vertices[size];
    const second = vertices[size - 1];
    if (best === undefined || worst === undefined || second === undefined) break;
    if (worst.value - best.value <= 1e-9 * (Math.abs(best.value) + 1e-12)) break;
    const centre = new Float64Array(size);
    for (const { point } of vertices.slice(0, size))
      point.forEach((value, i) => (centre[i] = (centre[i] ?? 0) + value / size));
    const next = step({ best, second, worst, centre }, judge);
    if (next === null) shrink(vertices, best, judge);
    else vertices[size] = next;
    order();
  }
  return { point: Array.from(vertices[0]?.point ?? []), value: vertices[0]?.value ?? Number.NaN };
}

interface Corners {
  readonly best: Vertex;
  readonly second: Vertex;
  readonly worst: Vertex;
  readonly centre: Float64Array;
}

/** Reflection, expansion or contraction of the worst corner; null when only shrinking is left. */
function step({ best, second, worst, centre }: Corners, judge: (point: Float64Array) => Vertex): Vertex | null {
  const reflected = judge(along(centre, worst.point, -1));
  if (reflected.value < best.value) {
    const expanded = judge(along(centre, worst.point, -2));
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const towards = reflected.value < worst.value ? reflected : worst;
  const contracted = judge(along(centre, towards.point, 0.5));
  return contracted.value < towards.value ? contracted : null;
}

function shrink(vertices: Vertex[], best: Vertex, judge: (point: Float64Array) => Vertex): void {
  for (let i = 1; i < vertices.length; i += 1) {
    const vertex = vertices[i];
    if (vertex !== undefined) vertices[i] = judge(along(best.point, vertex.point, 0.5));
  }
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Minimum on [low, high]: the best of an even grid, then golden sections around it. */
export function minimiseOnLine(objective: (x: number) => number, low: number, high: number): number {
  const CELLS = 24;
  const width = (high - low) / CELLS;
  let best = low;
  let bestValue = Infinity;
  for (let i = 0; i <= CELLS; i += 1) {
    const value = objective(low + i * width);
    if (value < bestValue) {
      bestValue = value;
      best = low + i * width;
    }
  }
  let left = Math.max(low, best - width);
  let right = Math.min(high, best + width);
  for (let i = 0; i < 32; i += 1) {
    const a = right - GOLDEN * (right - left);
    const b = left + GOLDEN * (right - left);
    if (objective(a) <= objective(b)) right = b;
    else left = a;
  }
  return (left + right) / 2;
}
