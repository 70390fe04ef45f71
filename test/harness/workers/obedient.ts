// A worker for tests of the job runner: does what its data say.
import { parentPort, workerData } from 'node:worker_threads';

const port = parentPort;
const order = workerData as { act: string; value?: unknown };

if (order.act === 'done') {
  port?.postMessage({ type: 'progress', fraction: 0.5, note: 'half' });
  port?.postMessage({ type: 'done', value: { got: order.value, env: process.env } });
} else if (order.act === 'fail') {
  const error = { code: 'BAD_ROW', message: 'Row 3 has no start.', details: { facts: { row: 3 } } };
  port?.postMessage({ type: 'failed', error });
} else if (order.act === 'crash') {
  throw new TypeError('unexpected');
} else if (order.act === 'hoard') {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index));
} else if (order.act === 'hang') {
  for (;;);
}
