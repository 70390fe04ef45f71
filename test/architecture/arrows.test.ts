// Who may import whom (the lint zones say the same; this test needs no lint and cannot be switched off by a comment).
import { describe, expect, test } from 'vitest';
import { FOLDERS, importsOf, sourceFiles } from '#test/harness/source-files.ts';

/** The most specific prefix that fits a file decides what of our own it may import. */
const MAY_IMPORT: ReadonlyArray<readonly [from: string, to: readonly string[]]> = [
  ['shared/', ['shared/']],
  ['db/', ['db/', 'shared/']],
  ['renderer/', ['renderer/', 'shared/']],
  [
    'electron/services/',
    ['electron/services/', 'electron/core/', 'electron/pdf/', 'electron/sample/', 'db/', 'shared/'],
  ],
  ['electron/sample/', ['electron/sample/', 'electron/services/', 'electron/core/', 'db/', 'shared/']],
  ['electron/core/', ['electron/core/', 'electron/services/', 'electron/pdf/', 'db/', 'shared/']],
  ['electron/pdf/', ['electron/pdf/', 'shared/']],
  ['electron/ipc/', ['electron/ipc/', 'electron/core/port.ts', 'shared/']],
  ['electron/main/', ['electron/main/', 'electron/ipc/', 'electron/core/port.ts', 'shared/']],
  ['electron/preload/', ['electron/preload/', 'shared/']],
  ['electron/cli/', ['electron/', 'shared/', 'db/']],
  ['electron/browser-shell/', ['electron/browser-shell/', 'electron/main/', 'shared/']],
  ['build/', ['build/']],
  ['test/', ['shared/', 'db/', 'electron/', 'renderer/', 'build/', 'test/']],
];

function allowed(file: string): readonly string[] {
  const rule = MAY_IMPORT.filter(([from]) => file.startsWith(from)).sort((a, b) => b[0].length - a[0].length)[0];
  return rule?.[1] ?? [];
}

const isOwn = (target: string) => FOLDERS.some((folder) => target.startsWith(`${folder}/`));

describe('arrows between folders', () => {
  const files = FOLDERS.flatMap((folder) => sourceFiles(folder));

  test('every source file belongs to a place with a rule', () => {
    expect(files.filter((file) => allowed(file).length === 0)).toEqual([]);
  });

  test('no file imports against the arrows', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => isOwn(target) && !allowed(file).some((to) => target.startsWith(to)))
        .map((target) => `${file} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('shared imports no Node module, no Electron and no React', () => {
    const broken = sourceFiles('shared').flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(node:|electron$|react|better-sqlite3$|kysely$)/.test(target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('only the browser shell may open a socket', () => {
    const broken = ['shared', 'db', 'electron', 'renderer']
      .flatMap((folder) => sourceFiles(folder))
      .filter((file) => !file.startsWith('electron/browser-shell/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => /^(node:)?(http2?|https|net|dgram|tls)$|^ws$/.test(target))
          .map((target) => `${file} -> ${target}`),
      );
    expect(broken).toEqual([]);
  });

  test('only shared/time touches the Temporal polyfill', () => {
    const broken = files.filter(
      (file) =>
        importsOf(file).some((target) => target.startsWith('temporal-polyfill')) && !file.startsWith('shared/time/'),
    );
    expect(broken).toEqual([]);
  });
});
