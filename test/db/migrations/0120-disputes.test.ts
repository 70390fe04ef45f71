import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 120 adds sources and disputes to a workspace in format 110, and keeps its follow-ups', () => {
  const db = fileOfFormat(file('disputes.qdk'), 110);
  db.change(
    `insert into follow_up values ('f1', 'dispute', 'May', '', 'manual', null, '', 'us', null, null, null, null, null,
     null, null, 0, 'open', null, '', null, '', null, ${STAMPS})`,
  );
  migrateTo(db, 120);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['data_source', 'dispute', 'dispute_message']));
  expect(db.value('select title from follow_up')).toBe('May');
  const source = (id: string, name: string, role: string) =>
    db.change(`insert into data_source values ('${id}', '${name}', 'own', '${role}', 0, 0, '', null, '', ${STAMPS})`);
  expect(source('a', 'Ours', 'compares')).toBe(1);
  expect(() => source('b', 'Ours', 'decides')).toThrow(/UNIQUE/);
  expect(() => source('c', 'Theirs', 'guesses')).toThrow(/CHECK/);
  expect(() => db.change(`insert into dispute_message values ('m', 'none', 1, 'us', 'x')`)).toThrow(/FOREIGN KEY/);
  expect(db.change(`insert into dispute_message values ('m', 'f1', 1, 'us', 'x')`)).toBe(1);
  db.database.close();
});
