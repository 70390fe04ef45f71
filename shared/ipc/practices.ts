// Practices of measuring, how each stands, and the assumptions and revisions that service levels carry.
import { z } from 'zod';
import { AtRevision, CivilDateText, Label, Note } from '../fields.ts';
import { ContractId, FollowUpId, PracticeId, SlaId } from '../ids.ts';
import { Practice, PracticeContent } from '../practices/model.ts';
import { VERDICT_TONES } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

const State = { tone: z.enum(VERDICT_TONES), word: z.string(), detail: z.string() };

export const PracticeRow = z.strictObject({
  practice: Practice,
  /** What it is about; null for a law, and for a record that is gone. */
  subject: z.string().nullable(),
  ...State,
  /** When it is to be looked at again. */
  nextOn: CivilDateText.nullable(),
  /** The words to send where it asks for an escalation. */
  message: Note.nullable(),
});
export type PracticeRow = z.infer<typeof PracticeRow>;

/** An assumption behind the latest terms of a service level. */
export const AssumptionRow = z.strictObject({
  slaId: SlaId,
  slaRev: z.int(),
  slaName: z.string(),
  contractId: ContractId,
  /** Its place among the assumptions of the version. */
  index: z.int(),
  text: z.string(),
  expected: z.string(),
  actual: z.string(),
  ...State,
});
export type AssumptionRow = z.infer<typeof AssumptionRow>;

export const RevisionRow = z.strictObject({
  slaId: SlaId,
  slaName: z.string(),
  contractId: ContractId,
  contractRef: z.string(),
  ...State,
  dueOn: CivilDateText.nullable(),
});
export type RevisionRow = z.infer<typeof RevisionRow>;

const at = { id: PracticeId, rev: AtRevision };

export const practiceChannels = {
  'practices.board': query({
    input: Nothing,
    output: z.strictObject({
      practices: z.array(PracticeRow),
      assumptions: z.array(AssumptionRow),
      revisions: z.array(RevisionRow),
    }),
  }),
  'practices.create': mutation({ input: z.strictObject({ content: PracticeContent }), output: Practice }),
  'practices.update': mutation({ input: z.strictObject({ ...at, content: PracticeContent }), output: Practice }),
  'practices.trash': mutation({ input: z.strictObject(at), output: Nothing }),
  /** Holds the complete months since the last run against ours and keeps what it found. */
  'practices.runAudit': mutation({ input: z.strictObject(at), output: Practice }),
  /** Opens an escalation with the words of the rule. */
  'practices.escalate': mutation({
    input: z.strictObject({ id: PracticeId }),
    output: z.strictObject({ followUpId: FollowUpId }),
  }),
  /** Writes down what came of an assumption, in the latest version of the terms. */
  'practices.checkAssumption': mutation({
    input: z.strictObject({ slaId: SlaId, rev: AtRevision, index: z.int().min(0).max(29), actual: Label }),
    output: Nothing,
  }),
} as const;
