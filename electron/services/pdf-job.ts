// A document that is set as PDF in a worker while everything else goes on: told as a job, cancelled like one, and kept only
// if the workspace it was made from is still the open one.
import { AppError, serializeError } from '#shared/errors.ts';
import type { JobId } from '#shared/ids.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import type { RunningJob } from '../core/jobs/runner.ts';
import { workerFile } from '../core/jobs/worker-file.ts';
import { documentJob } from '../pdf/document-job.ts';
import type { ServiceDeps } from './deps.ts';
import type { Session } from './session.ts';

const LIMITS = { memoryMb: 1024, timeoutSec: 300 };

type JobResult = Extract<ShellEvent, { type: 'job' }>['result'];

export interface PdfJob {
  /** What the templates print. */
  readonly document: unknown;
  /**
   * Puts the finished file in place and records it; what it gives back is told as the job's result. It calls
   * `requireSame` again after each wait: the workspace may have been closed meanwhile.
   */
  readonly keep: (
    bytes: Uint8Array,
    requireSame: () => void,
  ) => Promise<{ readonly note: string; readonly result: JobResult }>;
}

/** Starts the work and comes back at once with the job's id. */
export async function startPdfJob(session: Session, deps: ServiceDeps, { document, keep }: PdfJob): Promise<JobId> {
  const workspace = session.workspace();
  const requireSame = (): void => {
    if (session.open === workspace) return;
    throw new AppError('NO_WORKSPACE', 'The workspace was closed before the file was ready. Open it and export again.');
  };
  const tell = (
    state: 'running' | 'done' | 'failed' | 'cancelled',
    fraction: number,
    note: string,
    more: { result?: JobResult; error?: ReturnType<typeof serializeError> } = {},
  ): void => {
    const { result = null, error = null } = more;
    deps.emit({ type: 'job', jobId: job.id as JobId, state, fraction, note, result, error });
  };
  const finish = async (): Promise<void> => {
    try {
      const bytes = (await job.result) as Uint8Array;
      requireSame();
      const { note, result } = await keep(bytes, requireSame);
      tell('done', 1, note, { result });
    } catch (error) {
      const serialized = serializeError(error);
      tell(serialized.code === 'JOB_CANCELLED' ? 'cancelled' : 'failed', 1, serialized.message, { error: serialized });
    }
  };
  const job: RunningJob = deps.jobs.start(
    { entry: workerFile('pdf/worker'), data: await documentJob(document), limits: LIMITS },
    ({ fraction, note }) => {
      tell('running', fraction, note);
    },
  );
  void finish();
  return job.id as JobId;
}
