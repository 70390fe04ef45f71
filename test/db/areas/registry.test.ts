import { describe, expect, test } from 'vitest';
import { countLiveRecords } from '#db/counts.ts';
import { createContract } from '#db/contracts/write.ts';
import { getOrganisation, getPerson, listOrganisations, listPeople } from '#db/people/read.ts';
import {
  createOrganisation,
  createPerson,
  shelveOrganisation,
  shelvePerson,
  updateOrganisation,
  updatePerson,
} from '#db/people/write.ts';
import { countPerProvider, getProvider, getService, listProviders, listServices } from '#db/providers/read.ts';
import { createProvider, createService, shelveProvider, updateProvider, updateService } from '#db/providers/write.ts';
import { createSla, shelveSla } from '#db/sla/write.ts';
import { Organisation, Person } from '#shared/people/model.ts';
import { Provider, Service } from '#shared/providers/model.ts';
import { ProviderContactId, ProviderIdentifierId } from '#shared/ids.ts';
import { caught } from '#test/harness/caught.ts';
import { contract, HOSTILE_TEXTS, organisation, person, provider, service, sla } from '#test/harness/records.ts';
import { NOW, step, workspaceFolder } from '#test/harness/workspace.ts';

const { create, newId } = workspaceFolder();
const workspace = create('registry.qdk');
const LIVE = {
  rev: 1,
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: 'tester',
  updatedBy: 'tester',
  archivedAt: null,
  trashedAt: null,
};

describe('organisations and people', () => {
  test('come back as the model has them, stamped', () => {
    const own = organisation({ name: 'Bank' });
    const branch = organisation({ name: 'Branch', parentId: own.id, lei: '5299000J2N45DDNE4Y28' });
    const ada = person();
    workspace.write(step('Add'), (db) => {
      createOrganisation(db, own);
      createOrganisation(db, branch);
      createPerson(db, ada);
    });
    expect(workspace.read((db) => getOrganisation(db, branch.id))).toEqual({ ...branch, ...LIVE });
    expect(workspace.read((db) => getPerson(db, ada.id))).toEqual({ ...ada, ...LIVE });
    expect(workspace.read((db) => listOrganisations(db)).map((found) => Organisation.parse(found).name)).toEqual([
      'Bank',
      'Branch',
    ]);
    expect(workspace.read((db) => listPeople(db)).map((found) => Person.parse(found).name)).toEqual(['Ada Berg']);
    expect(workspace.read((db) => getPerson(db, person().id))).toBeUndefined();
  });

  test('a change needs the revision that was seen, and says what is there instead', () => {
    const own = organisation({ name: 'Seen' });
    workspace.write(step('Add'), (db) => createOrganisation(db, own));
    workspace.write(step('Edit', 5), (db) => updateOrganisation(db, { ...own, country: 'FR' }, 1));
    expect(workspace.read((db) => getOrganisation(db, own.id))).toMatchObject({
      rev: 2,
      country: 'FR',
      updatedAt: NOW + 300,
      createdAt: NOW,
    });
    const stale = caught(() => workspace.write(step('Edit'), (db) => updateOrganisation(db, own, 1)));
    expect(stale.code).toBe('RECORD_STALE');
    expect(stale.details.facts).toMatchObject({ rev: 2, updatedBy: 'tester' });
    const gone = caught(() => workspace.write(step('Edit'), (db) => updatePerson(db, person(), 1)));
    expect(gone.code).toBe('RECORD_NOT_FOUND');
  });

  test('a person who left is archived and stays named by what refers to them', () => {
    const leaver = person({ name: 'Leaver' });
    workspace.write(step('Add'), (db) => createPerson(db, leaver));
    workspace.write(step('Archive'), (db) => shelvePerson(db, leaver.id, 1, 'archived'));
    expect(workspace.read((db) => listPeople(db)).some((found) => found.id === leaver.id)).toBe(false);
    expect(workspace.read((db) => getPerson(db, leaver.id))).toMatchObject({ name: 'Leaver', archivedAt: NOW });
  });

  test('writing what is there already makes no revision and no step', () => {
    const own = organisation({ name: 'Same' });
    workspace.write(step('Add'), (db) => createOrganisation(db, own));
    expect(workspace.write(step('Save'), (db) => updateOrganisation(db, own, 1)).step).toBeNull();
    expect(workspace.read((db) => getOrganisation(db, own.id))?.rev).toBe(1);
  });

  test('archive hides, trash hides and frees the name, restore brings back unless the name is taken', () => {
    const own = organisation({ name: 'Shelf' });
    const names = (shelf: 'live' | 'archived' | 'trashed') =>
      workspace.read((db) => listOrganisations(db, shelf)).map((found) => found.name);
    const shelve = (rev: number, shelf: 'live' | 'archived' | 'trashed') =>
      workspace.write(step('Move'), (db) => shelveOrganisation(db, own.id, rev, shelf));
    workspace.write(step('Add'), (db) => createOrganisation(db, own));
    shelve(1, 'archived');
    expect([names('live').includes('Shelf'), names('archived')]).toEqual([false, ['Shelf']]);
    shelve(2, 'trashed');
    expect([names('archived'), names('trashed')]).toEqual([[], ['Shelf']]);
    const edit = caught(() =>
      workspace.write(step('Edit'), (db) => updateOrganisation(db, { ...own, country: 'IT' }, 3)),
    );
    expect(edit.code).toBe('RECORD_TRASHED');
    workspace.write(step('Add'), (db) => createOrganisation(db, organisation({ name: 'Shelf' })));
    const restore = caught(() => shelve(3, 'live'));
    expect(restore.code).toBe('RECORD_DUPLICATE');
    expect(restore.details.fields).toHaveProperty('name');
    expect(shelve(3, 'trashed').step).toBeNull();
  });
});

