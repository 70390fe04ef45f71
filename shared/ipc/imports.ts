// Importing incidents: file, map, check, apply (ux.md: four steps, one undo step).
import { z } from 'zod';
import { InstantSec } from '../fields.ts';
import { ImportId } from '../ids.ts';
import { ImportState, Mapping, ROW_STATES, StagedRow } from '../imports/model.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

const Ref = z.strictObject({ id: ImportId });

export const importChannels = {
  /** Reads the file into staging. Staging is outside undo: nothing is recorded until `imports.apply`. */
  'imports.start': mutation({ input: z.strictObject({ fileToken: FileToken }), output: ImportState }),
  'imports.get': query({ input: Ref, output: ImportState }),
  /** Imports that were begun and neither applied nor discarded. */
  'imports.open': query({ input: Nothing, output: z.array(ImportState) }),
  /** Stores the mapping and checks every row against it and against what is recorded. */
  'imports.check': mutation({ input: Ref.extend({ mapping: Mapping }), output: ImportState }),
  'imports.rows': query({
    input: Ref.extend({
      state: z.enum(ROW_STATES).nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(StagedRow) }),
  }),
  /** Answers the question of one row: what instant its local time means. */
  'imports.answer': mutation({
    input: Ref.extend({ row: z.int(), field: z.enum(['start', 'end']), at: InstantSec }),
    output: ImportState,
  }),
  'imports.select': mutation({ input: Ref.extend({ row: z.int(), selected: z.boolean() }), output: ImportState }),
  /** Records every selected new and changed row as one undo step. */
  'imports.apply': mutation({
    input: Ref,
    output: z.strictObject({ created: z.int(), updated: z.int(), label: z.string() }),
  }),
  'imports.discard': mutation({ input: Ref, output: Nothing }),
} as const;
