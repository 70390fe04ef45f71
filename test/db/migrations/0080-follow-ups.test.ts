import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 80 adds the ledger of follow-ups to a workspace in format 70, and keeps its providers', () => {
  const db = fileOfFormat(file('follow-ups.qdk'), 70);
  const stamps = `1, 1, 'x', 1, 'x', null, null`;
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${stamps})`);
  migrateTo(db, 80);
  expect(tablesOf(db)).toContain('follow_up');
  expect(db.value('select legalName from provider')).toBe('Helios');
  const add = (id: string, kind: string, state: string, closedAt: string, closingNote: string, supersedes = 'null') =>
    db.change(
      `insert into follow_up values ('${id}', '${kind}', 't', '', 'manual', null, '', 'us', null, 'p1', null, null, null,
       null, null, 0, '${state}', ${closedAt}, '${closingNote}', null, '', ${supersedes}, ${stamps})`,
    );
  expect(add('a', 'action', 'open', 'null', '')).toBe(1);
  expect(() => add('b', 'action', 'done', '5', '')).toThrow(/CHECK/);
  expect(() => add('c', 'decision', 'open', 'null', '')).toThrow(/CHECK/);
  expect(add('d', 'decision', 'done', '5', '')).toBe(1);
  expect(add('e', 'decision', 'done', '5', '', `'d'`)).toBe(1);
  expect(() => add('f', 'decision', 'done', '5', '', `'d'`)).toThrow(/UNIQUE/);
  expect(() => add('g', 'decision', 'done', '5', '', `'g'`)).toThrow(/CHECK/);
  db.database.close();
});
