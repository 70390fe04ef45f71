import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 250 adds records around the pools, whose facts are JSON', () => {
  const db = fileOfFormat(file('estate.qdk'), 240);
  migrateTo(db, 250);
  expect(tablesOf(db)).toContain('capacity_estate');
  const add = (id: string, kind: string, facts: string) =>
    db.change(
      `insert into capacity_estate values ('${id}', '${kind}', 'T', '${facts}', '', 1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(add('a', 'site', '{}')).toBe(1);
  expect(() => add('b', '', '{}')).toThrow(/CHECK/);
  expect(() => add('c', 'site', 'none')).toThrow(/CHECK/);
  db.database.close();
});
