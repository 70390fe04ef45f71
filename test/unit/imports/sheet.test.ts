// Spreadsheets made here, part by part: what cells show, both calendars, formulas, sheets, and archives that lie.
import { describe, expect, test } from 'vitest';
import { readSheet } from '#electron/core/jobs/import-sheet.ts';
import { GuardedZip, MAX_ENTRIES } from '#electron/core/jobs/import-zip.ts';
import { numberLook, sheetNumberText } from '#shared/imports/sheet-number.ts';
import { textRows, workbookOf, workbookParts, zipOf, type WorkbookParts } from '#test/harness/xlsx.ts';

const HEADER = textRows([['a', 'b', 'c', 'd']]);

async function cellsOf(row: string, parts: Omit<WorkbookParts, 'sheets'> = {}): Promise<readonly string[]> {
  const bytes = workbookOf({ ...parts, sheets: [{ name: 'Rows', rows: `${HEADER}<row r="2">${row}</row>` }] });
  const { rows } = await readSheet(bytes, { sheet: null });
  return rows[0]?.cells ?? [];
}

describe('cells', () => {
  test('hold the text of shared, rich, inline and computed strings, without reading aids', async () => {
    const strings = ['<t>caf\u00e9 &amp; co</t>', '<r><t>bo</t></r><r><t>ld</t></r><rPh><t>read so</t></rPh>'];
    const row =
      '<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>A2</f><v>kept</v></c><c r="D2" t="inlineStr"><is><t>a_x0041_b</t></is></c>';
    expect(await cellsOf(row, { strings })).toEqual(['caf\u00e9 & co', 'bold', 'kept', 'aAb']);
  });

  test('hold every digit of a number, zeros in front where the format has them, and words for true and error', async () => {
    const row =
      '<c r="A2"><v>12345678901234567890</v></c><c r="B2" s="1"><v>42</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c>';
    expect(await cellsOf(row, { formats: ['00000'] })).toEqual(['12345678901234567890', '00042', 'TRUE', '#N/A']);
  });

  test('hold days and times as the format shows them, to the second, without a zone', async () => {
    const row =
      '<c r="A2" s="1"><v>46112.586805555555</v></c><c r="B2" s="2"><v>46112</v></c><c r="C2" s="3"><v>0.0034722222222222</v></c><c r="D2" s="4"><v>1.25</v></c>';
    const formats = ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'd.m.yyyy', 'h:mm AM/PM', '[h]:mm:ss'];
    expect(await cellsOf(row, { formats })).toEqual(['2026-03-31 14:05:00', '2026-03-31', '00:05', '30:00:00']);
  });

  test('of the calendar that begins in 1904 are 1462 days later', async () => {
    const row = '<c r="A2" s="1"><v>44650.5</v></c>';
    expect(await cellsOf(row, { formats: ['yyyy-mm-dd hh:mm'], date1904: true })).toEqual([
      '2026-03-31 12:00',
      '',
      '',
      '',
    ]);
  });

  test('of formulas hold the value kept beside them; nothing is computed, and a missing value refuses its row', async () => {
    const rows = `${HEADER}<row r="2"><c r="A2"><f>1+1</f><v>7</v></c></row><row r="3"><c r="A3"><f>HYPERLINK("http://x")</f></c></row>`;
    const table = await readSheet(workbookOf({ sheets: [{ name: 'x', rows }] }), { sheet: null });
    expect(table.rows.map(({ cells, problem }) => [cells[0], problem])).toEqual([
      ['7', null],
      ['', 'Cell A3 is a formula without a kept value. Open and save the file again.'],
    ]);
    expect(table.notices).toContain('Formulas in 2 cells are not computed; the value kept beside each is read.');
  });

  test('that are empty, far apart or blank at the end of a row keep their columns and row numbers', async () => {
    const rows = `${HEADER}<row r="9"><c r="C9" t="inlineStr"><is><t>x</t></is></c></row>`;
    const table = await readSheet(workbookOf({ sheets: [{ name: 'x', rows }] }), { sheet: null });
    expect(table.rows).toEqual([{ row: 9, cells: ['', '', 'x', ''], problem: null }]);
  });
});

