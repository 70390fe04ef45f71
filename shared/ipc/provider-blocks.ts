// A block of cells pasted into the grid of providers: looked at first, then written as one step.
import { z } from 'zod';
import { mutation, query } from './define.ts';

const Block = z.strictObject({ text: z.string().max(2_000_000) });

export const BlockRowView = z.strictObject({
  state: z.enum(['new', 'changed', 'same', 'bad']),
  name: z.string(),
  words: z.string(),
});
export type BlockRowView = z.infer<typeof BlockRowView>;

export const providerBlockChannels = {
  'providerBlocks.look': query({
    input: Block,
    output: z.strictObject({ fields: z.array(z.string().nullable()), rows: z.array(BlockRowView) }),
  }),
  /** Bad rows and rows without a change are left out. */
  'providerBlocks.apply': mutation({
    input: Block,
    output: z.strictObject({ added: z.int(), changed: z.int(), leftOut: z.int() }),
  }),
} as const;
