// Locked periods: locked once with what was judged, unlocked by moving the lock to the trash.
import type { LockedPeriodId } from '#shared/ids.ts';
import type { LockedPeriod } from '#shared/sla/locked-period.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import type { WriteDb } from '../connection.ts';
import type { Content } from '../fields.ts';
import { insertRecord, markRecord } from '../records.ts';

/** @throws AppError RECORD_DUPLICATE when the month is locked already. */
export function lockPeriod(db: WriteDb, period: Content<LockedPeriod>, judged: JudgedMonth): void {
  insertRecord(db, 'locked_period', { ...period, judged: JSON.stringify(judged) });
}

export function unlockPeriod(db: WriteDb, id: LockedPeriodId, rev: number): void {
  markRecord(db, 'locked_period', id, rev, 'trashed');
}
