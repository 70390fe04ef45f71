import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 230 adds deliveries whose promise is whole and not before the request', () => {
  const db = fileOfFormat(file('deliveries.qdk'), 210);
  db.change(
    `insert into capacity_pool values ('p', 'Disk', '', 'TB', '', null, null, 30, 60, null, null, '[]', '',
     1, 1, 'x', 1, 'x', null, null)`,
  );
  db.change(
    `insert into provider (id, legalName, shortName, country, lifecycle, note, rev, createdAt, createdBy, updatedAt, updatedBy)
     values ('h', 'Helios', '', 'DE', 'active', '', 1, 1, 'x', 1, 'x')`,
  );
  migrateTo(db, 230);
  expect(tablesOf(db)).toContain('capacity_delivery');
  const delivery = (id: string, promise: string, outcome = 'open') =>
    db.change(
      `insert into capacity_delivery values ('${id}', 'p', 'h', 'Feed', '2026-03-01', '80', ${promise}, '[]', '${outcome}',
       0, '', 1, 1, 'x', 1, 'x', null, null)`,
    );
  expect(delivery('a', `'2026-05-01', '80'`)).toBe(1);
  expect(delivery('b', 'null, null')).toBe(1);
  expect(() => delivery('c', `'2026-05-01', null`)).toThrow(/CHECK/);
  expect(() => delivery('d', `'2026-02-28', '80'`)).toThrow(/CHECK/);
  expect(() => delivery('e', 'null, null', 'lost')).toThrow(/CHECK/);
  db.database.close();
});
