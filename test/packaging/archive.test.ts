// What electron-builder makes of the built application, offline and against a stand-in for Electron's own folder.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changedOutsideFiles, requireUnchangedFiles } from '#electron/main/outside-files.ts';
import { FUSES_SET, readFuses } from '#test/harness/fuses.ts';
import { PDF_RESOURCES, PDF_TEMPLATES } from '#electron/pdf/resources.ts';
import { NO_NETWORK_MISSING } from '#test/harness/no-network.ts';
import { packageApp, type PackedApp } from '#test/harness/package-app.ts';
import { startPackedCore, type PackedCore } from '#test/harness/packed-core.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

const linux = process.platform === 'linux';
const why = linux ? '' : ' (SKIPPED: the stand-in for Electron is made for Linux only)';
const sealed = NO_NETWORK_MISSING === '' ? '' : ` (with the network open: ${NO_NETWORK_MISSING})`;

const folder = temporaryFolder();
const NATIVE = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;
const PDF_FILES = [...Object.keys(PDF_RESOURCES), ...PDF_TEMPLATES].sort();

/** Everything that may be in the archive. Chunks and assets carry a hash in their names. */
const ALLOWED = [
  /^package\.json$/,
  /^build\/out\/(main|core|core\/jobs|pdf)\/[a-z-]+\.js$/,
  /^build\/out\/chunks\/[\w.-]+\.js$/,
  /^build\/out\/preload\/index\.cjs$/,
  /^build\/out\/(renderer-manifest|outside-files)\.json$/,
  /^build\/out\/renderer\/(index\.html|assets\/[\w.-]+\.(js|css|woff2|svg))$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/[\w-]+\.node)$/,
];

