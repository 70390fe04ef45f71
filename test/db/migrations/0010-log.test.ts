import { expect, test } from 'vitest';
import { auditHead } from '#db/audit/log.ts';
import { merkleRoot } from '#db/audit/merkle.ts';
import { fileOfFormat, tablesOf } from '#test/harness/format.ts';
import { workspaceFolder } from '#test/harness/workspace.ts';

const { file } = workspaceFolder();

test('format 10 starts from nothing: an empty log with the root of an empty tree, and a clean stop marker', () => {
  const db = fileOfFormat(file('log.qdk'), 10);
  expect(tablesOf(db)).toEqual([
    'audit_head',
    'audit_leaf',
    'audit_salt',
    'change',
    'current_step',
    'step',
    'workspace_state',
  ]);
  expect(auditHead(db)).toEqual({ size: 0, root: merkleRoot([]) });
  expect(db.value('select clean from workspace_state')).toBe(1);
  expect(() => db.change('insert into audit_leaf values (2, 1, null, ?, zeroblob(32))', ['{}'])).toThrow(/audit log/);
  expect(() => db.change('insert into workspace_state values (2, 1)')).toThrow(/CHECK/);
  db.database.close();
});
