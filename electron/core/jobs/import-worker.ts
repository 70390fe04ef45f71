// Worker: looks at a source, or reads it and hands back its rows with the SHA-256 of its bytes. Runs nothing it reads.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { serializeError } from '#shared/errors.ts';
import type { ParsedFile } from '#shared/imports/file.ts';
import type { Preview, Reading } from '#shared/imports/reading.ts';
import { lookAtSource, readSource, type SourceInput } from './import-file.ts';
import type { JobMessage } from './runner.ts';

export interface ImportJobInput {
  readonly task: 'look' | 'read';
  readonly source: SourceInput;
  /** Null: as the bytes suggest. */
  readonly reading: Reading | null;
}
/** What `look` gives. */
export type LookValue = Preview;
/** What `read` gives. */
export interface ReadValue {
  readonly file: ParsedFile;
  readonly sha256: string;
}

/** Progress that is worth a message. */
const SMALLEST_NEWS = 0.02;

async function work({ task, source, reading }: ImportJobInput): Promise<LookValue | ReadValue> {
  if (task === 'look') return lookAtSource(source, reading);
  let told = 0;
  const { file, bytes } = await readSource(source, reading, (fraction) => {
    if (fraction - told < SMALLEST_NEWS) return;
    told = fraction;
    say({ type: 'progress', fraction, note: 'Reading the rows' });
  });
  return { file, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function say(message: JobMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(message);
}

try {
  say({ type: 'done', value: await work(workerData as ImportJobInput) });
} catch (error) {
  say({ type: 'failed', error: serializeError(error) });
}
