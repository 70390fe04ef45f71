import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 220 adds assurance records, whose facts are JSON', () => {
  const db = fileOfFormat(file('assurance.qdk'), 210);
  migrateTo(db, 220);
  expect(tablesOf(db)).toContain('assurance');
  const add = (id: string, kind: string, facts: string) =>
    db.change(
      `insert into assurance values ('${id}', '${kind}', 'T', null, null, '${facts}', '', 1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(add('a', 'certificate', '{}')).toBe(1);
  expect(() => add('b', '', '{}')).toThrow(/CHECK/);
  expect(() => add('c', 'certificate', 'none')).toThrow(/CHECK/);
  db.database.close();
});
