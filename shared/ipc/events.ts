// What the core and main push to every window. A window never asks for these; they drive what it shows.
import { z } from 'zod';
import { JobId } from '../ids.ts';
import { SerializedErrorSchema } from './wire.ts';

export const ShellEvent = z.discriminatedUnion('type', [
  /** Records of these areas changed: cached queries of them are stale. An empty list means everything. */
  z.strictObject({
    type: z.literal('changed'),
    areas: z.array(z.string()),
    ids: z.array(z.string()),
    sequence: z.int(),
  }),
  z.strictObject({
    type: z.literal('job'),
    jobId: JobId,
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    fraction: z.number().min(0).max(1),
    note: z.string(),
    result: z.json(),
    error: SerializedErrorSchema.nullable(),
  }),
  /** A menu item or an accelerator of the shell: run this command here. */
  z.strictObject({ type: z.literal('command'), id: z.string() }),
  z.strictObject({ type: z.literal('preferences'), theme: z.enum(['system', 'light', 'dark']) }),
  /** The core process ended unexpectedly; nothing more can be saved until it is reopened. */
  z.strictObject({ type: z.literal('coreLost'), message: z.string() }),
]);
export type ShellEvent = z.infer<typeof ShellEvent>;
