import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 130 keeps contracts of format 120 and gives them a plain clock, events and marks', () => {
  const db = fileOfFormat(file('clock.qdk'), 120);
  db.database.exec('pragma foreign_keys = off');
  db.change(
    `insert into contract (id, providerId, ref, title, effectiveOn, initialMonths, renewalMode, zone, noticeForm, note,
       rev, createdAt, createdBy, updatedAt, updatedBy)
     values ('c', 'p', 'C-1', 'Old', '2024-01-01', 12, 'none', 'UTC', '', '', 1, 1, 'u', 1, 'u')`,
  );
  db.change(`insert into provider (id, legalName, shortName, country, lifecycle, note, rev, createdAt, createdBy, updatedAt, updatedBy)
     values ('p', 'P', '', 'DE', 'active', '', 1, 1, 'u', 1, 'u')`);
  migrateTo(db, 130);
  expect(tablesOf(db)).toEqual(expect.arrayContaining(['contract_event', 'today_mark']));
  expect(db.rows('select stage, noticeAnchor, deliveryLeadDays, reminderDays from contract')).toEqual([
    { stage: 'active', noticeAnchor: 'term_end', deliveryLeadDays: 0, reminderDays: '[180,90,30,7]' },
  ]);
  expect(() => db.change(`update contract set noticeAnchor = 'sometime'`)).toThrow(/CHECK/);
  const event = `insert into contract_event values (?, 'c', ?, '2026-01-01', 'ours', null, '', '')`;
  db.change(event, ['e', 'signed']);
  expect(() => db.change(event, ['f', 'lost'])).toThrow(/CHECK/);
  db.change(`insert into today_mark values ('k', 'snoozed', '2026-02-01')`);
  expect(() => db.change(`insert into today_mark values ('l', 'snoozed', null)`)).toThrow(/CHECK/);
  db.database.close();
});
