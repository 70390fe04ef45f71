// The services in this process, for one command: no window, no second process, the same rules.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { AppError, restoreError } from '#shared/errors.ts';
import type { CoreChannelName, OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { ExportRecord } from '#shared/ipc/packs.ts';
import { createLocalCore, type CoreClock } from '../core/local-core.ts';
import type { CallContext } from '../core/port.ts';
import type { ServiceInput } from '../services/deps.ts';
import { showProgress, type CliIo } from './command.ts';
import { askPassphrase } from './passphrase.ts';

type JobEvent = Extract<ShellEvent, { type: 'job' }>;

/** A clock other than the system's, and who writes under it. */
export interface FixedHand {
  readonly clock: CoreClock;
  readonly osUser: string;
}

export interface Runtime {
  call<Name extends CoreChannelName>(name: Name, input: ServiceInput<Name>, file?: string): Promise<OutputOf<Name>>;
  /** Waits for a report to be in place. @throws AppError the job's own. */
  finishedExport(jobId: string): Promise<ExportRecord>;
  close(): Promise<void>;
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

export function startRuntime(io: CliIo, hand?: FixedHand): Runtime {
  const watch = new JobWatch();
  let unexpected: unknown;
  const outlets = {
    emit(event: ShellEvent): void {
      if (event.type !== 'job') return;
      if (event.state === 'running') showProgress(io, event.note);
      watch.take(event);
    },
    onUnexpected(_where: string, error: unknown): void {
      unexpected = error;
    },
  };
  const core = createLocalCore(outlets, hand?.clock);
  const context: CallContext = { actor: { osUser: hand?.osUser ?? userInfo().username }, windowRole: 'main' };
  return {
    async call<Name extends CoreChannelName>(name: Name, input: ServiceInput<Name>, file?: string) {
      const chosen = file === undefined ? context : { ...context, filePath: path.resolve(file) };
      const reply = await core.call(name, input, chosen);
      if (reply.ok) return reply.value as OutputOf<Name>;
      throw reply.error.code === 'INTERNAL' ? unexpected : restoreError(reply.error);
    },
    async finishedExport(jobId) {
      const { error, result } = await watch.end(jobId);
      showProgress(io, '');
      if (error !== null) throw new AppError(error.code, error.message);
      return ExportRecord.parse(result);
    },
    close: () => core.close(),
  };
}

async function openFor(io: CliIo, runtime: Runtime, file: string): Promise<void> {
  try {
    await runtime.call('workspace.open', {}, file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'KEY_NEEDED') throw error;
    const secret = await askPassphrase(io, path.basename(file));
    await runtime.call('keys.unlock', { by: 'passphrase', secret });
  }
}

/** Opens a workspace for one command and closes it after; an encrypted one asks for its passphrase. */
export async function withWorkspace<T>(io: CliIo, file: string, work: (runtime: Runtime) => Promise<T>): Promise<T> {
  if (!existsSync(file)) {
    throw new AppError('WORKSPACE_MISSING', `${path.basename(file)}: there is no such file. Check the path.`);
  }
  const runtime = startRuntime(io);
  try {
    await openFor(io, runtime, file);
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}
