// Obligations of both parties under a contract: what is due when, and what each check found.
import { z } from 'zod';
import { CivilDateText, Label, Note, OptionalLabel, Stamps } from '../fields.ts';
import { Notice } from '../contracts/model.ts';
import { ContractId, ObligationCheckId, ObligationId, ObligationPassId, PersonId } from '../ids.ts';

export const OBLIGATION_KINDS = [
  'report',
  'patching',
  'retraining',
  'certificate',
  'audit',
  'test',
  'meeting',
  'notification',
  'payment',
  'other',
] as const;
export const OBLIGATION_PARTIES = ['theirs', 'ours'] as const;
export const CHECK_RESULTS = ['met', 'not_met', 'not_applicable'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Never changed: a later check of the same due day stands in its place. */
export const ObligationCheck = z.strictObject({
  id: ObligationCheckId,
  dueOn: CivilDateText,
  result: z.enum(CHECK_RESULTS),
  on: CivilDateText,
  /** Who checked, in words: the person may be gone later. */
  by: OptionalLabel,
  /** Where the proof is: a file name, a link, a ticket. */
  evidence: OptionalLabel,
  note: Note,
});
export type ObligationCheck = z.infer<typeof ObligationCheck>;

export const Obligation = z.strictObject({
  id: ObligationId,
  contractId: ContractId,
  party: z.enum(OBLIGATION_PARTIES),
  kind: z.enum(OBLIGATION_KINDS),
  title: Label,
  /** Where it stands in the contract: "Schedule 4, 2.1". */
  clause: OptionalLabel,
  /** First day it is due; null when only an event makes it due. */
  firstDueOn: CivilDateText.nullable(),
  /** How often it comes again; null for once. */
  every: Notice.nullable(),
  /** No due day after this one. */
  untilOn: CivilDateText.nullable(),
  /** The event that makes it due, in words: "after a major change". */
  trigger: OptionalLabel,
  /** Days after the due day before it counts as lapsed. */
  graceDays: z.int().min(0).max(366),
  ownerId: PersonId.nullable(),
  note: Note,
  ...Stamps,
});
export type Obligation = z.infer<typeof Obligation>;

/** A pass through the obligations that somebody signed off. */
export const ObligationPass = z.strictObject({
  id: ObligationPassId,
  on: CivilDateText,
  by: z.string(),
  /** Due up to this day. */
  upTo: CivilDateText,
  checked: z.int(),
  notMet: z.int(),
  left: z.int(),
});
export type ObligationPass = z.infer<typeof ObligationPass>;
