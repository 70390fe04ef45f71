// Starts the solver in a thread of its own. What fails there, or ends without an answer, becomes a sentence.
import type { SolverAnswer } from '#shared/capacity/advice/rebalance.ts';
import { AppError } from '#shared/errors.ts';
import type { JobRunner } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';

const LIMITS = { memoryMb: 512, timeoutSec: 60 };

/** @throws AppError ADVICE_NOT_SOLVED when there is no best answer, or when the solver broke off */
export async function solve(jobs: JobRunner, problem: string): Promise<SolverAnswer> {
  const { result } = jobs.start({ entry: workerFile('core/jobs/solver-worker'), data: problem, limits: LIMITS });
  const failed = (why: string): AppError =>
    new AppError('ADVICE_NOT_SOLVED', `The solver found no answer: ${why}. Nothing was changed; try fewer pools.`);
  const answer = await (result as Promise<SolverAnswer>).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'JOB_CANCELLED' ? error : failed('it broke off');
  });
  if (answer.status !== 'Optimal') throw failed(answer.status.toLowerCase());
  return answer;
}
