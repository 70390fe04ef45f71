// Saved views of grids. They live in the workspace, so that they travel with it.
import { z } from 'zod';
import { Label } from '../fields.ts';
import { mutation, Nothing, query } from './define.ts';

export const GridView = z.strictObject({
  /** Shown columns in their order, with the width that was set by hand. */
  columns: z.array(z.strictObject({ id: z.string().max(60), widthPx: z.int().min(1).max(4000).nullable() })).max(100),
  sort: z.strictObject({ id: z.string().max(60), desc: z.boolean() }).nullable(),
  filter: z.string().max(200),
});
export type GridView = z.infer<typeof GridView>;

export const SavedView = z.strictObject({ id: z.string(), name: z.string(), view: GridView });
export type SavedView = z.infer<typeof SavedView>;

const GridName = z.string().min(1).max(60);

export const viewChannels = {
  'views.list': query({ input: z.strictObject({ grid: GridName }), output: z.array(SavedView) }),
  /** Replaces the view of that name. */
  'views.save': mutation({
    input: z.strictObject({ grid: GridName, name: Label, view: GridView }),
    output: Nothing,
  }),
  'views.remove': mutation({ input: z.strictObject({ id: z.string().max(60), name: z.string() }), output: Nothing }),
} as const;
