// Connects pushed events to the cache, the jobs and the commands. Started once by the application.
import type { QueryClient } from '@tanstack/react-query';
import { AppError } from '#shared/errors.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { subscribe } from './client.ts';
import { recordJob } from './jobs.ts';
import { tellProblem } from './problems.ts';
import { markStale } from './query-client.ts';

export interface EventHandlers {
  readonly onCommand: (id: string) => void;
}

export function startEvents(client: QueryClient, { onCommand }: EventHandlers): () => void {
  const handle = (event: ShellEvent): void => {
    switch (event.type) {
      case 'changed':
        markStale(client, event.areas).catch(tellProblem);
        return;
      case 'job':
        recordJob(event);
        return;
      case 'command':
        onCommand(event.id);
        return;
      case 'preferences':
        markStale(client, ['shell']).catch(tellProblem);
        return;
      case 'coreLost':
        tellProblem(new AppError('CORE_LOST', event.message));
    }
  };
  return subscribe(handle);
}
