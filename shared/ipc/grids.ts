// What a grid shows, written to a file: the words and digits a person sees, nothing else.
import { z } from 'zod';
import { JobId } from '../ids.ts';
import { FileToken, mutation } from './define.ts';

export const GRID_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type GridFormat = (typeof GRID_FORMATS)[number];

/** Cells are text as shown; `isNumber` columns are set at the right. */
export const ShownTable = z.strictObject({
  title: z.string().min(1).max(200),
  note: z.string().max(300),
  columns: z
    .array(z.strictObject({ header: z.string().max(200), isNumber: z.boolean() }))
    .min(1)
    .max(100),
  rows: z.array(z.array(z.string().max(20_000)).max(100)).max(200_000),
});
export type ShownTable = z.infer<typeof ShownTable>;

export const gridChannels = {
  /**
   * Recorded as a step that cannot be undone: what left the workspace cannot be called back. A PDF is set by a job, whose id
   * comes back at once; the others are there when the answer is.
   */
  'grids.export': mutation({
    input: z.strictObject({ format: z.enum(GRID_FORMATS), table: ShownTable, fileToken: FileToken }),
    output: z.strictObject({ jobId: JobId.nullable() }),
  }),
} as const;
