// Organisations and people: create, change at a revision, archive, trash, restore.
import type { OrganisationId, PersonId } from '#shared/ids.ts';
import type { Organisation, Person } from '#shared/people/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, updateRecord, type Shelf } from '../records.ts';

export function createOrganisation(db: WriteDb, organisation: Content<Organisation>): void {
  insertRecord(db, 'organisation', organisation);
}

/** @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED; so do all updates. */
export function updateOrganisation(db: WriteDb, organisation: Content<Organisation>, rev: number): void {
  updateRecord(db, 'organisation', organisation, rev);
}

export function shelveOrganisation(db: WriteDb, id: OrganisationId, rev: number, shelf: Shelf): void {
  markRecord(db, 'organisation', id, rev, shelf);
}

export function createPerson(db: WriteDb, person: Content<Person>): void {
  insertRecord(db, 'person', person);
}

export function updatePerson(db: WriteDb, person: Content<Person>, rev: number): void {
  updateRecord(db, 'person', person, rev);
}

export function shelvePerson(db: WriteDb, id: PersonId, rev: number, shelf: Shelf): void {
  markRecord(db, 'person', id, rev, shelf);
}
