// The grid without a screen: keys, order, filter, block copy, widths.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSortValues } from '#renderer/ui/grid/columns.ts';
import { nextPosition } from '#renderer/ui/grid/grid-keys.ts';
import { toTsv } from '#renderer/ui/grid/tsv.ts';
import { widthTemplate } from '#renderer/ui/grid/use-column-widths.ts';
import { matchesFilter, nextSort } from '#renderer/ui/grid/use-grid-rows.ts';
import { parseFraction } from '#shared/values/fraction.ts';

const extent = { rows: 100, columns: 5, pageRows: 20 };
const at = { row: 50, column: 2 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('keys of a grid', () => {
  it.each([
    ['ArrowDown', false, 51, 2],
    ['ArrowUp', false, 49, 2],
    ['ArrowRight', false, 50, 3],
    ['ArrowLeft', false, 50, 1],
    ['PageDown', false, 70, 2],
    ['PageUp', false, 30, 2],
    ['Home', false, 50, 0],
    ['End', false, 50, 4],
    ['Home', true, 0, 0],
    ['End', true, 99, 4],
    ['ArrowDown', true, 99, 2],
    ['ArrowUp', true, 0, 2],
  ])('%s (with Ctrl: %s) leads to row %d, column %d', (key, ctrlKey, row, column) => {
    expect(nextPosition(press(key, ctrlKey), at, extent)).toEqual({ row, column });
  });

  it('leaves other keys to others', () => {
    expect(nextPosition(press('a'), at, extent)).toBeNull();
    expect(nextPosition(press('Tab'), at, extent)).toBeNull();
  });

  it('reaches the header from the first row and never leaves the grid', () => {
    expect(nextPosition(press('ArrowUp'), { row: 0, column: 1 }, extent)).toEqual({ row: -1, column: 1 });
    const keys = fc.constantFrom(
      'ArrowDown',
      'ArrowUp',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(keys, fc.boolean())),
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        (presses, rows, columns) => {
          let position = { row: 0, column: 0 };
          for (const [key, ctrl] of presses) {
            position = nextPosition(press(key, ctrl), position, { rows, columns, pageRows: 5 }) ?? position;
          }
          return (
            position.row >= -1 && position.row < Math.max(rows, 1) && position.column >= 0 && position.column < columns
          );
        },
      ),
    );
  });
});

describe('order', () => {
  it('compares decimals exactly, beyond what binary numbers can tell apart', () => {
    const a = parseFraction('99.99999999999999999');
    const b = parseFraction('99.99999999999999998');
    expect(compareSortValues(a, b)).toBe(1);
    expect(compareSortValues(parseFraction('99.9'), parseFraction('99.10'))).toBe(1);
  });

  it('reads numbers inside names, and ignores case', () => {
    expect(['INC-10', 'inc-9', 'INC-1'].toSorted(compareSortValues)).toEqual(['INC-1', 'inc-9', 'INC-10']);
  });

  it('a header sorts up, then down, then not at all', () => {
    const up = nextSort([], 'name');
    expect([up, nextSort(up, 'name'), nextSort(nextSort(up, 'name'), 'name'), nextSort(up, 'other')]).toEqual([
      [{ id: 'name', desc: false }],
      [{ id: 'name', desc: true }],
      [],
      [{ id: 'other', desc: false }],
    ]);
  });
});

describe('filter and copy', () => {
  it('asks for every word, in any column and case', () => {
    expect(matchesFilter('Helios\nBreached\n2026-03', 'breached HEL')).toBe(true);
    expect(matchesFilter('Helios\nBreached', 'helios met')).toBe(false);
  });

  it('no cell can break the block that is copied', () => {
    expect(
      toTsv([
        ['a\tb', 'c\nd'],
        ['1\u00a0234.50', ''],
      ]),
    ).toBe('a b\tc d\n1 234.50\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const lines = toTsv(rows).split('\n');
        return lines.length === rows.length && lines.every((line) => line.split('\t').length === 2);
      }),
    );
  });

  it('a column resized by hand keeps its width and no longer grows', () => {
    const columns = [
      { id: 'a', width: 100 },
      { id: 'b', width: 200, grows: true },
    ];
    expect(widthTemplate(columns, {})).toBe('100px minmax(200px, 1fr)');
    expect(widthTemplate(columns, { b: 300 })).toBe('100px 300px');
  });
});
