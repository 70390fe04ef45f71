// What the project takes from others, judged by the lock file and by what is installed: without asking anybody.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '#test/harness/source-files.ts';

const Specs = z.record(z.string(), z.string()).default({});
const Locked = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  link: z.boolean().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  os: z.union([z.string(), z.array(z.string())]).optional(),
  dependencies: Specs,
  devDependencies: Specs,
  optionalDependencies: Specs,
});
const Lock = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), Locked) });
const Installed = z.object({
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  scripts: z.record(z.string(), z.string()).default({}),
});

const lock = Lock.parse(JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')));
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
const installed = locked
  .map(([place, entry]) => ({ place, entry, file: path.join(ROOT, place, 'package.json') }))
  .filter(({ file }) => existsSync(file))
  .map(({ place, entry, file }) => ({
    place,
    entry,
    manifest: Installed.parse(JSON.parse(readFileSync(file, 'utf8'))),
  }));

/** Ours to give on with the program, or to build it with. */
const RUNTIME_LICENCES = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0',
];
const BUILD_LICENCES = [...RUNTIME_LICENCES, 'MPL-2.0', 'Python-2.0', 'CC0-1.0', 'WTFPL'];

/** Whether an SPDX expression of AND and OR, without nesting, is covered by the list. */
function covers(list: readonly string[], expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => list.includes(licence)));
}

const atRuntime = ({ dev, optional, devOptional }: z.infer<typeof Locked>) => !dev && !optional && !devOptional;

describe('the lock file', () => {
  test('takes everything by version from a registry: nothing by address, from git or from a folder', () => {
    const odd = Object.entries(lock.packages).flatMap(([place, entry]) =>
      Object.entries({ ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies })
        .filter(([, spec]) =>
          /^(git|https?|ssh|file|link|github|gitlab|bitbucket|workspace)[:+]|^[\w-]+\/[\w.-]+$/.test(spec),
        )
        .map(([name, spec]) => `${place}: ${name} ${spec}`),
    );
    expect(odd).toEqual([]);
    expect(locked.filter(([, { link, resolved }]) => link === true || resolved !== undefined)).toEqual([]);
  });

  test('holds a SHA-512 of every package, except of binaries for systems that this registry did not offer', () => {
    const without = locked.filter(([, { integrity }]) => integrity === undefined);
    expect(without.filter(([, { optional, os }]) => optional !== true || os === undefined)).toEqual([]);
    const weak = locked.filter(
      ([, { integrity }]) => integrity !== undefined && !/^sha512-[\w+/]{86}==$/.test(integrity),
    );
    expect(weak).toEqual([]);
  });
});

describe('what is installed', () => {
  test('is what the lock file says', () => {
    expect(installed.length).toBeGreaterThan(300);
    expect(
      installed.filter(({ entry, manifest }) => entry.version !== manifest.version).map(({ place }) => place),
    ).toEqual([]);
  });

  test('runs no script while it is installed', () => {
    expect(readFileSync(path.join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
    const scripted = installed.filter(({ manifest }) =>
      ['preinstall', 'install', 'postinstall'].some((name) => manifest.scripts[name] !== undefined),
    );
    // Copies a tool for installers of another kind than ours; not needed, and not run.
    expect(scripted.map(({ place }) => place)).toEqual(['node_modules/electron-winstaller']);
  });

  test.each(installed.filter(({ entry }) => atRuntime(entry)).map(({ place, manifest }) => [place, manifest.license]))(
    '%s may be given on with the program: %s',
    (_place, licence) => {
      expect(covers(RUNTIME_LICENCES, licence ?? 'none')).toBe(true);
    },
  );

  test('may be used to build the program', () => {
    const odd = installed
      .filter(({ manifest }) => !covers(BUILD_LICENCES, manifest.license ?? 'none'))
      .map(({ place, manifest }) => `${place}: ${manifest.license}`);
    expect(odd).toEqual([]);
  });
});
