// The real core in a process of its own, behind the port that main uses, over a real file.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { utilityProcess } from '#electron/browser-shell/utility-process.ts';
import type { CallContext, CorePort, ErrorReport } from '#electron/core/port.ts';
import { createCoreProcess } from '#electron/main/core-process.ts';
import { ROOT } from '#test/harness/source-files.ts';

const CONTEXT: CallContext = { actor: { osUser: 'kim' }, windowRole: 'main' };

let folder: string;
let core: CorePort;
const events: ShellEvent[] = [];
const reports: ErrorReport[] = [];

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-core-'));
  core = start();
});
afterAll(async () => {
  await core.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(): CorePort {
  return createCoreProcess({
    fork: utilityProcess.fork as never,
    coreFile: path.join(ROOT, 'electron', 'core', 'index.ts'),
    env: process.env,
    onEvent: (event) => void events.push(event),
    onUnexpected: (report) => void reports.push(report),
    answer: () => Promise.resolve(null),
  });
}

test('it has nothing open at first, and says what to do', async () => {
  expect(await core.call('workspace.state', {}, CONTEXT)).toEqual({ ok: true, value: null });
  expect(await core.call('providers.list', {}, CONTEXT)).toMatchObject({ ok: false, error: { code: 'NO_WORKSPACE' } });
});

test('it creates the sample workspace, tells the windows, and another core finds it after a close', async () => {
  const context = { ...CONTEXT, filePath: path.join(folder, 'sample.qdk') };
  const created = await core.call('workspace.createSample', {}, context);
  expect(created).toMatchObject({ ok: true, value: { name: 'sample', sample: true } });
  expect(events.some((event) => event.type === 'changed')).toBe(true);
  await core.close();
  expect(reports).toEqual([]);

  core = start();
  expect(await core.call('workspace.open', {}, context)).toMatchObject({ ok: true, value: { sample: true } });
});
