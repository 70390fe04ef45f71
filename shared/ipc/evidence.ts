// Evidence: attach, describe, check, save a copy, take off; per record and all of it.
import { z } from 'zod';
import { EvidenceFacts, EvidenceItem, EvidenceSubject } from '../evidence/model.ts';
import { EvidenceId } from '../ids.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

/** One file in the list of all evidence, with the record it belongs to. */
export const EvidenceRow = EvidenceItem.extend({
  /** The kind of record, in a word. */
  recordWord: z.string(),
  recordTitle: z.string(),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

const one = z.strictObject({ id: EvidenceId });

export const evidenceChannels = {
  'evidence.list': query({ input: z.strictObject(EvidenceSubject), output: z.array(EvidenceItem) }),
  /** The latest first; without that of records in the trash. */
  'evidence.all': query({ input: Nothing, output: z.array(EvidenceRow) }),
  /** Whether the content is there and is what its hash says. */
  'evidence.check': query({ input: one, output: z.strictObject({ sound: z.boolean() }) }),
  'evidence.attach': mutation({
    input: z.strictObject({ ...EvidenceSubject, fileToken: FileToken }),
    output: EvidenceItem,
  }),
  'evidence.describe': mutation({ input: z.strictObject({ id: EvidenceId, ...EvidenceFacts }), output: EvidenceItem }),
  'evidence.detach': mutation({ input: one, output: Nothing }),
  /** Writes the content to a chosen file and records that it left the workspace. */
  'evidence.saveCopy': mutation({ input: z.strictObject({ id: EvidenceId, fileToken: FileToken }), output: Nothing }),
} as const;
