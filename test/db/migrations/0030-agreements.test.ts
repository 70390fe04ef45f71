import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 30 adds contracts and service levels to a registry in format 20', () => {
  const db = fileOfFormat(file('agreements.qdk'), 20);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  migrateTo(db, 30);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['contract', 'sla', 'sla_metric_version', 'credit_schedule']));
  expect(db.value('select legalName from provider')).toBe('Helios');
  const contract = (id: string, notice: string, cost: string) =>
    db.change(
      `insert into contract values ('${id}', 'p1', null, '${id}', 't', '2024-01-01', 12, 'tacit', 12, ${notice}, null,
       'UTC', null, ${cost}, '', '', ${STAMPS})`,
    );
  expect(contract('c1', `3, 'months'`, `9223372036854775807, 'EUR'`)).toBe(1);
  expect(() => contract('c2', '3, null', 'null, null')).toThrow(/CHECK/);
  expect(() => contract('c3', 'null, null', '5, null')).toThrow(/CHECK/);
  expect(() => db.change(`delete from provider where id = 'p1'`)).toThrow(/FOREIGN KEY/);
  db.database.close();
});
