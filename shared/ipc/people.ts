// People and our own organisations.
import { z } from 'zod';
import { STAMP_KEYS, AtRevision } from '../fields.ts';
import { OrganisationId, PersonId } from '../ids.ts';
import { Organisation, Person } from '../people/model.ts';
import { mutation, Nothing, query } from './define.ts';

export const NewPerson = Person.omit({ ...STAMP_KEYS, id: true });
export const NewOrganisation = Organisation.omit({ ...STAMP_KEYS, id: true });

export const peopleChannels = {
  'people.list': query({ input: Nothing, output: z.array(Person) }),
  'people.create': mutation({ input: NewPerson, output: Person }),
  'people.update': mutation({ input: NewPerson.extend({ id: PersonId, rev: AtRevision }), output: Person }),
  'organisations.list': query({ input: Nothing, output: z.array(Organisation) }),
  'organisations.create': mutation({ input: NewOrganisation, output: Organisation }),
  'organisations.update': mutation({
    input: NewOrganisation.extend({ id: OrganisationId, rev: AtRevision }),
    output: Organisation,
  }),
} as const;
