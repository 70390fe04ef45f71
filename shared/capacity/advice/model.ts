// Advice as it is kept: what was asked, of which figures, what came out, what binds, and what a person made of it.
import { z } from 'zod';
import { CivilDateText, Label, Money, Note, OptionalLabel } from '../../fields.ts';
import { CapacityDecisionId, CapacityPoolId } from '../../ids.ts';
import { QuantityText } from '../pools/quantity.ts';

/** One kind of capacity: a resource in a unit. */
const kindOfCapacity = { resource: OptionalLabel, unit: Label };

export const AdviceQuestion = z.discriminatedUnion('kind', [
  /** Least-cost moves after which no month ahead passes the threshold. */
  z.strictObject({
    kind: z.literal('rebalance'),
    ...kindOfCapacity,
    thresholdPct: z.int().min(10, '10 % or more').max(100, 'at most 100 %'),
    keepsRegion: z.boolean(),
  }),
  /** Pools that have room for an amount in every month ahead, cheapest first. */
  z.strictObject({
    kind: z.literal('placement'),
    ...kindOfCapacity,
    amount: QuantityText,
    /** Regions in which it may lie; empty: anywhere. */
    regions: z.array(Label).max(50),
  }),
]);
export type AdviceQuestion = z.infer<typeof AdviceQuestion>;

export const ADVICE_STATES = ['open', 'approved', 'rejected'] as const;

export const AdviceFacts = z.strictObject({
  question: AdviceQuestion,
  /** SHA-256 of the figures it rests on. */
  inputsHash: z.string(),
  /** The pools that its steps are about. */
  poolIds: z.array(CapacityPoolId).max(200),
  madeOn: CivilDateText,
  /** What to do, one sentence each; empty when nothing has to be done or nothing can be. */
  steps: z.array(Label).max(60),
  /** What binds, or what stands against it, with the figures. */
  binding: z.array(Note).max(200),
  /** Added a month; null when it is not known. */
  cost: Money.nullable(),
  state: z.enum(ADVICE_STATES),
  /** Empty while it is open. */
  by: OptionalLabel,
  on: CivilDateText.nullable(),
  reason: Note,
  /** The decision that came of it; null until it is approved. */
  decisionId: CapacityDecisionId.nullable(),
});
export type AdviceFacts = z.infer<typeof AdviceFacts>;

export const ADVICE_VIEWS = {
  open: { tone: 'risk', word: 'For approval' },
  approved: { tone: 'met', word: 'Approved' },
  rejected: { tone: 'plain', word: 'Rejected' },
} as const satisfies Record<AdviceFacts['state'], { tone: string; word: string }>;
