// Every channel of the real contract against callers that are not what they say: nothing is parsed, looked at or passed on.
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/ipc/contract.ts';
import type { Channel, WindowRole } from '#shared/ipc/define.ts';
import { createRouter, type ShellHandler } from '#electron/ipc/router.ts';
import type { CallEvent } from '#electron/ipc/sender.ts';

const channels: Readonly<Record<string, Channel>> = contract;
const names = Object.keys(channels);
const PAGE = 'app://quarterdeck/index.html';
const ROLES = new Map<number, WindowRole>([
  [1, 'main'],
  [2, 'room'],
]);

/** Notices whoever looks at it. */
function untouchable(): object {
  const refuse = () => {
    throw new Error('the input was looked at');
  };
  return new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
}

function setUp() {
  const reached: string[] = [];
  const reach = (what: string) => () => {
    reached.push(what);
    return Promise.resolve({ ok: true as const, value: {} });
  };
  const route = createRouter({
    contract: channels,
    roleOf: (id) => ROLES.get(id),
    takeFile: () => {
      reached.push('takeFile');
      return '/chosen';
    },
    osUser: 'kim',
    callCore: reach('core'),
    shellHandlers: Object.fromEntries(names.map((name) => [name, reach(name) as ShellHandler])),
    logUnexpected: (_channel, error) => reached.push(String(error)),
    checkOutputs: false,
  });
  return { route, reached };
}

const from = (url: string, id = 1, parent: unknown = null): CallEvent => ({
  sender: { id },
  senderFrame: { url, parent },
});

const FORGED: ReadonlyArray<readonly [who: string, event: CallEvent]> = [
  ['a page of another scheme', from('https://quarterdeck/index.html')],
  ['a host that begins like ours', from('app://quarterdeck.evil/index.html')],
  ['a host that ends like ours', from('app://evil.quarterdeck/index.html')],
  ['our host as a user name', from('app://quarterdeck@evil/index.html')],
  ['a page of the browser shell’s kind', from('http://127.0.0.1:1/w/1/index.html')],
  ['a blank page in our window', from('about:blank')],
  ['a frame inside our page', from(PAGE, 1, { url: PAGE })],
  ['a frame that has gone', { sender: { id: 1 }, senderFrame: null }],
  ['a webContents that is no window', from(PAGE, 3)],
  ['the id of a property of objects', from(PAGE, 'constructor' as never)],
];

describe.each(FORGED)('%s', (_who, event) => {
  test.each(names)('is refused on %s', async (name) => {
    const { route, reached } = setUp();
    expect(await route(event, name, untouchable())).toMatchObject({ ok: false, error: { code: 'SENDER_REFUSED' } });
    expect(reached).toEqual([]);
  });
});

describe('the room window', () => {
  test.each(names.filter((name) => channels[name]?.windows.includes('room') === false))(
    'is refused on %s, which the contract does not give it',
    async (name) => {
      const { route, reached } = setUp();
      const reply = await route(from(PAGE, 2), name, untouchable());
      expect(reply).toMatchObject({ ok: false, error: { code: 'WINDOW_REFUSED' } });
      expect(reached).toEqual([]);
    },
  );
});

describe('our own page', () => {
  test.each(names)('cannot add an actor, a path or an id to %s', async (name) => {
    const { route, reached } = setUp();
    for (const extra of [
      { actor: { osUser: 'root' } },
      { filePath: '/etc/passwd' },
      { windowRole: 'main' },
      { newId: '1' },
    ]) {
      expect(await route(from(PAGE), name, extra)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    }
    expect(reached).toEqual([]);
  });
});
