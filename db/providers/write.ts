// Providers as one aggregate with their identifiers and contacts, and services.
import type { ProviderId, ServiceId } from '#shared/ids.ts';
import type { Provider, Service } from '#shared/providers/model.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord, replaceParts, updateRecord, type Shelf } from '../records.ts';

function writeParts(db: WriteDb, { id, identifiers, contacts }: Content<Provider>): boolean {
  const owner = ['providerId', id] as const;
  const owned = { providerId: id };
  const changed = [
    replaceParts(
      db,
      'provider_identifier',
      owner,
      identifiers.map((part) => ({ ...part, ...owned })),
    ),
    replaceParts(
      db,
      'provider_contact',
      owner,
      contacts.map((part) => ({ ...part, ...owned })),
    ),
  ];
  return changed.includes(true);
}

export function createProvider(db: WriteDb, provider: Content<Provider>): void {
  const { identifiers: _, contacts: __, ...row } = provider;
  insertRecord(db, 'provider', row);
  writeParts(db, provider);
}

/** Parts that are missing are removed. @throws AppError RECORD_NOT_FOUND, RECORD_STALE, RECORD_TRASHED. */
export function updateProvider(db: WriteDb, provider: Content<Provider>, rev: number): void {
  const { identifiers: _, contacts: __, ...row } = provider;
  updateRecord(db, 'provider', row, rev, () => writeParts(db, provider));
}

export function shelveProvider(db: WriteDb, id: ProviderId, rev: number, shelf: Shelf): void {
  markRecord(db, 'provider', id, rev, shelf);
}

export function createService(db: WriteDb, service: Content<Service>): void {
  insertRecord(db, 'service', service);
}

export function updateService(db: WriteDb, service: Content<Service>, rev: number): void {
  updateRecord(db, 'service', service, rev);
}

export function shelveService(db: WriteDb, id: ServiceId, rev: number, shelf: Shelf): void {
  markRecord(db, 'service', id, rev, shelf);
}
