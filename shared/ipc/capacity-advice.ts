// Advice on capacity: asked for, kept with what it rests on, and approved or rejected by a person.
import { z } from 'zod';
import { AdviceQuestion } from '../capacity/advice/model.ts';
import { AdviceItem } from '../capacity/plan-items/model.ts';
import { AtRevision, Label, Note } from '../fields.ts';
import { PlanItemId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

const at = { id: PlanItemId, rev: AtRevision };

export const AdviceWord = z.strictObject({ by: Label, reason: Note });

export const adviceChannels = {
  /** The latest first; with the kinds of capacity that can be asked about. */
  'advice.board': query({
    input: Nothing,
    output: z.strictObject({
      items: z.array(
        z.strictObject({
          item: AdviceItem,
          /** Whether the figures have changed since. */
          isStale: z.boolean(),
        }),
      ),
      kinds: z.array(z.strictObject({ resource: z.string(), unit: z.string(), regions: z.array(z.string()) })),
    }),
  }),
  'advice.ask': mutation({ input: z.strictObject({ question: AdviceQuestion }), output: AdviceItem }),
  /** Makes a decision of it, in the same step. */
  'advice.approve': mutation({ input: AdviceWord.extend(at), output: AdviceItem }),
  'advice.reject': mutation({ input: AdviceWord.extend(at), output: AdviceItem }),
  'advice.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
