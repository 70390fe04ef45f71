// The envelope of every answer: a value or an error, never a thrown object.
import { z } from 'zod';
import type { SerializedError } from '../errors.ts';

export const SerializedErrorSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.strictObject({
    fields: z.record(z.string(), z.string()).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  }),
});

export type WireResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: SerializedError };
