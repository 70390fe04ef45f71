import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { FileToken, mutation, query, shell } from '#shared/ipc/define.ts';
import { createRouter, type RouterDeps } from '#electron/ipc/router.ts';

const contract = {
  'things.list': query({ input: z.strictObject({ limit: z.int().max(10) }), output: z.strictObject({ n: z.int() }) }),
  'things.import': mutation({ input: z.strictObject({ fileToken: FileToken }), output: z.strictObject({}) }),
  'room.view': query({ input: z.strictObject({}), output: z.strictObject({}), windows: ['main', 'room'] }),
  'shell.about': shell({ input: z.strictObject({}), output: z.strictObject({ version: z.string() }) }),
};

const PAGE = 'app://quarterdeck/index.html';
const TOKEN = 'A'.repeat(32);

function setUp(changes: Partial<RouterDeps> = {}) {
  const core: unknown[][] = [];
  const logged: unknown[][] = [];
  const route = createRouter({
    contract,
    roleOf: (id) => (id === 1 ? 'main' : id === 2 ? 'room' : undefined),
    takeFile: (token, webContentsId, channel) => `/chosen/${webContentsId}/${channel}/${token.length}`,
    osUser: 'kim',
    callCore: (...args) => {
      core.push(args);
      return Promise.resolve({ ok: true, value: { n: 1 } });
    },
    shellHandlers: { 'shell.about': () => ({ version: '1' }) },
    logUnexpected: (...args) => void logged.push(args),
    checkOutputs: true,
    ...changes,
  });
  const call = (name: unknown, input: unknown, id = 1, url = PAGE) =>
    route({ sender: { id }, senderFrame: { url, parent: null } }, name, input);
  return { call, core, logged };
}

describe('the router', () => {
  test('passes a parsed call to the core with what only main knows', async () => {
    const { call, core } = setUp();
    expect(await call('things.list', { limit: 3 })).toEqual({ ok: true, value: { n: 1 } });
    expect(core).toEqual([['things.list', { limit: 3 }, { actor: { osUser: 'kim' }, windowRole: 'main' }]]);
  });

  test.each(['nothing.here', '__proto__', 'constructor', 'toString', '', 7, null, undefined, {}])(
    'knows no channel called %j',
    async (name) => {
      const { call, core, logged } = setUp();
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CHANNEL' } });
      expect([core, logged]).toEqual([[], []]);
    },
  );

  test('looks at the sender before it parses', async () => {
    const { call, core } = setUp();
    const reply = await call('things.list', 'no object', 1, 'https://evil.example/');
    expect(reply).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
    expect(core).toEqual([]);
  });

  test('lets a window call only what the contract gives its role', async () => {
    const { call, core } = setUp({ checkOutputs: false });
    expect(await call('things.list', { limit: 1 }, 2)).toMatchObject({ ok: false, error: { code: 'WINDOW_REFUSED' } });
    expect(await call('shell.about', {}, 2)).toMatchObject({ ok: false, error: { code: 'WINDOW_REFUSED' } });
    expect(core).toEqual([]);
    expect(await call('room.view', {}, 2)).toMatchObject({ ok: true });
  });

  test.each([
    [{ limit: 'many' }, 'limit'],
    [{}, 'limit'],
    [{ limit: 11 }, 'limit'],
    [{ limit: 1, actor: 'somebody else' }, ''],
    [undefined, ''],
  ])('refuses the input %j and names the field', async (input, field) => {
    const { call, core } = setUp();
    const reply = await call('things.list', input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(Object.keys(reply.ok ? {} : (reply.error.details.fields ?? {}))).toEqual([field]);
    expect(core).toEqual([]);
  });

  test('takes a file token out of the input and passes the path beside it', async () => {
    const { call, core } = setUp({ checkOutputs: false });
    await call('things.import', { fileToken: TOKEN });
    expect(core).toEqual([
      ['things.import', {}, { actor: { osUser: 'kim' }, windowRole: 'main', filePath: '/chosen/1/things.import/32' }],
    ]);
  });

  test('does not use a token up for an input that is refused', async () => {
    let taken = 0;
    const { call } = setUp({ takeFile: () => `${(taken += 1)}` });
    await call('things.import', { fileToken: TOKEN, extra: 1 });
    expect(taken).toBe(0);
  });

  test('passes on what refuses a token', async () => {
    const refuse = () => {
      throw new AppError('FILE_TOKEN_REFUSED', 'Choose the file again.');
    };
    const { call, core } = setUp({ takeFile: refuse });
    const reply = await call('things.import', { fileToken: TOKEN });
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_TOKEN_REFUSED' } });
    expect(core).toEqual([]);
  });

  test('answers shell channels in main', async () => {
    const { call, core } = setUp();
    expect(await call('shell.about', {})).toEqual({ ok: true, value: { version: '1' } });
    expect(core).toEqual([]);
  });

  test('turns an unexpected error into INTERNAL once, and logs it with the channel', async () => {
    const fault = new TypeError('secret text');
    const { call, logged } = setUp({ callCore: () => Promise.reject(fault) });
    const reply = await call('things.list', { limit: 1 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logged).toEqual([['things.list', fault]]);
  });

  test('finds a result that does not match the contract, in development', async () => {
    const wrong = () => Promise.resolve({ ok: true, value: { n: 'one' } } as const);
    const checked = setUp({ callCore: wrong });
    expect(await checked.call('things.list', { limit: 1 })).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(checked.logged).toHaveLength(1);
    const unchecked = setUp({ callCore: wrong, checkOutputs: false });
    expect(await unchecked.call('things.list', { limit: 1 })).toMatchObject({ ok: true });
  });
});
