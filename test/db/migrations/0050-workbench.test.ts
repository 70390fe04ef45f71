import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file, open } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null`;
const ROW = `'[]', null, '', '', '', '', '', null, null, '', 1, '[]', null, 0, null, null`;

test('format 50 adds the workbench to operations in format 40', () => {
  const db = fileOfFormat(file('workbench.qdk'), 40);
  migrateTo(db, 50);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['draft', 'result', 'setting', 'staging_row', 'search_row']));
  db.change(
    `insert into staging_file values ('f', 'x.csv', '', 'csv', 'utf-8', 'mapping', '[]', '[]', '{}', 0, 0, '[]', 1)`,
  );
  db.change(`insert into staging_row values ('f', 1, ${ROW})`);
  db.change('delete from staging_file');
  expect(db.value('select count(*) from staging_row')).toBe(0);
  expect(() => db.change(`insert into setting values ('a', 'not json')`)).toThrow(/CHECK/);
  db.change(`insert into result values ('r', 'k', 's', 'p', 'h', '1', '1', '1', '{}', '[]', 1)`);
  expect(() => db.change(`update result set value = '[]'`)).toThrow(/never changed/);
  db.database.close();
});

test('records made in format 40 can be found by their words in format 50, the trashed ones not', () => {
  const db = fileOfFormat(file('search.qdk'), 40);
  const provider = (id: string, name: string, trashedAt: string) =>
    db.change(
      `insert into provider values ('${id}', '${name}', '', 'DE', 'active', null, null, '', ${STAMPS}, ${trashedAt})`,
    );
  provider('p1', 'Hélios Rechenzentrum', 'null');
  provider('p2', 'Helios in the trash', '7');
  db.database.close();
  const workspace = open('search.qdk');
  expect(workspace.search('helios', 10).map((hit) => hit.id)).toEqual(['p1']);
  workspace.close();
});
