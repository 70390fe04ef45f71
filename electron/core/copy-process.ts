// Entry of the copy process: one backup of the workspace that the core has open. It has to be another process, since
// reading the file in the core would drop its lock.
import { runCopyJob, type CopyJob } from '#db/backup/copy-job.ts';

/** What it says before it ends: nothing when the copy is in its place, otherwise why there is none. */
export interface CopyReport {
  readonly problem: string | null;
}

interface CopyPort {
  postMessage(message: CopyReport): void;
  on(event: 'message', listener: (message: { readonly data: CopyJob }) => void): unknown;
}

const port = process.parentPort as unknown as CopyPort;

function problemOf(job: CopyJob): string | null {
  try {
    runCopyJob(job);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

port.on('message', ({ data }) => {
  port.postMessage({ problem: problemOf(data) });
});
