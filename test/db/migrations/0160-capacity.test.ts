import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 160 adds pools with their levels and use; a month stands once and says something', () => {
  const db = fileOfFormat(file('capacity.qdk'), 150);
  migrateTo(db, 160);
  expect(tablesOf(db)).toContain('capacity_pool');
  const add = (id: string, p50: string, p90: string) =>
    db.change(
      `insert into capacity_pool values ('${id}', 'Disk', '', 'TB', '', null, null, ${p50}, ${p90}, null, null, '[]', '',
       1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(add('p', '30', '60')).toBe(1);
  expect(() => add('r', '61', '60')).toThrow(/CHECK/);
  const use = (id: string, month: string, average: string) =>
    db.change(`insert into capacity_actual values ('${id}', 'p', '${month}', ${average}, null, null, '')`);
  expect(use('a', '2026-01', `'12.50'`)).toBe(1);
  expect(() => use('b', '2026-01', `'13'`)).toThrow(/UNIQUE/);
  expect(() => use('c', '2026-02', 'null')).toThrow(/CHECK/);
  db.database.close();
});
