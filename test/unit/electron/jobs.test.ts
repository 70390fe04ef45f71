import { describe, expect, test } from 'vitest';
import { createJobRunner, type JobLimits, type JobProgress } from '#electron/core/jobs/runner.ts';
import { workerFile } from '#electron/core/jobs/worker-file.ts';

const ENTRY = new URL('../../harness/workers/obedient.ts', import.meta.url);
const LIMITS: JobLimits = { memoryMb: 64, timeoutSec: 30 };

function setUp(maxRunning = 2) {
  let made = 0;
  const runner = createJobRunner({ newId: () => `job-${(made += 1)}`, maxRunning });
  const start = (act: string, changes: Partial<JobLimits> = {}, onProgress?: (progress: JobProgress) => void) =>
    runner.start({ entry: ENTRY, data: { act, value: [1, 'x'] }, limits: { ...LIMITS, ...changes } }, onProgress);
  return { runner, start };
}

describe('a job', () => {
  test('gets its data, reports progress and gives its value, with no environment', async () => {
    const { start } = setUp();
    const progress: JobProgress[] = [];
    const job = start('done', {}, (step) => progress.push(step));
    expect(job.id).toBe('job-1');
    expect(await job.result).toEqual({ got: [1, 'x'], env: {} });
    expect(progress).toEqual([{ fraction: 0.5, note: 'half' }]);
  });

  test('that fails as expected gives its own error', async () => {
    await expect(setUp().start('fail').result).rejects.toMatchObject({
      code: 'BAD_ROW',
      message: 'Row 3 has no start.',
      details: { facts: { row: 3 } },
    });
  });

  test('that throws unexpectedly rejects with what was thrown', async () => {
    await expect(setUp().start('crash').result).rejects.toThrow(TypeError);
  });

  test('that ends without a word is an error', async () => {
    await expect(setUp().start('nothing').result).rejects.toMatchObject({ code: 'JOB_STOPPED' });
  });

  test('that takes too long is stopped', async () => {
    await expect(setUp().start('hang', { timeoutSec: 0.3 }).result).rejects.toMatchObject({ code: 'JOB_TIMEOUT' });
  });

  test('that takes too much memory is stopped', async () => {
    await expect(setUp().start('hoard', { memoryMb: 16 }).result).rejects.toMatchObject({ code: 'JOB_MEMORY' });
  });

  test('that is cancelled while it runs is stopped', async () => {
    const { runner, start } = setUp();
    const job = start('hang');
    expect(runner.cancel(job.id)).toBe(true);
    await expect(job.result).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(runner.cancel(job.id)).toBe(false);
  });
});

describe('several jobs', () => {
  test('wait when as many run as may, in their order', async () => {
    const { start } = setUp(1);
    const ended: string[] = [];
    const jobs = [start('done'), start('fail'), start('done')];
    await Promise.all(jobs.map(({ id, result }) => result.catch(() => undefined).then(() => ended.push(id))));
    expect(ended).toEqual(['job-1', 'job-2', 'job-3']);
  });

  test('that wait can be cancelled before they begin', async () => {
    const { runner, start } = setUp(1);
    const first = start('done');
    const second = start('hang');
    expect(runner.cancel(second.id)).toBe(true);
    await expect(second.result).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    await expect(first.result).resolves.toBeDefined();
  });

  test('are all cancelled at once when the core closes', async () => {
    const { runner, start } = setUp(1);
    const jobs = [start('hang'), start('hang')];
    runner.cancelAll();
    const settled = await Promise.allSettled(jobs.map(({ result }) => result));
    const cancelled = { status: 'rejected', reason: expect.objectContaining({ code: 'JOB_CANCELLED' }) };
    expect(settled).toEqual([cancelled, cancelled]);
  });
});

test('a worker is found by its path below electron', () => {
  expect(workerFile('pdf/worker').pathname).toMatch(/\/electron\/pdf\/worker\.ts$/);
});
