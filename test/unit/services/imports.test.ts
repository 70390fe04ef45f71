// Imports over real files: questions and answers, bad rows and files, hostile text, and a large file.
import { chmod, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ImportState, Mapping } from '#shared/imports/model.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase, type SlaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let given: SlaCase;

beforeAll(async () => {
  given = await slaCase(under, 'imports.qdk');
});

async function start(text: string | Uint8Array, name = 'rows.csv'): Promise<ImportState> {
  await writeFile(under.file(name), text);
  return call('imports.start', {}, under.file(name));
}

async function check(staged: ImportState, change: Partial<Mapping> = {}): Promise<ImportState> {
  return call('imports.check', {
    id: staged.id,
    mapping: { ...staged.mapping, serviceId: given.service.id, ...change },
  });
}

const rowsOf = async ({ id }: ImportState) =>
  (await call('imports.rows', { id, state: null, offset: 0, limit: 500 })).rows;

describe('times without offset', () => {
  const text = 'id,title,start,end\nQ1,Repeated hour,2026-10-25 02:30,2026-10-25 02:45\nQ2,Plain,2026-10-20 10:00,\n';

  test('are not checked before their zone is named', async () => {
    const staged = await start(text);
    expect(staged.needsZone).toBe(true);
    await expect(check(staged)).rejects.toMatchObject({
      code: 'IMPORT_MAPPING',
      details: { fields: { zone: expect.any(String) } },
    });
    await call('imports.discard', { id: staged.id });
  });

  test('a repeated hour is a question for each of its times, and the answers are kept over a restart', async () => {
    const staged = await start(text);
    const checked = await check(staged, { zone: 'Europe/Berlin' });
    expect(checked.counts).toMatchObject({ question: 1, new: 1 });
    const first = parseInstant('2026-10-25T00:30:00Z');
    const answer = { id: staged.id, row: 2, field: 'start', at: first } as const;
    await expect(call('imports.answer', { ...answer, at: first + 1 })).rejects.toMatchObject({ code: 'IMPORT_ANSWER' });
    expect((await call('imports.answer', answer)).counts).toMatchObject({ question: 1 });
    under.restart();
    await call('workspace.open', {}, under.file('imports.qdk'));
    const end = parseInstant('2026-10-25T01:45:00Z');
    const settled = await call('imports.answer', { ...answer, field: 'end', at: end });
    expect(settled.counts).toMatchObject({ question: 0, new: 2 });
    expect((await rowsOf(settled))[0]).toMatchObject({ startAt: first, endAt: end, selected: true });
    await call('imports.discard', { id: staged.id });
  });
});

test('how rows were read is told: made ids, and the order of day and month', async () => {
  const staged = await start('title,start\nA,03/04/2026 10:00\nB,03/25/2026 10:00\n');
  const zone = 'UTC';
  const notices = [
    'Dates of "start" are read month first: other rows of it prove the order.',
    '2 rows have no id. Each gets one made from its start and title, so that it is found again.',
  ];
  expect((await check(staged, { zone })).notices).toEqual(notices);
  expect((await check(staged, { zone })).notices).toEqual(notices);
  await call('imports.discard', { id: staged.id });
});

test('bad rows are named and stop no other; a row can be left out, a bad one not taken in', async () => {
  const staged = await start(
    'id,title,start\nA,Good,2026-09-01T10:00:00Z\nB,Bad,tomorrow\nC,Also good,2026-09-02T10:00:00Z\n',
  );
  const checked = await check(staged);
  expect(checked).toMatchObject({ selected: 2, counts: { new: 2, bad: 1 } });
  await expect(call('imports.select', { id: staged.id, row: 3, selected: true })).rejects.toMatchObject({
    code: 'IMPORT_ROW_NOT_NEW',
  });
  expect((await call('imports.select', { id: staged.id, row: 4, selected: false })).selected).toBe(1);
  expect(await call('imports.apply', { id: staged.id })).toMatchObject({
    created: 1,
    label: 'Import 1 incident from rows.csv',
  });
  await expect(call('imports.get', { id: staged.id })).rejects.toMatchObject({ code: 'IMPORT_FINISHED' });
});

