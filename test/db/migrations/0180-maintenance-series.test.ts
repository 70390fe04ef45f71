import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();
const STAMPS = `1, 1, 'x', 1, 'x', null, null`;

test('format 180 lets a maintenance window of format 170 keep the rule it came of', () => {
  const db = fileOfFormat(file('series.qdk'), 170);
  db.change(`insert into provider values ('p1', 'Helios', '', 'DE', 'active', null, null, '', ${STAMPS})`);
  db.change(`insert into service values ('s1', 'p1', 'Hosting', null, '', null, ${STAMPS})`);
  db.change(
    `insert into maintenance_window (id, serviceId, ref, title, startAt, endAt, announcedAt, agreed, note, rev, createdAt,
       createdBy, updatedAt, updatedBy, archivedAt, trashedAt)
     values ('m1', 's1', '', 'Patching', 0, 60, null, 1, '', ${STAMPS})`,
  );
  migrateTo(db, 180);
  expect(db.value('select series is null from maintenance_window')).toBe(1);
  expect(db.change(`update maintenance_window set series = '{"rule":"FREQ=WEEKLY"}'`)).toBe(1);
  expect(() => db.change(`update maintenance_window set series = 'weekly'`)).toThrow(/CHECK/);
  db.database.close();
});
