// Time zones: offsets, and local times as RFC 5545 3.3.5 reads them. The only file that asks a zone database, through Temporal.
// A local time is a number here: the seconds from 1970-01-01T00:00:00 on the zone's own wall calendar.
import { Temporal } from 'temporal-polyfill';
import { AppError } from '../errors.ts';
import { DAY_SEC } from '../values/civil-date.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/** No zone has changed its offset twice within three days (the closest pair on record is seven days apart). */
const CELL_SEC = 3 * DAY_SEC;

/** Offsets at the edges of cells, and the change inside a cell where its edges differ: facts of the zone, kept per zone. */
interface ZoneFacts {
  readonly edges: Map<number, number>;
  readonly changes: Map<number, number>;
}

const factsByZone = new Map<string, ZoneFacts>();

function askOffsetSec(zone: string, instantSec: number): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(instantSec * 1000);
  return Math.trunc(instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9);
}

/** Whether `name` is an IANA zone that this computer's zone database knows; offsets such as `+02:00` are not zones. */
export function isZone(name: string): boolean {
  if (factsByZone.has(name)) return true;
  if (!NAME.test(name)) return false;
  try {
    askOffsetSec(name, 0);
    return true;
  } catch {
    return false;
  }
}

function factsOf(zone: string): ZoneFacts {
  const known = factsByZone.get(zone);
  if (known !== undefined) return known;
  if (!isZone(zone)) throw new AppError('UNKNOWN_ZONE', 'expected an IANA time zone, such as "Europe/Berlin"');
  const facts: ZoneFacts = { edges: new Map(), changes: new Map() };
  factsByZone.set(zone, facts);
  return facts;
}

function edgeOffsetSec(zone: string, { edges }: ZoneFacts, cell: number): number {
  const known = edges.get(cell);
  if (known !== undefined) return known;
  const offsetSec = askOffsetSec(zone, cell * CELL_SEC);
  edges.set(cell, offsetSec);
  return offsetSec;
}

/** The first second of the new offset inside a cell whose edges differ. */
function changeInCell(zone: string, { changes }: ZoneFacts, cell: number, beforeSec: number): number {
  const known = changes.get(cell);
  if (known !== undefined) return known;
  let [low, high] = [cell * CELL_SEC, (cell + 1) * CELL_SEC];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffsetSec(zone, middle) === beforeSec) low = middle;
    else high = middle;
  }
  changes.set(cell, high);
  return high;
}

/**
 * Seconds to add to UTC to get the zone's wall time at an instant.
 *
 * @example offsetSecAt('Asia/Kolkata', 0) === 19_800
 * @throws AppError UNKNOWN_ZONE
 */
export function offsetSecAt(zone: string, instantSec: number): number {
  const facts = factsOf(zone);
  const cell = Math.floor(instantSec / CELL_SEC);
  const before = edgeOffsetSec(zone, facts, cell);
  const after = edgeOffsetSec(zone, facts, cell + 1);
  if (before === after) return before;
  return instantSec < changeInCell(zone, facts, cell, before) ? before : after;
}

/** How a zone reads a local time. The two instants of a gap lie before and after it by the length of the gap. */
export type LocalReading =
  | { readonly kind: 'unique'; readonly instantSec: number }
  | { readonly kind: 'ambiguous'; readonly earlierSec: number; readonly laterSec: number }
  /** `beforeSec` uses the offset after the gap, `afterSec` the offset before it (the RFC 5545 reading). */
  | { readonly kind: 'gap'; readonly beforeSec: number; readonly afterSec: number };

/**
 * Every instant a local time can mean, for questions to a person.
 *
 * @example classifyLocal('Europe/Berlin', parseCivilDate('2026-03-29') * 86_400 + 9_000).kind === 'gap'
 * @throws AppError UNKNOWN_ZONE
 */
export function classifyLocal(zone: string, localSec: number): LocalReading {
  const offsetBefore = offsetSecAt(zone, localSec - DAY_SEC);
  const offsetAfter = offsetSecAt(zone, localSec + DAY_SEC);
  const [first, second] = [localSec - offsetBefore, localSec - offsetAfter];
  if (first === second) return { kind: 'unique', instantSec: first };
  const firstHolds = offsetSecAt(zone, first) === offsetBefore;
  const secondHolds = offsetSecAt(zone, second) === offsetAfter;
  if (firstHolds && secondHolds) {
    return { kind: 'ambiguous', earlierSec: Math.min(first, second), laterSec: Math.max(first, second) };
  }
  if (firstHolds || secondHolds) return { kind: 'unique', instantSec: firstHolds ? first : second };
  return { kind: 'gap', beforeSec: second, afterSec: first };
}

/**
 * The instant of a local time as RFC 5545 3.3.5 says: in a gap the offset before the gap, in a repeated hour the first.
 *
 * @throws AppError UNKNOWN_ZONE
 */
export function localToInstantSec(zone: string, localSec: number): number {
  const reading = classifyLocal(zone, localSec);
  if (reading.kind === 'unique') return reading.instantSec;
  return reading.kind === 'ambiguous' ? reading.earlierSec : reading.afterSec;
}

/** The wall time of an instant, as local seconds. */
export function instantToLocalSec(zone: string, instantSec: number): number {
  return instantSec + offsetSecAt(zone, instantSec);
}
