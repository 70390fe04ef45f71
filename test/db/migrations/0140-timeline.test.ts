import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 140 adds the course of incidents to a workspace in format 130, and keeps its incidents', () => {
  const db = fileOfFormat(file('timeline.qdk'), 130);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  db.change(
    `insert into incident values ('i1', 's1', 'src', 'A', 't', '', 100, null, 'UTC', 'second', 'us', 1, '', '', null,
     ${STAMPS})`,
  );
  migrateTo(db, 140);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['incident_event', 'incident_message', 'incident_share']));
  expect(db.value('select externalId from incident')).toBe('A');
  const event = (id: string, kind: string, agreed: number) =>
    db.change(`insert into incident_event values ('${id}', 'i1', '${kind}', 1, '', ${agreed}, '')`);
  expect(event('a', 'started', 1)).toBe(1);
  expect(event('b', 'started', 0)).toBe(1);
  expect(() => event('c', 'started', 1)).toThrow(/UNIQUE/);
  expect(() => event('d', 'guessed', 0)).toThrow(/CHECK/);
  const share = (id: string, primary: number) =>
    db.change(`insert into incident_share values ('${id}', 'i1', 's1', '50', ${primary})`);
  expect(share('x', 1)).toBe(1);
  expect(() => share('y', 1)).toThrow(/UNIQUE/);
  db.database.close();
});
