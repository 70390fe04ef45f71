// What the form of a credit table holds while it is typed, how a table becomes that, and which target it is read against.
import type { z } from 'zod';
import { ClaimWindow } from '#shared/claims/model.ts';
import type { Money } from '#shared/fields.ts';
import { CreditScheduleId } from '#shared/ids.ts';
import type { SlaInput } from '#shared/ipc/contracts.ts';
import { CreditSchedule, type Sla } from '#shared/sla/model.ts';
import type { TypedBand } from './band-words.ts';

export interface TypedSchedule {
  readonly id: string | null;
  readonly validFrom: string | null;
  readonly monthlyFee: Money | null;
  readonly capPct: string | null;
  readonly clause: string;
  readonly claimWindow: ClaimWindow | null;
  readonly bands: readonly TypedBand[];
}

export const ScheduleSchema = CreditSchedule.extend({
  id: CreditScheduleId.nullable(),
  claimWindow: ClaimWindow.nullable(),
});
export type ScheduleInput = z.infer<typeof ScheduleSchema>;

export const NEW_BAND: TypedBand = { ge: null, gt: null, le: null, lt: null, creditPct: null };

export const newSchedule = (validFrom: string | null): TypedSchedule => ({
  id: null,
  validFrom,
  monthlyFee: null,
  capPct: null,
  clause: '',
  claimWindow: null,
  bands: [NEW_BAND],
});

/** A table as the form holds it. */
export const typedSchedule = (schedule: CreditSchedule): ScheduleInput => ({
  ...schedule,
  claimWindow: schedule.claimWindow ?? null,
});

/** The other direction: a table without a claim window says nothing about one. */
export function scheduleOf({ claimWindow, ...same }: ScheduleInput): SlaInput['creditSchedules'][number] {
  return claimWindow === null ? same : { ...same, claimWindow };
}

/** The target in force on a day: that of the last version that has begun, else of the first. Without a day, the newest. */
export function targetOn(versions: Sla['metricVersions'], day: string | null): string | null {
  const ordered = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const begun = ordered.filter(({ validFrom }) => day === null || validFrom <= day);
  return (begun.at(-1) ?? ordered[0])?.targetPct ?? null;
}

/** The bands as the core can read them, or null while a row is unfinished. */
export function readableBands(bands: readonly TypedBand[]): CreditSchedule['bands'] | null {
  const { success, data } = CreditSchedule.shape.bands.safeParse(bands);
  return success ? data : null;
}

/** The cap as far as it is readable; null while it is not, or where there is none. */
export function readableCap(typed: string | null): string | null {
  const { success, data } = CreditSchedule.shape.capPct.safeParse(typed);
  return success ? data : null;
}
