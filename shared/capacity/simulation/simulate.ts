// The seeded simulation of a plan, of a tree of scenarios, and of what each input is worth (tornado).
import { randomSource } from '../random.ts';
import { leavesOf, type Question } from '../scenarios/tree.ts';
import { answersOf, neededUnits, type SimulationAnswer } from './answers.ts';
import { emptyPaths, pathWriter, type Paths } from './paths.ts';
import { requirePlan, type Plan } from './plan.ts';

export interface SimulationOptions {
  /** Whole number, stored with the answer: the same seed gives the same answer. */
  readonly seed: number;
  /** 10,000 unless given. */
  readonly paths?: number;
  /** Told the share of the work that is done, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

export const USUAL_PATHS = 10_000;
/** Paths between two pieces of news. */
const CHUNK = 1_000;

function fill(
  plan: Plan,
  paths: Paths,
  span: readonly [number, number],
  { seed, onProgress }: SimulationOptions,
): void {
  const write = pathWriter(plan, randomSource(seed), paths);
  for (let from = span[0]; from < span[1]; from += CHUNK) {
    const to = Math.min(span[1], from + CHUNK);
    write(from, to);
    onProgress?.(to / paths.count);
  }
}

/**
 * Simulates one plan.
 *
 * @throws AppError INVALID_INPUT naming the field
 */
export function simulatePlan(plan: Plan, options: SimulationOptions): SimulationAnswer {
  return answersOf(pathsOf(plan, options), plan.liability);
}

/** The paths themselves, for answers beyond the usual ones such as `neededUnits`. */
export function pathsOf(plan: Plan, options: SimulationOptions): Paths {
  requirePlan(plan);
  const paths = emptyPaths(plan, options.paths ?? USUAL_PATHS);
  fill(plan, paths, [0, paths.count], options);
  return paths;
}

/**
 * Simulates every combination of a tree's branches; each gets its probability's share of the paths (largest remainder).
 *
 * @throws AppError INVALID_INPUT, BAD_PROBABILITIES, TOO_MANY_LEAVES
 */
export function simulateTree(plan: Plan, questions: readonly Question[], options: SimulationOptions): SimulationAnswer {
  requirePlan(plan);
  const leaves = leavesOf(plan, questions);
  const paths = emptyPaths(plan, options.paths ?? USUAL_PATHS);
  let reached = 0;
  let begin = 0;
  for (const [index, leaf] of leaves.entries()) {
    reached += leaf.probability;
    const end = index === leaves.length - 1 ? paths.count : Math.round(reached * paths.count);
    fill(leaf.plan, paths, [begin, end], { ...options, seed: options.seed + index });
    begin = end;
  }
  return answersOf(paths, plan.liability);
}

/** Units that must be added by period to hold a service share, for one plan. */
export function unitsNeeded(plan: Plan, service: number, options: SimulationOptions): number[] {
  return neededUnits(pathsOf(plan, options), service);
}

export interface TornadoBar {
  readonly input: string;
  /** Mean units short over the horizon with the input a tenth lower, and a tenth higher. */
  readonly lower: number;
  readonly higher: number;
}

const TORNADO_PATHS = 2_000;

function shortUnits(plan: Plan, seed: number): number {
  const { periods } = simulatePlan(plan, { seed, paths: TORNADO_PATHS });
  return periods.reduce((sum, { expectedShortfall }) => sum + expectedShortfall, 0);
}

/** A plan with one input times a factor: demand, one's own capacity, or all that one partner gives. */
function scaled(plan: Plan, input: string | null, factor: number): Plan {
  const scale = <Supply extends Plan['standing'][number]>(one: Supply): Supply =>
    one.partner === input ? { ...one, quantity: one.quantity * factor } : one;
  return { ...plan, standing: plan.standing.map(scale), deliveries: plan.deliveries.map(scale) };
}

/** What a tenth more or less of each input does to the shortfall, the widest bar first; all on the same draws. */
export function tornado(plan: Plan, seed: number): TornadoBar[] {
  requirePlan(plan);
  const times = (list: readonly number[], factor: number): number[] => list.map((value) => value * factor);
  const demandTimes = (factor: number): Plan => ({
    ...plan,
    demand: {
      mean: times(plan.demand.mean, factor),
      lower80: times(plan.demand.lower80, factor),
      upper80: times(plan.demand.upper80, factor),
    },
  });
  const suppliers = new Set([...plan.standing, ...plan.deliveries].map(({ partner }) => partner));
  const bars = [
    { input: 'demand', lower: shortUnits(demandTimes(0.9), seed), higher: shortUnits(demandTimes(1.1), seed) },
    ...Array.from(suppliers, (partner) => ({
      input: partner ?? 'own capacity',
      lower: shortUnits(scaled(plan, partner, 0.9), seed),
      higher: shortUnits(scaled(plan, partner, 1.1), seed),
    })),
  ];
  return bars.sort((a, b) => Math.abs(b.higher - b.lower) - Math.abs(a.higher - a.lower));
}
