// A block from a spreadsheet as cells, and back.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockCells, readBlock } from '#shared/providers/block.ts';

test('cells with tabs, line ends and quotes inside are read as spreadsheets write them', () => {
  expect(blockCells('a\tb\r\n"c\nd"\t"e ""f"""\n\n')).toEqual([
    ['a', 'b'],
    ['c\nd', 'e "f"'],
  ]);
  expect(blockCells('')).toEqual([]);
});

test('whatever stands in the cells, they come back', () => {
  const cell = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
      expect(blockCells(text)).toEqual(rows);
    }),
  );
});

test('columns are told by their headings, each field once; without headings the first is the name', () => {
  expect(readBlock('Vendor\tName\tCountry\nA\tB\tDE')).toEqual({
    fields: ['legalName', null, 'country'],
    rows: [['A', 'B', 'DE']],
  });
  expect(readBlock('Northwind\nHelios').fields).toEqual(['legalName']);
});
