// How long an import that was begun and not finished is kept. What was applied keeps no copy of its file: the records, the
// file's name and its SHA-256 stay, the staged rows go with the step that applied them.
import { z } from 'zod';
import { OptionalLabel } from '../fields.ts';
import { DAY_SEC } from '../values/civil-date.ts';

const Days = z.int().min(1).max(3650);

export const StagingRetention = z.strictObject({
  /** For sources that are not named. */
  days: Days,
  sources: z.array(z.strictObject({ source: OptionalLabel.min(1), days: Days })).max(200),
});
export type StagingRetention = z.infer<typeof StagingRetention>;

export const USUAL_RETENTION: StagingRetention = { days: 30, sources: [] };

/** Days that an import of a source waits. */
export function retentionDays({ days, sources }: StagingRetention, source: string): number {
  return sources.find((entry) => entry.source === source)?.days ?? days;
}

/**
 * Whether an import that was begun at `startedAt` (UTC seconds) has waited longer than its source allows.
 * @example isOverdue(USUAL_RETENTION, { source: 'status', startedAt: 0 }, 31 * 86_400) === true
 */
export function isOverdue(
  retention: StagingRetention,
  { source, startedAt }: { readonly source: string; readonly startedAt: number },
  nowSec: number,
): boolean {
  return nowSec - startedAt > retentionDays(retention, source) * DAY_SEC;
}
