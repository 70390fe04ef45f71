// A core with the real clock, ids and services, in whatever process calls this: hosted by core/index.ts beside main,
// and used directly by the command line.
import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '#db/audit/log.ts';
import type { Alarm } from '#electron/services/deps.ts';
import { createServices } from '#electron/services/index.ts';
import { uuidV7, type NewId } from '#shared/ids.ts';
import { contract } from '#shared/ipc/contract.ts';
import { copyOver, keychainOver } from './ask.ts';
import { createCore } from './create-core.ts';
import type { CoreOutlets } from './host.ts';
import { createJobRunner } from './jobs/runner.ts';
import type { CorePort } from './port.ts';
import { engineVersions } from './versions.ts';

/** Two heavy jobs at once leave room for the window on the small machines this runs on. */
const MAX_JOBS = 2;

/** What makes instants, ids and salts; the demo fixes them, so that it makes the same files everywhere. */
export interface CoreClock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly newId: NewId;
  readonly random?: RandomBytes;
}

const SYSTEM_CLOCK: CoreClock = { now: Date.now, newId: () => uuidV7(Date.now(), randomBytes(10)) };

// A backup that is due keeps no process alive: closing makes one anyway.
const systemAlarm = (now: () => number): Alarm => ({
  now,
  set(afterMs, work) {
    const timer = setTimeout(work, afterMs).unref();
    return () => clearTimeout(timer);
  },
});

const IDLE_AFTER_MS = 300;

export function createLocalCore({ emit, onUnexpected, ask }: CoreOutlets, clock: CoreClock = SYSTEM_CLOCK): CorePort {
  const { now, newId, ...salts } = clock;
  const jobs = createJobRunner({ newId, maxRunning: MAX_JOBS });
  const { handlers, close } = createServices({
    versions: engineVersions(),
    jobs,
    emit,
    whenIdle: (work) => void setTimeout(work, IDLE_AFTER_MS).unref(),
    ...salts,
    ...(ask === undefined
      ? {}
      : { keychain: keychainOver(ask), copyElsewhere: copyOver(ask), alarm: systemAlarm(now) }),
  });
  return createCore({ channels: contract, handlers, now, newId, onUnexpected, close });
}
