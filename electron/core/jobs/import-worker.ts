// Worker: reads the file at workerData.path and hands back its rows with the SHA-256 of its bytes. Runs nothing it reads.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { serializeError } from '#shared/errors.ts';
import type { ParsedFile } from '#shared/imports/file.ts';
import { readImportFile } from './import-file.ts';
import type { JobMessage } from './runner.ts';

export interface ImportJobInput {
  readonly path: string;
}
export interface ImportJobValue {
  readonly file: ParsedFile;
  readonly sha256: string;
}

async function work({ path }: ImportJobInput): Promise<ImportJobValue> {
  const { file, bytes } = await readImportFile(path);
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
