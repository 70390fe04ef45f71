import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 40 adds what happened to agreements in format 30', () => {
  const db = fileOfFormat(file('operations.qdk'), 30);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  migrateTo(db, 40);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['incident', 'maintenance_window', 'measurement', 'holiday']));
  expect(db.value('select name from service')).toBe('Hosting');
  const incident = (id: string, external: string, end: string, counts: string, reason: string) =>
    db.change(
      `insert into incident values ('${id}', 's1', 'src', '${external}', 't', '', 100, ${end}, 'UTC', 'second', 'us',
       ${counts}, '${reason}', '', null, ${STAMPS})`,
    );
  expect(incident('i1', 'A', 'null', '1', '')).toBe(1);
  expect(() => incident('i2', 'A', 'null', '1', '')).toThrow(/UNIQUE/);
  expect(() => incident('i3', 'B', '99', '1', '')).toThrow(/CHECK/);
  expect(() => incident('i4', 'C', 'null', '0', '')).toThrow(/CHECK/);
  expect(incident('i5', 'D', '100', '0', 'test outage')).toBe(1);
  db.database.close();
});
