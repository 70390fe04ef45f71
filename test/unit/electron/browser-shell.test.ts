import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { judgePath, listFolder } from '#electron/browser-shell/file-dialog.ts';
import { browserCandidates, findInstalledBrowser } from '#electron/browser-shell/find-browser.ts';
import { readSource, sourceFiles } from '#test/harness/source-files.ts';

describe('looking for a browser', () => {
  test('prefers Chromium, then Chrome, then Edge', () => {
    const there = (...names: string[]) =>
      findInstalledBrowser('linux', { PATH: '/usr/bin:/opt/bin' }, (file) => names.includes(file));
    expect(there('/opt/bin/chromium', '/usr/bin/google-chrome')).toBe('/opt/bin/chromium');
    expect(there('/usr/bin/google-chrome', '/usr/bin/microsoft-edge')).toBe('/usr/bin/google-chrome');
    expect(there('/usr/bin/firefox')).toBeUndefined();
  });

  test('takes the one that is named', () => {
    expect(findInstalledBrowser('linux', { QUARTERDECK_CHROMIUM: '/x/chrome' }, () => false)).toBe('/x/chrome');
  });

  test('knows where Windows and macOS keep theirs', () => {
    expect(browserCandidates('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
    expect(browserCandidates('darwin', {})[0]).toMatch(/Chromium$/);
  });
});

describe('the file chooser', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'quarterdeck-chooser-'));
    mkdirSync(path.join(folder, 'sub'));
    for (const name of ['b.qdk', 'A.QDK', 'notes.txt', '.hidden.qdk']) writeFileSync(path.join(folder, name), '');
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'broken.qdk'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('lists folders first, then files of the wanted kind, and nothing hidden', async () => {
    const { parent, entries } = await listFolder(folder, ['qdk']);
    expect(parent).toBe(path.dirname(folder));
    expect(entries.map((entry) => (entry.isFolder ? `${entry.name}/` : entry.name))).toEqual([
      'sub/',
      'A.QDK',
      'b.qdk',
      'broken.qdk',
    ]);
    expect((await listFolder(path.parse(folder).root, [])).parent).toBeNull();
  });

  test('opens a file that is there, by a path from the folder shown', () => {
    expect(judgePath('open', folder, ' b.qdk ', false)).toEqual({ path: path.join(folder, 'b.qdk') });
  });

  test.each([
    ['open', 'none.qdk', 'There is no such file. Check the path.'],
    ['open', 'sub', 'This is a folder. Choose a file in it.'],
    ['open', '  ', 'Type a path, or choose from the list.'],
    ['save', 'no/such/x.qdk', 'There is no such folder. Check the path.'],
  ] as const)('does not %s %j', (kind, typed, message) => {
    expect(judgePath(kind, folder, typed, true)).toEqual({ message, mayReplace: false });
  });

  test('saves over a file only after asking', () => {
    expect(judgePath('save', folder, 'new.qdk', false)).toEqual({ path: path.join(folder, 'new.qdk') });
    expect(judgePath('save', folder, 'b.qdk', false)).toMatchObject({ mayReplace: true });
    expect(judgePath('save', folder, 'b.qdk', true)).toEqual({ path: path.join(folder, 'b.qdk') });
  });
});

test('the stand-in has every part of electron that main imports', () => {
  const imported = sourceFiles('electron/main').flatMap((file) =>
    [...readSource(file).matchAll(/import \{([^}]+)\} from 'electron';/g)].flatMap((match) =>
      (match[1] ?? '').split(',').map((name) => name.trim()),
    ),
  );
  const values = new Set(imported.filter((name) => name !== '' && !name.startsWith('type ')));
  const standIn = readSource('electron/browser-shell/electron.ts');
  expect(values.size).toBeGreaterThan(5);
  expect([...values].filter((name) => !new RegExp(`export (const |\\{ )${name}\\b`).test(standIn))).toEqual([]);
});
