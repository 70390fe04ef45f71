import { expect, test } from 'vitest';
import type { WindowRole } from '#shared/ipc/define.ts';
import { checkSender, type CallEvent } from '#electron/ipc/sender.ts';

const ROLES = new Map<number, WindowRole>([
  [1, 'main'],
  [2, 'room'],
]);
const roleOf = (id: number) => ROLES.get(id);

function event(url: string, id = 1, parent: unknown = null): CallEvent {
  return { sender: { id }, senderFrame: { url, parent } };
}

test.each([
  [1, 'main'],
  [2, 'room'],
])('the main frame of window %i is known as %s', (id, role) => {
  expect(checkSender(event('app://quarterdeck/index.html#/today', id), roleOf)).toBe(role);
});

test.each([
  'app://quarterdeck.evil/index.html',
  'app://evil.quarterdeck/index.html',
  'app://quarterdeck@evil/index.html',
  'app://user@quarterdeck/index.html',
  'app://user:word@quarterdeck/index.html',
  'app://quarterdeck:80/index.html',
  'app://quarterdecк/index.html',
  'app://QUARTERDECK/index.html',
  'apps://quarterdeck/index.html',
  'http://quarterdeck/index.html',
  'https://quarterdeck/index.html',
  'http://127.0.0.1/index.html',
  'file:///quarterdeck/index.html',
  'app:quarterdeck/index.html',
  'data:text/html,app://quarterdeck/',
  'blob:app://quarterdeck/0',
  'javascript:app://quarterdeck/',
  'about:blank',
  'about:srcdoc',
  '',
])('a page at %j is refused', (url) => {
  expect(() => checkSender(event(url), roleOf)).toThrow(expect.objectContaining({ code: 'SENDER_REFUSED' }));
});

test('a frame inside our own page is refused', () => {
  const inner = event('app://quarterdeck/index.html', 1, { url: 'app://quarterdeck/index.html' });
  expect(() => checkSender(inner, roleOf)).toThrow(expect.objectContaining({ code: 'SENDER_REFUSED' }));
});

test('a frame that has gone since is refused', () => {
  expect(() => checkSender({ sender: { id: 1 }, senderFrame: null }, roleOf)).toThrow(
    expect.objectContaining({ code: 'SENDER_REFUSED' }),
  );
});

test('a webContents that is no window of ours is refused', () => {
  expect(() => checkSender(event('app://quarterdeck/index.html', 99), roleOf)).toThrow(
    expect.objectContaining({ code: 'SENDER_REFUSED' }),
  );
});
