// What people type, name and keep secret never reaches the log or the output of the processes, also when things go wrong.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/ipc/contract.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { WireResult } from '#shared/ipc/wire.ts';
import { startBrowserShell, type RunningShell } from '#test/harness/browser-shell.ts';
import { buildApp } from '#test/harness/built-app.ts';
import { launchChromium } from '#test/harness/chromium.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

/** Each of these may be looked for anywhere: they mean nothing and occur nowhere else. */
const TYPED = 'Zyxwotta';
const SECRET = 'Korrekthorse9';
const FILE = 'Planfileq';
const MARKS = new RegExp([TYPED, SECRET, FILE].join('|'), 'i');

const folder = temporaryFolder();
/** Marked too, so that errors of the file system quote a mark. */
const userData = path.join(folder, `${FILE}-user`);
let shell: RunningShell;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const appFolder = await buildApp(path.join(folder, 'app'));
  shell = await startBrowserShell({ appFolder, env: { QUARTERDECK_SHELL_USER_DATA: userData } });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(shell.url);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await shell?.stop();
});

type Bridged = Window & { readonly quarterdeck: Bridge };

function call(channel: string, input: unknown): Promise<WireResult<unknown>> {
  return page.evaluate(([name, data]) => (window as unknown as Bridged).quarterdeck.call(name as never, data), [
    channel,
    input,
  ] as const);
}

const codeOf = (reply: WireResult<unknown>) => (reply.ok ? 'ok' : reply.error.code);

async function chooseFile(channel: string, input: object, name: string): Promise<unknown> {
  const asked = call(channel, input);
  const field = page.getByRole('textbox', { name: 'File path' });
  await field.fill(path.join(shell.documents, name));
  await field.press('Enter');
  const reply = z.object({ value: z.object({ fileToken: z.string() }) }).parse(await asked);
  return reply.value.fileToken;
}

/** Log files by name: everything in the folder that main writes its log to. */
function logText(): string {
  const folder = path.join(userData, 'logs');
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');
}

test('work with marked names, secrets and files leaves no mark', async () => {
  const save = { purpose: 'workspace', suggestedName: FILE };
  const created = await chooseFile('shell.pickSave', save, `${FILE}.qdk`);
  expect(codeOf(await call('workspace.createSample', { fileToken: created }))).toBe('ok');
  const provider = { legalName: TYPED, shortName: TYPED, country: 'DE', lifecycle: 'active', parentId: null };
  const rest = { ownerId: null, note: `${TYPED} note`, identifiers: [], contacts: [] };
  expect(codeOf(await call('providers.create', { ...provider, ...rest }))).toBe('ok');
  expect(codeOf(await call('keys.encrypt', { passphrase: SECRET }))).toBe('ok');
  const wrong = { by: 'passphrase', secret: `${SECRET}-wrong`, next: SECRET };
  expect(codeOf(await call('keys.changePassphrase', wrong))).not.toBe('ok');
  writeFileSync(path.join(shell.documents, `${FILE}.csv`), `id;${TYPED}\n1;"${TYPED}`);
  const table = await chooseFile('shell.pickFile', { purpose: 'incidents' }, `${FILE}.csv`);
  await call('imports.start', { fileToken: table });
});

test('mistakes in every channel leave no mark', async () => {
  for (const name of Object.keys(contract)) {
    expect(codeOf(await call(name, { [TYPED]: SECRET, text: TYPED }))).toBe('INVALID_INPUT');
  }
  expect(codeOf(await call(`${TYPED}.${SECRET}`, {}))).toBe('UNKNOWN_CHANNEL');
});

test('faults that nobody expected are logged, without the marked names that their messages hold', async () => {
  const preferences = path.join(userData, 'preferences.json');
  const aside = `${preferences}.aside`;
  if (existsSync(preferences)) renameSync(preferences, aside);
  // A folder stands where the file should be: replacing it fails, and the message of the error says where.
  mkdirSync(path.join(preferences, 'occupied'), { recursive: true });
  expect(codeOf(await call('shell.setPreferences', { theme: 'dark' }))).toBe('INTERNAL');
  rmSync(preferences, { recursive: true });
  expect(logText()).toContain('"where":"shell.setPreferences"');
});

test('no mark is in the log or in what the processes wrote', () => {
  expect(logText()).toMatch(/"event":"start"/);
  expect(logText()).not.toMatch(MARKS);
  expect(shell.output()).not.toMatch(MARKS);
  expect(readdirSync(userData, { recursive: true }).join('\n')).not.toMatch(MARKS);
});
