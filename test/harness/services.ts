// Services over real files in a temporary folder, with a clock that the test moves and ids that count up.
import path from 'node:path';
import { afterAll } from 'vitest';
import { createJobRunner } from '#electron/core/jobs/runner.ts';
import { createServices, type Services } from '#electron/services/index.ts';
import type { ServiceDeps, ServiceInput } from '#electron/services/deps.ts';
import { contract, type CoreChannelName, type OutputOf } from '#shared/ipc/contract.ts';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { countingIds, temporaryFolder } from './workspace.ts';

/** 5 October 2026, 08:00 UTC. */
export const SERVICES_NOW_MS = 1_791_187_200_000;

export const TEST_VERSIONS = { app: '0.1.0', engine: '1', schema: '50', zoneDatabase: '2026a' } as const;

export interface ServicesUnderTest {
  readonly folder: string;
  readonly events: ShellEvent[];
  file(name: string): string;
  /** Moves the clock on. */
  wait(seconds: number): void;
  call<Name extends CoreChannelName>(name: Name, input: ServiceInput<Name>, file?: string): Promise<OutputOf<Name>>;
  /** Waits for the end of a job. */
  jobEnd(jobId: string): Promise<Extract<ShellEvent, { type: 'job' }>>;
  /** Ends these services and starts others on the same folder, as a restart does. */
  restart(): void;
}

/** `more` stands for what a real core has around it: a keychain, an alarm for backups. */
export function servicesUnderTest(more: Partial<ServiceDeps> = {}): ServicesUnderTest {
  const folder = temporaryFolder();
  const newId = countingIds();
  const events: ShellEvent[] = [];
  const waiting = new Set<() => void>();
  const emit = (event: ShellEvent): void => {
    events.push(event);
    for (const look of waiting) look();
  };
  const jobs = createJobRunner({ newId, maxRunning: 2 });
  const begin = (): Services => createServices({ versions: TEST_VERSIONS, jobs, emit, ...more });
  let nowMs = SERVICES_NOW_MS;
  let services = begin();
  afterAll(() => services.close());

  const findEnd = (jobId: string) =>
    events.find((event) => event.type === 'job' && event.jobId === jobId && event.state !== 'running') as
      | Extract<ShellEvent, { type: 'job' }>
      | undefined;

  return {
    folder,
    events,
    file: (name) => path.join(folder, name),
    wait(seconds) {
      nowMs += seconds * 1000;
    },
    async call(name, input, filePath) {
      const context = { actor: { osUser: 'tester' }, windowRole: 'main', now: () => nowMs, newId } as const;
      const answer = await services.handlers[name](input, filePath === undefined ? context : { ...context, filePath });
      // Every answer of every test is held against the contract, as the router does in development.
      contract[name].output.parse(answer);
      return answer;
    },
    jobEnd: (jobId) =>
      new Promise((resolve) => {
        const look = (): void => {
          const end = findEnd(jobId);
          if (end === undefined) return;
          waiting.delete(look);
          resolve(end);
        };
        waiting.add(look);
        look();
      }),
    restart() {
      services.close();
      services = begin();
    },
  };
}
