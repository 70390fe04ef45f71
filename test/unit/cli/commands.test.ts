// The command line as people call it: child processes, exit status, what goes to which stream.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '#electron/cli/commands.ts';
import { CALC_KINDS } from '#shared/calc/kinds.ts';
import { readPdf } from '#test/harness/read-pdf.ts';
import { temporaryFolder } from '#test/harness/workspace.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../../electron/cli/index.ts');
/** The demo sets five reports; on a busy machine that is slower than other tests. */
const DEMO_TIMEOUT_MS = 240_000;
const folder = temporaryFolder();
const file = (name: string) => path.join(folder, name);

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function quarterdeck(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [ENTRY, ...args], { cwd: folder, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

const CREATE = ['--organisation', 'Marlow', '--country', 'DE', '--currency', 'EUR', '--person', 'Ida Berg'];
const CSV = 'id,title,start,end\n1,Slow,2026-09-01 10:00,2026-09-01 10:30\n2,Late,2026-09-02 10:00,\n';

async function sha256(name: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file(name)))
    .digest('hex');
}

describe('the call itself', () => {
  test('calc --help names every kind with a line that it answers', async () => {
    const { status, stdout } = await quarterdeck('calc', '--help');
    expect(status).toBe(0);
    const lines = stdout.split('\n');
    for (const { name, run } of CALC_KINDS) {
      const at = lines.findIndex((line) => line.startsWith(`${name}: `));
      const { input } = JSON.parse(lines[at + 1] ?? '') as { input: unknown };
      expect(Object.keys(Object(run(input)))).not.toEqual([]);
    }
  });

  test('--help lists every command with an example', async () => {
    const { status, stdout, stderr } = await quarterdeck('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const { name, example } of COMMANDS) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(stdout).toContain(`Example: npm run --silent quarterdeck -- ${example}`);
    }
  });

  test('--version is one line', async () => {
    expect(await quarterdeck('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  test.each([
    [[], 'no command was named'],
    [['launch'], 'there is no command "launch"'],
    [['workspace', 'open'], 'there is no command "workspace open"'],
    [['workspace', 'info'], 'expected one workspace file'],
    [['workspace', 'info', 'a', 'b'], 'got 2'],
    [['report', 'sla', '--out', 'x.pdf'], '--workspace is missing'],
    [['report', 'sla', '--workspace', 'x', '--out', 'y', '--from', '2026-13'], '--from: expected a month'],
    [['sla', 'months'], '--workspace is missing'],
    [['sla', 'months', '--workspace', 'x', '--month', 'August'], '--month: expected a month'],
    [['sla', 'months', '--workspace', 'x', '--month', '2026-08', '--to', '2026-09'], '--month names one month'],
    [['import', 'incidents', 'x.csv', '--colour', 'red'], 'colour'],
    [['calc', 'nothing'], 'expected one of these kinds'],
  ])('%j is a wrong call: status 2, one line on standard error', async (args, text) => {
    const { status, stdout, stderr } = await quarterdeck(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a workspace from the command line', () => {
  beforeAll(async () => {
    await quarterdeck('demo', '--out', file('demo'));
  }, DEMO_TIMEOUT_MS);

  test('is created once', async () => {
    expect(await quarterdeck('workspace', 'create', 'own.qdk', ...CREATE)).toEqual({
      status: 0,
      stdout: 'own.qdk\n',
      stderr: '',
    });
    const again = await quarterdeck('workspace', 'create', 'own.qdk', ...CREATE);
    expect(again).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^WORKSPACE_EXISTS: own\.qdk: /),
    });
  });

  test('info and check read and change not one byte', async () => {
    const before = await sha256('demo/sample.qdk');
    const info = await quarterdeck('workspace', 'info', 'demo/sample.qdk');
    expect(info).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^sample +yes$/m) });
    const check = await quarterdeck('workspace', 'check', 'demo/sample.qdk');
    expect(check).toMatchObject({ status: 0, stderr: '' });
    expect(check.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('ok'))).toEqual([]);
    expect(await sha256('demo/sample.qdk')).toBe(before);
  });

  test('errors are one line with a code, without a stack, and with one when asked for', async () => {
    const missing = await quarterdeck('workspace', 'info', 'gone.qdk');
    expect(missing).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^WORKSPACE_MISSING: .*\n$/),
    });
    await writeFile(file('letter.qdk'), 'dear all');
    const foreign = await quarterdeck('workspace', 'check', 'letter.qdk');
    expect(foreign).toMatchObject({ status: 1, stderr: expect.stringMatching(/^WORKSPACE_FOREIGN: .*\n$/) });
    const debug = await quarterdeck('workspace', 'check', 'letter.qdk', '--debug');
    expect(debug.stderr).toContain('    at ');
  });

  test('incidents are imported, a second time changes nothing, and what needs a person is named', async () => {
    await writeFile(file('rows.csv'), CSV);
    const args = ['import', 'incidents', 'rows.csv', '--workspace', 'demo/sample.qdk', '--service', 'colocation fr-2'];
    const asked = await quarterdeck(...args);
    expect(asked).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^IMPORT_MAPPING: .*zone/) });
    const first = await quarterdeck(...args, '--zone', 'Europe/Berlin');
    expect(first).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Import 2 incidents from rows.csv'),
    });
    const second = await quarterdeck(...args, '--zone', 'Europe/Berlin');
    expect(second).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/unchanged +2\n[^]*Nothing new to import/),
    });
    await writeFile(file('rows.csv'), `${CSV}3,Odd,2026-03-29 02:30,\n4,Bad,soon,\n`);
    const odd = await quarterdeck(...args, '--zone', 'Europe/Berlin');
    expect(odd).toMatchObject({ status: 1, stdout: expect.stringContaining('Nothing new to import') });
    expect(odd.stderr).toMatch(/^row 5: bad: Start/m);
    expect(odd.stderr).toMatch(/^row 4: question: Start/m);
    const unknown = await quarterdeck(...args.slice(0, 5), '--service', 'Nothing');
    expect(unknown).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^SERVICE_NOT_FOUND: .*"Colocation FR-2"/),
    });
  });

  test('a mapping file names the columns', async () => {
    await writeFile(file('odd.csv'), 'nr;what;when\n7;Fan noise;2026-09-03 10:00\n');
    await writeFile(
      file('mapping.json'),
      JSON.stringify({ columns: { externalId: 'nr', title: 'what', start: 'when' }, zone: 'UTC' }),
    );
    const args = ['import', 'incidents', 'odd.csv', '--workspace', 'demo/sample.qdk', '--service', 'Colocation FR-2'];
    expect(await quarterdeck(...args, '--mapping', 'mapping.json')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Import 1 incident from odd.csv'),
    });
    await writeFile(file('mapping.json'), '{"columns": {"nonsense": "x"}}');
    expect(await quarterdeck(...args, '--mapping', 'mapping.json')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^INVALID_MAPPING: /),
    });
  });

  test('an encoding that the file leaves open is named, not guessed', async () => {
    await writeFile(file('old.csv'), Buffer.from('id;title;start\n9;L\u00fcfter;2026-09-04T10:00:00Z\n', 'latin1'));
    const args = ['import', 'incidents', 'old.csv', '--workspace', 'demo/sample.qdk', '--service', 'Colocation FR-2'];
    expect(await quarterdeck(...args)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^IMPORT_ENCODING: .*Windows-1252/),
    });
    expect(await quarterdeck(...args, '--encoding', 'EBCDIC')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--encoding'),
    });
    expect(await quarterdeck(...args, '--encoding', 'Windows-1252')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Import 1 incident from old.csv'),
    });
  });

  test('months of service levels are printed as JSON Lines, and nothing changes', async () => {
    const before = await quarterdeck('workspace', 'info', 'demo/sample.qdk');
    const args = ['sla', 'months', '--workspace', 'demo/sample.qdk'];
    const lines = ({ stdout }: Outcome) =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
    const all = await quarterdeck(...args, '--month', '2026-03');
    expect(all).toMatchObject({ status: 0, stderr: '' });
    expect(lines(all)).toHaveLength(5);
    const one = await quarterdeck(...args, '--sla', 'path availability', '--from', '2025-10', '--to', '2026-03');
    expect(lines(one)).toHaveLength(6);
    expect(lines(one).at(-1)).toMatchObject({
      sla: 'Path availability',
      month: { month: '2026-03', countedSec: 40 * 60, denominatorSec: 31 * 86_400 - 3600 },
    });
    expect(await quarterdeck(...args, '--sla', 'Nothing')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^SLA_NOT_FOUND: .*"Path availability"/),
    });
    expect(await quarterdeck('workspace', 'info', 'demo/sample.qdk')).toEqual(before);
  });

  test('a report is exported and recorded', async () => {
    const args = ['report', 'sla', '--workspace', 'demo/sample.qdk', '--out', 'path.pdf'];
    const unnamed = await quarterdeck(...args);
    expect(unnamed).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^SLA_NOT_FOUND: .*"Path availability"/),
    });
    const done = await quarterdeck(
      ...args,
      '--sla',
      'path availability',
      '--from',
      '2026-07',
      '--to',
      '2026-08',
      '--paper',
      'letter',
    );
    expect(done).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(`sha256 ${await sha256('path.pdf')}`),
    });
    const pdf = await readPdf(new Uint8Array(await readFile(file('path.pdf'))));
    expect(pdf.solidText).toContain('July2026toAugust2026');
  });

  test(
    'the demo verifies its reports, makes the same bytes again, and replaces its own files only',
    async () => {
      const before = await sha256('demo/sla-report-power-and-cooling.pdf');
      const again = await quarterdeck('demo', '--out', 'demo');
      expect(await sha256('demo/sla-report-power-and-cooling.pdf')).toBe(before);
      expect(again).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringContaining('Verified: the reports are whole'),
      });
      expect(again.stdout).toMatch(/^Portal availability +2026-04 .* Breached +no answer$/m);
      await writeFile(file('demo/mine.txt'), 'keep me');
      const refused = await quarterdeck('demo', '--out', 'demo');
      expect(refused).toMatchObject({
        status: 1,
        stdout: '',
        stderr: expect.stringMatching(/^DEMO_FOLDER: .*mine\.txt/),
      });
      expect(await readFile(file('demo/mine.txt'), 'utf8')).toBe('keep me');
    },
    DEMO_TIMEOUT_MS,
  );
});
