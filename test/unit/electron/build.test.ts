import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listRenderer } from '#build/renderer-manifest.ts';
import { browserArguments } from '#electron/browser-shell/launch.ts';
import { OFFLINE_SWITCHES } from '#electron/main/offline.ts';
import { RendererManifest } from '#electron/main/protocol.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-manifest-'));
  mkdirSync(path.join(folder, 'assets'));
  for (const name of ['index.html', 'assets/app-x1.js', 'assets/app.css']) writeFileSync(path.join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the manifest lists every built file with its type, in the form main accepts', () => {
  const manifest = listRenderer(folder);
  expect(manifest.files).toEqual({
    '/assets/app-x1.js': 'text/javascript; charset=utf-8',
    '/assets/app.css': 'text/css; charset=utf-8',
    '/index.html': 'text/html; charset=utf-8',
  });
  expect(RendererManifest.parse(manifest)).toEqual(manifest);
});

test('a kind of file nobody gave a type stops the build', () => {
  writeFileSync(path.join(folder, 'assets', 'tool.exe'), '');
  expect(() => listRenderer(folder)).toThrow('assets/tool.exe');
});

test('a browser for the shell is an application window with a profile of its own and the offline switches', () => {
  const args = browserArguments('http://127.0.0.1:1/', { width: 1440, height: 900 }, '/profile', OFFLINE_SWITCHES);
  expect(args.slice(0, 3)).toEqual(['--app=http://127.0.0.1:1/', '--user-data-dir=/profile', '--window-size=1440,900']);
  expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  expect(args).toContain('--disable-background-networking');
  expect(args).toContain('--proxy-server=127.0.0.1:9');
});
