// Organisations and people as rows: every field has its column.
import type { Organisation, Person } from '#shared/people/model.ts';

export type OrganisationRow = Organisation;
export type PersonRow = Person;
