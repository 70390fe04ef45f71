// Who we are and whom we deal with: organisations, people, providers with identifiers and contacts, services.
import type { Migration } from './migration.ts';

export const registry: Migration = {
  version: 20,
  slug: 'registry',
  sql: `
  create table organisation (
    id text primary key,
    name text not null,
    lei text not null,
    country text not null,
    currency text not null,
    parentId text references organisation (id),
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index organisation_name on organisation (name) where trashedAt is null;
  create index organisation_parent on organisation (parentId);

  create table provider (
    id text primary key,
    legalName text not null,
    shortName text not null,
    country text not null,
    lifecycle text not null
      check (lifecycle in ('prospect', 'onboarding', 'active', 'watch', 'exiting', 'exited')),
    parentId text references provider (id) check (parentId is not id),
    ownerId text references person (id),
    note text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index provider_name on provider (legalName) where trashedAt is null;
  create index provider_parent on provider (parentId);
  create index provider_owner on provider (ownerId);

  create table person (
    id text primary key,
    name text not null,
    party text not null check (party in ('ours', 'theirs')),
    providerId text references provider (id),
    role text not null,
    email text not null,
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer,
    check (party = 'theirs' or providerId is null)
  ) strict;
  create index person_provider on person (providerId);

  create table provider_identifier (
    id text primary key,
    providerId text not null references provider (id),
    type text not null check (type in ('LEI', 'EUID', 'CRN', 'VAT', 'DUNS', 'OTHER')),
    value text not null,
    country text,
    validTo text
  ) strict;
  create index provider_identifier_owner on provider_identifier (providerId);

  create table provider_contact (
    id text primary key,
    providerId text not null references provider (id),
    personId text not null references person (id),
    role text not null,
    escalationLevel integer check (escalationLevel between 1 and 9)
  ) strict;
  create index provider_contact_owner on provider_contact (providerId);
  create index provider_contact_person on provider_contact (personId);

  create table service (
    id text primary key,
    providerId text not null references provider (id),
    name text not null,
    ictServiceType text,
    description text not null,
    ownerId text references person (id),
    rev integer not null check (rev > 0),
    createdAt integer not null,
    createdBy text not null,
    updatedAt integer not null,
    updatedBy text not null,
    archivedAt integer,
    trashedAt integer
  ) strict;
  create unique index service_name on service (providerId, name) where trashedAt is null;
  create index service_provider on service (providerId);
  create index service_owner on service (ownerId);
  `,
};
