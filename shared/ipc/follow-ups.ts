// The ledger of follow-ups: what waits for somebody, what was decided, and what came of it.
import { z } from 'zod';
import { AtRevision, Note, STAMP_KEYS } from '../fields.ts';
import { FOLLOW_UP_KINDS, FollowUp } from '../follow-ups/model.ts';
import { FollowUpId, ProviderId, SlaId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

/** What a person says of a follow-up; the rest of the record follows from what is done with it. */
export const FollowUpInput = FollowUp.omit({
  ...STAMP_KEYS,
  id: true,
  originalDueOn: true,
  slipCount: true,
  state: true,
  closedAt: true,
  closingNote: true,
  effectNote: true,
  supersedesId: true,
});
export type FollowUpInput = z.infer<typeof FollowUpInput>;

/** A follow-up with the names that a list shows beside it. */
export const FollowUpRow = FollowUp.extend({
  ownerName: z.string().nullable(),
  providerName: z.string().nullable(),
  contractRef: z.string().nullable(),
  serviceName: z.string().nullable(),
  slaName: z.string().nullable(),
});
export type FollowUpRow = z.infer<typeof FollowUpRow>;

const at = { id: FollowUpId, rev: AtRevision };
const saying = z.strictObject({ ...at, note: Note.refine((text) => text.trim() !== '', 'fill this in') });

export const followUpChannels = {
  /** Null means all of them. */
  'followUps.list': query({
    input: z.strictObject({
      kind: z.enum(FOLLOW_UP_KINDS).nullable(),
      providerId: ProviderId.nullable(),
      slaId: SlaId.nullable(),
    }),
    output: z.array(FollowUpRow),
  }),
  'followUps.get': query({
    input: z.strictObject({ id: FollowUpId }),
    output: z.strictObject({
      record: FollowUpRow,
      supersedes: FollowUpRow.nullable(),
      supersededBy: FollowUpRow.nullable(),
    }),
  }),
  'followUps.create': mutation({ input: FollowUpInput, output: FollowUp }),
  /** Refused for decisions and for what is closed. */
  'followUps.update': mutation({ input: FollowUpInput.omit({ kind: true }).extend(at), output: FollowUp }),
  'followUps.start': mutation({ input: z.strictObject(at), output: FollowUp }),
  /** The note names the evidence. */
  'followUps.close': mutation({ input: saying, output: FollowUp }),
  /** The note gives the reason. */
  'followUps.cancel': mutation({ input: saying, output: FollowUp }),
  'followUps.reopen': mutation({ input: z.strictObject(at), output: FollowUp }),
  /** The look whether it worked: verified when it did, open again when it did not. */
  'followUps.verify': mutation({ input: saying.extend({ works: z.boolean() }), output: FollowUp }),
  /** Takes a new one in place of the one named; gives the new one. */
  'followUps.supersede': mutation({ input: FollowUpInput.omit({ kind: true }).extend(at), output: FollowUp }),
  'followUps.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