describe('providers', () => {
  const identifier = (value: string) => ({
    id: ProviderIdentifierId.parse(newId()),
    type: 'VAT' as const,
    value,
    country: 'DE',
    validTo: '2027-12-31',
  });

  test('are one aggregate: parts come, change and go with their provider and its revision', () => {
    const contactPerson = person();
    const one = provider({ legalName: 'Aggregate', identifiers: [identifier('A'), identifier('B')] });
    const contact = {
      id: ProviderContactId.parse(newId()),
      personId: contactPerson.id,
      role: 'Duty',
      escalationLevel: 1,
    };
    workspace.write(step('Add'), (db) => {
      createPerson(db, contactPerson);
      createProvider(db, { ...one, contacts: [contact] });
    });
    expect(workspace.read((db) => getProvider(db, one.id))).toEqual({ ...one, contacts: [contact], ...LIVE });
    const [first] = one.identifiers;
    if (first === undefined) throw new Error('an identifier');
    const changed = { ...one, identifiers: [{ ...first, value: 'A2' }, identifier('C')] };
    const done = workspace.write(step('Edit', 1), (db) => updateProvider(db, changed, 1));
    const after = Provider.parse(workspace.read((db) => getProvider(db, one.id)));
    expect(after.identifiers.map((part) => part.value)).toEqual(['A2', 'C']);
    expect([after.rev, after.contacts, done.step?.touched]).toEqual([2, [], [{ entity: 'provider', ids: [one.id] }]]);
    expect(workspace.write(step('Save'), (db) => updateProvider(db, changed, 2)).step).toBeNull();
  });

  test('a stale change of parts writes nothing', () => {
    const one = provider({ legalName: 'Stale parts' });
    workspace.write(step('Add'), (db) => createProvider(db, one));
    const change = { ...one, identifiers: [identifier('X')] };
    expect(caught(() => workspace.write(step('Edit'), (db) => updateProvider(db, change, 9))).code).toBe(
      'RECORD_STALE',
    );
    expect(workspace.read((db) => getProvider(db, one.id))?.identifiers).toEqual([]);
  });

  test('keep hostile text in every field exactly, alone and in a list', () => {
    const records = HOSTILE_TEXTS.map((text, index) =>
      provider({ legalName: `${index} ${text}`, shortName: text, note: text, identifiers: [identifier(text)] }),
    );
    workspace.write(step('Add'), (db) => records.forEach((record) => createProvider(db, record)));
    const listed = new Map(workspace.read((db) => listProviders(db)).map((found) => [found.id, found]));
    for (const record of records) {
      expect(workspace.read((db) => getProvider(db, record.id))).toEqual({ ...record, ...LIVE });
      expect(listed.get(record.id)).toEqual({ ...record, ...LIVE });
    }
  });

  test('a name that is taken is refused by field, a missing link is refused, and nothing is kept', () => {
    const one = provider({ legalName: 'Taken' });
    workspace.write(step('Add'), (db) => createProvider(db, one));
    const again = caught(() =>
      workspace.write(step('Add'), (db) => createProvider(db, provider({ legalName: 'Taken' }))),
    );
    expect([again.code, Object.keys(again.details.fields ?? {})]).toEqual(['RECORD_DUPLICATE', ['legalName']]);
    const orphan = provider({ legalName: 'Orphan', parentId: provider().id });
    expect(caught(() => workspace.write(step('Add'), (db) => createProvider(db, orphan))).code).toBe(
      'RECORD_LINK_BROKEN',
    );
    expect(workspace.read((db) => getProvider(db, orphan.id))).toBeUndefined();
    const wrong = { ...provider({ legalName: 'Wrong' }), lifecycle: 'unheard of' } as unknown as typeof one;
    expect(caught(() => workspace.write(step('Add'), (db) => createProvider(db, wrong))).code).toBe('RECORD_INVALID');
  });

  test('services belong to a provider, and counts see live records only', () => {
    const one = provider({ legalName: 'Counted' });
    const [hosting, mail] = [service(one.id), service(one.id, { name: 'Mail', ictServiceType: null })];
    const agreement = contract(one.id);
    const [first, second] = [sla(agreement.id, hosting.id), sla(agreement.id, mail.id)];
    workspace.write(step('Add'), (db) => {
      createProvider(db, one);
      [hosting, mail].forEach((record) => createService(db, record));
      createContract(db, agreement);
      [first, second].forEach((record) => createSla(db, record));
      shelveSla(db, second.id, 1, 'trashed');
    });
    expect(workspace.read((db) => getService(db, mail.id))).toEqual({ ...mail, ...LIVE });
    expect(
      workspace.read((db) => listServices(db, { providerId: one.id })).map((found) => Service.parse(found).name),
    ).toEqual(['Hosting', 'Mail']);
    const counts = workspace.read((db) => countPerProvider(db)).find((found) => found.providerId === one.id);
    expect(counts).toEqual({ providerId: one.id, services: 2, contracts: 1, slas: 1 });
    workspace.write(step('Edit'), (db) => updateService(db, { ...mail, name: 'Relay' }, 1));
    workspace.write(step('Trash'), (db) => shelveProvider(db, one.id, 1, 'trashed'));
    expect(workspace.read((db) => countPerProvider(db)).some((found) => found.providerId === one.id)).toBe(false);
    expect(workspace.read((db) => countLiveRecords(db))).toMatchObject({ sla: 1, contract: 1, incident: 0 });
  });
});
