// The chain that a service or a pool hangs on: its needs as they are recorded, and its weak points month by month.
import { z } from 'zod';
import { ChainRef, NeedFacts } from '../capacity/chain/need.ts';
import { NeedItem } from '../capacity/plan-items/model.ts';
import { AtRevision, Label, MonthText } from '../fields.ts';
import { PlanItemId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

const Named = z.strictObject({ ref: ChainRef, name: z.string() });

export const ChainView = z.strictObject({
  root: z.string(),
  parts: z
    .array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(['service', 'pool', 'provider', 'place']),
        id: z.string(),
        name: z.string(),
      }),
    )
    .readonly(),
  needs: z
    .array(
      z.strictObject({ id: z.string(), title: z.string(), owner: z.string(), members: z.array(z.string()).readonly() }),
    )
    .readonly(),
  months: z
    .array(
      z.strictObject({
        month: MonthText,
        singlePoints: z.array(z.string()).readonly(),
        weakSets: z.array(z.array(z.string()).readonly()).readonly(),
        needed: z.record(z.string(), z.string()),
        tooSmall: z.array(z.string()).readonly(),
        unknown: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type ChainView = z.infer<typeof ChainView>;

export const ChainBoard = z.strictObject({
  /** Where a chain begins; empty while no need is recorded. */
  roots: z.array(Named),
  /** Null without a root, and for a chain of which nothing can be said. */
  chain: ChainView.nullable(),
  /** The sentence why there is none; empty otherwise. */
  problem: z.string(),
  needs: z.array(z.strictObject({ item: NeedItem, ownerName: z.string(), memberNames: z.array(z.string()) })),
});
export type ChainBoard = z.infer<typeof ChainBoard>;

const content = { title: Label, facts: NeedFacts };

export const chainChannels = {
  /** Null: the first root. */
  'chain.board': query({ input: z.strictObject({ root: ChainRef.nullable() }), output: ChainBoard }),
  'chain.addNeed': mutation({ input: z.strictObject(content), output: NeedItem }),
  'chain.updateNeed': mutation({
    input: z.strictObject({ ...content, id: PlanItemId, rev: AtRevision }),
    output: NeedItem,
  }),
  'chain.trashNeed': mutation({ input: z.strictObject({ id: PlanItemId, rev: AtRevision }), output: Nothing }),
} as const;