test('records that changed after the check are not overwritten', async () => {
  const first = await check(await start('id,title,start\nS,Slow,2026-09-05T10:00:00Z\n'));
  await call('imports.apply', { id: first.id });
  const again = await check(await start('id,title,start,end\nS,Slow,2026-09-05T10:00:00Z,2026-09-05T11:00:00Z\n'));
  const incidents = await call('incidents.list', { serviceId: given.service.id, from: null, to: null });
  const record = incidents.find(({ externalId }) => externalId === 'S');
  if (record === undefined) throw new Error('not imported');
  const {
    importId: _,
    createdAt: __,
    createdBy: ___,
    updatedAt: ____,
    updatedBy: _____,
    archivedAt: ______,
    trashedAt: _______,
    ...input
  } = record;
  await call('incidents.update', { ...input, title: 'Slow, as we saw it' });
  await expect(call('imports.apply', { id: again.id })).rejects.toMatchObject({ code: 'IMPORT_STALE' });
  const rechecked = await check(again);
  expect((await rowsOf(rechecked))[0]?.reason).toContain('title: "Slow, as we saw it" becomes "Slow"');
  await call('imports.discard', { id: again.id });
});

describe('files that cannot be read are refused by name and leave nothing behind', () => {
  const cases: ReadonlyArray<readonly [name: string, bytes: string | Uint8Array, code: string]> = [
    ['empty', '', 'IMPORT_EMPTY'],
    ['in another encoding', Buffer.from('id,title\n1,caf\u00e9', 'latin1'), 'IMPORT_ENCODING'],
    ['broken', '{"incidents": [', 'IMPORT_BROKEN'],
  ];
  test.each(cases)('%s', async (_name, bytes, code) => {
    await expect(start(bytes)).rejects.toMatchObject({ code });
    expect(await call('imports.open', {})).toEqual([]);
  });

  test.skipIf(userInfo().uid === 0 || process.platform === 'win32')(
    'one that may not be read (skipped for the superuser and on Windows, who may read it)',
    async () => {
      await writeFile(under.file('locked.csv'), 'id\n1\n');
      await chmod(under.file('locked.csv'), 0);
      await expect(call('imports.start', {}, under.file('locked.csv'))).rejects.toMatchObject({
        code: 'IMPORT_LOCKED',
      });
    },
  );
});

describe('hostile text', () => {
  const hostile = [
    '=HYPERLINK("http://x","y")',
    "Robert'); drop table incident; --",
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '#import "x.typ"; #eval("1"); $ x $ *bold* @ref',
    '../../etc/passwd',
    '__proto__',
    '\u202Eright to left \u0627\u0644',
    '%s %n {{constructor}} ${process.exit()}',
  ];

  test('is imported, listed and found again exactly as it stands in the file', async () => {
    const json = hostile.map((text, index) => ({
      id: `H${index} ${text}`,
      title: text,
      start: `2026-07-0${index + 1}T10:00:00Z`,
      impact: text,
      note: text,
      __proto__x: 1,
    }));
    const checked = await check(await start(JSON.stringify(json), 'hostile.json'));
    expect(checked.counts).toMatchObject({ new: hostile.length });
    await call('imports.apply', { id: checked.id });
    const incidents = await call('incidents.list', {
      serviceId: given.service.id,
      from: parseInstant('2026-07-01T00:00:00Z'),
      to: parseInstant('2026-08-01T00:00:00Z'),
    });
    const titles = incidents
      .filter(({ source }) => source === 'hostile')
      .map(({ title, severity, note }) => [title, severity, note]);
    expect(titles).toEqual(hostile.map((text) => [text, text, text]));
    for (const text of ['"; drop', '*', 'NEAR(', 'title:x OR', '((']) {
      await expect(call('search.find', { text, limit: 5 })).resolves.toBeInstanceOf(Array);
    }
    const hits = await call('search.find', { text: 'drop table', limit: 5 });
    expect(hits.map(({ title }) => title)).toContain(hostile[1]);
  });

  test('in column names and file names does no harm either', async () => {
    const staged = await start(
      '"=cmd()","__proto__","title; drop","start"\n1,2,Title,2026-06-01T10:00:00Z\n',
      'a$(rm) ; b.csv',
    );
    expect(staged.columns).toEqual(['=cmd()', '__proto__', 'title; drop', 'start']);
    const columns = { ...staged.mapping.columns, title: 'title; drop', externalId: '__proto__' };
    expect((await check(staged, { columns })).counts).toMatchObject({ new: 1 });
    await call('imports.discard', { id: staged.id });
  });
});

test('a file of 20,000 rows is read, checked and applied as one step', async () => {
  const from = parseInstant('2021-01-01T00:00:00Z');
  const lines = Array.from({ length: 20_000 }, (_, index) => {
    const at = new Date((from + index * 600) * 1000).toISOString();
    return `L${index},"Outage, ${index}",${at},,5,minor`;
  });
  const staged = await start(`id,title,start,end,duration_minutes,impact\n${lines.join('\n')}\n`, 'large.csv');
  expect(staged.rows).toBe(20_000);
  const checked = await check(staged);
  expect(checked).toMatchObject({ selected: 20_000, counts: { new: 20_000 } });
  expect(await call('imports.apply', { id: staged.id })).toMatchObject({ created: 20_000 });
  await call('history.undo', {});
  const left = await call('incidents.list', { serviceId: given.service.id, from, to: from + 1_000_000 });
  expect(left).toEqual([]);
});

