// Maintenance that comes back by a rule of RFC 5545, at a wall time of a zone. What happens to a start that the clock change
// skips, and whether the end is so long after it or at a wall time, are terms of the agreement and stored with every window.
import { z } from 'zod';
import { CivilDateText, ZoneName } from '../fields.ts';
import { civilDateAt, dayStartSec } from '../time/periods.ts';
import { END_RULES, GAP_RULES, recurringWindows } from '../time/recurrence.ts';
import { DAY_SEC, civilDateText, parseCivilDate } from '../values/civil-date.ts';
import type { Interval } from '../values/interval-set.ts';

/** What was agreed, as it stands behind each window that came of it. */
export const MaintenanceSeries = z.strictObject({
  /** First day from which the rule runs. */
  firstOn: CivilDateText,
  /** Last day on which one may begin. */
  until: CivilDateText,
  /** RFC 5545 without `RRULE:`: `FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1` is the first day of a weekend in each month. */
  rule: z.string().min(1).max(300),
  startTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 02:00'),
  durationMin: z.int().min(1).max(10_080),
  zone: ZoneName,
  /** skip: one whose start does not exist is left out. shift: it begins as far after the gap as it would have before. */
  onGap: z.enum(GAP_RULES),
  /** exact: so long after its start. wall_clock: at the wall time so long after it. */
  endRule: z.enum(END_RULES),
});
export type MaintenanceSeries = z.infer<typeof MaintenanceSeries>;

export interface ExpandedSeries {
  readonly windows: readonly Interval[];
  /** Days left out because their start did not exist. */
  readonly skippedOn: readonly string[];
}

/**
 * The windows of a series, in order. A repeated start is the first of the two (RFC 5545 3.3.5).
 * @example
 * // Sundays 02:00 to 04:00 in Berlin: on 25 October 2026 120 min under `exact`, 180 min under `wall_clock`
 * expandSeries({ firstOn: '2026-10-25', until: '2026-10-25', rule: 'FREQ=WEEKLY', startTime: '02:00', durationMin: 120,
 *   zone: 'Europe/Berlin', onGap: 'skip', endRule: 'wall_clock' })
 * @throws AppError INVALID_RULE, INVALID_DATE, UNKNOWN_ZONE
 */
export function expandSeries({ firstOn, until, startTime, durationMin, ...same }: MaintenanceSeries): ExpandedSeries {
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number);
  const firstLocalSec = parseCivilDate(firstOn) * DAY_SEC + hours * 3600 + minutes * 60;
  const startSec = dayStartSec(same.zone, firstOn);
  const range = { startSec, endSec: dayStartSec(same.zone, civilDateText(parseCivilDate(until) + 1)) };
  const expanded = (onGap: MaintenanceSeries['onGap']) =>
    recurringWindows({ ...same, onGap, firstLocalSec, durationSec: durationMin * 60 }, range);
  const windows = expanded(same.onGap);
  if (same.onGap === 'shift') return { windows, skippedOn: [] };
  const taken = new Set(windows.map((window) => window.startSec));
  const skipped = expanded('shift').filter((window) => !taken.has(window.startSec));
  return { windows, skippedOn: skipped.map((window) => civilDateAt(same.zone, window.startSec)) };
}

const UNIT_WORDS: Readonly<Record<string, string>> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };

/**
 * How often, in words; the rule itself where it says more than an interval.
 * @example seriesWords({ ...series, rule: 'FREQ=WEEKLY;INTERVAL=2' }) // 'Every 2 weeks at 02:00, Europe/Berlin'
 */
export function seriesWords({ rule, startTime, zone }: MaintenanceSeries): string {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const unit = UNIT_WORDS[parts.get('FREQ') ?? ''] ?? '';
  const every = parts.get('INTERVAL') ?? '1';
  const plain = unit !== '' && [...parts.keys()].every((name) => name === 'FREQ' || name === 'INTERVAL');
  const often = plain ? `Every ${every === '1' ? unit : `${every} ${unit}s`}` : `By rule ${rule}`;
  return `${often} at ${startTime}, ${zone}`;
}
