// Locked periods of a service level.
import { z } from 'zod';
import { AtRevision, MonthText, Note } from '../fields.ts';
import { LockedPeriodId, SlaId } from '../ids.ts';
import { LockedPeriod } from '../sla/locked-period.ts';
import { mutation, Nothing, query } from './define.ts';

export const periodChannels = {
  'periods.list': query({ input: z.strictObject({ slaId: SlaId }), output: z.array(LockedPeriod) }),
  /** Keeps what the month shows now, with the terms it was judged by. Refused while the month runs. */
  'periods.lock': mutation({
    input: z.strictObject({ slaId: SlaId, month: MonthText, note: Note }),
    output: LockedPeriod,
  }),
  /** The reason stands in the history. */
  'periods.unlock': mutation({
    input: z.strictObject({
      id: LockedPeriodId,
      rev: AtRevision,
      reason: Note.refine((text) => text.trim() !== '', 'say why'),
    }),
    output: Nothing,
  }),
} as const;
