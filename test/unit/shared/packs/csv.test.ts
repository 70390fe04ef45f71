// CSV that a spreadsheet shows and never runs, and that a strict parser reads back as it was.
import { array, assert, property, string } from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText, guardCsvText } from '#shared/packs/csv.ts';

describe('the formula guard', () => {
  it('puts an apostrophe before everything a spreadsheet might run', () => {
    for (const text of ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x']) {
      expect(guardCsvText(text)).toBe(`'${text}`);
    }
  });

  it('leaves numbers and harmless text alone', () => {
    for (const text of ['-12.50', '0', '99.9995', 'Oct 2025', 'a=b', '–', '']) expect(guardCsvText(text)).toBe(text);
  });

  it('guards what only begins like a number', () => {
    expect(guardCsvText('-1+cmd|x')).toBe("'-1+cmd|x");
  });
});

describe('a CSV file', () => {
  it('ends every row with CRLF, quotes where needed and leaves null empty', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['x, "y"', null],
          [3, 'line\nbreak'],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",\r\n3,"line\nbreak"\r\n');
  });

  it('comes back from a strict parser as the guarded text', () => {
    assert(
      property(array(array(string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const parsed = parse(csvText(['a', 'b'], rows), { bom: false, relax_quotes: false, skip_empty_lines: false });
        expect(parsed).toEqual([['a', 'b'], ...rows.map((row) => row.map(guardCsvText))]);
      }),
    );
  });
});
