import { describe, expect, test } from 'vitest';
import { lastStep, listRecordChanges, listSteps, recordAsAt, stepAsAt } from '#db/history/read.ts';
import { createOrganisation, updateOrganisation } from '#db/people/write.ts';
import { createProvider, updateProvider } from '#db/providers/write.ts';
import { ProviderIdentifierId } from '#shared/ids.ts';
import { organisation, provider } from '#test/harness/records.ts';
import { BY, NOW, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, newId } = workspaceFolder();

describe('history', () => {
  test('lists steps the latest first, page by page, with what they reversed', () => {
    const workspace = create('steps.qdk');
    expect(workspace.read((db) => lastStep(db))).toBeUndefined();
    for (const name of ['A', 'B', 'C']) {
      workspace.write(step(`Add ${name}`), (db) => createOrganisation(db, organisation({ name })));
    }
    workspace.undo(BY);
    const page = workspace.read((db) => listSteps(db, null, 2));
    expect(page.map(({ seq, kind, undoes, label }) => ({ seq, kind, undoes, label }))).toEqual([
      { seq: 4, kind: 'undo', undoes: 3, label: 'Add C' },
      { seq: 3, kind: 'do', undoes: null, label: 'Add C' },
    ]);
    expect(page[1]?.reversedBy).toBe(4);
    expect(workspace.read((db) => listSteps(db, 3, 10)).map((found) => found.label)).toEqual(['Add B', 'Add A']);
    expect(workspace.read((db) => lastStep(db))).toMatchObject({ seq: 4, at: BY.at, actorOsUser: 'tester' });
  });

  test('shows the changes of one record and its parts, with both values', () => {
    const workspace = create('changes.qdk');
    const one = provider({ legalName: 'Before' });
    const part = {
      id: ProviderIdentifierId.parse(newId()),
      type: 'VAT' as const,
      value: 'V',
      country: null,
      validTo: null,
    };
    workspace.write(step('Add'), (db) => createProvider(db, one));
    workspace.write(step('Other'), (db) => createOrganisation(db, organisation()));
    workspace.write(step('Edit', 1), (db) =>
      updateProvider(db, { ...one, legalName: 'After', identifiers: [part] }, 1),
    );
    const changes = workspace.read((db) => listRecordChanges(db, 'provider', one.id, 10));
    expect(changes.map(({ table, act, step: made }) => [table, act, made.label])).toEqual([
      ['provider', 'update', 'Edit'],
      ['provider_identifier', 'insert', 'Edit'],
      ['provider', 'insert', 'Add'],
    ]);
    expect(changes[0]).toMatchObject({
      before: { legalName: 'Before', rev: 1 },
      after: { legalName: 'After', rev: 2 },
    });
    expect(workspace.read((db) => listRecordChanges(db, 'provider', one.id, 1))).toHaveLength(1);
  });

  test('replays a record as it stood after any step, parts included, also before it was and after it was undone', () => {
    const workspace = create('as-at.qdk');
    const one = provider({ legalName: 'First' });
    const part = {
      id: ProviderIdentifierId.parse(newId()),
      type: 'VAT' as const,
      value: 'V',
      country: null,
      validTo: null,
    };
    workspace.write(step('Other'), (db) => createOrganisation(db, organisation()));
    workspace.write(step('Add', 1), (db) => createProvider(db, { ...one, identifiers: [part] }));
    workspace.write(step('Edit', 2), (db) => updateProvider(db, { ...one, legalName: 'Second' }, 1));
    workspace.undo({ ...BY, at: NOW + 180 });
    const asAt = (seq: number) => workspace.read((db) => recordAsAt(db, 'provider', one.id, seq));
    expect(asAt(1)).toBeNull();
    expect(asAt(2)).toMatchObject({ root: { legalName: 'First' }, parts: { provider_identifier: [{ value: 'V' }] } });
    expect(asAt(3)).toMatchObject({ root: { legalName: 'Second' }, parts: {} });
    expect(asAt(4)).toMatchObject({
      root: { legalName: 'First', rev: 3 },
      parts: { provider_identifier: [{ value: 'V' }] },
    });
    const steps = [NOW - 1, NOW, NOW + 61, NOW + 120, NOW + 999].map((at) => workspace.read((db) => stepAsAt(db, at)));
    expect(steps).toEqual([0, 1, 2, 3, 4]);
  });

  test('keeps what an organisation was called under every revision', () => {
    const workspace = create('names.qdk');
    const first = organisation({ name: 'N0' });
    workspace.write(step('Add'), (db) => createOrganisation(db, first));
    for (let rev = 1; rev <= 5; rev += 1) {
      workspace.write(step('Rename'), (db) => updateOrganisation(db, { ...first, name: `N${rev}` }, rev));
    }
    const names = [1, 2, 3, 4, 5, 6].map(
      (seq) => workspace.read((db) => recordAsAt(db, 'organisation', first.id, seq))?.root['name'],
    );
    expect(names).toEqual(['N0', 'N1', 'N2', 'N3', 'N4', 'N5']);
  });
});
