// Scenarios combined: each question has branches with probabilities, and every combination of branches is one leaf.
import { AppError } from '../../errors.ts';
import type { Plan } from '../simulation/plan.ts';
import { applyChanges, type ScenarioChange } from './changes.ts';

export interface Branch {
  readonly name: string;
  /** 0 to 1; the branches of one question add up to 1. */
  readonly probability: number;
  readonly changes: readonly ScenarioChange[];
}

/** One thing that may turn out this way or that. */
export interface Question {
  readonly name: string;
  readonly branches: readonly Branch[];
}

export interface Leaf {
  /** Names of its branches, in the order of the questions. */
  readonly path: readonly string[];
  readonly probability: number;
  readonly plan: Plan;
}

export const MAX_LEAVES = 256;

function requireQuestion({ name, branches }: Question): void {
  const sum = branches.reduce((total, { probability }) => total + probability, 0);
  const isBad = branches.some(({ probability }) => !(probability >= 0 && probability <= 1));
  if (isBad || Math.abs(sum - 1) > 1e-9) {
    throw new AppError(
      'BAD_PROBABILITIES',
      `${name}: the branches' probabilities must add up to 1; they add up to ${Number(sum.toPrecision(6))}.`,
      {
        fields: { [name]: 'probabilities that add up to 1' },
      },
    );
  }
}

/**
 * All combinations of branches, questions taken as independent; branches of probability 0 are left out.
 *
 * @throws AppError BAD_PROBABILITIES naming the question, TOO_MANY_LEAVES above 256 combinations
 */
export function leavesOf(plan: Plan, questions: readonly Question[]): Leaf[] {
  for (const question of questions) requireQuestion(question);
  const count = questions.reduce((product, { branches }) => product * branches.length, 1);
  if (count > MAX_LEAVES) {
    throw new AppError(
      'TOO_MANY_LEAVES',
      `questions: ${count} combinations are more than ${MAX_LEAVES}. Leave one out.`,
    );
  }
  return questions.reduce<Leaf[]>(
    (leaves, { branches }) =>
      leaves.flatMap((leaf) =>
        branches
          .filter(({ probability }) => probability > 0)
          .map(({ name, probability, changes }) => ({
            path: [...leaf.path, name],
            probability: leaf.probability * probability,
            plan: applyChanges(leaf.plan, changes),
          })),
      ),
    [{ path: [], probability: 1, plan }],
  );
}
