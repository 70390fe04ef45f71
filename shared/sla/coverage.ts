// From when to when the records of a service can be trusted to be complete. Months outside are no data, never 100 %.
import type { Incident } from '../incidents/model.ts';
import { monthAt, monthPeriod } from '../time/periods.ts';
import type { Measurement } from './model.ts';

/** Whole months from `fromMonth`; known up to the second `throughSec`. */
export interface Coverage {
  readonly fromMonth: string;
  readonly throughMonth: string;
  readonly throughSec: number;
}

/** The rule in words, for people: printed among the definitions of a report. */
export const COVERAGE_RULE =
  'Data are taken as complete from the first month with an incident or a stated value to the end of the last such month, ' +
  'but never beyond the moment its latest record was written. A month before or after has no data: nothing recorded is ' +
  'not the same as nothing happened.';

export type CoveringIncident = Pick<Incident, 'startAt' | 'endAt' | 'updatedAt'>;
export type CoveringMeasurement = Pick<Measurement, 'month' | 'updatedAt'>;

interface Touch {
  readonly month: string;
  readonly knownSec: number;
}

function touchOf(zone: string, atSec: number, recordedSec: number): Touch {
  const month = monthAt(zone, atSec);
  return { month, knownSec: Math.min(monthPeriod(zone, month).endSec, recordedSec) };
}

/**
 * The rule of `COVERAGE_RULE`. An incident vouches for the months of its start and its end; an open one for every month up
 * to the moment it was written. Maintenance vouches for nothing: it is announced ahead. Null when nothing was recorded.
 *
 * @example
 * // One incident of 12 September 2026, written on 5 October: September is complete, October has no data
 * dataCoverage('UTC', [{ startAt, endAt, updatedAt }], [])
 */
export function dataCoverage(
  zone: string,
  incidents: readonly CoveringIncident[],
  measurements: readonly CoveringMeasurement[],
): Coverage | null {
  const touches = [
    ...incidents.map(({ startAt, endAt, updatedAt }) =>
      touchOf(zone, endAt ?? Math.max(startAt, updatedAt), updatedAt),
    ),
    ...measurements.map(({ month, updatedAt }) => ({
      month,
      knownSec: Math.min(monthPeriod(zone, month).endSec, updatedAt),
    })),
  ];
  if (touches.length === 0) return null;
  const starts = [...incidents.map(({ startAt }) => monthAt(zone, startAt)), ...measurements.map(({ month }) => month)];
  const throughSec = touches.reduce((latest, { knownSec }) => Math.max(latest, knownSec), -Infinity);
  const fromMonth = starts.reduce((first, month) => (month < first ? month : first));
  return { fromMonth, throughMonth: monthAt(zone, throughSec - 1), throughSec };
}
