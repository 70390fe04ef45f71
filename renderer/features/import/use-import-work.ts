// The work that the core does on one import right now: how far it is, and the way to stop it.
import { call } from '#renderer/bridge/client.ts';
import { useJob } from '#renderer/bridge/jobs.ts';
import { tellProblem } from '#renderer/bridge/problems.ts';
import type { ImportId } from '#shared/ids.ts';

export interface ImportWork {
  readonly note: string;
  /** 0 to 1. */
  readonly fraction: number;
  readonly cancel: () => void;
}

/** Null while nothing is done on it. The job of an import has the import's own id. */
export function useImportWork(id: ImportId | null): ImportWork | null {
  const job = useJob(id);
  if (id === null || job?.state !== 'running') return null;
  return {
    note: job.note,
    fraction: job.fraction,
    cancel: () => {
      call('imports.cancel', { id }).catch(tellProblem);
    },
  };
}
