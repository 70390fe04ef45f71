import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 150 adds functions, obligations and clauses to a workspace in format 140', () => {
  const db = fileOfFormat(file('register.qdk'), 140);
  migrateTo(db, 150);
  const tables = [
    'business_function',
    'clause',
    'function_support',
    'obligation',
    'obligation_check',
    'obligation_pass',
  ];
  expect(tablesOf(db)).toEqual(expect.arrayContaining(tables));
  db.database.pragma('foreign_keys = off');
  const clause = `insert into clause values (?, 'c', ?, ?, '', '', null, null)`;
  db.change(clause, ['1', 'own/1', 'present']);
  expect(() => db.change(clause, ['2', 'own/1', 'absent'])).toThrow(/UNIQUE/);
  expect(() => db.change(clause, ['3', 'own/2', 'maybe'])).toThrow(/CHECK/);
  const check = `insert into obligation_check values (?, 'o', '2026-01-31', ?, '2026-01-30', '', '', '')`;
  db.change(check, ['1', 'met']);
  expect(() => db.change(check, ['2', 'fine'])).toThrow(/CHECK/);
  db.database.close();
});
