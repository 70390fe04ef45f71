// A plan as it stands beside each scenario, all of them together, and what a tenth more or less of each input would do.
import { AppError } from '../../errors.ts';
import { answersOf, neededUnits, type SimulationAnswer } from '../simulation/answers.ts';
import type { Plan } from '../simulation/plan.ts';
import { pathsOf, simulateTree, tornado, type TornadoBar } from '../simulation/simulate.ts';
import { applyChanges, plannedCostMinor, type ScenarioChange } from './changes.ts';
import type { Question } from './tree.ts';

/** Share of the paths that must have enough: what is added for less is a gamble, for more it is dear. */
export const SERVICE_SHARE = 0.9;

export interface ComparedPlan {
  readonly answer: SimulationAnswer;
  /** By period, in the pool's unit. */
  readonly demand: readonly number[];
  /** Units to add in each period so that nine paths in ten have enough. */
  readonly needed: readonly number[];
  /** Of what stands and is due, by period; null when a price is unknown. */
  readonly costMinor: readonly number[] | null;
}

export interface CompareInput {
  readonly plan: Plan;
  readonly alternatives: ReadonlyArray<readonly ScenarioChange[]>;
  /** Empty when no scenario has a probability. */
  readonly questions: readonly Question[];
  readonly seed: number;
  readonly paths: number;
}

/** A plan that was compared, or the sentence why it could not be. */
export type Alternative = ComparedPlan | { readonly problem: string };

export interface Comparison {
  readonly base: ComparedPlan;
  /** In the order of the input. */
  readonly alternatives: readonly Alternative[];
  readonly together: SimulationAnswer | null;
  readonly tornado: readonly TornadoBar[];
}

function compared(plan: Plan, { seed, paths }: CompareInput): ComparedPlan {
  const drawn = pathsOf(plan, { seed, paths });
  return {
    answer: answersOf(drawn, plan.liability),
    demand: plan.demand.mean,
    needed: neededUnits(drawn, SERVICE_SHARE),
    costMinor: plannedCostMinor(plan),
  };
}

function alternative(input: CompareInput, changes: readonly ScenarioChange[]): Alternative {
  try {
    return compared(applyChanges(input.plan, changes), input);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problem: error.message };
  }
}

/**
 * Everything on the same draws, so that differences come from the scenarios alone.
 *
 * @param onProgress told the share of the work that is done, 0 to 1
 * @throws AppError INVALID_INPUT for the plan itself, BAD_PROBABILITIES, TOO_MANY_LEAVES
 */
export function comparePlans(input: CompareInput, onProgress: (fraction: number) => void = () => {}): Comparison {
  const { plan, alternatives, questions, seed, paths } = input;
  const parts = alternatives.length + 3;
  const base = compared(plan, input);
  onProgress(1 / parts);
  const done = alternatives.map((changes, index) => {
    const one = alternative(input, changes);
    onProgress((index + 2) / parts);
    return one;
  });
  const together = questions.length === 0 ? null : simulateTree(plan, questions, { seed, paths });
  onProgress((parts - 1) / parts);
  return { base, alternatives: done, together, tornado: tornado(plan, seed) };
}
