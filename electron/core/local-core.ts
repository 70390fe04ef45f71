// A core with the real clock, ids and services, in whatever process calls this: hosted by core/index.ts beside main,
// and used directly by the command line.
import { randomBytes } from 'node:crypto';
import { createServices } from '#electron/services/index.ts';
import { uuidV7 } from '#shared/ids.ts';
import { contract } from '#shared/ipc/contract.ts';
import { createCore } from './create-core.ts';
import type { CoreOutlets } from './host.ts';
import { createJobRunner } from './jobs/runner.ts';
import type { CorePort } from './port.ts';
import { engineVersions } from './versions.ts';

/** Two heavy jobs at once leave room for the window on the small machines this runs on. */
const MAX_JOBS = 2;

export function createLocalCore({ emit, onUnexpected }: CoreOutlets): CorePort {
  const now = Date.now;
  const newId = () => uuidV7(now(), randomBytes(10));
  const jobs = createJobRunner({ newId, maxRunning: MAX_JOBS });
  const { handlers, close } = createServices({ versions: engineVersions(), jobs, emit });
  return createCore({ channels: contract, handlers, now, newId, onUnexpected, close });
}