const CSV = 'id,title,start,end,impact\nK1,Kept,2026-08-01T10:00:00Z,2026-08-01T11:00:00Z,major\n';

async function chosen(text: string | Uint8Array, name = 'rows.csv') {
  await writeFile(under.file(name), text);
  return call('imports.look', {}, under.file(name));
}

describe('a source', () => {
  test('that leaves its encoding open is read only as a person names it', async () => {
    const source = await chosen(
      Buffer.from('id,title,start\nW1,Caf\u00e9,2026-08-02T10:00:00Z\n', 'latin1'),
      'old.csv',
    );
    expect(source.preview.question).toContain('Windows-1252');
    expect(await call('imports.open', {})).toEqual([]);
    await expect(call('imports.read', { id: source.id, reading: null })).rejects.toMatchObject({
      code: 'IMPORT_ENCODING',
    });
    const wrong = await call('imports.preview', {
      id: source.id,
      reading: { ...source.preview.reading, encoding: 'UTF-8' },
    });
    expect(wrong.preview.problem).toContain('UTF-8');
    const staged = await call('imports.read', { id: source.id, reading: source.preview.reading });
    expect(staged).toMatchObject({
      id: source.id,
      encoding: 'Windows-1252',
      preview: [['W1', 'Caf\u00e9', '2026-08-02T10:00:00Z']],
    });
    await call('imports.discard', { id: staged.id });
  });

  test('can be read again in another way, until it is discarded', async () => {
    const source = await chosen('a;title,start\n1;x,2026-08-02T10:00:00Z\n');
    const first = await call('imports.read', { id: source.id, reading: null });
    const other = await call('imports.read', { id: source.id, reading: { ...source.preview.reading, separator: ';' } });
    expect([first.columns, other.columns]).toEqual([
      ['a;title', 'start'],
      ['a', 'title,start'],
    ]);
    expect(await call('imports.open', {})).toHaveLength(1);
    await call('imports.discard', { id: source.id });
    await expect(call('imports.read', { id: source.id, reading: null })).rejects.toMatchObject({
      code: 'IMPORT_SOURCE_GONE',
    });
  });

  test('pasted from a spreadsheet is imported like a file', async () => {
    const source = await call('imports.paste', { text: 'title\tstart\nPasted\t2026-08-03T10:00:00Z\n' });
    const staged = await call('imports.read', { id: source.id, reading: source.preview.reading });
    expect(staged).toMatchObject({ fileName: 'Pasted rows', format: 'tsv', encoding: 'pasted', rows: 1 });
    expect((await check(staged)).counts).toMatchObject({ new: 1 });
    await call('imports.discard', { id: staged.id });
  });
});

describe('work on an import', () => {
  const large = (): string => {
    const from = parseInstant('2022-01-01T00:00:00Z');
    const lines = Array.from({ length: 30_000 }, (_, index) => {
      const at = new Date((from + index * 600) * 1000).toISOString();
      return `P${index},"Outage, ${index}",${at}`;
    });
    return `id,title,start\n${lines.join('\n')}\n`;
  };
  const jobsOf = (id: string) =>
    under.events.filter((event) => event.type === 'job').filter(({ jobId }) => jobId === id);

  test('is told as a job with its own id, and others are answered meanwhile', async () => {
    const { id } = await chosen(large(), 'work.csv');
    const reading = call('imports.read', { id, reading: null });
    await expect(call('imports.read', { id, reading: null })).rejects.toMatchObject({ code: 'IMPORT_BUSY' });
    const staged = await reading;
    const fractions = jobsOf(id).map(({ fraction }) => fraction);
    expect(fractions.length).toBeGreaterThan(10);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(jobsOf(id).at(-1)).toMatchObject({ state: 'done', fraction: 1 });

    let isChecked = false;
    const checking = check(staged).finally(() => {
      isChecked = true;
    });
    await call('services.list', { providerId: null });
    await call('workspace.state', {});
    expect(isChecked).toBe(false);
    await expect(call('imports.apply', { id })).rejects.toMatchObject({ code: 'IMPORT_BUSY' });
    expect(await checking).toMatchObject({ state: 'checked', counts: { new: 30_000 } });
    await call('imports.discard', { id });
  });

  test('ends when it is cancelled: nothing half read stays, nothing half checked counts as checked', async () => {
    const { id } = await chosen(large(), 'work.csv');
    const reading = call('imports.read', { id, reading: null });
    expect(await call('imports.cancel', { id })).toEqual({ cancelled: true });
    await expect(reading).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(await call('imports.open', {})).toEqual([]);

    const staged = await call('imports.read', { id, reading: null });
    const checking = check(staged);
    await call('services.list', { providerId: null });
    await call('imports.cancel', { id });
    await expect(checking).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(jobsOf(id).at(-1)).toMatchObject({ state: 'cancelled' });
    await expect(call('imports.apply', { id })).rejects.toMatchObject({ code: 'IMPORT_NOT_CHECKED' });
    expect(await call('imports.cancel', { id })).toEqual({ cancelled: false });
    await call('imports.discard', { id });
  });
});

