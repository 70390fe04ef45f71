import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '#db/open-workspace.ts';
import { caught } from '#test/harness/caught.ts';
import { slaCase } from '#test/harness/sla-case.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';
import { otherProcess, readByOther, refusalOfOther } from './other-process.ts';

// A superuser may lock what others have open read-only; the lock itself is the same for all.
test('another process that reads the open file breaks neither its lock nor its data, and is refused when it opens it', () => {
  expect(otherProcess(2, temporaryFolder())).toMatchObject({ rounds: 2, lost: 0, corrupt: 0, detected: 2, notes: [] });
});

test('the process that has the workspace open never reads it by its path, whatever it is asked', async () => {
  const under = servicesUnderTest();
  await slaCase(under, 'own.qdk');
  const file = under.file('own.qdk');
  const linked = path.join(under.folder, 'linked.csv');
  fs.linkSync(file, linked);
  for (const name of [file, linked]) {
    await expect(under.call('imports.start', {}, name)).rejects.toMatchObject({ code: 'IMPORT_NOT_A_FILE' });
    await expect(under.call('workspace.open', {}, name)).rejects.toMatchObject({ code: 'WORKSPACE_LOCKED' });
    await expect(
      under.call(
        'workspace.create',
        { organisation: { name: 'A', country: 'DE', currency: 'EUR' }, person: 'B', homeZone: 'UTC' },
        name,
      ),
    ).rejects.toMatchObject({ code: 'WORKSPACE_EXISTS' });
    expect(caught(() => openWorkspace(name)).code).toBe('WORKSPACE_LOCKED');
  }
  expect(refusalOfOther(file)).toBe('WORKSPACE_LOCKED');
  expect(readByOther(file)).toBeGreaterThan(0);
  expect((await under.call('workspace.check', {})).filter(({ ok }) => !ok)).toEqual([]);
});
