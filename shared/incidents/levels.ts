// How fast incidents went, by our own level: time to detect, acknowledge and restore on the clock that the severity table
// names, without pauses. A word without a level stands for itself; what has not happened is open, what nobody wrote down missing.
import { elapsedSec } from '../sla/clock.ts';
import { restoreFigures, type ElapsedSec, type IncidentTimes } from '../sla/measures/restore.ts';
import type { OpeningHours } from '../time/business-calendar.ts';
import { roundToInteger, type Fraction } from '../values/fraction.ts';
import { subtractIntervals, totalSec } from '../values/interval-set.ts';
import type { Incident } from './model.ts';
import { instantOf, pausesOf, type IncidentEvent } from './timeline.ts';

/** A word of a provider beside our level, with the minutes agreed for it; null: none. */
export interface LevelWords {
  readonly theirs: string;
  readonly ours: string;
  readonly detectMin: number | null;
  readonly acknowledgeMin: number | null;
  readonly restoreMin: number | null;
}

/**
 * The row of a table for a provider's word; null where it has none.
 * @example levelFor([{ theirs: 'Sev 1', ours: 'P1', ... }], 'sev 1')?.ours === 'P1'
 */
export function levelFor<Row extends { readonly theirs: string }>(rows: readonly Row[], word: string): Row | null {
  return rows.find(({ theirs }) => theirs.trim().toLowerCase() === word.trim().toLowerCase()) ?? null;
}

export interface IncidentCourse {
  readonly incident: Pick<Incident, 'id' | 'externalId' | 'severity' | 'startAt' | 'endAt'>;
  readonly events: readonly IncidentEvent[];
}

export const SPANS = ['detect', 'acknowledge', 'restore'] as const;
export type SpanName = (typeof SPANS)[number];

export interface SpanFigures {
  readonly span: SpanName;
  readonly n: number;
  /** Whole seconds, rounded half up; null without any. P90 is the nearest rank, a value that was observed. */
  readonly meanSec: number | null;
  readonly medianSec: number | null;
  readonly p90Sec: number | null;
  /** Nobody wrote down when. */
  readonly missing: number;
  /** Not yet. */
  readonly open: number;
  readonly targetSec: number | null;
  /** Took longer than agreed, or are open for longer; null without a target. */
  readonly late: number | null;
}

export interface LevelFigures {
  readonly level: string;
  /** The provider's words that it stands for. */
  readonly words: readonly string[];
  readonly incidents: number;
  readonly spans: readonly SpanFigures[];
}

const PAIRS = {
  detect: { from: 'start', to: 'detected' },
  acknowledge: { from: 'start', to: 'ack' },
  restore: { from: 'start', to: 'restored' },
} as const;
const MINUTES = { detect: 'detectMin', acknowledge: 'acknowledgeMin', restore: 'restoreMin' } as const;

/** Start and restoration are those of the incident where no event says more. */
function timesOf({ incident, events }: IncidentCourse): IncidentTimes {
  const closed = instantOf(events, 'closed');
  return {
    id: incident.id,
    start: instantOf(events, 'started') ?? incident.startAt,
    detected: instantOf(events, 'detected'),
    ack: instantOf(events, 'acknowledged'),
    restored: instantOf(events, 'restored') ?? incident.endAt,
    closed,
  };
}

function clockOf(courses: readonly IncidentCourse[], hours: OpeningHours | null): ElapsedSec {
  const pauses = new Map(courses.map(({ incident, events }) => [String(incident.id), pausesOf(events)]));
  return (startSec, endSec, id) => {
    const stopped = pauses.get(id) ?? [];
    if (hours !== null) return elapsedSec({ hours, startSec, pauses: stopped }, endSec);
    return totalSec(subtractIntervals([{ startSec, endSec: Math.max(startSec, endSec) }], stopped));
  };
}

const whole = (value: Fraction | null): number | null =>
  value === null ? null : Number(roundToInteger(value, 'half_up'));

function spanFigures(
  span: SpanName,
  courses: readonly IncidentCourse[],
  targetMin: number | null,
  { hours, asOfSec }: LevelClock,
): SpanFigures {
  const elapsed = clockOf(courses, hours);
  const figures = restoreFigures(courses.map(timesOf), PAIRS[span], { asOfSec, elapsed, method: 'nearest_rank' });
  const targetSec = targetMin === null ? null : targetMin * 60;
  const lasted = [
    ...figures.list.map(({ seconds }) => seconds),
    ...figures.open.map(({ atLeastSec }) => atLeastSec ?? 0),
  ];
  return {
    span,
    n: figures.n,
    meanSec: whole(figures.meanSec),
    medianSec: whole(figures.medianSec),
    p90Sec: whole(figures.p90Sec),
    missing: figures.missing.length,
    open: figures.open.length,
    targetSec,
    late: targetSec === null ? null : lasted.filter((seconds) => seconds > targetSec).length,
  };
}

export interface LevelClock {
  /** Null: around the clock. */
  readonly hours: OpeningHours | null;
  readonly asOfSec: number;
}

/**
 * Figures by our level, in the order of the table; words without a level follow by name. The target of a level is that of its
 * first word.
 * @example
 * // 'Sev 1' is our P1, agreed to be acknowledged in 15 min; one took 10 min, one 20 min: P1 acknowledge n 2, late 1
 */
export function figuresByLevel(
  courses: readonly IncidentCourse[],
  table: readonly LevelWords[],
  clock: LevelClock,
): LevelFigures[] {
  const nameOf = ({ severity }: IncidentCourse['incident']): string =>
    levelFor(table, severity)?.ours ?? (severity.trim() === '' ? 'No severity' : `${severity.trim()} (no level)`);
  const groups = Map.groupBy(courses, ({ incident }) => nameOf(incident));
  const order = [...new Set(table.map(({ ours }) => ours))];
  const names = [
    ...order.filter((name) => groups.has(name)),
    ...[...groups.keys()].filter((name) => !order.includes(name)).sort(),
  ];
  return names.map((level) => {
    const members = groups.get(level) ?? [];
    const row = table.find(({ ours }) => ours === level);
    return {
      level,
      words: [...new Set(members.map(({ incident }) => incident.severity))].filter((word) => word !== '').sort(),
      incidents: members.length,
      spans: SPANS.map((span) => spanFigures(span, members, row?.[MINUTES[span]] ?? null, clock)),
    };
  });
}
