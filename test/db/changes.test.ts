import { describe, expect, test } from 'vitest';
import { getIncident } from '#db/incidents/read.ts';
import { createIncident, updateIncident } from '#db/incidents/write.ts';
import { getOrganisation, listOrganisations } from '#db/people/read.ts';
import { createOrganisation, shelveOrganisation, updateOrganisation } from '#db/people/write.ts';
import { getProvider } from '#db/providers/read.ts';
import { createProvider, createService, updateProvider } from '#db/providers/write.ts';
import { ProviderIdentifierId } from '#shared/ids.ts';
import { caught } from '#test/harness/caught.ts';
import { HOSTILE_TEXTS, incident, organisation, provider, service } from '#test/harness/records.ts';
import { ACTOR, BY, NOW, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, open, newId } = workspaceFolder();
const LATER = { actor: ACTOR, at: NOW + 7200 };

describe('a step', () => {
  test('is one transaction: when it throws, nothing of it was kept', () => {
    const workspace = create('throws.qdk');
    const first = organisation();
    const refuse = () =>
      workspace.write(step('Add'), (db) => {
        createOrganisation(db, first);
        throw new Error('no');
      });
    expect(refuse).toThrow('no');
    expect(workspace.read((db) => listOrganisations(db))).toEqual([]);
    expect(workspace.next()).toEqual({ undo: null, redo: null });
    expect(workspace.head().size).toBe(0);
  });

  test('must not await', () => {
    const workspace = create('await.qdk');
    expect(() => workspace.write(step('Wait'), () => Promise.resolve(1))).toThrow(TypeError);
    expect(() => workspace.write(step('Nest'), () => workspace.write(step('In'), () => 1))).toThrow(TypeError);
  });

  test('that changes nothing is not recorded, except an act that leaves the file', () => {
    const workspace = create('nothing.qdk');
    expect(workspace.write(step('Look'), () => 'seen')).toEqual({ value: 'seen', step: null });
    const final = workspace.write(step('Export', 0, { final: true }), () => 'gone');
    expect(final.step?.seq).toBe(1);
    expect(workspace.next().undo).toBeNull();
  });

  test('says which records it touched, parts under their record', () => {
    const workspace = create('touched.qdk');
    const one = provider({
      identifiers: [
        { id: ProviderIdentifierId.parse(newId()), type: 'VAT', value: 'DE1', country: 'DE', validTo: null },
      ],
    });
    const done = workspace.write(step('Add provider'), (db) => createProvider(db, one));
    expect(done.step?.touched).toEqual([{ entity: 'provider', ids: [one.id] }]);
  });

  test('is the only way to write a record', () => {
    const workspace = create('outside.qdk');
    const write = () =>
      workspace.scratch((db) =>
        db.insert('organisation', {
          ...organisation(),
          rev: 1,
          createdAt: 1,
          createdBy: 'x',
          updatedAt: 1,
          updatedBy: 'x',
          archivedAt: null,
          trashedAt: null,
        }),
      );
    expect(caught(write).code).toBe('WRITE_OUTSIDE_STEP');
  });
});

