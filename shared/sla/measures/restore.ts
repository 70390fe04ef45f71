// How long incidents take between two named events. The words MTTR and MTTA have several meanings, so the pair of events is
// what is stored and printed; what has not happened yet is censored, what was never recorded is missing, and neither is 0.
import { compare, wholeFraction, fraction, type Fraction } from '../../values/fraction.ts';
import { mean, median, percentile, type PercentileMethod } from './percentile.ts';

/** In the order in which they happen. */
export const INCIDENT_EVENTS = ['start', 'detected', 'ack', 'restored', 'closed'] as const;
export type IncidentEvent = (typeof INCIDENT_EVENTS)[number];

export interface IncidentTimes extends Readonly<Record<IncidentEvent, number | null>> {
  readonly id: string;
}

export interface EventPair {
  readonly from: IncidentEvent;
  readonly to: IncidentEvent;
}

export interface RestoreFigures extends EventPair {
  readonly n: number;
  readonly meanSec: Fraction | null;
  readonly medianSec: Fraction | null;
  readonly p90Sec: Fraction | null;
  readonly list: ReadonlyArray<{ readonly id: string; readonly seconds: number }>;
  /** The event happened, or can no longer happen, and nobody wrote down when. */
  readonly missing: readonly string[];
  /** Not yet: at least so long, where an instant to count up to is known. */
  readonly open: ReadonlyArray<{ readonly id: string; readonly atLeastSec: number | null }>;
}

/** Seconds from one instant to another on the clock that counts: elapsed, or open hours less pauses. */
export type ElapsedSec = (startSec: number, endSec: number, id: string) => number;

/** An event that is not there is still open unless a later one is. */
function isOpen(incident: IncidentTimes, event: IncidentEvent): boolean {
  const later = INCIDENT_EVENTS.slice(INCIDENT_EVENTS.indexOf(event) + 1);
  return later.every((name) => incident[name] === null);
}

/**
 * Durations between a pair of events over a list of incidents.
 *
 * @param asOfSec the instant up to which open incidents are counted; null: no lower bound
 * @example
 * // restored after 60 min and after 20 min, one still open: n 2, mean 40 min, open [{ id: 'i3', ... }]
 */
export function restoreFigures(
  incidents: readonly IncidentTimes[],
  pair: EventPair,
  options: { readonly asOfSec: number | null; readonly elapsed: ElapsedSec; readonly method: PercentileMethod },
): RestoreFigures {
  const { asOfSec, elapsed, method } = options;
  const list: Array<{ id: string; seconds: number }> = [];
  const missing: string[] = [];
  const open: Array<{ id: string; atLeastSec: number | null }> = [];
  for (const incident of incidents) {
    const [from, to] = [incident[pair.from], incident[pair.to]];
    if (from !== null && to !== null) list.push({ id: incident.id, seconds: elapsed(from, to, incident.id) });
    else if (from !== null && isOpen(incident, pair.to)) {
      const known = asOfSec !== null && asOfSec >= from;
      open.push({ id: incident.id, atLeastSec: known ? elapsed(from, asOfSec, incident.id) : null });
    } else missing.push(incident.id);
  }
  const values = list.map(({ seconds }) => wholeFraction(seconds)).sort(compare);
  return {
    ...pair,
    n: values.length,
    meanSec: mean(values),
    medianSec: median(values),
    p90Sec: percentile(values, fraction(90n), method),
    list,
    missing,
    open,
  };
}
