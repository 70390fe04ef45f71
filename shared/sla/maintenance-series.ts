// Maintenance that comes back: every so many weeks at a wall time of a zone. What happens to a start that the clock change
// skips, and whether the end is so long after it or at a wall time, are terms of the agreement and stored with it.
import { DAY_SEC, civilDateText, parseCivilDate } from '../values/civil-date.ts';
import type { Interval } from '../values/interval-set.ts';
import { classifyLocal, localToInstantSec } from '../time/zones.ts';

export const GAP_RULES = ['skip', 'shift'] as const;
export const END_RULES = ['exact', 'wallClock'] as const;

export interface MaintenanceSeries {
  /** First day, `YYYY-MM-DD`; its weekday is that of all. */
  readonly firstOn: string;
  /** Last day on which one may begin. */
  readonly until: string;
  readonly everyWeeks: number;
  /** Second of the day at which it begins, on the wall. */
  readonly startSec: number;
  readonly durationSec: number;
  readonly zone: string;
  /** skip: one whose start does not exist is left out. shift: it begins as far after the gap as it would have before. */
  readonly onGap: (typeof GAP_RULES)[number];
  /** exact: so long after its start. wallClock: at the wall time so long after it. */
  readonly endRule: (typeof END_RULES)[number];
}

export interface ExpandedSeries {
  readonly windows: readonly Interval[];
  /** Days left out because their start did not exist. */
  readonly skippedOn: readonly string[];
}

/**
 * The windows of a series, in order. A repeated start is the first of the two (RFC 5545 3.3.5).
 * @example
 * // Sundays 02:00 to 04:00 in Berlin: on 25 October 2026 120 min under `exact`, 180 min under `wallClock`
 * expandSeries({ firstOn: '2026-10-25', until: '2026-10-25', everyWeeks: 1, startSec: 7200, durationSec: 7200,
 *   zone: 'Europe/Berlin', onGap: 'skip', endRule: 'wallClock' })
 * @throws AppError INVALID_DATE, UNKNOWN_ZONE
 */
export function expandSeries(series: MaintenanceSeries): ExpandedSeries {
  const { zone, startSec: ofDay, durationSec, everyWeeks, onGap, endRule } = series;
  const windows: Interval[] = [];
  const skippedOn: string[] = [];
  const last = parseCivilDate(series.until);
  for (let day = parseCivilDate(series.firstOn); day <= last; day += everyWeeks * 7) {
    const local = day * DAY_SEC + ofDay;
    if (onGap === 'skip' && classifyLocal(zone, local).kind === 'gap') {
      skippedOn.push(civilDateText(day));
      continue;
    }
    const startSec = localToInstantSec(zone, local);
    const endSec = endRule === 'exact' ? startSec + durationSec : localToInstantSec(zone, local + durationSec);
    if (endSec > startSec) windows.push({ startSec, endSec });
  }
  return { windows, skippedOn };
}
