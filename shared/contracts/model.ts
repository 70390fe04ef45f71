// A contract with the terms that a service level and the contract clock need.
import { z } from 'zod';
import { CivilDateText, CountryCode, Label, Money, Note, OptionalLabel, Stamps, ZoneName } from '../fields.ts';
import { ContractId, OrganisationId, ProviderId } from '../ids.ts';

export const RENEWAL_MODES = ['none', 'tacit', 'express', 'evergreen'] as const;

export const Notice = z.strictObject({
  amount: z.int().min(0).max(3660),
  unit: z.enum(['days', 'months']),
});
export type Notice = z.infer<typeof Notice>;

export const Contract = z.strictObject({
  id: ContractId,
  providerId: ProviderId,
  /** The beneficiary on our side. */
  organisationId: OrganisationId.nullable(),
  /** The reference both sides use. */
  ref: Label,
  title: Label,
  effectiveOn: CivilDateText,
  initialMonths: z.int().min(1).max(1200),
  renewalMode: z.enum(RENEWAL_MODES),
  renewalMonths: z.int().min(1).max(1200).nullable(),
  notice: Notice.nullable(),
  endedOn: CivilDateText.nullable(),
  /** The contract's own zone: its months begin at this zone's midnights. */
  zone: ZoneName,
  governingLaw: CountryCode.nullable(),
  annualCost: Money.nullable(),
  noticeForm: OptionalLabel,
  note: Note,
  ...Stamps,
});
export type Contract = z.infer<typeof Contract>;
