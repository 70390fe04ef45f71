// A provider with its identifiers and contacts, and the services it provides.
import { z } from 'zod';
import { CivilDateText, CountryCode, Label, Note, OptionalLabel, Stamps } from '../fields.ts';
import { PersonId, ProviderContactId, ProviderId, ProviderIdentifierId, ServiceId } from '../ids.ts';

export const LIFECYCLES = ['prospect', 'onboarding', 'active', 'watch', 'exiting', 'exited'] as const;
export const IDENTIFIER_TYPES = ['LEI', 'EUID', 'CRN', 'VAT', 'DUNS', 'OTHER'] as const;

export const ProviderIdentifier = z.strictObject({
  id: ProviderIdentifierId,
  type: z.enum(IDENTIFIER_TYPES),
  value: Label,
  country: CountryCode.nullable(),
  validTo: CivilDateText.nullable(),
});
export type ProviderIdentifier = z.infer<typeof ProviderIdentifier>;

export const ProviderContact = z.strictObject({
  id: ProviderContactId,
  personId: PersonId,
  role: Label,
  /** 1 is called first; null when the contact is not part of an escalation path. */
  escalationLevel: z.int().min(1).max(9).nullable(),
});
export type ProviderContact = z.infer<typeof ProviderContact>;

export const Provider = z.strictObject({
  id: ProviderId,
  legalName: Label,
  /** What people call it: "Helios" for "Helios Data Centres GmbH". */
  shortName: OptionalLabel,
  country: CountryCode,
  lifecycle: z.enum(LIFECYCLES),
  parentId: ProviderId.nullable(),
  ownerId: PersonId.nullable(),
  note: Note,
  identifiers: z.array(ProviderIdentifier),
  contacts: z.array(ProviderContact),
  ...Stamps,
});
export type Provider = z.infer<typeof Provider>;

/** ICT service types of ITS 2024/2956; null for anything that is not an ICT service. */
export const ICT_SERVICE_TYPES = [
  'S01',
  'S02',
  'S03',
  'S04',
  'S05',
  'S06',
  'S07',
  'S08',
  'S09',
  'S10',
  'S11',
  'S12',
  'S13',
  'S14',
  'S15',
  'S16',
  'S17',
  'S18',
  'S19',
] as const;

export const Service = z.strictObject({
  id: ServiceId,
  providerId: ProviderId,
  name: Label,
  ictServiceType: z.enum(ICT_SERVICE_TYPES).nullable(),
  description: Note,
  ownerId: PersonId.nullable(),
  ...Stamps,
});
export type Service = z.infer<typeof Service>;
