// A decision on capacity: what constrains, which options there are and at what cost, who owns it, and that both parties
// agreed before anything was changed.
import { z } from 'zod';
import { CivilDateText, Label, Money, Note, OptionalLabel, Stamps } from '../../fields.ts';
import { CapacityDecisionId, CapacityPoolId, PersonId } from '../../ids.ts';

export const OPTION_KINDS = ['build', 'partner', 'defer'] as const;

export const DecisionOption = z.strictObject({
  kind: z.enum(OPTION_KINDS),
  text: Label,
  cost: Money.nullable(),
});
export type DecisionOption = z.infer<typeof DecisionOption>;

export const DECISION_STATES = ['proposed', 'approved', 'applied', 'rejected'] as const;

export const DecisionFacts = z.strictObject({
  title: Label,
  /** Null: of no pool alone. */
  poolId: CapacityPoolId.nullable(),
  /** What runs short, and when. */
  shortage: Note,
  options: z.array(DecisionOption).max(10, 'at most 10 options'),
  /** Place of the chosen option, from 0; null while it is open. */
  chosen: z.int().min(0).max(9).nullable(),
  reasons: Note,
  ownerId: PersonId.nullable(),
  reviewOn: CivilDateText.nullable(),
  /** Assumptions the decision rests on. */
  assumptions: Note,
});
export type DecisionFacts = z.infer<typeof DecisionFacts>;

/** The word of one party, with who gave it and when. */
export const Approval = z.strictObject({ by: Label, on: CivilDateText, ref: OptionalLabel });
export type Approval = z.infer<typeof Approval>;

export const CapacityDecision = DecisionFacts.extend({
  id: CapacityDecisionId,
  state: z.enum(DECISION_STATES),
  ours: Approval.nullable(),
  theirs: Approval.nullable(),
  ...Stamps,
});
export type CapacityDecision = z.infer<typeof CapacityDecision>;
