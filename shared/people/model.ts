// Organisations (our own) and people (ours or theirs). Owners, approvers and reviewers refer to people.
import { z } from 'zod';
import { CountryCode, CurrencyCode, Label, OptionalLabel, Stamps } from '../fields.ts';
import { OrganisationId, PersonId, ProviderId } from '../ids.ts';

export const Organisation = z.strictObject({
  id: OrganisationId,
  name: Label,
  /** ISO 17442, 20 characters; empty while unknown. */
  lei: z.string().regex(/^([0-9A-Z]{18}\d{2})?$/, 'an LEI has 20 letters and digits'),
  country: CountryCode,
  currency: CurrencyCode,
  parentId: OrganisationId.nullable(),
  ...Stamps,
});
export type Organisation = z.infer<typeof Organisation>;

export const PARTIES = ['ours', 'theirs'] as const;

export const Person = z.strictObject({
  id: PersonId,
  name: Label,
  party: z.enum(PARTIES),
  /** Set when the person works for a provider; null for our own people. */
  providerId: ProviderId.nullable(),
  role: OptionalLabel,
  email: OptionalLabel,
  ...Stamps,
});
export type Person = z.infer<typeof Person>;
