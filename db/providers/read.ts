// Providers with their identifiers and contacts, and their services.
import type { ProviderId, ServiceId } from '#shared/ids.ts';
import type { Provider, Service } from '#shared/providers/model.ts';
import { oneOf, q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf, type Shelf } from '../records.ts';
import { contactOf, identifierOf, type ProviderRow } from './rows.ts';

function withParts(db: ReadDb, rows: readonly ProviderRow[]): Provider[] {
  const owned = oneOf(
    'providerId',
    rows.map((row) => row.id),
  );
  const identifiers = db.all(q.selectFrom('provider_identifier').selectAll().where(owned).orderBy('id'));
  const contacts = db.all(q.selectFrom('provider_contact').selectAll().where(owned).orderBy('id'));
  const identifiersBy = Map.groupBy(identifiers, (part) => part.providerId);
  const contactsBy = Map.groupBy(contacts, (part) => part.providerId);
  return rows.map((row) => ({
    ...row,
    identifiers: (identifiersBy.get(row.id) ?? []).map(identifierOf),
    contacts: (contactsBy.get(row.id) ?? []).map(contactOf),
  }));
}

export function getProvider(db: ReadDb, id: ProviderId): Provider | undefined {
  return withParts(db, db.all(q.selectFrom('provider').selectAll().where('id', '=', id)))[0];
}

/** By legal name. */
export function listProviders(db: ReadDb, shelf: Shelf = 'live'): Provider[] {
  const query = q.selectFrom('provider').selectAll().where(onShelf('provider', shelf)).orderBy('legalName');
  return withParts(db, db.all(query));
}

export interface ProviderCounts {
  readonly providerId: ProviderId;
  readonly services: number;
  readonly contracts: number;
  readonly slas: number;
}

/** How many live services, contracts and service levels each live provider has. */
export function countPerProvider(db: ReadDb): ProviderCounts[] {
  return db.all(
    q
      .selectFrom('provider')
      .where(onShelf('provider'))
      .select((eb) => [
        'provider.id as providerId',
        eb
          .selectFrom('service')
          .whereRef('service.providerId', '=', 'provider.id')
          .where(onShelf('service'))
          .select((count) => count.fn.countAll<number>().as('count'))
          .$asScalar()
          .as('services'),
        eb
          .selectFrom('contract')
          .whereRef('contract.providerId', '=', 'provider.id')
          .where(onShelf('contract'))
          .select((count) => count.fn.countAll<number>().as('count'))
          .$asScalar()
          .as('contracts'),
        eb
          .selectFrom('sla')
          .innerJoin('contract', 'contract.id', 'sla.contractId')
          .whereRef('contract.providerId', '=', 'provider.id')
          .where(onShelf('sla'))
          .where(onShelf('contract'))
          .select((count) => count.fn.countAll<number>().as('count'))
          .$asScalar()
          .as('slas'),
      ]),
  ) as ProviderCounts[];
}

export function getService(db: ReadDb, id: ServiceId): Service | undefined {
  return db.first(q.selectFrom('service').selectAll().where('id', '=', id));
}

export interface ServiceFilter {
  readonly providerId?: ProviderId;
  readonly shelf?: Shelf;
}

/** By name. */
export function listServices(db: ReadDb, { providerId, shelf }: ServiceFilter = {}): Service[] {
  let query = q.selectFrom('service').selectAll().where(onShelf('service', shelf)).orderBy('name').orderBy('id');
  if (providerId !== undefined) query = query.where('providerId', '=', providerId);
  return db.all(query);
}
