// Decisions on capacity: options and their cost, the word of both parties, and when to look again.
import { z } from 'zod';
import { Approval, CapacityDecision, DecisionFacts } from '../capacity/decisions/model.ts';
import { AtRevision } from '../fields.ts';
import { CapacityDecisionId, CapacityPoolId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

export const DecisionRow = z.strictObject({
  decision: CapacityDecision,
  /** Null: of no pool alone. */
  poolName: z.string().nullable(),
  ownerName: z.string().nullable(),
  /** What lacks before it may be applied, in words. */
  lacks: z.array(z.string()),
});
export type DecisionRow = z.infer<typeof DecisionRow>;

const at = { id: CapacityDecisionId, rev: AtRevision };

export const decisionChannels = {
  /** By title; of one pool, or all of them. */
  'decisions.list': query({
    input: z.strictObject({ poolId: CapacityPoolId.nullable() }),
    output: z.array(DecisionRow),
  }),
  'decisions.create': mutation({ input: DecisionFacts, output: CapacityDecision }),
  /** What was approved and is changed has to be approved again. */
  'decisions.update': mutation({ input: DecisionFacts.extend(at), output: CapacityDecision }),
  'decisions.approve': mutation({
    input: Approval.extend({ ...at, party: z.enum(['ours', 'theirs']) }),
    output: CapacityDecision,
  }),
  /** Refused while anything lacks. */
  'decisions.apply': mutation({ input: z.strictObject(at), output: CapacityDecision }),
  'decisions.reject': mutation({ input: z.strictObject(at), output: CapacityDecision }),
  'decisions.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
