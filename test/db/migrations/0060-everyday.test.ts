import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 60 adds named versions and saved views to a workspace in format 50, and keeps its steps', () => {
  const db = fileOfFormat(file('everyday.qdk'), 50);
  db.change(
    `insert into step (seq, label, act, kind, actorOsUser, at, schemaVersion) values (1, 'Add', 'a', 'do', 'u', 1, 50)`,
  );
  migrateTo(db, 60);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['named_version', 'saved_view']));
  expect(db.rows('select label, purgedBy from step')).toEqual([{ label: 'Add', purgedBy: null }]);
  db.change(`insert into saved_view values ('a', 'providers', 'Ours', '{}')`);
  expect(() => db.change(`insert into saved_view values ('b', 'providers', 'Ours', '{}')`)).toThrow(/UNIQUE/);
  expect(() => db.change(`insert into named_version values ('v', '', 1, 1, 'u')`)).toThrow(/CHECK/);
  db.database.close();
});
