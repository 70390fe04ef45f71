// Importing incidents: source, map, check, apply (ux.md: four steps, one undo step). Work on one import is a job whose id is
// the import's own.
import { z } from 'zod';
import { InstantSec } from '../fields.ts';
import { ImportId } from '../ids.ts';
import { ImportState, Mapping, ROW_STATES, StagedRow } from '../imports/model.ts';
import { ImportSource, MAX_PASTED_CHARS, Reading } from '../imports/reading.ts';
import { StagingRetention } from '../imports/retention.ts';
import { FileToken, mutation, Nothing, query, work } from './define.ts';

const Ref = z.strictObject({ id: ImportId });

export const importChannels = {
  /** Looks at a file without staging it: what it is, how it would be read, what only a person can tell. */
  'imports.look': work({ input: z.strictObject({ fileToken: FileToken }), output: ImportSource }),
  /** The same for a block of cells from the clipboard. */
  'imports.paste': work({
    input: z.strictObject({ text: z.string().min(1).max(MAX_PASTED_CHARS) }),
    output: ImportSource,
  }),
  /** The first rows of a source under another reading; null: as it proposes itself. For as long as the program runs. */
  'imports.preview': query({ input: Ref.extend({ reading: Reading.nullable() }), output: ImportSource }),
  /** Reads a source into staging, also once more in another way. Staging is outside undo: nothing is recorded yet. */
  'imports.read': work({ input: Ref.extend({ reading: Reading.nullable() }), output: ImportState }),
  /** Looks and reads at once, for callers without a person: what a person would have to tell is refused by name. */
  'imports.start': work({ input: z.strictObject({ fileToken: FileToken }), output: ImportState }),
  'imports.get': query({ input: Ref, output: ImportState }),
  /** Imports that were begun and neither applied nor discarded; drops those that waited too long. */
  'imports.open': work({ input: Nothing, output: z.array(ImportState) }),
  /** The mappings remembered for files with these columns, one for each source, the latest first. */
  'imports.mappings': query({ input: Ref, output: z.array(Mapping) }),
  /** Stores the mapping and checks every row against it and against what is recorded. */
  'imports.check': work({ input: Ref.extend({ mapping: Mapping }), output: ImportState }),
  'imports.rows': query({
    input: Ref.extend({
      state: z.enum(ROW_STATES).nullable(),
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(StagedRow) }),
  }),
  /** Answers the question of one row: what instant its local time means. */
  'imports.answer': work({
    input: Ref.extend({ row: z.int(), field: z.enum(['start', 'end']), at: InstantSec }),
    output: ImportState,
  }),
  'imports.select': mutation({ input: Ref.extend({ row: z.int(), selected: z.boolean() }), output: ImportState }),
  /** Records every selected new and changed row as one undo step. One transaction: it cannot be cancelled, only undone. */
  'imports.apply': mutation({
    input: Ref,
    output: z.strictObject({ created: z.int(), updated: z.int(), label: z.string() }),
  }),
  /** Stops reading or checking; nothing is recorded. False when nothing was running. */
  'imports.cancel': work({ input: Ref, output: z.strictObject({ cancelled: z.boolean() }) }),
  'imports.discard': mutation({ input: Ref, output: Nothing }),
  /** How long imports that were begun wait, for each source. */
  'imports.retention': query({ input: Nothing, output: StagingRetention }),
  'imports.setRetention': mutation({ input: StagingRetention, output: StagingRetention }),
} as const;
