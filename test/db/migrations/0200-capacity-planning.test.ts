import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 200 adds scenarios, planning terms and decisions that hold together', () => {
  const db = fileOfFormat(file('planning.qdk'), 160);
  db.change(
    `insert into capacity_pool values ('p', 'Disk', '', 'TB', '', null, null, 30, 60, null, null, '[]', '',
     1, 1, 'x', 1, 'x', null, null)`,
  );
  migrateTo(db, 200);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['capacity_scenario', 'capacity_terms', 'capacity_decision']));
  const scenario = (id: string, kind: string, amount: string, pct: string) =>
    db.change(
      `insert into capacity_scenario values ('${id}', 'p', 'Move', '', ${pct}, '${kind}', ${amount}, null, null, null, '',
       1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(scenario('a', 'multiply', `'20'`, '30')).toBe(1);
  expect(() => scenario('b', 'multiply', 'null', '30')).toThrow(/CHECK/);
  expect(() => scenario('c', 'lose_partner', 'null', '101')).toThrow(/CHECK/);
  const terms = (id: string, cap: string) =>
    db.change(`insert into capacity_terms values ('${id}', 'p', '', null, ${cap}, null, null, 0, '[]', '')`);
  expect(() => terms('t', '5')).toThrow(/CHECK/);
  expect(terms('t', 'null')).toBe(1);
  expect(() => terms('u', 'null')).toThrow(/UNIQUE/);
  const decision = (state: string) =>
    db.change(
      `insert into capacity_decision values ('${state}', 'Add', 'p', '', '[]', null, '', null, null, '', '${state}',
       null, null, null, null, null, null, 1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(decision('proposed')).toBe(1);
  expect(() => decision('applied')).toThrow(/CHECK/);
  db.database.close();
});
