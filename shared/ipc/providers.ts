// Providers with their identifiers and contacts, and their services.
import { z } from 'zod';
import { AtRevision, InstantSec, STAMP_KEYS } from '../fields.ts';
import { ProviderContactId, ProviderId, ProviderIdentifierId, ServiceId } from '../ids.ts';
import { Provider, ProviderContact, ProviderIdentifier, Service } from '../providers/model.ts';
import { VerdictView } from '../sla/view.ts';
import { mutation, query, Nothing } from './define.ts';

/** Parts that are new carry a null id; the core gives them one. */
export const ProviderInput = Provider.omit({ ...STAMP_KEYS, id: true }).extend({
  identifiers: z.array(ProviderIdentifier.extend({ id: ProviderIdentifierId.nullable() })).max(50),
  contacts: z.array(ProviderContact.extend({ id: ProviderContactId.nullable() })).max(200),
});
export type ProviderInput = z.infer<typeof ProviderInput>;

/** One row of the providers grid. */
export const ProviderRow = z.strictObject({
  id: ProviderId,
  rev: z.int(),
  legalName: z.string(),
  shortName: z.string(),
  country: z.string(),
  lifecycle: z.string(),
  ownerName: z.string().nullable(),
  services: z.int(),
  contracts: z.int(),
  slas: z.int(),
  /** Of the last complete month, the worst over the provider's service levels; null when it has none. */
  worstVerdict: VerdictView.nullable(),
  updatedAt: InstantSec,
});
export type ProviderRow = z.infer<typeof ProviderRow>;

export const ServiceInput = Service.omit({ ...STAMP_KEYS, id: true });

const Ref = z.strictObject({ id: ProviderId, rev: AtRevision });
const ServiceRef = z.strictObject({ id: ServiceId, rev: AtRevision });

export const providerChannels = {
  'providers.list': query({ input: Nothing, output: z.array(ProviderRow) }),
  'providers.get': query({ input: z.strictObject({ id: ProviderId }), output: Provider }),
  'providers.create': mutation({ input: ProviderInput, output: Provider }),
  'providers.update': mutation({ input: ProviderInput.extend({ id: ProviderId, rev: AtRevision }), output: Provider }),
  /** All of them as one step. */
  'providers.trash': mutation({ input: z.strictObject({ items: z.array(Ref).min(1).max(1000) }), output: Nothing }),
  'services.list': query({
    input: z.strictObject({ providerId: ProviderId.nullable() }),
    output: z.array(Service),
  }),
  'services.create': mutation({ input: ServiceInput, output: Service }),
  'services.update': mutation({ input: ServiceInput.extend({ id: ServiceId, rev: AtRevision }), output: Service }),
  'services.trash': mutation({ input: ServiceRef, output: Nothing }),
} as const;
