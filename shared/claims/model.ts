// A claim for the credit of one period: drafted from what was judged, submitted in time, argued, approved, applied or waived.
import { z } from 'zod';
import { CivilDateText, Money, MonthText, Note, OptionalLabel, Stamps } from '../fields.ts';
import { CreditClaimId, SlaId } from '../ids.ts';

export const CLAIM_STATES = ['draft', 'submitted', 'disputed', 'approved', 'applied', 'waived'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CreditClaim = z.strictObject({
  id: CreditClaimId,
  slaId: SlaId,
  /** The month that closes the period. */
  month: MonthText,
  state: z.enum(CLAIM_STATES),
  /** Availability the amount follows from, as agreed, or as the records give it. */
  claimedPct: z.string().nullable(),
  /** True when both sides agreed that value; only then can the claim be approved. */
  isAgreed: z.boolean(),
  claimed: Money,
  /** What the provider accepted; null before. */
  approved: Money.nullable(),
  /** What an invoice shows; null before. */
  applied: Money.nullable(),
  invoiceRef: OptionalLabel,
  /** Last day on which it may be submitted; null where the contract names none. */
  deadlineOn: CivilDateText.nullable(),
  submittedOn: CivilDateText.nullable(),
  decidedOn: CivilDateText.nullable(),
  appliedOn: CivilDateText.nullable(),
  /** Their reference. */
  ref: OptionalLabel,
  note: Note,
  ...Stamps,
});
export type CreditClaim = z.infer<typeof CreditClaim>;

/** How long a claim may be made: counted from the last day of the period. */
export const ClaimWindow = z.strictObject({
  amount: z.int().min(1).max(400),
  unit: z.enum(['days', 'business_days', 'months']),
});
export type ClaimWindow = z.infer<typeof ClaimWindow>;
