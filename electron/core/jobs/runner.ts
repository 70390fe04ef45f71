// Runs heavy, pure work in a worker thread of its own, with limits, and ends the thread after it. A worker gets plain
// data (workerData), reports {type: 'progress' | 'done' | 'failed'} on its port, and never writes to the workspace.
import { Worker } from 'node:worker_threads';
import { AppError, restoreError, type SerializedError } from '#shared/errors.ts';

export interface JobLimits {
  /** Of the thread's JavaScript heap; WebAssembly memory lies outside it. */
  readonly memoryMb: number;
  readonly timeoutSec: number;
}

export interface JobSpec {
  /** The worker's file. */
  readonly entry: URL;
  /** Plain data, copied into the thread. */
  readonly data: unknown;
  readonly limits: JobLimits;
}

export interface JobProgress {
  /** From 0 to 1. */
  readonly fraction: number;
  readonly note: string;
}

export interface RunningJob {
  readonly id: string;
  /** The worker's value; rejects with an AppError (JOB_CANCELLED, JOB_TIMEOUT, JOB_MEMORY, JOB_STOPPED or the worker's own). */
  readonly result: Promise<unknown>;
}

export interface JobRunner {
  start(spec: JobSpec, onProgress?: (progress: JobProgress) => void): RunningJob;
  /** False when there is no such job any more. */
  cancel(id: string): boolean;
  cancelAll(): void;
}

/** What a worker says on its port. */
export type JobMessage =
  | ({ readonly type: 'progress' } & JobProgress)
  | { readonly type: 'done'; readonly value: unknown }
  | { readonly type: 'failed'; readonly error: SerializedError };

/** At most `maxRunning` threads work at a time; further jobs wait in the order they were started. */
export function createJobRunner({ newId, maxRunning }: { newId: () => string; maxRunning: number }): JobRunner {
  const running = new Map<string, { cancel: () => void }>();
  const waiting: { id: string; begin: () => void; cancel: () => void }[] = [];

  const beginNext = () => {
    while (running.size < maxRunning) {
      const next = waiting.shift();
      if (next === undefined) return;
      next.begin();
    }
  };

  const runWhenFree = (id: string, spec: JobSpec, onProgress: (progress: JobProgress) => void): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const begin = () => {
        const { result, cancel } = runInThread(spec, onProgress);
        running.set(id, { cancel });
        result.then(resolve, reject).finally(() => {
          running.delete(id);
          beginNext();
        });
      };
      waiting.push({ id, begin, cancel: () => reject(cancelled()) });
      beginNext();
    });

  const cancel = (id: string): boolean => {
    const index = waiting.findIndex((job) => job.id === id);
    const job = index === -1 ? running.get(id) : waiting.splice(index, 1)[0];
    job?.cancel();
    return job !== undefined;
  };

  return {
    start(spec, onProgress = () => undefined) {
      const id = newId();
      return { id, result: runWhenFree(id, spec, onProgress) };
    },
    cancel,
    cancelAll() {
      for (const job of waiting.splice(0)) job.cancel();
      for (const job of running.values()) job.cancel();
    },
  };
}

function cancelled(): AppError {
  return new AppError('JOB_CANCELLED', 'The work was cancelled. Nothing was changed.');
}

function runInThread(spec: JobSpec, onProgress: (progress: JobProgress) => void) {
  const worker = new Worker(spec.entry, {
    workerData: spec.data,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: spec.limits.memoryMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const timer = setTimeout(() => {
    reject(new AppError('JOB_TIMEOUT', `The work took longer than ${spec.limits.timeoutSec} seconds and was stopped.`));
  }, spec.limits.timeoutSec * 1000);
  worker.on('message', (message: JobMessage) => {
    if (message.type === 'progress') onProgress({ fraction: message.fraction, note: message.note });
    else if (message.type === 'done') resolve(message.value);
    else reject(restoreError(message.error));
  });
  worker.on('error', (error: unknown) => reject(workerError(error)));
  worker.on('exit', () => reject(new AppError('JOB_STOPPED', 'The work stopped before it was finished. Try again.')));
  const finish = async () => {
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      await worker.terminate();
    }
  };
  return { result: finish(), cancel: () => reject(cancelled()) };
}

function workerError(error: unknown): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!outOfMemory) return error;
  return new AppError(
    'JOB_MEMORY',
    'The work needs more memory than it may use. Try a smaller file or a shorter period.',
  );
}
