// Periods of a contract: months and days begin at the local midnights of its zone, whatever zone the host is in.
import { AppError } from '../errors.ts';
import {
  civilDateText,
  DAY_SEC,
  firstDayOfMonth,
  monthText,
  parseCivilDate,
  parseMonth,
} from '../values/civil-date.ts';
import type { Interval } from '../values/interval-set.ts';
import { instantText } from './instant.ts';
import { instantToLocalSec, localToInstantSec, offsetSecAt } from './zones.ts';

/** Part of an interval that lies in one civil day or month. */
export interface LabelledInterval extends Interval {
  /** `YYYY-MM-DD` or `YYYY-MM`; for a clock hour the instant it begins, in UTC. */
  readonly label: string;
}

function midnightSec(zone: string, epochDay: number): number {
  return localToInstantSec(zone, epochDay * DAY_SEC);
}

/**
 * From the local midnight that begins `month` to the one `months` later; a missing or repeated midnight is read as
 * RFC 5545 3.3.5 says.
 *
 * @example monthPeriod('UTC', '2023-02', 1) // 28 days
 * @throws AppError INVALID_MONTH, UNKNOWN_ZONE; OUT_OF_RANGE when `months` is below 1 or the end leaves the year 9999
 */
export function monthPeriod(zone: string, month: string, months = 1): Interval {
  const first = parseMonth(month);
  if (!(Number.isSafeInteger(months) && months >= 1 && first + months < 120_000)) {
    throw new AppError('OUT_OF_RANGE', 'months: expected a count from 1 that ends within the year 9999');
  }
  return {
    startSec: midnightSec(zone, firstDayOfMonth(first)),
    endSec: midnightSec(zone, firstDayOfMonth(first + months)),
  };
}

/** The civil date of an instant in a zone. */
export function civilDateAt(zone: string, instantSec: number): string {
  return civilDateText(Math.floor(instantToLocalSec(zone, instantSec) / DAY_SEC));
}

/** The local midnight that begins a civil day (`YYYY-MM-DD`). @throws AppError INVALID_DATE, UNKNOWN_ZONE */
export function dayStartSec(zone: string, day: string): number {
  return midnightSec(zone, parseCivilDate(day));
}

/** The civil month of an instant in a zone. */
export function monthAt(zone: string, instantSec: number): string {
  return civilDateAt(zone, instantSec).slice(0, 7);
}

/** Cuts an interval at rising boundaries; parts without length (days a zone skipped) are left out. */
function splitAt(
  interval: Interval,
  first: number,
  startOf: (index: number) => number,
  label: (index: number) => string,
): LabelledInterval[] {
  const parts: LabelledInterval[] = [];
  let startSec = interval.startSec;
  for (let index = first; startSec < interval.endSec; index += 1) {
    const endSec = Math.min(interval.endSec, startOf(index + 1));
    if (endSec > startSec) parts.push({ startSec, endSec, label: label(index) });
    startSec = Math.max(startSec, endSec);
  }
  return parts;
}

/**
 * The parts of an interval by civil day of a zone; their seconds add up to the interval's.
 *
 * @example splitByDay('Asia/Shanghai', { startSec: 1_584_547_120, endSec: 1_584_548_059 }) // 80 s and 859 s
 */
export function splitByDay(zone: string, interval: Interval): LabelledInterval[] {
  const first = Math.floor(instantToLocalSec(zone, interval.startSec) / DAY_SEC);
  return splitAt(interval, first, (day) => midnightSec(zone, day), civilDateText);
}

/** The parts of an interval by civil month of a zone; their seconds add up to the interval's. */
export function splitByMonth(zone: string, interval: Interval): LabelledInterval[] {
  const first = parseMonth(monthAt(zone, interval.startSec));
  return splitAt(interval, first, (month) => midnightSec(zone, firstDayOfMonth(month)), monthText);
}

const HOUR_SEC = 3600;

/**
 * The parts of an interval by full hour of a zone's clock, labelled by the hour's first instant; where the zone changes its
 * clock inside an hour, the hour counts by the offset it began with.
 *
 * @example splitByHour('UTC', { startSec: 3_540, endSec: 3_660 }) // 60 s and 60 s
 */
export function splitByHour(zone: string, interval: Interval): LabelledInterval[] {
  const parts: LabelledInterval[] = [];
  for (let { startSec } = interval; startSec < interval.endSec;) {
    const offsetSec = offsetSecAt(zone, startSec);
    const hourSec = Math.floor((startSec + offsetSec) / HOUR_SEC) * HOUR_SEC - offsetSec;
    const endSec = Math.min(interval.endSec, hourSec + HOUR_SEC);
    parts.push({ startSec, endSec, label: instantText(hourSec) });
    startSec = endSec;
  }
  return parts;
}
