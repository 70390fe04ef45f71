import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 90 adds the basis of a target and locked periods to service levels in format 80', () => {
  const db = fileOfFormat(file('basis.qdk'), 80);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  db.change(
    `insert into contract values ('c1', 'p1', null, 'C-1', 'T', '2026-01-01', 12, 'none', null, null, null, null, 'UTC',
     null, null, null, '', '', ${STAMPS})`,
  );
  db.change(`insert into sla values ('l1', 'c1', 's1', 'Availability', ${STAMPS})`);
  migrateTo(db, 90);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['metric_basis', 'locked_period']));
  expect(db.value('select name from sla')).toBe('Availability');
  const lock = (id: string, month: string) =>
    db.change(
      `insert into locked_period values ('${id}', 'l1', '${month}', '${'a'.repeat(64)}', 'r', 'e', 'z', 1, '{}', '',
       ${STAMPS})`,
    );
  expect(lock('a', '2026-03')).toBe(1);
  expect(() => lock('b', '2026-03')).toThrow(/UNIQUE/);
  expect(() => db.change(`update locked_period set judged = '{"x":1}'`)).toThrow(/never changed/);
  const basis = (kind: string, anchor: number) =>
    db.change(
      `insert into metric_basis values ('v-${kind}', 'l1', '', '', null, null, '', '${kind}', ${anchor}, '', 0, 0, 0, null,
       null, null, null, '[]', '[]')`,
    );
  expect(basis('quarter', 1)).toBe(1);
  expect(() => basis('fortnight', 1)).toThrow(/CHECK/);
  db.database.close();
});