describe.skipIf(!linux)(`the package, made without a network${sealed}${why}`, () => {
  let packed: PackedApp;
  let files: string[];

  beforeAll(() => {
    packed = packageApp(folder);
    const entries = listPackage(packed.archive, { isPack: false }).map((entry) => entry.slice(1));
    files = entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`)));
  }, 180_000);

  const read = (file: string) => extractFile(packed.archive, file).toString('utf8');

  test('holds the built program and nothing else: no source, no test, no stand-in, no other library', () => {
    expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
    const parts = [
      'main/index.js',
      'core/index.js',
      'core/jobs/import-worker.js',
      'core/jobs/forecast-worker.js',
      'core/jobs/simulation-worker.js',
      'pdf/worker.js',
      'preload/index.cjs',
    ];
    expect(files).toEqual(expect.arrayContaining(parts.map((part) => `build/out/${part}`)));
    const scripts = files.filter((file) => /^build\/out\/.*\.c?js$/.test(file));
    expect(scripts.filter((file) => /QUARTERDECK_SHELL_|registerHooks|stripTypeScriptTypes/.test(read(file)))).toEqual(
      [],
    );
  });

  test('imports nothing that is not inside it', () => {
    const scripts = files.filter((file) => /^build\/out\/(main|core|pdf|chunks)\//.test(file));
    const bare = scripts.flatMap((file) =>
      [...read(file).matchAll(/^import .*? from ["']([^."'][^"']*)["']/gm)].map((match) => match[1] ?? ''),
    );
    const outside = [...new Set(bare)].filter((name) => !name.startsWith('node:'));
    const builtIn = new Set(process.getBuiltinModule('node:module').builtinModules);
    expect(outside.filter((name) => !builtIn.has(name)).sort()).toEqual(['better-sqlite3', 'electron']);
  });

  test('starts with a file that it holds, and takes no scripts along', () => {
    const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(read('package.json')));
    expect(files).toContain(manifest['main']);
    expect(manifest).toMatchObject({ name: 'quarterdeck', type: 'module' });
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('devDependencies');
  });

  test('lists each page file that it serves', () => {
    const manifest = z
      .object({ files: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('build/out/renderer-manifest.json')));
    const pages = files.filter((file) => file.startsWith('build/out/renderer/'));
    expect(
      Object.keys(manifest.files)
        .map((name) => `build/out/renderer${name}`)
        .sort(),
    ).toEqual(pages.sort());
  });

  test('has the database binary of its target alone, outside the archive, and no script beside it', () => {
    const unpacked = readdirSync(`${packed.archive}.unpacked`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(`${packed.archive}.unpacked`, path.join(entry.parentPath, entry.name)));
    expect(unpacked).toEqual([NATIVE]);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([NATIVE]);
  });

  test('has the fonts, the templates, the compiler and the licences beside the archive', () => {
    expect(readdirSync(path.join(packed.resources, 'pdf')).sort()).toEqual(PDF_FILES);
    for (const kind of ['.ttf', '.typ', '.wasm']) expect(PDF_FILES.some((name) => name.endsWith(kind))).toBe(true);
    const licences = readFileSync(path.join(packed.resources, 'licences.txt'), 'utf8');
    for (const name of ['react ', 'better-sqlite3-multiple-ciphers ', '@myriaddreamin/typst-ts-web-compiler ']) {
      expect(licences).toContain(`\n${name}`);
    }
    expect(licences).toContain('SIL OPEN FONT LICENSE');
  });

  test('has its fuses flipped: run-as-Node, NODE_OPTIONS, inspection off; only the archive, integrity, cookies on', () => {
    expect(readFuses(packed.executable)).toBe(FUSES_SET);
  });

  describe('the list of files outside the archive', () => {
    const listed = () => {
      const file = path.join(folder, 'outside-files.json');
      writeFileSync(file, read('build/out/outside-files.json'));
      return file;
    };

    test('names them all, and finds them as they were built', async () => {
      const { sha256 } = JSON.parse(read('build/out/outside-files.json')) as { sha256: Record<string, string> };
      const names = [...PDF_FILES.map((name) => `pdf/${name}`), `app.asar.unpacked/${NATIVE}`];
      expect(Object.keys(sha256).sort()).toEqual(names.sort());
      expect(await changedOutsideFiles(packed.resources, listed())).toEqual([]);
    });

    test('finds one changed bit and a missing file, and the program ends before it loads them', async () => {
      const copy = path.join(folder, 'changed');
      mkdirSync(path.join(copy, 'pdf'), { recursive: true });
      const bytes = readFileSync(path.join(packed.resources, 'pdf', 'pack.typ'));
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      writeFileSync(path.join(copy, 'pdf', 'pack.typ'), bytes);
      const changed = await changedOutsideFiles(copy, listed());
      expect(changed).toEqual(expect.arrayContaining(['pdf/pack.typ', `app.asar.unpacked/${NATIVE}`]));

      const said: unknown[] = [];
      const note = (...words: unknown[]) => void said.push(words);
      const app = { exit: (code?: number) => note('exit', code) };
      const gone = requireUnchangedFiles(copy, listed(), {
        app,
        dialog: { showErrorBox: note },
        log: { info: note },
      }).then(() => 'went on');
      await expect.poll(() => said.length).toBe(3);
      expect(said).toEqual([
        ['changed program files', { files: changed.join(' ') }],
        ['Quarterdeck was not started', expect.stringContaining('Install it again')],
        ['exit', 1],
      ]);
      expect(await Promise.race([gone, Promise.resolve('held')])).toBe('held');
    });
  });

  describe('unpacked, in plain Node', () => {
    const Created = z.object({ sample: z.literal(true) });
    const Levels = z.array(z.object({ id: z.string(), lastMonth: z.string().nullable() }));
    let core: PackedCore;

    beforeAll(() => {
      const resources = path.join(folder, 'installed', 'resources');
      const application = path.join(resources, 'app.asar');
      extractAll(packed.archive, application);
      mkdirSync(path.join(resources, 'pdf'));
      for (const name of PDF_FILES) {
        writeFileSync(path.join(resources, 'pdf', name), readFileSync(path.join(packed.resources, 'pdf', name)));
      }
      core = startPackedCore(application, folder);
    });
    afterAll(() => core?.close());

    test('it creates a workspace and makes a report in its own worker', async () => {
      const workspace = path.join(folder, 'sample.qdk');
      Created.parse(await core.call('workspace.createSample', {}, workspace));
      const levels = Levels.parse(await core.call('sla.list', {}));
      const level = levels.find(({ lastMonth }) => lastMonth !== null);
      const report = path.join(folder, 'report.pdf');
      const range = { slaId: level?.id, from: level?.lastMonth, to: level?.lastMonth, paper: 'a4' };
      const job = z.object({ jobId: z.string() }).parse(await core.call('packs.exportSlaReport', range, report));
      expect(await core.jobEnd(job.jobId)).toMatchObject({ state: 'done', error: null });
      expect(readFileSync(report).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    });

    test('it reads an import in its own worker', async () => {
      const file = path.join(folder, 'incidents.csv');
      writeFileSync(file, 'id,title,start,end\n1,Login fails,2026-08-03T10:00:00Z,2026-08-03T10:30:00Z\n');
      expect(await core.call('imports.start', {}, file)).toMatchObject({ fileName: 'incidents.csv' });
    });
  });
});
