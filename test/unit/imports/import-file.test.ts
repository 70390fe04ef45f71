// Real files on disk: formats, encodings, broken quoting, limits.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookAtSource, readSource } from '#electron/core/jobs/import-file.ts';
import { MAX_FILE_BYTES, MAX_TOTAL_CHARS } from '#shared/imports/file.ts';
import type { Reading } from '#shared/imports/reading.ts';
import { textRows, workbookOf } from '#test/harness/xlsx.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quarterdeck-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => ({ kind: 'file', path: path.join(folder, name) }) as const;

async function read(content: string | Uint8Array, reading: Reading | null = null) {
  await writeFile(at('incidents').path, content);
  return (await readSource(at('incidents'), reading)).file;
}

async function look(content: string | Uint8Array, reading: Reading | null = null) {
  await writeFile(at('incidents').path, content);
  return lookAtSource(at('incidents'), reading);
}

const written = (encoding: Reading['encoding'], separator: Reading['separator'] = null): Reading => ({
  encoding,
  separator,
  sheet: null,
});

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('separated by %j, with quoted cells over several lines', async (separator) => {
    const file = await read(`id${separator}title\r\n1${separator}"a ${separator} ""b""\nc"\r\n`);
    const format = separator === '\t' ? 'tsv' : 'csv';
    expect(file).toMatchObject({ format, encoding: 'UTF-8', columns: ['id', 'title'] });
    expect(file.rows).toEqual([{ row: 2, cells: ['1', `a ${separator} "b"\nc`], problem: null }]);
  });

  test('a byte order mark is not part of the first header', async () => {
    const file = await read('\uFEFFid,title\n1,a\n');
    expect(file).toMatchObject({ encoding: 'UTF-8 with byte order mark', columns: ['id', 'title'] });
  });

  test('a row that breaks the quoting rules is bad alone, and rows keep the numbers of a spreadsheet', async () => {
    const file = await read(
      'id,title\n1,a\n\n2,"b"c\n3,"two\nlines"\n4\n5,x,y\n6,z,,\n7,bad"quote\n8,ok\n9,"open\n10,last\n',
    );
    expect(file.rows.map(({ row, cells, problem }) => [row, cells[0] ?? null, problem === null])).toEqual([
      [2, '1', true],
      [4, null, false],
      [5, '3', true],
      [6, '4', false],
      [7, '5', false],
      [8, '6', true],
      [9, null, false],
      [10, '8', true],
      [11, null, false],
      [12, '10', true],
    ]);
    expect(file.notices.join()).toContain('5 rows cannot be read');
  });

  test('repeated and empty headers get names of their own and a notice', async () => {
    const file = await read('id,title,title,\n1,a,b,c\n');
    expect(file.columns).toEqual(['id', 'title', 'title (2)', 'Column 4']);
    expect(file.notices[0]).toContain('"title" stands 2 times');
  });

  test('a header called __proto__ is a column like any other', async () => {
    const file = await read('__proto__,constructor\nx,y\n');
    expect(file.columns).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('100,000 rows are all there', async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `${index},"Incident, ${index}"`);
    const file = await read(`id,title\n${lines.join('\n')}`);
    expect(file.rows).toHaveLength(100_000);
    expect(file.rows.at(-1)).toEqual({ row: 100_001, cells: ['99999', 'Incident, 99999'], problem: null });
  });
});

