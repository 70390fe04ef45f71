// Evidence: a file that proves something about a record, kept beside the workspace by its content.
import { z } from 'zod';
import { CivilDateText, InstantSec, Label, OptionalLabel } from '../fields.ts';
import { EvidenceId, RecordId } from '../ids.ts';

/** Records that may have evidence, by the names of their tables. */
export const EVIDENCE_ENTITIES = ['provider', 'contract', 'sla', 'incident', 'follow_up', 'assurance'] as const;

export const EVIDENCE_KINDS = [
  'contract',
  'report',
  'certificate',
  'correspondence',
  'measurement',
  'screenshot',
  'log',
  'invoice',
  'other',
] as const;

export const EvidenceSubject = { entity: z.enum(EVIDENCE_ENTITIES), recordId: RecordId };

/** What a person says about a file. */
export const EvidenceFacts = {
  kind: z.enum(EVIDENCE_KINDS),
  /** The day the content stems from; null when nobody said. */
  capturedOn: CivilDateText.nullable(),
  /** Who or what it came from. */
  source: OptionalLabel,
};

export const EvidenceItem = z.strictObject({
  id: EvidenceId,
  ...EvidenceSubject,
  fileName: Label,
  /** Of the content, hex: what anyone can compute again. */
  sha256: z.string(),
  bytes: z.int().nonnegative(),
  ...EvidenceFacts,
  attachedAt: InstantSec,
  attachedBy: z.string(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;
