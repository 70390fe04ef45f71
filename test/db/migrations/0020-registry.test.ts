import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null`;
const provider = (id: string, name: string, trashedAt: string, parent = 'null') =>
  `insert into provider values ('${id}', '${name}', '', 'DE', 'active', ${parent}, null, '', ${STAMPS}, ${trashedAt})`;

test('format 20 adds the registry to format 10', () => {
  const db = fileOfFormat(file('registry.qdk'), 10);
  migrateTo(db, 20);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['organisation', 'person', 'provider', 'service', 'change']));
  db.change(provider('p1', 'Helios', 'null'));
  expect(() => db.change(provider('p2', 'Helios', 'null'))).toThrow(/UNIQUE/);
  expect(db.change(provider('p3', 'Helios', '5'))).toBe(1);
  expect(() => db.change(provider('p4', 'Own parent', 'null', `'p4'`))).toThrow(/CHECK/);
  expect(() => db.change(`insert into service values ('s', 'nobody', 'x', null, '', null, ${STAMPS}, null)`)).toThrow(
    /FOREIGN KEY/,
  );
  expect(() => db.change(`update provider set lifecycle = 'unheard of'`)).toThrow(/CHECK/);
  expect(() => db.change(`update provider set rev = 'one'`)).toThrow(/INTEGER/);
  db.database.close();
});
