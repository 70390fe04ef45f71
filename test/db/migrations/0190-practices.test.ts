import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 190 adds practices of measuring, one severity table for each provider', () => {
  const db = fileOfFormat(file('practices.qdk'), 180);
  migrateTo(db, 190);
  expect(tablesOf(db)).toContain('practice');
  const add = (id: string, kind: string, subject: string, facts = '{}') =>
    db.change(`insert into practice values ('${id}', '${kind}', 'T', '${subject}', '${facts}', '', ${STAMPS})`);
  expect(add('a', 'severity', 'p1')).toBe(1);
  expect(add('b', 'journey', 'p1')).toBe(1);
  expect(() => add('c', 'severity', 'p1')).toThrow(/UNIQUE/);
  expect(() => add('d', 'guess', 'p1')).toThrow(/CHECK/);
  expect(() => add('e', 'audit', 'p1', 'none')).toThrow(/CHECK/);
  db.database.close();
});
