// Worker: compares a capacity plan with its scenarios. Pure data in, answers out; ending the thread cancels it.
import { parentPort, workerData } from 'node:worker_threads';
import { comparePlans, type CompareInput } from '#shared/capacity/scenarios/compare.ts';
import { serializeError } from '#shared/errors.ts';
import type { JobMessage } from './runner.ts';

function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

try {
  const value = comparePlans(workerData as CompareInput, (fraction) =>
    say({ type: 'progress', fraction, note: 'Simulating' }),
  );
  say({ type: 'done', value });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
