// Parts that the records behind all packs share: kinds of printed text, verdicts, key figures, control totals.
import { z } from 'zod';
import { VERDICT_TONES } from '../sla/view.ts';

/** Long enough for a note of several lines; half a character (a lone surrogate) cannot be written to any JSON file. */
export const optionalLine = z
  .string()
  .max(20_000, 'at most 20000 characters')
  .refine((text) => text.isWellFormed(), 'holds half of a character; type it again');
export const line = optionalLine.min(1, 'fill this in');
export const plainAscii = z.string().regex(/^[\x20-\x7e]+$/, 'plain ASCII text');
export const instantText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'an instant such as 2026-10-05T08:30:00Z');
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');

/** `tone` is shape and colour, `word` is printed; the tone never carries the meaning alone. */
export const Verdict = z.strictObject({ tone: z.enum(VERDICT_TONES), word: line });

export const KeyFigure = z.strictObject({
  label: line,
  /** One line for most figures; one line for each currency for money. */
  values: z.array(line).min(1).max(12),
  verdict: Verdict.nullable(),
  note: optionalLine,
});

export const ControlTotal = z.strictObject({
  label: line,
  value: line,
  /** Where the total comes from in report.json: "sum of months[].exact.countedSec". */
  recompute: plainAscii,
});
export type ControlTotal = z.infer<typeof ControlTotal>;

export const Versions = z.strictObject({ app: line, engine: line, schema: line, zoneDatabase: line });

/** Head of the audit log at preparation. */
export const LogHead = z.strictObject({ size: line, rootSha256: sha256Hex, shortCode: plainAscii });
