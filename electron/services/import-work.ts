// The work on imports that is under way: one at a time for each import, told as a job with the import's own id, cancelled
// between two parts. Between the parts everything else of the core goes on.
import { setImmediate } from 'node:timers/promises';
import { AppError, serializeError } from '#shared/errors.ts';
import type { ImportId, JobId } from '#shared/ids.ts';
import type { JobRunner, JobSpec } from '../core/jobs/runner.ts';
import type { ServiceDeps } from './deps.ts';
import type { Session } from './session.ts';

/** What a piece of work is given to behave well. */
export interface WorkHand {
  /** From 0 to 1. */
  tell(fraction: number, note: string): void;
  /** Lets others go on. @throws AppError JOB_CANCELLED, NO_WORKSPACE when the workspace is another one by now. */
  pause(): Promise<void>;
  /** Runs a job in a thread, which a cancel ends. */
  inThread(spec: JobSpec, onFraction: (fraction: number) => void): Promise<unknown>;
}

interface Running {
  cancelled: boolean;
  endThread: () => void;
}

export class ImportWork {
  readonly #session: Session;
  readonly #emit: ServiceDeps['emit'];
  readonly #jobs: JobRunner;
  readonly #running = new Map<ImportId, Running>();

  constructor(session: Session, { emit, jobs }: Pick<ServiceDeps, 'emit' | 'jobs'>) {
    this.#session = session;
    this.#emit = emit;
    this.#jobs = jobs;
  }

  isBusy(id: ImportId): boolean {
    return this.#running.has(id);
  }

  /** @throws AppError IMPORT_BUSY. */
  requireIdle(id: ImportId): void {
    if (!this.isBusy(id)) return;
    throw new AppError('IMPORT_BUSY', 'This import is being read or checked. Wait for it, or cancel it.');
  }

  cancel(id: ImportId): boolean {
    const running = this.#running.get(id);
    if (running === undefined) return false;
    running.cancelled = true;
    running.endThread();
    return true;
  }

  /** @throws AppError IMPORT_BUSY, JOB_CANCELLED, NO_WORKSPACE, and whatever `work` throws. */
  async run<T>(id: ImportId, note: string, work: (hand: WorkHand) => Promise<T>): Promise<T> {
    this.requireIdle(id);
    const running: Running = { cancelled: false, endThread: () => undefined };
    this.#running.set(id, running);
    this.tell(id, 'running', 0, note);
    try {
      const value = await work(this.#hand(id, running));
      this.tell(id, 'done', 1, note);
      return value;
    } catch (error) {
      const serialized = serializeError(error);
      this.tell(id, serialized.code === 'JOB_CANCELLED' ? 'cancelled' : 'failed', 1, serialized.message, serialized);
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }

  tell(
    id: ImportId,
    state: 'running' | 'done' | 'failed' | 'cancelled',
    fraction: number,
    note: string,
    error: ReturnType<typeof serializeError> | null = null,
  ): void {
    const jobId = id as string as JobId;
    this.#emit({ type: 'job', jobId, state, fraction: Math.min(1, fraction), note, result: null, error });
  }

  #hand(id: ImportId, running: Running): WorkHand {
    const workspace = this.#session.workspace();
    return {
      tell: (fraction, note) => this.tell(id, 'running', fraction, note),
      pause: async () => {
        await setImmediate();
        if (running.cancelled) throw new AppError('JOB_CANCELLED', 'The work was cancelled. Nothing was recorded.');
        if (this.#session.open !== workspace) {
          throw new AppError('NO_WORKSPACE', 'The workspace was closed meanwhile. Open it and start again.');
        }
      },
      inThread: (spec, onFraction) => {
        const job = this.#jobs.start(spec, ({ fraction }) => onFraction(fraction));
        running.endThread = () => void this.#jobs.cancel(job.id);
        return job.result;
      },
    };
  }
}
