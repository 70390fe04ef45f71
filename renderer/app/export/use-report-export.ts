// Exports a report: asks for a place, starts the job, follows it, and says when the file is there.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { useJob, type JobEvent } from '#renderer/bridge/jobs.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import { AppError, restoreError, serializeError } from '#shared/errors.ts';
import type { JobId } from '#shared/ids.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import type { FileToken } from '#shared/ipc/define.ts';
import { ExportRecord } from '#shared/ipc/packs.ts';

export interface ReportExport<Options> {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly start: (options: Options) => void;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  /** Share of the work that is done, 0 to 1, and what is being done. */
  readonly progress: { readonly fraction: number; readonly note: string };
  readonly wasCancelled: boolean;
  readonly failure: AppError | null;
}

export interface ReportKind<Options> {
  readonly purpose: InputOf<'shell.pickSave'>['purpose'];
  readonly fileName: (options: Options) => string;
  /** Calls the channel of the report. */
  readonly begin: (options: Options, fileToken: FileToken) => Promise<{ readonly jobId: JobId }>;
}

function failureOf({ error }: JobEvent): AppError {
  if (error === null) return new AppError('EXPORT_FAILED', 'The report could not be made. Try again.');
  return new AppError(error.code, error.message);
}

/** Runs once when a job is done. */
function useDone(jobId: JobId | null, onDone: (record: ExportRecord) => void): void {
  const job = useJob(jobId);
  const told = useRef<JobId | null>(null);
  useEffect(() => {
    if (jobId === null || job?.state !== 'done' || told.current === jobId) return;
    told.current = jobId;
    onDone(ExportRecord.parse(job.result));
  });
}

export function useReportExport<Options>({ purpose, fileName, begin }: ReportKind<Options>): ReportExport<Options> {
  const [isOpen, setOpen] = useState(false);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const cancelJob = useMutationChannel('jobs.cancel');
  const job = useJob(jobId);
  const client = useQueryClient();
  useDone(jobId, (record) => {
    setOpen(false);
    showToast({ text: `Exported ${record.fileName}. SHA-256 ${record.sha256}`, tone: 'done' });
    void client.invalidateQueries({ queryKey: ['packs.exports'] });
  });

  const start = async (options: Options): Promise<void> => {
    setFailure(null);
    setJobId(null);
    try {
      const file = await call('shell.pickSave', { purpose, suggestedName: fileName(options) });
      if (file === null) return;
      setJobId((await begin(options, file.fileToken)).jobId);
    } catch (error) {
      setFailure(restoreError(serializeError(error)));
    }
  };
  return {
    isOpen,
    open: () => {
      setOpen(true);
    },
    close: () => {
      setOpen(false);
    },
    start: (options) => void start(options),
    cancel: () => {
      if (jobId !== null) cancelJob.mutate({ jobId });
    },
    isRunning: jobId !== null && (job === null || job.state === 'running'),
    progress: { fraction: job?.fraction ?? 0, note: job?.note ?? '' },
    wasCancelled: job?.state === 'cancelled',
    failure: failure ?? (job?.state === 'failed' ? failureOf(job) : null),
  };
}
