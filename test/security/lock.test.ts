import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, test } from 'vitest';
import { lockAllContents, lockSession } from '#electron/main/security.ts';

type Handler = (...args: never[]) => unknown;

/** A session that keeps the handlers it is given, by the name of the method that took them. */
class RecordingSession extends EventEmitter {
  readonly taken = new Map<string, Handler>();
  readonly #take = (name: string) => (handler: Handler) => void this.taken.set(name, handler);
  setPermissionRequestHandler = this.#take('request');
  setPermissionCheckHandler = this.#take('check');
  setDevicePermissionHandler = this.#take('device');
  setDisplayMediaRequestHandler = this.#take('display');
  webRequest = { onBeforeRequest: this.#take('beforeRequest') };

  ask(name: string, ...args: unknown[]): unknown {
    let answer: unknown;
    const respond = (value: unknown) => (answer = value);
    const returned = this.taken.get(name)?.(...([...args, respond] as never[]));
    return answer ?? returned;
  }
}

function lockedSession(): RecordingSession {
  const session = new RecordingSession();
  lockSession(session as unknown as Session);
  return session;
}

function prevented(emitter: EventEmitter, name: string): boolean {
  let result = false;
  emitter.emit(name, { preventDefault: () => (result = true) });
  return result;
}

describe('session', () => {
  test('every permission is denied, also those Chromium asks for by check, device and display', () => {
    const session = lockedSession();
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'hid']) {
      expect(session.ask('request', {}, permission)).toBe(false);
      expect(session.taken.get('check')?.()).toBe(false);
    }
    expect(session.taken.get('device')?.()).toBe(false);
    expect(session.ask('display', {})).toEqual({});
  });

  test.each([
    ['app://quarterdeck/index.html', false],
    ['app://quarterdeck.evil/index.html', true],
    ['http://127.0.0.1:8080/', true],
    ['https://example.org/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['ftp://example.org/', true],
    ['chrome-extension://abc/', true],
    ['not a url', true],
  ])('a request to %s has cancel = %s', (url, cancel) => {
    expect(lockedSession().ask('beforeRequest', { url })).toEqual({ cancel });
  });

  test('downloads are refused', () => {
    expect(prevented(lockedSession(), 'will-download')).toBe(true);
  });
});

describe('every webContents', () => {
  class RecordingContents extends EventEmitter {
    openHandler: (() => unknown) | undefined;
    webRtcPolicy = '';
    setWindowOpenHandler(handler: () => unknown): void {
      this.openHandler = handler;
    }
    setWebRTCIPHandlingPolicy(policy: string): void {
      this.webRtcPolicy = policy;
    }
  }

  test('is locked when it appears: no navigation, redirect, new window or webview', () => {
    const app = new EventEmitter();
    lockAllContents(app as unknown as App);
    const contents = new RecordingContents();
    app.emit('web-contents-created', {}, contents);
    const names = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'];
    expect(names.filter((name) => prevented(contents, name))).toEqual(names);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });
});
