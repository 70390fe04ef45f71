// A dispute about one month: what each side says, how far up it went, who said what. The follow-up of the same id carries
// its state, its owner and the day of the next answer.
import { z } from 'zod';
import { InstantSec, MonthText, Note, PercentText } from '../fields.ts';
import { FOLLOW_UP_PARTIES } from '../follow-ups/model.ts';
import { FollowUpId, SlaId } from '../ids.ts';

export const DisputeMessage = z.strictObject({
  id: z.string(),
  at: InstantSec,
  party: z.enum(FOLLOW_UP_PARTIES),
  text: Note,
});
export type DisputeMessage = z.infer<typeof DisputeMessage>;

export const Dispute = z.strictObject({
  id: FollowUpId,
  slaId: SlaId,
  month: MonthText,
  oursPct: PercentText,
  theirsPct: PercentText,
  /** Step of the provider's escalation path that has it; 0 is the working level. */
  level: z.int().min(0).max(9),
  /** What both sides settled on; null while it is open. */
  agreedPct: PercentText.nullable(),
  messages: z.array(DisputeMessage),
});
export type Dispute = z.infer<typeof Dispute>;