test('noise filters leave rows out, say so, and are remembered with the mapping', async () => {
  const leaveOut = { shorterThanSec: 0, severities: [], titles: ['drill'] };
  const staged = await start(`${CSV}K2,Fire drill,2026-08-04T10:00:00Z,,minor\n`, 'filtered.csv');
  const checked = await check(staged, { leaveOut });
  expect(checked).toMatchObject({ selected: 1, counts: { new: 1, filtered: 1 } });
  expect(checked.notices).toContain('Left out by a filter: title with "drill", 1 rows.');
  expect((await check(staged)).counts).toMatchObject({ new: 2, filtered: 0 });
  expect((await check(staged, { leaveOut })).notices.filter((notice) => notice.includes('filter'))).toHaveLength(1);
  await call('imports.apply', { id: staged.id });
  const again = await start(CSV, 'filtered.csv');
  expect(again.mapping.leaveOut).toEqual(leaveOut);
  await call('imports.discard', { id: again.id });
});

test('a mapping is remembered for each source of files with the same columns', async () => {
  const apply = async (name: string, id: string, zone: string) => {
    const staged = await start(`key,subject,opened\n${id},${name},2026-08-05T10:00:00Z\n`, `${name}-2026-08.csv`);
    await check(staged, { zone, source: name });
    await call('imports.apply', { id: staged.id });
    under.wait(60);
  };
  await apply('desk', 'D1', 'Europe/Paris');
  await apply('page', 'D1', 'Europe/Berlin');
  const again = await start('key,subject,opened\nD2,x,2026-08-06 10:00\n', 'desk-2026-09.csv');
  expect(again).toMatchObject({ mappingRemembered: true, mapping: { source: 'desk', zone: 'Europe/Paris' } });
  const unknown = await start('key,subject,opened\nD2,x,2026-08-06 10:00\n', 'other.csv');
  expect(unknown).toMatchObject({ mappingRemembered: true, mapping: { source: 'page' } });
  expect((await call('imports.mappings', { id: unknown.id })).map(({ source }) => source)).toEqual(['page', 'desk']);
  for (const { id } of await call('imports.open', {})) await call('imports.discard', { id });
});

test('imports that were begun wait as long as their source allows, and no longer', async () => {
  expect(await call('imports.retention', {})).toEqual({ days: 30, sources: [] });
  await call('imports.setRetention', { days: 2, sources: [{ source: 'slow', days: 10 }] });
  const [quick, slow] = [await start('name,from\na,b\n', 'quick.csv'), await start('name,from\na,b\n', 'slow.csv')];
  under.wait(2 * 86_400);
  expect((await call('imports.open', {})).map(({ id }) => id).sort()).toEqual([quick.id, slow.id].sort());
  under.wait(1);
  const open = await call('imports.open', {});
  expect(open.map(({ fileName }) => fileName)).toEqual(['slow.csv']);
  await expect(call('imports.get', { id: quick.id })).rejects.toMatchObject({ code: 'IMPORT_FINISHED' });
  under.wait(9 * 86_400);
  expect(await call('imports.open', {})).toEqual([]);
});

test('words that the severity table of the provider lacks are told once, with every check anew', async () => {
  const level = { theirs: 'minor', ours: 'P3', detectMin: null, acknowledgeMin: null, restoreMin: null };
  const content = { kind: 'severity', title: 'Levels', subjectId: given.provider.id, note: '' } as const;
  await call('practices.create', { content: { ...content, facts: { calendarId: null, rows: [level] } } });
  const rows = 'id,title,start,end,severity\nS1,A,2026-08-05T10:00:00Z,,minor\nS2,B,2026-08-06T10:00:00Z,,Sev 9\n';
  const staged = await start(rows, 'words.csv');
  await check(staged);
  const told = (await check(staged)).notices.filter((notice) => notice.includes('severity table'));
  expect(told).toEqual(['The severity table of the provider has no level for: "Sev 9".']);
});
