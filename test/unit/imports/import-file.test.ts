// Real files on disk: formats, encodings, broken quoting, limits.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImportFile } from '#electron/core/jobs/import-file.ts';
import { MAX_FILE_BYTES } from '#shared/imports/file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quarterdeck-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(content: string | Uint8Array) {
  const file = path.join(folder, 'incidents');
  await writeFile(file, content);
  return (await readImportFile(file)).file;
}

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('separated by %j, with quoted cells over several lines', async (separator) => {
    const file = await read(`id${separator}title\r\n1${separator}"a ${separator} ""b""\nc"\r\n`);
    expect(file).toMatchObject({ format: 'csv', encoding: 'UTF-8', columns: ['id', 'title'] });
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
    ['Windows-1252', Buffer.from(cafe, 'latin1'), 'IMPORT_ENCODING', /Windows-1252.*Line 2.*CSV UTF-8/],
    ['UTF-16 with mark', Buffer.from(`\uFEFF${cafe}`, 'utf16le'), 'IMPORT_ENCODING', /UTF-16 LE/],
    ['UTF-16 without mark', Buffer.from(cafe, 'utf16le'), 'IMPORT_ENCODING', /UTF-16 LE/],
    ['UTF-16 big endian', Buffer.from(cafe, 'utf16le').swap16(), 'IMPORT_ENCODING', /UTF-16 BE/],
    ['a spreadsheet file', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'IMPORT_ENCODING', /binary/],
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
    const large = path.join(folder, 'large.csv');
    await writeFile(large, 'id\n');
    await truncate(large, MAX_FILE_BYTES + 1);
    await expect(readImportFile(large)).rejects.toMatchObject({ code: 'IMPORT_TOO_LARGE' });
    await expect(readImportFile(path.join(folder, 'gone.csv'))).rejects.toMatchObject({ code: 'IMPORT_MISSING' });
    await expect(readImportFile(folder)).rejects.toMatchObject({ code: 'IMPORT_NOT_A_FILE' });
  });
});
