// What the provider form holds while it is typed, and how a record becomes that.
import { ProviderInput } from '#shared/ipc/providers.ts';
import type { Provider } from '#shared/providers/model.ts';
import type { Lifecycle } from './words.ts';

export interface TypedIdentifier {
  readonly id: string | null;
  readonly type: Provider['identifiers'][number]['type'] | null;
  readonly value: string;
  readonly country: string | null;
  readonly validTo: string | null;
}

export interface TypedContact {
  readonly id: string | null;
  readonly personId: string | null;
  readonly role: string;
  readonly escalationLevel: number | null;
}

export interface TypedProvider {
  readonly legalName: string;
  readonly shortName: string;
  readonly country: string | null;
  readonly lifecycle: Lifecycle | null;
  readonly parentId: string | null;
  readonly ownerId: string | null;
  readonly note: string;
  readonly identifiers: readonly TypedIdentifier[];
  readonly contacts: readonly TypedContact[];
}

export const ProviderSchema = ProviderInput;

export const NEW_PROVIDER: TypedProvider = {
  legalName: '',
  shortName: '',
  country: null,
  lifecycle: 'active',
  parentId: null,
  ownerId: null,
  note: '',
  identifiers: [],
  contacts: [],
};

export const NEW_IDENTIFIER: TypedIdentifier = { id: null, type: 'LEI', value: '', country: null, validTo: null };
export const NEW_CONTACT: TypedContact = { id: null, personId: null, role: '', escalationLevel: null };

export function typedProvider(provider: Provider): TypedProvider {
  const { legalName, shortName, country, lifecycle, parentId, ownerId, note, identifiers, contacts } = provider;
  return { legalName, shortName, country, lifecycle, parentId, ownerId, note, identifiers, contacts };
}
