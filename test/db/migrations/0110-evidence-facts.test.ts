import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const HASH = 'ab'.repeat(32);

test('format 110 keeps the evidence of format 100, and lets any record have some, with what it is', () => {
  const db = fileOfFormat(file('facts.qdk'), 100);
  db.change(`insert into evidence values ('a', 'contract', 'r', 'a.pdf', ?, 7, 1, 'u')`, [HASH]);
  migrateTo(db, 110);
  expect(db.rows('select * from evidence')).toEqual([
    {
      id: 'a',
      entity: 'contract',
      recordId: 'r',
      fileName: 'a.pdf',
      sha256: HASH,
      bytes: 7,
      kind: 'other',
      capturedOn: null,
      source: '',
      attachedAt: 1,
      attachedBy: 'u',
    },
  ]);
  const add = (id: string, entity: string) =>
    db.change(`insert into evidence values (?, ?, 'r', 'a.pdf', ?, 7, 'report', '2026-01-31', 'portal', 1, 'u')`, [
      id,
      entity,
      HASH,
    ]);
  expect(add('b', 'provider')).toBe(1);
  expect(() => add('c', 'provider')).toThrow(/UNIQUE/);
  expect(() => add('d', '')).toThrow(/CHECK/);
  db.database.close();
});
