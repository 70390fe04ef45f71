// The table of a grid as a document: no row stands on two pages, and one too long for any page still loses nothing.
import { beforeAll, describe, expect, test } from 'vitest';
import { renderShownTable } from '#electron/pdf/shown-table.ts';
import { readPdf } from '#test/harness/read-pdf.ts';

const LONG_LINES = 150;
const lines = (row: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `row${row}line${index}end`).join('\n');
const rows = Array.from({ length: 90 }, (_, row) => [
  lines(row, row === 40 ? LONG_LINES : 1 + (row % 4)),
  `short${row}end`,
]);

describe('a table over several pages', () => {
  let pages: readonly string[] = [];

  beforeAll(async () => {
    const pdf = await renderShownTable({
      kind: 'shownTable',
      table: {
        title: 'Actions',
        note: '',
        columns: [
          { header: 'Text', isNumber: false },
          { header: 'Reference', isNumber: false },
        ],
        rows,
      },
      workspace: 'marlow',
      revision: 3,
      preparedBy: 'Ida Berg',
      preparedAt: '2026-10-05T08:00:00Z',
      app: '0.1.0',
    });
    pages = (await readPdf(pdf)).pageTexts;
  });

  const pagesWith = (text: string): number[] => pages.flatMap((page, index) => (page.includes(text) ? [index] : []));

  test('keeps each usual row on one page', () => {
    expect(pages.length).toBeGreaterThan(5);
    for (const [row, [text = '']] of rows.entries()) {
      const places = new Set(text.split('\n').flatMap(pagesWith));
      expect(places.size === 1 || row === 40, `row ${row} stands on ${places.size} pages`).toBe(true);
      expect(pagesWith(`short${row}end`)).toHaveLength(1);
    }
  });

  test('splits a row that no page could hold, and prints each line of it once', () => {
    const places = Array.from({ length: LONG_LINES }, (_, index) => pagesWith(`row40line${index}end`));
    expect(places.every(({ length }) => length === 1)).toBe(true);
    expect(new Set(places.flat()).size).toBeGreaterThan(1);
  });
});
