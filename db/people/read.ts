// Organisations and people, as the shared model has them.
import type { OrganisationId, PersonId, ProviderId } from '#shared/ids.ts';
import type { Organisation, Person } from '#shared/people/model.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';

export function getOrganisation(db: ReadDb, id: OrganisationId): Organisation | undefined {
  return db.first(q.selectFrom('organisation').selectAll().where('id', '=', id));
}

/** By name. */
export function listOrganisations(db: ReadDb, shelf: Shelf = 'live'): Organisation[] {
  return db.all(q.selectFrom('organisation').selectAll().where(onShelf('organisation', shelf)).orderBy('name'));
}

export function getPerson(db: ReadDb, id: PersonId): Person | undefined {
  return db.first(q.selectFrom('person').selectAll().where('id', '=', id));
}

export interface PersonFilter {
  readonly providerId?: ProviderId;
  readonly shelf?: Shelf;
}

/** By name. */
export function listPeople(db: ReadDb, { providerId, shelf }: PersonFilter = {}): Person[] {
  let query = q.selectFrom('person').selectAll().where(onShelf('person', shelf)).orderBy('name').orderBy('id');
  if (providerId !== undefined) query = query.where('providerId', '=', providerId);
  return db.all(query);
}
