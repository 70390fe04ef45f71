// The ledger of follow-ups: whatever somebody has to do, decide, watch or settle after a result, a meeting or an exercise.
// One record with a kind; rules that need more keep it in a detail record of their own.
import { z } from 'zod';
import { CivilDateText, InstantSec, Label, Note, OptionalLabel, Stamps } from '../fields.ts';
import { ContractId, FollowUpId, PersonId, ProviderId, RecordId, ServiceId, SlaId } from '../ids.ts';

export const FOLLOW_UP_KINDS = [
  'action',
  'decision',
  'risk',
  'issue',
  'rca',
  'recommendation',
  'change',
  'dispute',
  'escalation',
  'feedback',
  'finding',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Whose turn it is. */
export const FOLLOW_UP_PARTIES = ['us', 'them'] as const;

/** open and in_progress wait for somebody; verified means that a done one was found to have worked. */
export const FOLLOW_UP_STATES = ['open', 'in_progress', 'done', 'verified', 'cancelled', 'superseded'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** Where it came from. */
export const FOLLOW_UP_ORIGINS = [
  'manual',
  'sla',
  'incident',
  'import',
  'contract',
  'review',
  'exercise',
  'exit',
  'capacity',
  'scorecard',
  'assurance',
  'follow_up',
] as const;

export const FollowUpOrigin = z.strictObject({
  kind: z.enum(FOLLOW_UP_ORIGINS),
  /** The record it came from; null when there is none. */
  id: RecordId.nullable(),
  /** Which part of it: a month such as 2026-05, an agenda item. */
  detail: OptionalLabel,
});
export type FollowUpOrigin = z.infer<typeof FollowUpOrigin>;

export const FollowUp = z.strictObject({
  id: FollowUpId,
  kind: z.enum(FOLLOW_UP_KINDS),
  title: Label,
  /** The whole of it: for a decision its options, rationale and dissent. */
  note: Note,
  origin: FollowUpOrigin,
  party: z.enum(FOLLOW_UP_PARTIES),
  ownerId: PersonId.nullable(),
  providerId: ProviderId.nullable(),
  contractId: ContractId.nullable(),
  serviceId: ServiceId.nullable(),
  slaId: SlaId.nullable(),
  dueOn: CivilDateText.nullable(),
  /** The first due date it ever had. */
  originalDueOn: CivilDateText.nullable(),
  /** How often the due date was moved back. */
  slipCount: z.int().nonnegative(),
  state: z.enum(FOLLOW_UP_STATES),
  /** When it was closed or cancelled; null while it waits. */
  closedAt: InstantSec.nullable(),
  /** The evidence it was closed on, or the reason why it was cancelled. */
  closingNote: Note,
  /** When somebody looks whether it worked; null asks for no such look. */
  effectiveOn: CivilDateText.nullable(),
  /** What that look found; empty before. */
  effectNote: Note,
  /** The one that this one replaces. */
  supersedesId: FollowUpId.nullable(),
  ...Stamps,
});
export type FollowUp = z.infer<typeof FollowUp>;
