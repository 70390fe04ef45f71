// The services in this process, for one command: no window, no second process, the same rules.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import path from 'node:path';
import { AppError, restoreError } from '#shared/errors.ts';
import { uuidV7, type NewId } from '#shared/ids.ts';
import type { CoreChannelName, OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { ExportRecord } from '#shared/ipc/packs.ts';
import { createJobRunner } from '../core/jobs/runner.ts';
import type { ServiceInput } from '../services/deps.ts';
import { createServices } from '../services/index.ts';
import { VERSIONS } from '../services/versions.ts';
import { showProgress, type CliIo } from './command.ts';

type JobEvent = Extract<ShellEvent, { type: 'job' }>;

export interface Clock {
  readonly now: () => number;
  readonly newId: NewId;
  readonly osUser: string;
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  newId: () => uuidV7(Date.now(), randomBytes(10)),
  osUser: userInfo().username,
};

export interface Runtime {
  call<Name extends CoreChannelName>(name: Name, input: ServiceInput<Name>, file?: string): Promise<OutputOf<Name>>;
  /** Waits for a report to be in place. @throws AppError the job's own. */
  finishedExport(jobId: string): Promise<ExportRecord>;
  close(): void;
}

/** Pushed job events, kept until somebody asks how a job ended. */
class JobWatch {
  readonly #ended = new Map<string, JobEvent>();
  readonly #waiting = new Map<string, (event: JobEvent) => void>();

  take(event: JobEvent): void {
    if (event.state === 'running') return;
    const waiter = this.#waiting.get(event.jobId);
    if (waiter === undefined) this.#ended.set(event.jobId, event);
    else waiter(event);
  }

  end(jobId: string): Promise<JobEvent> {
    const ended = this.#ended.get(jobId);
    if (ended !== undefined) return Promise.resolve(ended);
    return new Promise((resolve) => {
      this.#waiting.set(jobId, resolve);
    });
  }
}

export function startRuntime(io: CliIo, clock: Clock = SYSTEM_CLOCK): Runtime {
  const watch = new JobWatch();
  const emit = (event: ShellEvent): void => {
    if (event.type !== 'job') return;
    if (event.state === 'running') showProgress(io, event.note);
    watch.take(event);
  };
  const jobs = createJobRunner({ newId: clock.newId, maxRunning: Math.max(1, availableParallelism() - 1) });
  const services = createServices({ versions: VERSIONS, jobs, emit });
  return {
    async call(name, input, file) {
      const context = {
        actor: { osUser: clock.osUser },
        windowRole: 'main',
        now: clock.now,
        newId: clock.newId,
      } as const;
      const handler = services.handlers[name];
      return handler(input, file === undefined ? context : { ...context, filePath: path.resolve(file) });
    },
    async finishedExport(jobId) {
      const { error, result } = await watch.end(jobId);
      showProgress(io, '');
      if (error !== null) {
        const { code, message } = error;
        throw restoreError({ code, message, details: {} });
      }
      return ExportRecord.parse(result);
    },
    close: () => services.close(),
  };
}

/** Opens a workspace for one command and closes it after. */
export async function withWorkspace<T>(io: CliIo, file: string, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  if (!existsSync(file)) {
    throw new AppError('WORKSPACE_MISSING', `${path.basename(file)}: there is no such file. Check the path.`);
  }
  const runtime = startRuntime(io);
  try {
    await runtime.call('workspace.open', {}, file);
    return await work(runtime);
  } finally {
    runtime.close();
  }
}
