import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { createCore, type CoreDeps, type ServiceHandler } from '#electron/core/create-core.ts';
import { hostCore } from '#electron/core/host.ts';
import type { CallContext, FromCore } from '#electron/core/port.ts';

const CONTEXT: CallContext = { actor: { osUser: 'kim' }, windowRole: 'main' };

function setUp(handlers: Record<string, ServiceHandler>, changes: Partial<CoreDeps> = {}) {
  const unexpected: unknown[][] = [];
  const core = createCore({
    channels: { read: { kind: 'query' }, write: { kind: 'mutation' }, other: { kind: 'mutation' } },
    handlers,
    now: () => 1_700_000_000_000,
    newId: () => 'id-1',
    onUnexpected: (...args) => void unexpected.push(args),
    close: () => undefined,
    ...changes,
  });
  return { core, unexpected };
}

describe('the core', () => {
  test('gives a service its input, the caller, the clock and the id source', async () => {
    const { core } = setUp({ read: (input, context) => [input, context.actor, context.now(), context.newId()] });
    expect(await core.call('read', { a: 1 }, CONTEXT)).toEqual({
      ok: true,
      value: [{ a: 1 }, { osUser: 'kim' }, 1_700_000_000_000, 'id-1'],
    });
  });

  test('runs mutations one after another in the order they came, also after one that fails', async () => {
    const trail: string[] = [];
    const slow = async (name: string) => {
      trail.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      trail.push(`${name} ends`);
      if (name === 'first') throw new AppError('REFUSED', 'No.');
    };
    const { core } = setUp({ write: (name) => slow(name), other: (name) => slow(name) });
    await Promise.all([
      core.call('write', 'first', CONTEXT),
      core.call('other', 'second', CONTEXT),
      core.call('write', 'third', CONTEXT),
    ]);
    expect(trail).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  test('runs queries while others wait, also behind a mutation', async () => {
    const gate = Promise.withResolvers<string>();
    const { core } = setUp({ read: () => 'read', write: () => gate.promise });
    const writing = core.call('write', {}, CONTEXT);
    expect(await core.call('read', {}, CONTEXT)).toEqual({ ok: true, value: 'read' });
    gate.resolve('written');
    expect(await writing).toEqual({ ok: true, value: 'written' });
  });

  test('answers an expected error as it is and an unexpected one as INTERNAL, reported once', async () => {
    const fault = new RangeError('secret text');
    const { core, unexpected } = setUp({
      read: () => {
        throw new AppError('NOT_FOUND', 'There is no such provider.', { facts: { name: 'Acme' } });
      },
      write: () => {
        throw fault;
      },
    });
    expect(await core.call('read', {}, CONTEXT)).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: 'There is no such provider.', details: { facts: { name: 'Acme' } } },
    });
    const reply = await core.call('write', {}, CONTEXT);
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(unexpected).toEqual([['write', fault]]);
  });

  test.each(['nothing', '__proto__', 'constructor'])('has no service for %s', async (name) => {
    const { core, unexpected } = setUp({});
    expect(await core.call(name, {}, CONTEXT)).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
    expect(unexpected).toHaveLength(1);
  });

  test('closes after the running mutation and takes nothing new', async () => {
    const trail: string[] = [];
    const gate = Promise.withResolvers<void>();
    const { core } = setUp(
      { write: () => gate.promise.then(() => trail.push('written')) },
      { close: () => void trail.push('closed') },
    );
    const writing = core.call('write', {}, CONTEXT);
    const closing = core.close();
    expect(await core.call('read', {}, CONTEXT)).toMatchObject({ ok: false, error: { code: 'CLOSING' } });
    gate.resolve();
    await Promise.all([writing, closing]);
    expect(trail).toEqual(['written', 'closed']);
  });
});

describe('the core behind a port', () => {
  function host(close: () => void = () => undefined) {
    const sent: FromCore[] = [];
    const port = Object.assign(new EventEmitter(), { postMessage: (message: FromCore) => void sent.push(message) });
    const exited = Promise.withResolvers<void>();
    hostCore(
      port,
      ({ emit, onUnexpected }) =>
        setUp(
          {
            read: () => {
              emit({ type: 'command', id: 'x' });
              return 'value';
            },
            write: () => {
              throw new Error('secret text');
            },
          },
          { onUnexpected, close },
        ).core,
      exited.resolve,
    );
    const ask = async (data: unknown) => {
      port.emit('message', { data });
      await new Promise((resolve) => setImmediate(resolve));
      return sent.splice(0);
    };
    return { ask, exited: exited.promise };
  }

  test('answers a call under its number, events in between', async () => {
    expect(await host().ask({ type: 'call', id: 7, channel: 'read', input: {}, context: CONTEXT })).toEqual([
      { type: 'event', event: { type: 'command', id: 'x' } },
      { type: 'reply', id: 7, reply: { ok: true, value: 'value' } },
    ]);
  });

  test('reports an unexpected error with its frames and without its text', async () => {
    const [report, reply] = await host().ask({ type: 'call', id: 1, channel: 'write', input: {}, context: CONTEXT });
    expect(report).toMatchObject({ type: 'unexpected', report: { where: 'write', name: 'Error' } });
    expect(report?.type === 'unexpected' && report.report.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify([report, reply])).not.toContain('secret');
  });

  test('says it is closed and ends, also when closing failed', async () => {
    const { ask, exited } = host(() => {
      throw new Error('disk full');
    });
    expect((await ask({ type: 'close' })).map((message) => message.type)).toEqual(['unexpected', 'closed']);
    await expect(exited).resolves.toBeUndefined();
  });
});
