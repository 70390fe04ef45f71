// Forecasts that are not of the records as they are: they are made again at once, in the background, with a way to stop it.
import { useEffect, useRef, useState } from 'react';
import { useJob } from '#renderer/bridge/jobs.ts';
import { useMutationChannel } from '#renderer/bridge/use-mutation-channel.ts';
import { formatQuantity } from '#renderer/format/numbers.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Toolbar } from '#renderer/ui/layout/Toolbar.tsx';
import { Progress } from '#renderer/ui/states/Progress.tsx';
import type { JobId } from '#shared/ids.ts';
import type { PoolRow } from '#shared/ipc/capacity.ts';

function useForecasts(outdated: string) {
  const [jobId, setJobId] = useState<JobId | null>(null);
  const { mutate } = useMutationChannel('capacity.forecast');
  const cancelJob = useMutationChannel('jobs.cancel');
  const job = useJob(jobId);
  const start = (): void => {
    mutate(
      {},
      {
        onSuccess: (started) => {
          setJobId(started?.jobId ?? null);
        },
      },
    );
  };
  // Once for each set of pools: what was cancelled starts again only when somebody asks for it.
  const begun = useRef('');
  useEffect(() => {
    if (outdated === '' || begun.current === outdated) return;
    begun.current = outdated;
    start();
  });
  return {
    job,
    start,
    isRunning: jobId !== null && (job === null || job.state === 'running'),
    cancel: (): void => {
      if (jobId !== null) cancelJob.mutate({ jobId });
    },
  };
}

export function ForecastNotice({ rows }: { readonly rows: readonly PoolRow[] }) {
  const outdated = rows.filter(({ state }) => state !== 'current');
  const { job, isRunning, start, cancel } = useForecasts(outdated.map(({ id, rev }) => `${id} ${rev}`).join());
  if (outdated.length === 0) return null;
  if (isRunning) {
    return (
      <Toolbar label="Forecasts">
        <Progress label="Forecasting" note={job?.note ?? ''} fraction={job?.fraction ?? 0} />
        <Button onPress={cancel}>Cancel the forecasts</Button>
      </Toolbar>
    );
  }
  return (
    <Toolbar label="Forecasts">
      <p role="status">
        {formatQuantity(outdated.length, 'forecast')} {outdated.length === 1 ? 'is' : 'are'} not of the figures as they
        are now.
      </p>
      <Button onPress={start}>Forecast now</Button>
    </Toolbar>
  );
}