describe('JSON', () => {
  test('a list of records, flattened one level, with numbers as their digits', async () => {
    const file = await read(
      '[{"id":12345678901234567890,"impact":{"level":"minor","of":{"x":1.10}},"tags":["a"],"end":null}]',
    );
    expect(file).toMatchObject({ format: 'json', columns: ['id', 'impact.level', 'impact.of', 'tags', 'end'] });
    expect(file.rows[0]?.cells).toEqual(['12345678901234567890', 'minor', '{"x":"1.10"}', '["a"]', '']);
  });

  test('a list inside an object, and one record a line', async () => {
    const inside = await read('{"page":"x","incidents":[{"id":1},{"id":2}]}');
    expect(inside.rows.map(({ cells }) => cells[0])).toEqual(['1', '2']);
    const lines = await read('{"id":1}\n{"id":2}\nnot json\n');
    expect(lines.rows.map(({ row, problem }) => [row, problem])).toEqual([
      [1, null],
      [2, null],
      [3, 'This line is not valid JSON.'],
    ]);
  });

  test('a key called __proto__ is a column like any other', async () => {
    const file = await read('[{"__proto__":{"polluted":"yes"},"id":"1"}]');
    expect(file.columns).toContain('__proto__.polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('an entry that is not a record is bad alone', async () => {
    const file = await read('[{"id":1},7,null]');
    expect(file.rows.map(({ problem }) => problem === null)).toEqual([true, false, false]);
  });
});

describe('what cannot be read is refused by name', () => {
  const cafe = 'id,title\n1,caf\u00e9\n';
  const cases: ReadonlyArray<readonly [name: string, bytes: Uint8Array | string, code: string, text: RegExp]> = [
    ['Windows-1252', Buffer.from(cafe, 'latin1'), 'IMPORT_ENCODING', /Windows-1252.*Line 2/],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${cafe}`, 'utf16le'), 'IMPORT_ENCODING', /UTF-16 LE/],
    ['UTF-16 without mark', Buffer.from(cafe, 'utf16le'), 'IMPORT_ENCODING', /UTF-16 LE/],
    ['UTF-16 big endian', Buffer.from(cafe, 'utf16le').swap16(), 'IMPORT_ENCODING', /UTF-16 BE/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), 'IMPORT_ENCODING', /UTF-32/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'IMPORT_ENCODING', /old or encrypted Office format/],
    ['a damaged spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'IMPORT_ARCHIVE', /damaged/],
    ['an empty file', '', 'IMPORT_EMPTY', /empty/],
    ['a header alone', 'id,title\n', 'IMPORT_EMPTY', /no rows/],
    ['broken JSON', '[{"id":', 'IMPORT_BROKEN', /JSON/],
    ['JSON nested without end', '['.repeat(200_000), 'IMPORT_BROKEN', /JSON/],
    ['JSON without records', '[1,2]', 'IMPORT_EMPTY', /no records/],
  ];
  test.each(cases)('%s', async (_name, bytes, code, text) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, message: expect.stringMatching(text) });
  });

  test('a file that is too large, missing, or a folder', async () => {
    await writeFile(at('large.csv').path, 'id\n');
    await truncate(at('large.csv').path, MAX_FILE_BYTES + 1);
    await expect(readSource(at('large.csv'), null)).rejects.toMatchObject({ code: 'IMPORT_TOO_LARGE' });
    await truncate(at('large.csv').path, 1024 ** 3);
    await expect(lookAtSource(at('large.csv'), null)).rejects.toMatchObject({
      message: 'The file has 1024 MB, more than the 64 MB that can be read. Split it by year.',
    });
    await expect(readSource(at('gone.csv'), null)).rejects.toMatchObject({ code: 'IMPORT_MISSING' });
    await expect(readSource(at('.'), null)).rejects.toMatchObject({ code: 'IMPORT_NOT_A_FILE' });
  });
});

describe('an encoding other than UTF-8', () => {
  const text = 'id;title\n1;caf\u00e9 \u20ac\n';
  const cases: ReadonlyArray<readonly [encoding: Reading['encoding'], bytes: Buffer]> = [
    ['Windows-1252', Buffer.from('id;title\n1;caf\u00e9 \u0080\n', 'latin1')],
    ['UTF-16 LE', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(text, 'utf16le').swap16()],
  ];

  test.each(cases)(
    '%s is proposed with the letters it gives, and read only when it was named',
    async (encoding, bytes) => {
      const proposed = await look(bytes);
      expect(proposed).toMatchObject({
        reading: written(encoding, ';'),
        rows: [['1', 'caf\u00e9 \u20ac']],
        problem: null,
      });
      expect(proposed.question).toContain(String(encoding));
      await expect(read(bytes)).rejects.toMatchObject({ code: 'IMPORT_ENCODING' });
      expect((await read(bytes, proposed.reading)).rows[0]?.cells).toEqual(['1', 'caf\u00e9 \u20ac']);
    },
  );

  test('that cannot be right says so in the preview, so that another one can be chosen', async () => {
    const wrong = await look(Buffer.from('id,title\n1,caf\u00e9\n', 'latin1'), written('UTF-8'));
    expect(wrong.problem).toContain('Line 2');
    expect(wrong.columns).toEqual([]);
  });
});

describe('separators', () => {
  test('are proposed by the header; a person may choose another and sees what it gives', async () => {
    const text = 'id;title;note, in words\n1;a, b;c\n';
    expect(await look(text)).toMatchObject({
      question: null,
      reading: written('UTF-8', ';'),
      columns: ['id', 'title', 'note, in words'],
    });
    expect(await look(text, written('UTF-8', ','))).toMatchObject({
      columns: ['id;title;note', 'in words'],
      format: 'csv',
    });
    expect((await read(text, written('UTF-8', ','))).columns).toEqual(['id;title;note', 'in words']);
  });

  test.each(['title\nOnly one\n', 'a,b;c\n1,2;3\n'])('that are not clear in %j are asked', async (text) => {
    expect((await look(text)).question).toContain('separates');
  });
});

test('a pasted block of cells is read by its tabs, and by commas when it has none', async () => {
  const pasted = (text: string) => readSource({ kind: 'pasted', text }, null);
  const { file } = await pasted('Title\tStart\r\n"two\nlines"\t2026-03-01 10:00\r\n');
  expect(file).toMatchObject({ format: 'tsv', encoding: 'pasted', columns: ['Title', 'Start'] });
  expect(file.rows[0]?.cells).toEqual(['two\nlines', '2026-03-01 10:00']);
  expect((await pasted('Title,Start\na,b\n')).file.format).toBe('csv');
});

test('JSON Lines are named as such', async () => {
  expect(await read('{"id":1}\n{"id":2}\n')).toMatchObject({ format: 'jsonl' });
  expect(await read('{"incidents":[{"id":1},\n{"id":2}]}')).toMatchObject({ format: 'json' });
});

describe('a spreadsheet', () => {
  const rows = textRows([
    ['id', 'title'],
    ['=1+1', '@SUM(A1)'],
  ]);

  test('is read as the text of its cells', async () => {
    const file = await read(workbookOf({ sheets: [{ name: 'Rows', rows }] }));
    expect(file).toMatchObject({ format: 'xlsx', encoding: 'sheet "Rows"', columns: ['id', 'title'] });
    expect(file.rows).toEqual([{ row: 2, cells: ['=1+1', '@SUM(A1)'], problem: null }]);
  });

  test('with several sheets asks which one', async () => {
    const sheets = ['One', 'Two'].map((name) => ({ name, rows }));
    const seen = await look(workbookOf({ sheets }));
    expect(seen).toMatchObject({ sheets: ['One', 'Two'], reading: { encoding: null, separator: null, sheet: 'One' } });
    expect(seen.question).toContain('sheet');
    await expect(read(workbookOf({ sheets }))).rejects.toMatchObject({
      message: 'The file has several sheets. Name one of "One", "Two".',
    });
    expect((await read(workbookOf({ sheets }), seen.reading)).rows).toHaveLength(1);
  });

  test('of 20,000 rows is looked at by its first rows only', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => [`${index}`, 'x']);
    const bytes = workbookOf({ sheets: [{ name: 'Rows', rows: textRows([['id', 'title'], ...lines]) }] });
    expect((await look(bytes)).rows).toHaveLength(20);
    expect((await read(bytes)).rows).toHaveLength(20_000);
  });

  test('that names one long text over and over is refused', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(2);
    const count = Math.ceil(MAX_TOTAL_CHARS / 64_000 / 2) + 10;
    const many = Array.from({ length: count }, () => `<row>${cells}</row>`).join('');
    const bytes = workbookOf({ strings: [`<t>${'long'.repeat(16_000)}</t>`], sheets: [{ name: 'x', rows: many }] });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'IMPORT_TOO_LARGE' });
  });
});
