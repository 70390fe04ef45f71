// Locked periods of a service level, and what was judged in each.
import type { LockedPeriodId, SlaId } from '#shared/ids.ts';
import type { LockedPeriod } from '#shared/sla/locked-period.ts';
import type { JudgedMonth } from '#shared/sla/sla-months.ts';
import { q } from '../builder.ts';
import type { ReadDb } from '../connection.ts';
import { onShelf } from '../records.ts';
import type { LockedPeriodRow } from './rows.ts';

function periodOf({ judged: _judged, ...period }: LockedPeriodRow): LockedPeriod {
  return period;
}

export function getLockedPeriod(db: ReadDb, id: LockedPeriodId): LockedPeriod | undefined {
  const row = db.first(q.selectFrom('locked_period').selectAll().where('id', '=', id));
  return row === undefined ? undefined : periodOf(row);
}

/** By month. */
export function listLockedPeriods(db: ReadDb, slaId: SlaId): LockedPeriod[] {
  const query = q.selectFrom('locked_period').selectAll().where('slaId', '=', slaId).where(onShelf('locked_period'));
  return db.all(query.orderBy('month')).map(periodOf);
}

/** What was judged in each locked month. */
export function lockedMonths(db: ReadDb, slaId: SlaId): ReadonlyMap<string, JudgedMonth> {
  const query = q
    .selectFrom('locked_period')
    .select(['month', 'judged'])
    .where('slaId', '=', slaId)
    .where(onShelf('locked_period'));
  // Written by `lockPeriod` from the same type, and fixed by a trigger since.
  return new Map(db.all(query).map(({ month, judged }) => [month, JSON.parse(judged) as JudgedMonth]));
}
