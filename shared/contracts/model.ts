// A contract with the terms that a service level and the contract clock need.
import { z } from 'zod';
import { CivilDateText, CountryCode, Label, Money, Note, OptionalLabel, Stamps, ZoneName } from '../fields.ts';
import { BusinessCalendarId, ContractEventId, ContractId, OrganisationId, PersonId, ProviderId } from '../ids.ts';

export const RENEWAL_MODES = ['none', 'tacit', 'express', 'evergreen'] as const;

export const Notice = z.strictObject({
  amount: z.int().min(0).max(3660),
  unit: z.enum(['days', 'months']),
});
export type Notice = z.infer<typeof Notice>;

/** term_end: to the end of a term. anniversary: to each anniversary of the start. any_time: after the notice, from any day. */
export const NOTICE_ANCHORS = ['term_end', 'anniversary', 'any_time'] as const;
export const WORKING_DAY_RULES = ['none', 'previous'] as const;

/** draft: not in force yet. active: signed; what it binds to counts. */
export const CONTRACT_STAGES = ['draft', 'active'] as const;

/** How notice works beyond its length, and who is reminded when. */
export const ClockTerms = z.strictObject({
  /** Months from the first day within which nobody can end it. */
  minimumMonths: z.int().min(1).max(1200).nullable(),
  noticeAnchor: z.enum(NOTICE_ANCHORS),
  /** The window opens so long before the end; null when notice may be given at any time. */
  noticeNotBefore: Notice.nullable(),
  /** Calendar days that delivery takes. */
  deliveryLeadDays: z.int().min(0).max(366),
  workingDayRule: z.enum(WORKING_DAY_RULES),
  /** Whose holidays count; null counts Saturdays and Sundays only. */
  calendarId: BusinessCalendarId.nullable(),
  /** Who is reminded; null means the provider's owner. */
  ownerId: PersonId.nullable(),
  /** Days before the day of sending on which a reminder begins, longest first. */
  reminderDays: z.array(z.int().min(0).max(3660)).max(12),
});
export type ClockTerms = z.infer<typeof ClockTerms>;

/** What a contract has when nothing more is said. */
export const PLAIN_CLOCK: ClockTerms = {
  minimumMonths: null,
  noticeAnchor: 'term_end',
  noticeNotBefore: null,
  deliveryLeadDays: 0,
  workingDayRule: 'none',
  calendarId: null,
  ownerId: null,
  reminderDays: [180, 90, 30, 7],
};

export const CONTRACT_EVENT_KINDS = ['signed', 'amended', 'notice_served', 'kept', 'renewed', 'terminated'] as const;

/** What happened to a contract. Never changed: what was wrong is answered by a later event. */
export const ContractEvent = z.strictObject({
  id: ContractEventId,
  contractId: ContractId,
  /** kept: it was decided to let it renew. */
  kind: z.enum(CONTRACT_EVENT_KINDS),
  /** For a notice, the day of receipt. */
  on: CivilDateText,
  party: z.enum(['ours', 'theirs']),
  /** Last day of the contract that follows: of a notice, a renewal by agreement, a termination. For kept, the end let pass. */
  endsOn: CivilDateText.nullable(),
  /** For a notice, how its service is proved. */
  proof: OptionalLabel,
  note: Note,
});
export type ContractEvent = z.infer<typeof ContractEvent>;

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
  stage: z.enum(CONTRACT_STAGES),
  clock: ClockTerms,
  ...Stamps,
});
export type Contract = z.infer<typeof Contract>;
