// Providers, their parts and their services as rows.
import type { Provider, ProviderContact, ProviderIdentifier, Service } from '#shared/providers/model.ts';

export type ProviderRow = Omit<Provider, 'identifiers' | 'contacts'>;
export type ProviderIdentifierRow = ProviderIdentifier & Pick<Service, 'providerId'>;
export type ProviderContactRow = ProviderContact & Pick<Service, 'providerId'>;
export type ServiceRow = Service;

export function identifierOf({ id, type, value, country, validTo }: ProviderIdentifierRow): ProviderIdentifier {
  return { id, type, value, country, validTo };
}

export function contactOf({ id, personId, role, escalationLevel }: ProviderContactRow): ProviderContact {
  return { id, personId, role, escalationLevel };
}
