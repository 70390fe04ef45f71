// A period that was locked: from then on it shows what was judged that day, whatever happens to the terms or the records.
import { z } from 'zod';
import { InstantSec, MonthText, Note, Stamps } from '../fields.ts';
import { LockedPeriodId, SlaId } from '../ids.ts';

export const LockedPeriod = z.strictObject({
  id: LockedPeriodId,
  slaId: SlaId,
  /** The month that closes it. */
  month: MonthText,
  /** SHA-256 of what it was judged from, and the versions that judged it. */
  inputHash: z.string().length(64),
  ruleVersion: z.string(),
  engineVersion: z.string(),
  zoneVersion: z.string(),
  asOfSec: InstantSec,
  note: Note,
  ...Stamps,
});
export type LockedPeriod = z.infer<typeof LockedPeriod>;
