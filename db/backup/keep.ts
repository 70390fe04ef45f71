// Which backups are kept: the last 3 of today, the last one of each earlier day, and at least 10 in all.
import type { BackupName } from './name.ts';

const KEPT_OF_TODAY = 3;
const LEAST_KEPT = 10;

const dayOf = (at: number): number => Math.floor(at / 86_400);

/**
 * The backups that may go. Days are those of UTC, so that a journey removes nothing. A day counts as earlier when it is not
 * the day of `now`, also when a wrong clock put it into the future.
 *
 * @param now UTC seconds.
 * @example surplusBackups([oldest, older, newest], now) // [] as long as there are at most 10
 */
export function surplusBackups(backups: readonly BackupName[], now: number): BackupName[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || b.fileName.localeCompare(a.fileName));
  const seen = new Map<number, number>();
  const byRule = newestFirst.filter(({ at }) => {
    const day = dayOf(at);
    const count = (seen.get(day) ?? 0) + 1;
    seen.set(day, count);
    return count <= (day === dayOf(now) ? KEPT_OF_TODAY : 1);
  });
  const others = newestFirst.filter((backup) => !byRule.includes(backup));
  const missing = Math.max(0, LEAST_KEPT - byRule.length);
  return others.slice(missing);
}
