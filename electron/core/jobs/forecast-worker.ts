// Worker: forecasts pools one after another and says how far it is. Pure data in, forecasts out; ending the thread cancels it.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { forecastPool, type ForecastInput, type PoolForecast } from '#shared/capacity/pools/forecast-pool.ts';
import { serializeError } from '#shared/errors.ts';
import type { JobMessage } from './runner.ts';

/** In the order of the answers. */
export type ForecastJobInput = readonly ForecastInput[];
export type ForecastJobValue = readonly PoolForecast[];

/** Pools between two pieces of news. */
const NEWS = 5;

function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

try {
  const pools = workerData as ForecastJobInput;
  const value: ForecastJobValue = pools.map((pool, index) => {
    if (index % NEWS === 0) {
      say({ type: 'progress', fraction: index / pools.length, note: `${index} of ${pools.length} pools` });
    }
    return forecastPool(pool, sha256);
  });
  say({ type: 'done', value });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
