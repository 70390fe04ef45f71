// Worker: solves one linear problem with HiGHS in WebAssembly, from a file that ships with the program. Text in, values out;
// nothing of it is believed before it was checked.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import type { SolverAnswer } from '#shared/capacity/advice/rebalance.ts';
import { serializeError } from '#shared/errors.ts';
import { solverWasmFile } from '../../pdf/resources.ts';
import type { JobMessage } from './runner.ts';

const SECONDS = 20;

function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

try {
  const highs = await loadHighs({ locateFile: solverWasmFile });
  const { Status: status, Columns } = highs.solve(workerData as string, { time_limit: SECONDS, output_flag: false });
  const values = Object.entries(Columns).map(([name, found]) => [name, 'Primal' in found ? found.Primal : Number.NaN]);
  const answer: SolverAnswer = { status, values: Object.fromEntries(values) as Record<string, number> };
  say({ type: 'done', value: answer });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
