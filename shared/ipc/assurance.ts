// Assurance: every record with how it stands, one record, its acts, and which days the reports on providers speak of.
import { z } from 'zod';
import { COVER_STATES } from '../assurance/coverage.ts';
import { Assurance, AssuranceContent } from '../assurance/model.ts';
import { AtRevision, CivilDateText } from '../fields.ts';
import { AssuranceId, ProviderId } from '../ids.ts';
import { VERDICT_TONES } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

export const AssuranceRow = z.strictObject({
  record: Assurance,
  /** What it is about; null for a kind about nothing else, and when that is gone. */
  subject: z.string().nullable(),
  /** The provider it belongs to in the end; null where none is behind it. */
  providerId: ProviderId.nullable(),
  providerName: z.string().nullable(),
  ownerName: z.string().nullable(),
  tone: z.enum(VERDICT_TONES),
  word: z.string(),
  detail: z.string(),
  nextOn: CivilDateText.nullable(),
});
export type AssuranceRow = z.infer<typeof AssuranceRow>;

export const CoverageRow = z.strictObject({
  providerId: ProviderId,
  providerName: z.string(),
  /** The stretch that is shown, first and last day. */
  from: CivilDateText,
  to: CivilDateText,
  parts: z.array(
    z.strictObject({ state: z.enum(COVER_STATES), from: CivilDateText, to: CivilDateText, days: z.int().positive() }),
  ),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

const at = { id: AssuranceId, rev: AtRevision };

export const assuranceChannels = {
  'assurance.list': query({
    input: z.strictObject({ providerId: ProviderId.nullable() }),
    output: z.array(AssuranceRow),
  }),
  'assurance.get': query({ input: z.strictObject({ id: AssuranceId }), output: AssuranceRow }),
  /** The twelve months up to the day that everything is judged at, for each provider with a report. */
  'assurance.coverage': query({ input: Nothing, output: z.array(CoverageRow) }),
  'assurance.create': mutation({ input: z.strictObject({ content: AssuranceContent }), output: Assurance }),
  'assurance.update': mutation({ input: z.strictObject({ ...at, content: AssuranceContent }), output: Assurance }),
  'assurance.trash': mutation({ input: z.strictObject(at), output: Nothing }),
  /** Adds patches from pasted rows: reference, class, released, applied. A reference that stands already is replaced. */
  'assurance.pastePatches': mutation({
    input: z.strictObject({ ...at, text: z.string().max(1_000_000) }),
    output: z.strictObject({ record: Assurance, added: z.int(), replaced: z.int() }),
  }),
} as const;
