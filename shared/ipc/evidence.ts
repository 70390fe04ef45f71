// Evidence: files that prove something about a record, kept beside the workspace by their content.
import { z } from 'zod';
import { InstantSec } from '../fields.ts';
import { EvidenceId } from '../ids.ts';
import { FileToken, mutation, Nothing, query } from './define.ts';

const Subject = { entity: z.enum(['incident', 'contract']), recordId: z.uuid() };

export const EvidenceItem = z.strictObject({
  id: EvidenceId,
  ...Subject,
  fileName: z.string(),
  /** Of the content, hex: what anyone can compute again. */
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  attachedAt: InstantSec,
  attachedBy: z.string(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const evidenceChannels = {
  'evidence.list': query({ input: z.strictObject(Subject), output: z.array(EvidenceItem) }),
  /** Whether the content is there and is what its hash says. */
  'evidence.check': query({
    input: z.strictObject({ id: EvidenceId }),
    output: z.strictObject({ sound: z.boolean() }),
  }),
  'evidence.attach': mutation({ input: z.strictObject({ ...Subject, fileToken: FileToken }), output: EvidenceItem }),
  'evidence.detach': mutation({ input: z.strictObject({ id: EvidenceId }), output: Nothing }),
} as const;
