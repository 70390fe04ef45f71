import { expect, test } from 'vitest';
import { fileOfFormat, migrateTo, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 240 adds parts of a capacity plan, of known kinds, with facts that can be read', () => {
  const db = fileOfFormat(file('plan-items.qdk'), 230);
  expect(tablesOf(db)).not.toContain('plan_item');
  migrateTo(db, 240);
  const item = (id: string, kind: string, facts: string) =>
    db.change(`insert into plan_item values ('${id}', '${kind}', 'Power', '${facts}', 1, 1, 'x', 1, 'x', null, null)`);
  expect(item('a', 'need', '{}')).toBe(1);
  expect(item('b', 'roadmap', '{}')).toBe(1);
  expect(item('c', 'advice', '{}')).toBe(1);
  expect(() => item('d', 'wish', '{}')).toThrow(/CHECK/);
  expect(() => item('e', 'need', 'not json')).toThrow(/CHECK/);
  db.database.close();
});
