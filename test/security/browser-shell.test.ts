// The real main in a real browser, with a small page of its own in place of the application.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { preloadConfig } from '#build/vite.preload.config.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { startBrowserShell, type RunningShell } from '#test/harness/browser-shell.ts';
import { launchChromium } from '#test/harness/chromium.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Small</title>
<script type="module" src="./main.js"></script></head><body><p id="seen">nothing yet</p></body></html>`;

const SCRIPT = `
document.addEventListener('securitypolicyviolation', (event) => {
  document.body.dataset.violation = event.effectiveDirective;
});
document.getElementById('seen').textContent = [typeof window.quarterdeck.call, typeof RTCPeerConnection].join(' ');
window.quarterdeck.subscribe((event) => { document.title = JSON.stringify(event); });
`;

let folder: string;
let shell: RunningShell;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'quarterdeck-small-app-'));
  const out = path.join(folder, 'build', 'out');
  await mkdir(path.join(out, 'renderer'), { recursive: true });
  await build({ ...preloadConfig, build: { ...preloadConfig.build, outDir: path.join(out, 'preload') } });
  await writeFile(path.join(out, 'renderer', 'index.html'), PAGE);
  await writeFile(path.join(out, 'renderer', 'main.js'), SCRIPT);
  const files = { '/index.html': 'text/html; charset=utf-8', '/main.js': 'text/javascript; charset=utf-8' };
  await writeFile(
    path.join(out, 'renderer-manifest.json'),
    JSON.stringify({ nonceMark: 'quarterdeck-style-nonce', files }),
  );
  shell = await startBrowserShell({ appFolder: folder });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(shell.url);
});

afterAll(async () => {
  await browser?.close();
  await shell?.stop();
  await rm(folder, { recursive: true, force: true });
});

declare global {
  interface Window {
    /** Read by the tests; the renderer declares its own. */
    readonly quarterdeck?: Bridge;
  }
}

const call = (channel: string, input: unknown) =>
  page.evaluate(([name, data]) => window.quarterdeck?.call(name as never, data), [channel, input] as const);

/** Status of a plain request, with headers that fetch would not let through. */
function status(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    http.get(url, { headers }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject);
  });
}

/** 'open', or the status the server refused the socket with. */
function socketAnswer(url: string, headers: Record<string, string>): Promise<string | number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => resolve('error'));
  });
}

async function cookie(): Promise<string> {
  const [own] = await page.context().cookies(page.url());
  return `${own?.name}=${own?.value}`;
}

describe('the page', () => {
  test('finds the bridge and no peer connections before its own first script runs', async () => {
    expect(await page.textContent('#seen')).toBe('function undefined');
  });

  test('calls main and gets its answer', async () => {
    expect(await call('shell.about', {})).toMatchObject({ ok: true, value: { shell: 'browser' } });
  });

  test('is refused what the contract does not know', async () => {
    expect(await call('shell.eval', {})).toMatchObject({ ok: false, error: { code: 'UNKNOWN_CHANNEL' } });
    expect(await call('shell.about', { extra: 1 })).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });

  test('hears what main pushes', async () => {
    await call('shell.setPreferences', { theme: 'dark' });
    await page.waitForFunction(() => document.title.includes('preferences'));
    expect(await page.title()).toBe('{"type":"preferences","theme":"dark"}');
  });

  test('cannot replace or change the bridge', async () => {
    const changed = await page.evaluate(() => {
      const before = window.quarterdeck;
      Reflect.set(window, 'quarterdeck', {});
      Reflect.deleteProperty(window, 'quarterdeck');
      if (before !== undefined) Reflect.set(before, 'call', () => 'mine');
      return window.quarterdeck !== before || String(before?.call).includes('mine');
    });
    expect(changed).toBe(false);
  });

  test('cannot open windows or go elsewhere', async () => {
    const before = page.url();
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await page.evaluate(() => {
      location.hash = '#/providers';
    });
    expect(page.url()).toBe(`${before}#/providers`);
  });

  test.each([
    ['an image from elsewhere', 'img-src', `const image = new Image(); image.src = 'https://example.org/x.png';`],
    ['a request elsewhere', 'connect-src', `void fetch('https://example.org/').catch(() => 0);`],
    [
      'an inline style without the nonce',
      'style-src-elem',
      `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));`,
    ],
    [
      'an inline script',
      'script-src-elem',
      `document.head.append(Object.assign(document.createElement('script'), { textContent: '1' }));`,
    ],
    [
      'a frame',
      'frame-src',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }));`,
    ],
  ])('is denied %s, and the violation is reported', async (_what, directive, script) => {
    await page.evaluate(() => delete document.body.dataset['violation']);
    await page.evaluate(script);
    await page.waitForFunction(() => document.body.dataset['violation'] !== undefined);
    expect(await page.evaluate(() => document.body.dataset['violation'])).toBe(directive);
  });

  test('may not evaluate text as code', async () => {
    const outcome = page.evaluate(() => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.title = "ran"');
      button.click();
      return document.title;
    });
    expect(await outcome).not.toBe('ran');
  });
});

describe('files', () => {
  test('are chosen by path in a dialog of the shell, and the page gets a name and a token', async () => {
    await writeFile(path.join(shell.documents, 'events.csv'), 'a,b');
    const answer = call('shell.pickFile', { purpose: 'incidents' });
    const dialog = page.getByRole('dialog', { name: 'Import incidents' });
    await dialog.getByRole('button', { name: 'events.csv' }).click();
    await dialog.getByRole('button', { name: 'Open' }).click();
    expect(await answer).toMatchObject({ ok: true, value: { name: 'events.csv', fileToken: expect.any(String) } });
    expect(JSON.stringify(await answer)).not.toContain(shell.documents);
    await expect.poll(() => dialog.count()).toBe(0);
  });

  test('are not chosen when the person presses Escape', async () => {
    const answer = call('shell.pickFile', { purpose: 'workspace' });
    await page.getByRole('dialog', { name: 'Open workspace' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await answer).toEqual({ ok: true, value: null });
  });

  test('are replaced only after asking', async () => {
    await writeFile(path.join(shell.documents, 'Acme.qdk'), 'old');
    const answer = call('shell.pickSave', { purpose: 'workspace', suggestedName: 'Acme' });
    const dialog = page.getByRole('dialog', { name: 'New workspace' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This file exists.').waitFor();
    await dialog.getByRole('button', { name: 'Replace' }).click();
    expect(await answer).toMatchObject({ ok: true, value: { name: 'Acme.qdk' } });
  });
});

describe('the door', () => {
  test('opens once for its token', async () => {
    expect(await status(shell.url)).toBe(403);
  });

  test.each([
    '',
    'w/1/',
    'w/1/index.html',
    'w/1/__shell/preload.js',
    'w/1/?token=guess',
    'w/2/index.html',
    'favicon.ico',
  ])('is closed to /%s without the cookie', async (rest) => {
    expect(await status(`${shell.origin}/${rest}`)).toBe(403);
  });

  test('is closed to another name for this machine, as a rebound one would be', async () => {
    const own = await cookie();
    const url = `${shell.origin}/w/1/index.html`;
    expect(await status(url, { cookie: own })).toBe(200);
    expect(await status(url, { cookie: own, host: `localhost:${new URL(url).port}` })).toBe(403);
    expect(await status(url, { cookie: own, host: 'evil.example' })).toBe(403);
  });

  test('keeps the cookie from scripts and from other windows’ paths', async () => {
    const [own] = await page.context().cookies(page.url());
    expect(own).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/w/1/' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('serves only what main serves, and the shell’s own scripts by name', async () => {
    const own = await cookie();
    const get = (rest: string) => status(`${shell.origin}/w/1/${rest}`, { cookie: own });
    expect(await get('main.js')).toBe(200);
    expect(await get('../../package.json')).toBe(403);
    expect(await get('renderer-manifest.json')).toBe(404);
    expect(await get('__shell/server.ts')).toBe(404);
    expect(await get('__shell/..%2fserver.ts')).toBe(404);
  });

  test('is closed to sockets of other origins, without cookie, and beside the page’s own', async () => {
    const own = await cookie();
    const url = `${shell.origin.replace('http', 'ws')}/w/1/__shell/ipc`;
    expect(await socketAnswer(url, { cookie: own, origin: 'https://evil.example' })).toBe(403);
    expect(await socketAnswer(url, { cookie: own, origin: shell.origin.replace('127.0.0.1', 'localhost') })).toBe(403);
    expect(await socketAnswer(url, { cookie: own })).toBe(403);
    expect(await socketAnswer(url, { origin: shell.origin })).toBe(403);
    expect(await socketAnswer(url, { cookie: own, origin: shell.origin })).toBe(403);
  });

  test('lets the same page in again after a reload', async () => {
    await page.reload();
    expect(await call('shell.preferences', {})).toMatchObject({ ok: true, value: { theme: 'dark' } });
  });
});

test('ending the program closes everything and says so with its exit code', async () => {
  const other = await startBrowserShell({ appFolder: folder });
  expect(await other.stop()).toBe(0);
  await expect(status(other.origin)).rejects.toThrow('ECONNREFUSED');
});
