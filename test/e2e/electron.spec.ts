// The same program in Electron itself, wherever its binary is. The rules are tested one by one in test/security; this
// proves that Electron takes them as meant.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { expect, test } from 'playwright/test';

const ROOT = path.resolve(import.meta.dirname, '../..');
const pathFile = path.join(ROOT, 'node_modules/electron/path.txt');
const binary = existsSync(pathFile)
  ? path.join(ROOT, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8'))
  : undefined;
const built = existsSync(path.join(ROOT, 'build/out/main/index.js'));
const missing = binary === undefined || !existsSync(binary) ? 'no Electron binary' : built ? '' : 'main is not built';
const why = missing === '' ? '' : ` (SKIPPED: ${missing})`;

test(`Electron opens the application, isolated and offline${why}`, async () => {
  test.skip(missing !== '', missing);
  const userData = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-electron-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await _electron.launch({ args: [ROOT, `--user-data-dir=${userData}`, ...sandbox] });
  try {
    const page = await application.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/quarterdeck\/index\.html/);
    const seen = await page.evaluate(async () => ({
      about: await window.quarterdeck?.call('shell.about', {}),
      state: await window.quarterdeck?.call('workspace.state', {}),
      node: typeof Reflect.get(globalThis, 'process'),
      peer: typeof Reflect.get(globalThis, 'RTCPeerConnection'),
      opened: window.open('https://example.org/'),
      fetched: await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    }));
    expect(seen).toMatchObject({
      about: { ok: true, value: { shell: 'electron' } },
      state: { ok: true, value: null },
      node: 'undefined',
      peer: 'undefined',
      opened: null,
      fetched: 'refused',
    });
  } finally {
    await application.close();
    rmSync(userData, { recursive: true, force: true });
  }
});
