// Starts the comparison of a capacity plan in a thread of its own; the job's id cancels it like any other job.
import type { CompareInput, Comparison } from '#shared/capacity/scenarios/compare.ts';
import type { JobProgress, JobRunner } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';

const LIMITS = { memoryMb: 512, timeoutSec: 60 };

/** @returns the job's id, and its answer: rejects with JOB_CANCELLED or with what the plan lacks */
export function startSimulation(
  jobs: JobRunner,
  data: CompareInput,
  onProgress?: (progress: JobProgress) => void,
): { readonly id: string; readonly result: Promise<Comparison> } {
  const { id, result } = jobs.start(
    { entry: workerFile('core/jobs/simulation-worker'), data, limits: LIMITS },
    onProgress,
  );
  return { id, result: result as Promise<Comparison> };
}
