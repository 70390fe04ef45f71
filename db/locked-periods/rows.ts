// Locked periods as rows: what was judged is kept as JSON, whole, with the terms it was judged by.
import type { LockedPeriod } from '#shared/sla/locked-period.ts';

export type LockedPeriodRow = LockedPeriod & {
  /** JSON of a JudgedMonth. */
  judged: string;
};
