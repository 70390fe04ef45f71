// How far the PDF of a grid is, with the way to stop it. Work goes on meanwhile.
import { useEffect } from 'react';
import { useJob } from '#renderer/bridge/jobs.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Progress } from '#renderer/ui/states/Progress.tsx';
import { AppError } from '#shared/errors.ts';
import styles from './ExportProgress.module.css';
import type { RunningExport } from './use-grid-export.ts';

export interface ExportProgressProps {
  readonly running: RunningExport;
  readonly onEnd: (text: string | null) => void;
}

export function ExportProgress({ running, onEnd }: ExportProgressProps) {
  const { jobId, text } = running;
  const job = useJob(jobId);
  const cancel = useMutationChannel('jobs.cancel');
  const state = job?.state ?? 'running';
  useEffect(() => {
    if (state === 'running') return;
    const error = job?.error ?? null;
    if (state === 'failed' && error !== null) tellProblem(new AppError(error.code, error.message));
    onEnd(state === 'done' ? text : null);
  }, [state, job, text, onEnd]);
  return (
    <div className={cx(styles['export'])}>
      <Progress label="Export" note={job?.note ?? 'Setting the PDF'} fraction={job?.fraction ?? 0} />
      <Button
        onPress={() => {
          cancel.mutate({ jobId });
        }}
      >
        Stop
      </Button>
    </div>
  );
}
