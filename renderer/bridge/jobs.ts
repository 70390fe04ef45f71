// Jobs that run in the core: their last known state, by id.
import { useSyncExternalStore } from 'react';
import type { ShellEvent } from '#shared/ipc/events.ts';

export type JobEvent = Extract<ShellEvent, { type: 'job' }>;

const jobs = new Map<string, JobEvent>();
const listeners = new Set<() => void>();

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Called by the event stream. */
export function recordJob(event: JobEvent): void {
  jobs.set(event.jobId, event);
  for (const listener of listeners) listener();
}

/** The last known state of a job; null before its first sign of life or when there is none. */
export function useJob(jobId: string | null): JobEvent | null {
  return useSyncExternalStore(listen, () => (jobId === null ? null : (jobs.get(jobId) ?? null)));
}
