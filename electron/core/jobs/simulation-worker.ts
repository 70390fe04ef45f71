// Worker: simulates a capacity plan or a tree of scenarios. Pure data in, answers out; ending the thread cancels it.
import { parentPort, workerData } from 'node:worker_threads';
import type { Question } from '#shared/capacity/scenarios/tree.ts';
import type { SimulationAnswer } from '#shared/capacity/simulation/answers.ts';
import type { Plan } from '#shared/capacity/simulation/plan.ts';
import { simulateTree } from '#shared/capacity/simulation/simulate.ts';
import { serializeError } from '#shared/errors.ts';
import type { JobMessage } from './runner.ts';

export interface SimulationJobInput {
  readonly plan: Plan;
  /** Empty for the plan as it stands. */
  readonly questions: readonly Question[];
  readonly seed: number;
  readonly paths: number;
}

/** What the worker gives. */
export type SimulationJobValue = SimulationAnswer;

function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

try {
  const { plan, questions, seed, paths } = workerData as SimulationJobInput;
  const value: SimulationJobValue = simulateTree(plan, questions, {
    seed,
    paths,
    onProgress: (fraction) => say({ type: 'progress', fraction, note: 'Simulating' }),
  });
  say({ type: 'done', value });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
