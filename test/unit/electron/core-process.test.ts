import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShellEvent } from '#shared/ipc/events.ts';
import { utilityProcess } from '#electron/browser-shell/utility-process.ts';
import type { CallContext, CorePort, ErrorReport } from '#electron/core/port.ts';
import { coreEnvironment, createCoreProcess } from '#electron/main/core-process.ts';

const CONTEXT: CallContext = { actor: { osUser: 'kim' }, windowRole: 'main' };
const started: CorePort[] = [];

afterEach(() => Promise.all(started.splice(0).map((core) => core.close())));

/** A real child process behind main's end. */
function setUp(env: Record<string, string | undefined> = process.env) {
  const events: ShellEvent[] = [];
  const reports: ErrorReport[] = [];
  const core = createCoreProcess({
    fork: utilityProcess.fork as never,
    coreFile: path.resolve(import.meta.dirname, '../../harness/workers/fragile-core.ts'),
    env,
    onEvent: (event) => void events.push(event),
    onUnexpected: (report) => void reports.push(report),
    answer: () => Promise.resolve(null),
  });
  started.push(core);
  const call = async (channel: string, input: unknown = {}) => {
    const reply = await core.call(channel, input, CONTEXT);
    return reply.ok ? reply.value : reply.error.code;
  };
  return { core, call, events, reports };
}

describe('main’s end of the core process', () => {
  test('passes calls and matches the answers, many at a time', async () => {
    const { call } = setUp();
    const answers = await Promise.all([1, 2, 3].map((n) => call('echo', { n })));
    expect(answers).toEqual([1, 2, 3].map((n) => [expect.any(Number), { n }, CONTEXT]));
  });

  test('passes events on', async () => {
    const { call, events } = setUp();
    await call('event');
    expect(events).toEqual([{ type: 'command', id: 'x' }]);
  });

  test('gives the process nothing of the environment but what is named, and a proxy that leads nowhere', async () => {
    const { call } = setUp({
      ...process.env,
      HOME: '/home/kim',
      TZ: 'UTC',
      SECRET_TOKEN: 'secret',
      HTTP_PROXY: 'http://x',
    });
    const env = (await call('env')) as Record<string, string>;
    expect(env).toMatchObject({ HOME: '/home/kim', TZ: 'UTC' });
    expect(Object.keys(env).filter((name) => /SECRET|NODE_OPTIONS/.test(name))).toEqual([]);
    const nowhere = 'http://127.0.0.1:9';
    expect(coreEnvironment({ PATH: '/bin', LD_PRELOAD: 'x', TZ: undefined, HTTP_PROXY: 'http://x' })).toEqual({
      PATH: '/bin',
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      ALL_PROXY: nowhere,
    });
  });

  test('answers every open call and tells the windows when the core is lost', async () => {
    const { call, events, reports } = setUp();
    expect(await Promise.all([call('never'), call('crash')])).toEqual(['CORE_STOPPED', 'CORE_STOPPED']);
    expect(events).toEqual([{ type: 'coreLost', message: expect.stringContaining('has stopped') }]);
    expect(reports).toEqual([{ where: 'core process', name: 'exit 3', frames: [] }]);
  });

  test('starts a new core with the next call after a loss', async () => {
    const { call } = setUp();
    const [first] = (await call('echo')) as [number];
    await call('crash');
    const [second] = (await call('echo')) as [number];
    expect(second).not.toBe(first);
  });

  test('closes in order, without calling that a loss, and answers nothing afterwards', async () => {
    const { core, call, events } = setUp();
    await call('echo');
    await core.close();
    expect(await call('echo')).toBe('CORE_STOPPED');
    expect(events).toEqual([]);
  });

  test('has nothing to close when no core was started', async () => {
    await expect(setUp().core.close()).resolves.toBeUndefined();
  });
});
