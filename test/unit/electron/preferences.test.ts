import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPreferences } from '#electron/main/preferences.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-preferences-'));
  file = path.join(folder, 'inner', 'preferences.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const DEFAULTS = { theme: 'system', density: 'default', sidebarCollapsed: false, keys: {}, singleLetters: true };

test('a new installation has the defaults and writes nothing by itself', () => {
  expect(openPreferences(file).get()).toEqual(DEFAULTS);
  expect(existsSync(file)).toBe(false);
});

test('a change is kept, other preferences stay', () => {
  expect(openPreferences(file).set({ theme: 'dark', density: undefined })).toEqual({ ...DEFAULTS, theme: 'dark' });
  expect(openPreferences(file).get()).toEqual({ ...DEFAULTS, theme: 'dark' });
  expect(readdirSync(path.dirname(file))).toEqual(['preferences.json']);
});

test.each(['{', '[]', '{"schemaVersion":2}', '{"schemaVersion":1,"preferences":{"theme":"pink"},"recentPaths":[]}'])(
  'a file that holds %s is moved aside, not overwritten',
  (text) => {
    openPreferences(file).set({ theme: 'dark' });
    writeFileSync(file, text);
    const store = openPreferences(file);
    expect(store.get()).toEqual(DEFAULTS);
    store.set({ theme: 'light' });
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(text);
  },
);

test('recent workspaces are listed newest first, once each, at most eight, and only those still there', () => {
  const store = openPreferences(file);
  const paths = Array.from({ length: 10 }, (_, index) => path.join(folder, `${index}.qdk`));
  for (const recent of paths) {
    writeFileSync(recent, '');
    store.addRecent(recent);
  }
  store.addRecent(paths[5] ?? '');
  rmSync(paths[9] ?? '');
  const names = openPreferences(file)
    .recentPaths()
    .map((recent) => path.basename(recent, '.qdk'));
  expect(names).toEqual(['5', '8', '7', '6', '4', '3', '2']);
});
