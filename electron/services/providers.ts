// Providers with their identifiers and contacts, and their services.
import { countIncidents } from '#db/incidents/read.ts';
import { getPerson } from '#db/people/read.ts';
import { countPerProvider, getProvider, getService, listProviders, listServices } from '#db/providers/read.ts';
import {
  createProvider,
  createService,
  shelveProvider,
  shelveService,
  updateProvider,
  updateService,
} from '#db/providers/write.ts';
import { required } from '#db/records.ts';
import { listSlas } from '#db/sla/read.ts';
import { listContracts } from '#db/contracts/read.ts';
import type { ReadDb } from '#db/connection.ts';
import type { NewId, ProviderContactId, ProviderId, ProviderIdentifierId, ServiceId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { ProviderInput } from '#shared/ipc/providers.ts';
import type { Provider } from '#shared/providers/model.ts';
import { FieldChecks, refuseWhileUsed, trashLabel } from './checks.ts';
import type { AreaChannels, Handlers } from './deps.ts';
import { judgedAtSec, type Session } from './session.ts';
import { worstLastVerdicts } from './sla-reading.ts';

type Row = OutputOf<'providers.list'>[number];

function withIds({ identifiers, contacts, ...input }: ProviderInput, newId: NewId) {
  return {
    ...input,
    identifiers: identifiers.map((part) => ({ ...part, id: part.id ?? (newId() as ProviderIdentifierId) })),
    contacts: contacts.map((part) => ({ ...part, id: part.id ?? (newId() as ProviderContactId) })),
  };
}

/** No provider stands above itself, however far up. */
function isUnder(db: ReadDb, parentId: ProviderId | null, id: ProviderId): boolean {
  const seen = new Set<ProviderId>();
  for (let at = parentId; at !== null && !seen.has(at); at = getProvider(db, at)?.parentId ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function checkProvider(db: ReadDb, input: ProviderInput, id: ProviderId | null): void {
  const checks = new FieldChecks();
  input.identifiers.forEach(({ validTo }, index) => checks.date(`identifiers.${index}.validTo`, validTo));
  checks
    .expect(id === null || !isUnder(db, input.parentId, id), 'parentId', 'a provider cannot stand above itself')
    .done();
}

function rowsOf(db: ReadDb, asOfSec: number): Row[] {
  const counts = new Map(countPerProvider(db).map((entry) => [entry.providerId, entry]));
  const worst = worstLastVerdicts(db, asOfSec);
  return listProviders(db).map((provider): Row => {
    const { id, rev, legalName, shortName, country, lifecycle, ownerId, updatedAt } = provider;
    const count = counts.get(id);
    return {
      id,
      rev,
      legalName,
      shortName,
      country,
      lifecycle,
      ownerName: ownerId === null ? null : (getPerson(db, ownerId)?.name ?? null),
      services: count?.services ?? 0,
      contracts: count?.contracts ?? 0,
      slas: count?.slas ?? 0,
      worstVerdict: worst.get(id) ?? null,
      updatedAt,
    };
  });
}

const shown = ({ shortName, legalName }: Pick<Provider, 'shortName' | 'legalName'>) => shortName.trim() || legalName;

export function providerServices(session: Session): Handlers<AreaChannels<'providers'>> {
  const provider = (id: ProviderId) => session.read((db) => required(getProvider(db, id), 'provider', id));

  return {
    'providers.list': (_input, context) => session.read((db) => rowsOf(db, judgedAtSec(db, context))),
    'providers.get': ({ id }) => provider(id),
    'providers.create'(input, context) {
      session.read((db) => checkProvider(db, input, null));
      const id = context.newId() as ProviderId;
      const name = { label: `Add provider ${shown(input)}`, act: 'provider.create' };
      session.step(context, name, (db) => createProvider(db, { ...withIds(input, context.newId), id }));
      return provider(id);
    },
    'providers.update'({ id, rev, ...input }, context) {
      session.read((db) => checkProvider(db, input, id));
      const name = { label: `Edit provider ${shown(input)}`, act: 'provider.update' };
      session.step(context, name, (db) => updateProvider(db, { ...withIds(input, context.newId), id }, rev));
      return provider(id);
    },
    'providers.trash'({ items }, context) {
      const records = items.map(({ id }) => provider(id));
      session.read((db) => {
        for (const record of records) {
          const providerId = record.id;
          refuseWhileUsed(shown(record), [
            [listServices(db, { providerId }).length, 'services'],
            [listContracts(db, { providerId }).length, 'contracts'],
          ]);
        }
      });
      const name = { label: trashLabel('provider', records.map(shown)), act: 'provider.trash' };
      session.step(context, name, (db) => {
        for (const { id, rev } of items) shelveProvider(db, id, rev, 'trashed');
      });
      return {};
    },
  };
}

export function serviceServices(session: Session): Handlers<AreaChannels<'services'>> {
  const service = (id: ServiceId) => session.read((db) => required(getService(db, id), 'service', id));

  return {
    'services.list': ({ providerId }) =>
      session.read((db) => listServices(db, providerId === null ? {} : { providerId })),
    'services.create'(input, context) {
      const id = context.newId() as ServiceId;
      const name = { label: `Add service ${input.name}`, act: 'service.create' };
      session.step(context, name, (db) => createService(db, { ...input, id }));
      return service(id);
    },
    'services.update'({ rev, ...input }, context) {
      const name = { label: `Edit service ${input.name}`, act: 'service.update' };
      session.step(context, name, (db) => updateService(db, input, rev));
      return service(input.id);
    },
    'services.trash'({ id, rev }, context) {
      const record = service(id);
      session.read((db) =>
        refuseWhileUsed(record.name, [
          [listSlas(db, { serviceId: id }).length, 'service levels'],
          [countIncidents(db, id), 'incidents'],
        ]),
      );
      const name = { label: `Move service ${record.name} to the trash`, act: 'service.trash' };
      session.step(context, name, (db) => shelveService(db, id, rev, 'trashed'));
      return {};
    },
  };
}
