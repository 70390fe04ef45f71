// The PDF worker thread: takes its record from workerData, reports progress, hands the bytes over and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { serializeError } from '#shared/errors.ts';
import { renderSlaReport } from './sla-report.ts';

if (parentPort !== null) {
  const port = parentPort;
  try {
    const value = await renderSlaReport(workerData, (fraction, note) => {
      port.postMessage({ type: 'progress', fraction, note });
    });
    port.postMessage({ type: 'done', value });
  } catch (error) {
    port.postMessage({ type: 'failed', error: serializeError(error) });
  }
}
