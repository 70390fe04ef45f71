// Claims for credits: what follows from the records, what was claimed, what came of it; deadlines as a calendar file.
import { z } from 'zod';
import { CreditClaim } from '../claims/model.ts';
import { AtRevision, CivilDateText, Money, MonthText, Note, OptionalLabel } from '../fields.ts';
import { ContractId, CreditClaimId, ProviderId, SlaId } from '../ids.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

/** A claim, or a credit that nobody has claimed yet (`claim` null), with the names a list shows beside it. */
export const ClaimRow = z.strictObject({
  /** Service level and month: the same before and after it is claimed. */
  key: z.string(),
  claim: CreditClaim.nullable(),
  slaId: SlaId,
  slaName: z.string(),
  contractId: ContractId,
  contractRef: z.string(),
  providerId: ProviderId,
  providerName: z.string(),
  month: MonthText,
  state: z.enum(['computed', 'draft', 'submitted', 'disputed', 'approved', 'applied', 'waived']),
  /** What the records or the agreed value give now; null when they give nothing any more. */
  worth: Money.nullable(),
  isAgreed: z.boolean(),
  deadlineOn: CivilDateText.nullable(),
  /** Days since it was submitted; null when it does not wait. */
  waitingDays: z.int().nullable(),
  ageBand: z.string().nullable(),
  /** Approved less applied. */
  shortfall: Money.nullable(),
  budgetOwner: z.string().nullable(),
});
export type ClaimRow = z.infer<typeof ClaimRow>;

const at = { id: CreditClaimId, rev: AtRevision };
const saying = z.strictObject({ ...at, note: Note.refine((text) => text.trim() !== '', 'fill this in') });

export const claimChannels = {
  'claims.list': query({ input: Nothing, output: z.array(ClaimRow) }),
  'claims.get': query({ input: z.strictObject({ id: CreditClaimId }), output: ClaimRow }),
  'claims.draft': mutation({ input: z.strictObject({ slaId: SlaId, month: MonthText }), output: CreditClaim }),
  /** Takes the amount from what is known now. Refused after the deadline unless `late` says why. */
  'claims.submit': mutation({
    input: z.strictObject({ ...at, on: CivilDateText, ref: OptionalLabel, late: Note }),
    output: CreditClaim,
  }),
  'claims.dispute': mutation({ input: saying, output: CreditClaim }),
  /** Only the agreed value pays: refused until the stated values of the month carry one. */
  'claims.approve': mutation({
    input: z.strictObject({ ...at, on: CivilDateText, amount: Money }),
    output: CreditClaim,
  }),
  'claims.apply': mutation({
    input: z.strictObject({
      ...at,
      on: CivilDateText,
      amount: Money,
      invoiceRef: OptionalLabel.refine((text) => text.trim() !== '', 'name the invoice'),
    }),
    output: CreditClaim,
  }),
  'claims.waive': mutation({ input: saying, output: CreditClaim }),
  'claims.trash': mutation({ input: z.strictObject(at), output: Nothing }),
  /** One month as PDF with CSV and the claim, in an archive. Recorded as a step that cannot be undone. */
  'claims.bundle': mutation({ input: z.strictObject({ id: CreditClaimId, fileToken: FileToken }), output: Nothing }),
  /** Notice days of contracts, deadlines of claims and due days of follow-ups as an iCalendar file. */
  'calendar.export': mutation({
    input: z.strictObject({ fileToken: FileToken }),
    output: z.strictObject({ days: z.int() }),
  }),
} as const;
