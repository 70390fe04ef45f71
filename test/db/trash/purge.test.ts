// Purging: nothing of the text stays in the file, every proof stays valid, and undo goes on with what is left.
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proveConsistency, proveLeaf } from '#db/audit/log.ts';
import { leafHash, verifyConsistency, verifyInclusion } from '#db/audit/merkle.ts';
import { putDraft } from '#db/drafts/write.ts';
import { listRecordChanges, listSteps } from '#db/history/read.ts';
import { markRecord } from '#db/records.ts';
import { createProvider, createService, updateProvider } from '#db/providers/write.ts';
import type { Workspace } from '#db/workspace.ts';
import { caught } from '#test/harness/caught.ts';
import { provider, service } from '#test/harness/records.ts';
import { BY, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, file } = workspaceFolder();
const SECRET = 'Quillon Confidential';

const codeOf = (act: () => unknown): unknown => (caught(act) as { code?: unknown }).code;

function trash(workspace: Workspace, entity: 'provider' | 'service', id: string, rev: number): void {
  workspace.write(step('Move to the trash'), (db) => markRecord(db, entity, id, rev, 'trashed'));
}

/** A provider whose text went through every place that keeps text: log, step names, drafts, the index. */
function withSecret(name: string) {
  const workspace = create(name);
  const kept = provider({ legalName: 'Kept Hosting', shortName: 'Kept' });
  const gone = provider({ legalName: SECRET, shortName: '', note: `note about ${SECRET}` });
  workspace.write(step('Add provider Kept'), (db) => createProvider(db, kept));
  workspace.write(step(`Add provider ${SECRET}`), (db) => createProvider(db, gone));
  workspace.write(step(`Edit provider ${SECRET}`), (db) =>
    updateProvider(db, { ...gone, note: `${SECRET} "again"` }, 1),
  );
  workspace.scratch((db) =>
    putDraft(db, { id: `["provider","${gone.id}"]`, body: { note: SECRET }, baseRev: null, savedAt: 1 }),
  );
  workspace.search('confidential', 5);
  trash(workspace, 'provider', gone.id, 2);
  return { workspace, gone, kept, ref: { entity: 'provider', id: gone.id } };
}

describe('a purge', () => {
  test('leaves no byte of the text in the file, in its log or in the index', () => {
    const { workspace, ref } = withSecret('bytes.qdk');
    expect(fs.existsSync(file('bytes.qdk-wal'))).toBe(true);
    const { value } = workspace.purge(step('Purge 1 record'), [ref]);
    expect(value.map(({ title }) => title)).toEqual([SECRET]);
    expect(workspace.search('confidential', 5)).toEqual([]);
    expect(workspace.read((db) => listSteps(db, null, 10)).filter(({ label }) => label.includes('Quillon'))).toEqual(
      [],
    );
    workspace.close();
    const bytes = fs.readFileSync(file('bytes.qdk'));
    expect(bytes.includes('Quillon')).toBe(false);
    expect(bytes.includes('Kept Hosting')).toBe(true);
    expect(fs.existsSync(file('bytes.qdk-wal'))).toBe(false);
  });

  test('leaves every proof valid: leaves, older heads, and the full check', () => {
    const { workspace, ref } = withSecret('proofs.qdk');
    const older = workspace.head();
    const proofs = [1, 2, 3, older.size].map((seq) => proveLeaf(workspace.connection(), seq));
    workspace.purge(step('Purge 1 record'), [ref]);
    const { head, proof } = proveConsistency(workspace.connection(), older.size);
    expect(verifyConsistency(older, head, proof)).toBe(true);
    for (const { seq, body } of proofs) {
      const now = proveLeaf(workspace.connection(), seq);
      expect(now.body).toBe(body);
      expect(verifyInclusion(leafHash(now.body), seq - 1, now.head.size, now.proof, now.head.root)).toBe(true);
    }
    expect(workspace.check().filter(({ ok }) => !ok)).toEqual([]);
    workspace.close();
    const again = open('proofs.qdk');
    expect(again.check().filter(({ ok }) => !ok)).toEqual([]);
    again.close();
  });

  test('cannot be undone; what was done before it to other records can', () => {
    const { workspace, ref, kept } = withSecret('undo.qdk');
    const [trashed] = workspace.read((db) => listSteps(db, null, 1));
    workspace.purge(step('Purge 1 record'), [ref]);
    expect(codeOf(() => workspace.undo(BY, trashed?.seq))).toBe('STEP_PURGED');
    expect(workspace.next().undo?.label).toBe('Add provider Kept');
    workspace.undo(BY);
    expect(workspace.read((db) => listRecordChanges(db, 'provider', kept.id, 9)).map(({ act }) => act)).toEqual([
      'delete',
      'insert',
    ]);
    workspace.close();
  });

  test('takes along what lies in the trash and hangs on the record, and refuses while something live does', () => {
    const { workspace, gone, kept, ref } = withSecret('linked.qdk');
    const live = provider({ legalName: 'Subsidiary', parentId: gone.id });
    workspace.write(step('Add'), (db) => createProvider(db, live));
    expect(workspace.planPurge([ref]).users.map(({ title }) => title)).toEqual(['Subsidiary']);
    expect(codeOf(() => workspace.purge(step('Purge'), [ref]))).toBe('RECORD_IN_USE');
    trash(workspace, 'provider', live.id, 1);
    const plan = workspace.planPurge([ref]);
    expect(plan.records.map(({ title }) => title)).toEqual([SECRET, 'Subsidiary']);
    workspace.purge(step('Purge'), [ref]);
    expect(workspace.trash()).toEqual([]);
    expect(codeOf(() => workspace.purge(step('Purge'), [{ entity: 'provider', id: kept.id }]))).toBe(
      'RECORD_NOT_TRASHED',
    );
    workspace.close();
  });
});

test('the trash lists records of every kind, the latest first, and names those above them that are trashed too', () => {
  const { workspace, gone, ref } = withSecret('list.qdk');
  const one = service(gone.id, { name: 'Hosting' });
  workspace.write(step('Add'), (db) => createService(db, one));
  workspace.write(step('Trash', 9), (db) => markRecord(db, 'service', one.id, 1, 'trashed'));
  expect(workspace.trash().map(({ entity, title }) => [entity, title])).toEqual([
    ['service', 'Hosting'],
    ['provider', SECRET],
  ]);
  expect(workspace.trashedAbove({ entity: 'service', id: one.id })).toEqual([ref]);
  workspace.close();
});
