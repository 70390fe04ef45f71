// People and our own organisations.
import { getOrganisation, getPerson, listOrganisations, listPeople } from '#db/people/read.ts';
import { createOrganisation, createPerson, updateOrganisation, updatePerson } from '#db/people/write.ts';
import { required } from '#db/records.ts';
import type { OrganisationId, PersonId } from '#shared/ids.ts';
import type { InputOf } from '#shared/ipc/contract.ts';
import { FieldChecks } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import type { Session } from './session.ts';

function checkPerson({ party, providerId }: InputOf<'people.create'>): void {
  const ours = party === 'ours' && providerId !== null;
  new FieldChecks().expect(!ours, 'providerId', 'leave it empty for our own people').done();
}

function checkOrganisation(input: InputOf<'organisations.create'>, id: string | null): void {
  new FieldChecks()
    .currency('currency', input.currency)
    .expect(id === null || input.parentId !== id, 'parentId', 'an organisation is not its own parent')
    .done();
}

export function peopleServices(session: Session): Handlers<AreaChannels<'people' | 'organisations'>> {
  const person = (id: PersonId) => session.read((db) => required(getPerson(db, id), 'person', id));
  const organisation = (id: OrganisationId) =>
    session.read((db) => required(getOrganisation(db, id), 'organisation', id));

  return {
    'people.list': () => session.read((db) => listPeople(db)),
    'people.create'(input, context) {
      checkPerson(input);
      const id = context.newId() as PersonId;
      const name = { label: `Add ${input.name}`, act: 'person.create' };
      session.step(context, name, (db) => createPerson(db, { ...input, id }));
      return person(id);
    },
    'people.update'({ rev, ...input }, context) {
      checkPerson(input);
      const name = { label: `Edit ${input.name}`, act: 'person.update' };
      session.step(context, name, (db) => updatePerson(db, input, rev));
      return person(input.id);
    },
    'organisations.list': () => session.read((db) => listOrganisations(db)),
    'organisations.create'(input, context) {
      checkOrganisation(input, null);
      const id = context.newId() as OrganisationId;
      const name = { label: `Add organisation ${input.name}`, act: 'organisation.create' };
      session.step(context, name, (db) => createOrganisation(db, { ...input, id }));
      return organisation(id);
    },
    'organisations.update'({ rev, ...input }, context) {
      checkOrganisation(input, input.id);
      const name = { label: `Edit organisation ${input.name}`, act: 'organisation.update' };
      session.step(context, name, (db) => updateOrganisation(db, input, rev));
      return organisation(input.id);
    },
  };
}
