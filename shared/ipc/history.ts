// History in detail: what a step changed, what happened to one record, and versions that somebody named.
import { z } from 'zod';
import { InstantSec, Label } from '../fields.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';
import { Step } from './workspace.ts';

export const FieldChangeView = z.strictObject({
  /** In words: "Legal name". */
  field: z.string(),
  /** As text for people; null where there was nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** What happened to one row: a record itself, or one of its parts. */
export const ChangeView = z.strictObject({
  entity: z.string(),
  recordId: z.string(),
  /** "Provider Helios": the record, as it is called now or was called last. */
  record: z.string(),
  /** "Provider", or the part: "Identifier". */
  part: z.string(),
  act: z.enum(['insert', 'update', 'delete']),
  fields: z.array(FieldChangeView),
  /** The values were purged: only that something changed is known. */
  purged: z.boolean(),
});
export type ChangeView = z.infer<typeof ChangeView>;

export const NamedVersion = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The last step it contains. */
  seq: z.int(),
  at: InstantSec,
  actor: z.string(),
});
export type NamedVersion = z.infer<typeof NamedVersion>;

const RecordKey = z.strictObject({ entity: z.string().max(40), id: z.string().max(60) });
const Seq = z.int().min(0);

export const historyChannels = {
  'history.step': query({
    input: z.strictObject({ seq: Seq }),
    /** `total` counts all changes of the step; at most 200 are listed. */
    output: z.strictObject({ step: Step, total: z.int(), changes: z.array(ChangeView) }),
  }),
  'history.record': query({
    input: RecordKey,
    /** The latest first. */
    output: z.strictObject({
      record: z.string(),
      entries: z.array(z.strictObject({ step: Step, changes: z.array(ChangeView) })),
    }),
  }),
  'history.asAt': query({
    input: RecordKey.extend({ seq: Seq }),
    /** The record after step `seq`, as fields with words; null when it was not there. */
    output: z.array(z.strictObject({ part: z.string(), field: z.string(), value: z.string() })).nullable(),
  }),
  'versions.list': query({ input: Nothing, output: z.array(NamedVersion) }),
  'versions.name': mutation({ input: z.strictObject({ name: Label }), output: NamedVersion }),
  'versions.remove': mutation({ input: z.strictObject({ id: z.string() }), output: Nothing }),
  'versions.compare': query({
    input: z.strictObject({ seq: Seq }),
    /** Net changes from that step to now, by row; at most 200 are listed. */
    output: z.strictObject({ total: z.int(), changes: z.array(ChangeView) }),
  }),
  /** Writes a workspace file of its own as it stood after that step, to look at beside the one that is open. */
  'versions.saveCopy': mutation({ input: z.strictObject({ seq: Seq, fileToken: FileToken }), output: Nothing }),
} as const;
