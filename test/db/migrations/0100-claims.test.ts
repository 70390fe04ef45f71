import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 100 adds claims, and a claim window to credit tables in format 90 that had none', () => {
  const db = fileOfFormat(file('claims.qdk'), 90);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  db.change(
    `insert into contract values ('c1', 'p1', null, 'C-1', 'T', '2026-01-01', 12, 'none', null, null, null, null, 'UTC',
     null, null, null, '', '', ${STAMPS})`,
  );
  db.change(`insert into sla values ('l1', 'c1', 's1', 'Availability', ${STAMPS})`);
  db.change(`insert into credit_schedule values ('t1', 'l1', '2026-01-01', 100, 'EUR', null, '')`);
  migrateTo(db, 100);
  expect(tablesOf(db)).toContain('credit_claim');
  expect(db.rows('select claimAmount, claimUnit from credit_schedule')).toEqual([
    { claimAmount: null, claimUnit: null },
  ]);
  const claim = (
    id: string,
    month: string,
    state: string,
    agreed: number,
    approved: string,
    applied: string,
    ref: string,
  ) =>
    db.change(
      `insert into credit_claim values ('${id}', 'l1', '${month}', '${state}', null, ${agreed}, 100, 'EUR', ${approved},
       ${applied}, '${ref}', null, null, null, null, '', '', ${STAMPS})`,
    );
  expect(claim('a', '2026-01', 'draft', 0, 'null, null', 'null, null', '')).toBe(1);
  expect(() => claim('b', '2026-01', 'draft', 0, 'null, null', 'null, null', '')).toThrow(/UNIQUE/);
  expect(() => claim('c', '2026-02', 'approved', 0, `100, 'EUR'`, 'null, null', '')).toThrow(/CHECK/);
  expect(() => claim('d', '2026-02', 'applied', 1, `100, 'EUR'`, `100, 'EUR'`, '')).toThrow(/CHECK/);
  expect(claim('e', '2026-02', 'applied', 1, `100, 'EUR'`, `100, 'EUR'`, 'R-1')).toBe(1);
  db.database.close();
});
