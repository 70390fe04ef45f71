// A process or worker whose file is no entry of the build works in the checkout and is missing from the package.
import { expect, test } from 'vitest';
import { ENTRIES } from '#build/vite.main.config.ts';
import { readSource, sourceFiles } from '#test/harness/source-files.ts';

test('the build has an entry for main and for each file that runs as a process or a worker of its own', () => {
  const own = sourceFiles('electron').filter((file) => !file.startsWith('electron/browser-shell/'));
  const started = own.filter((file) =>
    /\bprocess\.parentPort\b|\bparentPort\b.*from 'node:worker_threads'/.test(readSource(file)),
  );
  const entries = ENTRIES.filter((name) => name !== 'main/index').map((name) => `electron/${name}.ts`);
  expect(started.filter((file) => !entries.includes(file))).toEqual([]);
});

test('each worker that a service names is an entry', () => {
  const named = sourceFiles('electron').flatMap((file) =>
    [...readSource(file).matchAll(/\bworkerFile\('([^']+)'\)/g)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !ENTRIES.includes(name))).toEqual([]);
});
