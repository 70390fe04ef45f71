import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const HASH = 'ab'.repeat(32);

test('format 70 adds evidence to a workspace in format 60; one content stands once at a record', () => {
  const db = fileOfFormat(file('evidence.qdk'), 60);
  migrateTo(db, 70);
  expect(tablesOf(db)).toContain('evidence');
  const add = (id: string, entity: string, sha256: string) =>
    db.change(`insert into evidence values (?, ?, 'r', 'a.pdf', ?, 1, 1, 'u')`, [id, entity, sha256]);
  add('a', 'incident', HASH);
  add('b', 'contract', HASH);
  expect(() => add('c', 'incident', HASH)).toThrow(/UNIQUE/);
  expect(() => add('d', 'provider', HASH)).toThrow(/CHECK/);
  expect(() => add('e', 'incident', 'short')).toThrow(/CHECK/);
  db.database.close();
});
