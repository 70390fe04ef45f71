import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preloadConfig } from '#build/vite.preload.config.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { contract } from '#shared/ipc/contract.ts';
import { createBridge, type Transport } from '#electron/preload/bridge.ts';

const OK = { ok: true, value: { a: [1, 'x', null] } };

function fakeTransport(reply: unknown = OK) {
  const invoked: unknown[][] = [];
  const listeners = new Set<(event: unknown, message: never) => void>();
  const transport: Transport = {
    invoke: (...args) => {
      invoked.push(args);
      return Promise.resolve(reply);
    },
    on: (_channel, listener) => listeners.add(listener),
    off: (_channel, listener) => listeners.delete(listener),
  };
  return { transport, invoked, listeners };
}

describe('the bridge', () => {
  test('is frozen and has call and subscribe, nothing else', () => {
    const bridge = createBridge(['a.b'], fakeTransport().transport);
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'subscribe']);
  });

  test('passes a known channel with its input and gives the answer back', async () => {
    const { transport, invoked } = fakeTransport();
    expect(await createBridge(['a.b'], transport).call('a.b', { n: 1 })).toEqual(OK);
    expect(invoked).toEqual([['quarterdeck:call', 'a.b', { n: 1 }]]);
  });

  test.each(['a.c', 'quarterdeck:call', '__proto__', 'constructor', ''])('never sends the channel %j', async (name) => {
    const { transport, invoked } = fakeTransport();
    const reply = await createBridge(['a.b'], transport).call(name, {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CHANNEL' } });
    expect(invoked).toEqual([]);
  });

  test.each([
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a class instance', new URL('app://quarterdeck/')],
    ['NaN', Number.NaN],
    ['a big integer', 1n],
    ['a symbol', Symbol('s')],
  ])('refuses %s in either direction', async (_name, odd) => {
    const up = fakeTransport();
    const refused = { ok: false, error: { code: 'NOT_PLAIN_JSON' } };
    expect(await createBridge(['a.b'], up.transport).call('a.b', { deep: [odd] })).toMatchObject(refused);
    expect(up.invoked).toEqual([]);
    const down = fakeTransport({ ok: true, value: odd });
    expect(await createBridge(['a.b'], down.transport).call('a.b', {})).toMatchObject(refused);
  });

  test('refuses a cycle', async () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    const reply = await createBridge(['a.b'], fakeTransport().transport).call('a.b', cycle);
    expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_PLAIN_JSON' } });
  });

  test('turns a failed call into an answer instead of a rejection', async () => {
    const { transport } = fakeTransport();
    const failing = { ...transport, invoke: () => Promise.reject(new Error('gone')) };
    expect(await createBridge(['a.b'], failing).call('a.b', {})).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL' },
    });
  });

  test('gives listeners the event without Electron’s own, until they leave', () => {
    const { transport, listeners } = fakeTransport();
    const heard: unknown[] = [];
    const leave = createBridge([], transport).subscribe((...args) => void heard.push(args));
    for (const listener of listeners) listener({ sender: 'electron' }, { type: 'command', id: 'x' } as never);
    leave();
    expect(listeners.size).toBe(0);
    expect(heard).toEqual([[{ type: 'command', id: 'x' }]]);
  });
});

describe('the built preload', () => {
  let folder: string;
  let code: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-preload-'));
    await build({ ...preloadConfig, build: { ...preloadConfig.build, outDir: folder } });
    code = await readFile(path.join(folder, 'index.cjs'), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Runs it as the sandbox would, on a page at this address. */
  function run(href: string) {
    const exposed: Record<string, Bridge> = {};
    const sent: string[] = [];
    const mainWorld: string[] = [];
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: Bridge) => (exposed[name] = value),
        executeInMainWorld: ({ func }: { func: () => void }) => mainWorld.push(String(func)),
      },
      ipcRenderer: {
        invoke: (_call: string, channel: string) => {
          sent.push(channel);
          return Promise.resolve({ ok: true, value: {} });
        },
      },
    };
    vm.runInNewContext(code, {
      location: new URL(href),
      require: (name: string) => (name === 'electron' ? electron : undefined),
    });
    return { exposed, sent, mainWorld };
  }

  test('holds every name of the contract and none of its schemas', async () => {
    const { exposed, sent } = run('app://quarterdeck/index.html');
    for (const name of Object.keys(contract)) await exposed['quarterdeck']?.call(name, {});
    expect(sent).toEqual(Object.keys(contract));
    expect(code).not.toMatch(/zod/i);
    expect(code.length).toBeLessThan(20_000);
  });

  test('loads nothing but electron', () => {
    expect([...code.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
  });

  test('takes peer connections away from the page', () => {
    const { mainWorld } = run('app://quarterdeck/index.html');
    expect(mainWorld.join()).toContain('RTCPeerConnection');
  });

  test.each(['app://quarterdeck.evil/index.html', 'https://quarterdeck/', 'file:///index.html', 'about:blank'])(
    'exposes nothing to %s',
    (href) => {
      expect(run(href)).toEqual({ exposed: {}, sent: [], mainWorld: [] });
    },
  );
});