describe('undo and redo', () => {
  test('take a record back and forth, each time as a new revision with its own stamp', () => {
    const workspace = create('back-and-forth.qdk');
    const first = organisation({ name: 'One' });
    const read = () => workspace.read((db) => getOrganisation(db, first.id));
    workspace.write(step('Create'), (db) => createOrganisation(db, first));
    workspace.write(step('Rename', 1), (db) => updateOrganisation(db, { ...first, name: 'Two' }, 1));
    expect(workspace.next().undo?.label).toBe('Rename');
    workspace.undo(BY);
    expect(read()).toMatchObject({ name: 'One', rev: 3, updatedAt: BY.at, createdAt: NOW });
    workspace.redo(LATER);
    expect(read()).toMatchObject({ name: 'Two', rev: 4, updatedAt: LATER.at });
    workspace.undo(LATER);
    workspace.undo(LATER);
    expect(read()).toBeUndefined();
    workspace.redo(LATER);
    workspace.redo(LATER);
    expect(read()).toMatchObject({ name: 'Two', rev: 7 });
    expect(workspace.next()).toMatchObject({ undo: { label: 'Rename' }, redo: null });
    expect(workspace.check().filter((finding) => !finding.ok)).toEqual([]);
  });

  test('survive closing and opening again', () => {
    const workspace = create('restart.qdk');
    const first = organisation({ name: 'Before' });
    workspace.write(step('Create'), (db) => createOrganisation(db, first));
    workspace.write(step('Rename'), (db) => updateOrganisation(db, { ...first, name: 'After' }, 1));
    workspace.close();
    const again = open('restart.qdk');
    expect(again.next().undo?.label).toBe('Rename');
    again.undo(BY);
    again.close();
    const third = open('restart.qdk');
    expect(third.next()).toMatchObject({ undo: { label: 'Create' }, redo: { label: 'Rename' } });
    third.redo(BY);
    expect(third.read((db) => getOrganisation(db, first.id))?.name).toBe('After');
  });

  test('bring back every hostile text and every empty field exactly', () => {
    const workspace = create('hostile.qdk');
    const records = HOSTILE_TEXTS.map((name) => organisation({ name }));
    workspace.write(step('Create'), (db) => records.forEach((record) => createOrganisation(db, record)));
    const before = workspace.read((db) => listOrganisations(db)).map(({ name, parentId }) => ({ name, parentId }));
    workspace.undo(BY);
    expect(workspace.read((db) => listOrganisations(db))).toEqual([]);
    workspace.redo(BY);
    const after = workspace.read((db) => listOrganisations(db)).map(({ name, parentId }) => ({ name, parentId }));
    expect(after).toEqual(before);
    expect(after).toHaveLength(HOSTILE_TEXTS.length);
  });

  test('a new act clears the redo line, an act that leaves the file does not', () => {
    const workspace = create('redo-line.qdk');
    const first = organisation({ name: 'A' });
    workspace.write(step('Create'), (db) => createOrganisation(db, first));
    workspace.write(step('Rename'), (db) => updateOrganisation(db, { ...first, name: 'B' }, 1));
    workspace.undo(BY);
    workspace.write(step('Export', 0, { final: true }), () => null);
    expect(workspace.next().redo?.label).toBe('Rename');
    workspace.write(step('Add'), (db) => createOrganisation(db, organisation({ name: 'Other' })));
    expect(workspace.next().redo).toBeNull();
    expect(caught(() => workspace.redo(BY)).code).toBe('NOTHING_TO_REDO');
  });

  test('an older step can be undone when its rows stand as it left them', () => {
    const workspace = create('older.qdk');
    const [a, b] = [organisation({ name: 'A' }), organisation({ name: 'B' })];
    const first = workspace.write(step('Add A'), (db) => createOrganisation(db, a));
    workspace.write(step('Add B'), (db) => createOrganisation(db, b));
    workspace.undo(BY, first.step?.seq);
    expect(workspace.read((db) => listOrganisations(db)).map((record) => record.name)).toEqual(['B']);
    expect(workspace.next()).toMatchObject({ undo: { label: 'Add B' }, redo: { label: 'Add A' } });
  });

  test('a step is refused, by the name of the record, when a row has moved on', () => {
    const workspace = create('stale.qdk');
    const first = organisation({ name: 'A' });
    const created = workspace.write(step('Create'), (db) => createOrganisation(db, first));
    workspace.write(step('Rename'), (db) => updateOrganisation(db, { ...first, name: 'Moved on' }, 1));
    const error = caught(() => workspace.undo(BY, created.step?.seq));
    expect(error.code).toBe('STEP_STALE');
    expect(error.message).toContain('"Moved on" (organisation)');
    expect(error.details.facts).toMatchObject({ entity: 'organisation', id: first.id });
    expect(workspace.read((db) => getOrganisation(db, first.id))?.rev).toBe(2);
    expect(workspace.next().undo?.label).toBe('Rename');
  });

  test('a step is refused, by the name of the record, when another record came to depend on it', () => {
    const workspace = create('dependent.qdk');
    const one = provider();
    const created = workspace.write(step('Add provider'), (db) => createProvider(db, one));
    workspace.write(step('Add service'), (db) => createService(db, service(one.id, { name: 'Mail "relay"' })));
    const error = caught(() => workspace.undo(BY, created.step?.seq));
    expect(error.code).toBe('STEP_STALE');
    expect(error.message).toContain('"Mail "relay"" (service)');
    expect(workspace.read((db) => getProvider(db, one.id))).toBeDefined();
  });

  test('a later part of an aggregate keeps its record from being undone away', () => {
    const workspace = create('part.qdk');
    const one = provider();
    const created = workspace.write(step('Add provider'), (db) => createProvider(db, one));
    const identifiers = [
      { id: ProviderIdentifierId.parse(newId()), type: 'VAT', value: 'DE1', country: 'DE', validTo: null } as const,
    ];
    workspace.write(step('Add identifier'), (db) => updateProvider(db, { ...one, identifiers: [...identifiers] }, 1));
    expect(caught(() => workspace.undo(BY, created.step?.seq)).code).toBe('STEP_STALE');
    workspace.undo(BY);
    workspace.undo(BY);
    expect(workspace.read((db) => getProvider(db, one.id))).toBeUndefined();
  });

  test('a step is refused when a value it would bring back is taken meanwhile', () => {
    const workspace = create('taken.qdk');
    const first = organisation({ name: 'Old name' });
    workspace.write(step('Create'), (db) => createOrganisation(db, first));
    const renamed = workspace.write(step('Rename'), (db) => updateOrganisation(db, { ...first, name: 'New' }, 1));
    workspace.write(step('Add'), (db) => createOrganisation(db, organisation({ name: 'Old name' })));
    expect(caught(() => workspace.undo(BY, renamed.step?.seq)).code).toBe('STEP_STALE');
  });

  test('an undone step, a final act, an undo and an unknown step are each refused by name', () => {
    const workspace = create('refusals.qdk');
    expect(caught(() => workspace.undo(BY)).code).toBe('NOTHING_TO_UNDO');
    const done = workspace.write(step('Add'), (db) => createOrganisation(db, organisation()));
    const undone = workspace.undo(BY);
    expect(caught(() => workspace.undo(BY, done.step?.seq)).code).toBe('STEP_ALREADY_UNDONE');
    expect(caught(() => workspace.undo(BY, undone.step?.seq)).code).toBe('STEP_IS_UNDO');
    const final = workspace.write(step('Seal "Q1"', 0, { final: true }), () => null);
    const refusal = caught(() => workspace.undo(BY, final.step?.seq));
    expect(refusal.code).toBe('STEP_FINAL');
    expect(refusal.message).toContain('"Seal "Q1""');
    expect(caught(() => workspace.undo(BY, 999)).code).toBe('STEP_NOT_FOUND');
  });

  test('do not reach across a change of the file format', () => {
    const workspace = create('format.qdk');
    workspace.write(step('Before the change'), (db) => createOrganisation(db, organisation()));
    workspace.connection().change('update step set schemaVersion = schemaVersion - 10');
    expect(workspace.next()).toEqual({ undo: null, redo: null });
    expect(caught(() => workspace.undo(BY)).code).toBe('STEP_OTHER_FORMAT');
  });

  test('take back an import of ten thousand rows as one step, and bring it back', () => {
    const workspace = create('import.qdk');
    const one = provider();
    const hosting = service(one.id);
    workspace.write(step('Set up'), (db) => {
      createProvider(db, one);
      createService(db, hosting);
    });
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      incident(hosting.id, { title: `Incident ${index}`, externalId: `R${index}` }),
    );
    workspace.write(step('Import'), (db) => rows.forEach((row) => createIncident(db, row)));
    const count = () => Number(workspace.connection().value('select count(*) from incident'));
    expect(count()).toBe(10_000);
    workspace.undo(BY);
    expect(count()).toBe(0);
    expect(workspace.search('Incident', 5)).toEqual([]);
    workspace.redo(BY);
    expect(count()).toBe(10_000);
    expect(workspace.search('Incident 9998', 5)).toHaveLength(1);
  });

  test('a later change of one imported row keeps the whole import from being undone', () => {
    const workspace = create('import-touched.qdk');
    const one = provider();
    const hosting = service(one.id);
    workspace.write(step('Set up'), (db) => {
      createProvider(db, one);
      createService(db, hosting);
    });
    const rows = [incident(hosting.id), incident(hosting.id, { title: 'Touched' })];
    const imported = workspace.write(step('Import'), (db) => rows.forEach((row) => createIncident(db, row)));
    const [, touched] = rows;
    if (touched === undefined) throw new Error('two rows');
    workspace.write(step('Edit'), (db) => updateIncident(db, { ...touched, note: 'x' }, 1));
    expect(caught(() => workspace.undo(BY, imported.step?.seq)).message).toContain('"Touched" (incident)');
    expect(workspace.read((db) => getIncident(db, rows[0]?.id ?? touched.id))).toBeDefined();
  });

  test('trash and restore are steps like any other', () => {
    const workspace = create('trash.qdk');
    const first = organisation();
    workspace.write(step('Add'), (db) => createOrganisation(db, first));
    workspace.write(step('Trash'), (db) => shelveOrganisation(db, first.id, 1, 'trashed'));
    expect(workspace.read((db) => listOrganisations(db))).toEqual([]);
    workspace.undo(BY);
    expect(workspace.read((db) => listOrganisations(db))).toHaveLength(1);
  });
});