test('29 February 1900, days before 1900 and words stay what they are', () => {
  const day = numberLook(14);
  const read = (text: string) => sheetNumberText(text, day, '1900');
  expect(['59', '60', '61', '0', '-1', '2958465', '2958466', '1e400', 'x'].map(read)).toEqual([
    '1900-02-28',
    '60',
    '1900-03-01',
    '0',
    '-1',
    '9999-12-31',
    '2958466',
    '1e400',
    'x',
  ]);
  expect(sheetNumberText('4.6112586805555555E4', numberLook(22), '1900')).toBe('2026-03-31 14:05');
  expect(sheetNumberText('46112.0000057870', numberLook(22), '1900')).toBe('2026-03-31 00:00:00.500');
});

test('the first sheet that is shown is proposed, any other can be named, all are listed', async () => {
  const rows = (word: string) => textRows([['title'], [word]]);
  const bytes = workbookOf({
    sheets: [
      { name: 'Old', rows: rows('old'), hidden: true },
      { name: 'New', rows: rows('new') },
    ],
  });
  expect(await readSheet(bytes, { sheet: null })).toMatchObject({ sheet: 'New', sheets: ['Old', 'New'] });
  expect((await readSheet(bytes, { sheet: 'Old' })).rows[0]?.cells).toEqual(['old']);
  await expect(readSheet(bytes, { sheet: 'None' })).rejects.toMatchObject({ code: 'IMPORT_SHEET' });
});

describe('archives that no honest workbook needs are refused before anything of them is read', () => {
  const parts = workbookParts({ sheets: [{ name: 'x', rows: textRows([['title'], ['a']]) }] });
  const bomb = '0'.repeat(30_000_000);
  const cases: ReadonlyArray<readonly [name: string, bytes: Buffer, text: RegExp]> = [
    [
      'a part that unpacks to a hundred times its size',
      zipOf([...parts, { name: 'b', content: bomb }]),
      /hundred times/,
    ],
    [
      'parts that declare more than 200 MB together',
      zipOf([...parts, ...['b', 'c', 'd', 'e'].map((name) => ({ name, content: '', declaredBytes: 60_000_000 }))]),
      /200 MB|hundred times/,
    ],
    [
      'more than 2,000 parts',
      zipOf(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ name: `p${index}`, content: '' }))),
      /2000 parts/,
    ],
    ['a path outside the archive', zipOf([...parts, { name: '../evil', content: '' }]), /damaged|outside/],
    ['two parts of one name', zipOf([...parts, { name: 'xl/styles.xml', content: '' }]), /same name/],
    ['half a file', zipOf(parts).subarray(0, 300), /damaged/],
  ];
  test.each(cases)('%s', async (_name, bytes, text) => {
    await expect(readSheet(bytes, { sheet: null })).rejects.toMatchObject({
      code: 'IMPORT_ARCHIVE',
      message: expect.stringMatching(text),
    });
  });

  test('a part that unpacks to more than it declared is stopped while it unpacks', async () => {
    const lying = parts.map((part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: bomb, declaredBytes: 1000 } : part,
    );
    const zip = await GuardedZip.open(zipOf(lying));
    let seen = 0;
    const unpack = async () => {
      for await (const piece of zip.text('xl/worksheets/sheet1.xml')) seen += piece.length;
    };
    await expect(unpack()).rejects.toMatchObject({ code: 'IMPORT_ARCHIVE' });
    expect(seen).toBeLessThan(1_000_000);
  });

  test('entities that the file defines are not expanded, and a zip that is no workbook is named', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b SYSTEM "file:///etc/passwd">]>`;
    const own = parts.map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...part,
            content: `${lol}<worksheet><sheetData>${textRows([['title'], ['&a;&b;']])}</sheetData></worksheet>`,
          }
        : part,
    );
    const raw = own.map((part) => ({ ...part, content: String(part.content).replaceAll('&amp;', '&') }));
    expect((await readSheet(zipOf(raw), { sheet: null })).rows[0]?.cells).toEqual(['&a;&b;']);
    await expect(readSheet(zipOf([{ name: 'a.txt', content: 'x' }]), { sheet: null })).rejects.toMatchObject({
      code: 'IMPORT_BROKEN',
    });
  });
});
