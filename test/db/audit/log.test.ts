import { describe, expect, test } from 'vitest';
import { leafHash, verifyConsistency, verifyInclusion } from '#db/audit/merkle.ts';
import { proveConsistency, proveLeaf } from '#db/audit/log.ts';
import { createOrganisation, updateOrganisation } from '#db/people/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { caught } from '#test/harness/caught.ts';
import { organisation } from '#test/harness/records.ts';
import { BY, NOW, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open } = workspaceFolder();

function filled(name: string, steps: number): Workspace {
  const workspace = create(name);
  for (let index = 0; index < steps; index += 1) {
    workspace.write(step(`Add ${index}`, index), (db) => createOrganisation(db, organisation({ name: `N${index}` })));
  }
  return workspace;
}

const ok = (workspace: Workspace): boolean => workspace.check().every((finding) => finding.ok);

describe('the audit log', () => {
  test('says who did what to which record when, with salted hashes in place of values', () => {
    const workspace = create('leaf.qdk');
    const first = organisation({ name: 'Visible name' });
    workspace.write(step('Add "Visible name"', 0, { act: 'organisation.create' }), (db) =>
      createOrganisation(db, first),
    );
    const { body } = proveLeaf(workspace.connection(), 2);
    expect(body).not.toContain('Visible');
    expect(JSON.parse(body)).toMatchObject({
      act: 'organisation.create',
      actor: { osUser: 'tester', personId: null },
      at: NOW,
      change: 'insert',
      entity: 'organisation',
      id: first.id,
      seq: 2,
      step: 1,
      table: 'organisation',
    });
    const { fields } = JSON.parse(body) as { fields: object };
    expect(Object.keys(fields)).toEqual(['country', 'currency', 'lei', 'name']);
    expect(JSON.parse(proveLeaf(workspace.connection(), 1).body)).toMatchObject({ entity: 'step', change: 'step' });
  });

  test('proves every entry, and that an earlier head is its beginning', () => {
    const workspace = filled('proofs.qdk', 4);
    const older = workspace.head();
    workspace.undo(BY);
    const db = workspace.connection();
    const { size } = workspace.head();
    expect(size).toBeGreaterThan(older.size);
    for (let seq = 1; seq <= size; seq += 1) {
      const { body, head, proof } = proveLeaf(db, seq);
      expect(verifyInclusion(leafHash(body), seq - 1, head.size, proof, head.root)).toBe(true);
    }
    const { head, proof } = proveConsistency(db, older.size);
    expect(verifyConsistency(older, head, proof)).toBe(true);
    expect(caught(() => proveLeaf(db, size + 1)).code).toBe('AUDIT_NO_SUCH_LEAF');
    expect(caught(() => proveConsistency(db, 0)).code).toBe('AUDIT_NO_SUCH_LEAF');
  });

  test('has the same root for the same steps and salts', () => {
    const first = organisation();
    const roots = ['same-1.qdk', 'same-2.qdk'].map((name) => {
      const workspace = create(name);
      workspace.write(step('Add'), (db) => createOrganisation(db, first));
      return workspace.head().root.toString('hex');
    });
    expect(roots[0]).toBe(roots[1]);
  });

  test.each([
    ['update', `update audit_leaf set body = '{}' where seq = 1`],
    ['delete', 'delete from audit_leaf where seq = 1'],
    [
      'insert or replace',
      `insert or replace into audit_leaf select 1, step, change, '{}', hash from audit_leaf where seq = 1`,
    ],
    ['replace at the end', `insert or replace into audit_leaf select max(seq), 1, 1, '{}', hash from audit_leaf`],
    [
      'upsert',
      `insert into audit_leaf select 1, 1, 1, '{}', hash from audit_leaf where seq = 1 on conflict do update set body = '{}'`,
    ],
    ['a gap', `insert into audit_leaf select max(seq) + 2, 1, 1, '{}', hash from audit_leaf`],
  ])('refuses %s', (what, sql) => {
    const workspace = filled(`append-only-${what.replaceAll(' ', '-')}.qdk`, 2);
    expect(() => workspace.connection().database.exec(sql)).toThrow(/audit log/);
    expect(ok(workspace)).toBe(true);
  });

  test('survives the clearing of values: salts and values go, every proof stays valid', () => {
    const workspace = filled('cleared.qdk', 3);
    const db = workspace.connection();
    const before = workspace.head();
    db.change(`update audit_salt set salts = x'' where leaf = 2`);
    db.change(`update change set after = json_set(after, '$.name', null) where seq = 1`);
    const { body, proof } = proveLeaf(db, 2);
    expect(verifyInclusion(leafHash(body), 1, before.size, proof, before.root)).toBe(true);
    const findings = workspace.check().filter((finding) => ['Audit log', 'Recorded values'].includes(finding.check));
    expect(findings.map((finding) => finding.ok)).toEqual([true, true]);
  });

  test('goes on after a restart where it left off', () => {
    const workspace = filled('restart.qdk', 3);
    const older = workspace.head();
    workspace.close();
    const again = open('restart.qdk');
    again.write(step('More'), (db) => createOrganisation(db, organisation({ name: 'More' })));
    const { head, proof } = proveConsistency(again.connection(), older.size);
    expect(verifyConsistency(older, head, proof)).toBe(true);
    expect(ok(again)).toBe(true);
  });
});

describe('the full check notices', () => {
  const changes: ReadonlyArray<readonly [what: string, check: string, sql: string]> = [
    [
      'a record changed beside the log',
      'Records against the log',
      `drop trigger change_organisation_update; update organisation set name = 'Other' where name = 'N1'`,
    ],
    [
      'a record removed beside the log',
      'Records against the log',
      `drop trigger change_organisation_delete; delete from organisation where name = 'N1'`,
    ],
    [
      'a logged value changed',
      'Recorded values',
      `update change set after = json_set(after, '$.name', 'Other') where seq = 1`,
    ],
    [
      'a leaf rewritten',
      'Audit log',
      `drop trigger audit_leaf_fixed; update audit_leaf set body = replace(body, 'tester', 'nobody') where seq = 1`,
    ],
    ['a head rewritten', 'Audit log', `update audit_head set root = zeroblob(32)`],
    [
      'a change without an entry',
      'Recorded values',
      `update current_step set step = 1; insert into organisation select 'x', 'X', lei, country, currency, null, 1, 1, 'x', 1, 'x', null, null from organisation limit 1`,
    ],
    [
      'a link that leads nowhere',
      'Links between records',
      `pragma foreign_keys = off; update current_step set step = 1; update organisation set parentId = 'nowhere' where name = 'N1'`,
    ],
  ];

  test.each(changes)('%s', (what, check, sql) => {
    const workspace = filled(`${what.replaceAll(' ', '-')}.qdk`, 3);
    expect(ok(workspace)).toBe(true);
    workspace.connection().database.exec(sql);
    const failed = workspace.check().filter((finding) => !finding.ok);
    expect(failed.map((finding) => finding.check)).toContain(check);
  });

  test('nothing after edits, undo, redo and trash', () => {
    const workspace = create('ordinary.qdk');
    const first = organisation();
    workspace.write(step('Add'), (db) => createOrganisation(db, first));
    workspace.write(step('Edit'), (db) => updateOrganisation(db, { ...first, name: 'New' }, 1));
    workspace.undo(BY);
    workspace.undo(BY);
    workspace.redo(BY);
    expect(workspace.check().filter((finding) => !finding.ok)).toEqual([]);
  });
});
