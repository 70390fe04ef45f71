// Exports an SLA report: asks for a place, starts the job, follows it, and says when the file is there.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/bridge/client.ts';
import { useJob, type JobEvent } from '#renderer/bridge/jobs.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { showToast } from '#renderer/ui/toast/toast-queue.ts';
import { AppError, restoreError, serializeError } from '#shared/errors.ts';
import type { JobId } from '#shared/ids.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { ExportRecord } from '#shared/ipc/packs.ts';
import type { SlaRow } from '#shared/ipc/sla.ts';
import { reportFileName } from './report-file-name.ts';

export type ReportOptions = Pick<InputOf<'packs.exportSlaReport'>, 'from' | 'to' | 'paper'>;

export interface SlaExport {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
  readonly start: (options: ReportOptions) => void;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  /** Share of the work that is done, 0 to 1, and what is being done. */
  readonly progress: { readonly fraction: number; readonly note: string };
  readonly wasCancelled: boolean;
  readonly failure: AppError | null;
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

export function useSlaExport(row: SlaRow): SlaExport {
  const [isOpen, setOpen] = useState(false);
  const [jobId, setJobId] = useState<JobId | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const cancelJob = useMutationChannel('jobs.cancel');
  const job = useJob(jobId);
  const client = useQueryClient();
  useDone(jobId, ({ fileName, sha256 }) => {
    setOpen(false);
    showToast({ text: `Exported ${fileName}. SHA-256 ${sha256}`, tone: 'done' });
    void client.invalidateQueries({ queryKey: ['packs.exports'] });
  });

  const start = async (options: ReportOptions): Promise<void> => {
    setFailure(null);
    setJobId(null);
    try {
      const file = await call('shell.pickSave', { purpose: 'slaReport', suggestedName: reportFileName(row, options) });
      if (file === null) return;
      const started = await call('packs.exportSlaReport', { slaId: row.id, ...options, fileToken: file.fileToken });
      setJobId(started.jobId);
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
