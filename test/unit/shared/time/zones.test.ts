import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { parseInstant } from '#shared/time/instant.ts';
import {
  classifyLocal,
  instantToLocalSec,
  isZone,
  localToInstantSec,
  offsetSecAt,
  type LocalReading,
} from '#shared/time/zones.ts';
import { caught } from '#test/harness/caught.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const ODD = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/Noronha',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Europe/Dublin',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const anyZone = fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...ODD));
/** Local seconds, 1970 to 2060; a local time is written as if it were UTC. */
const anyLocal = fc.integer({ min: 0, max: 2_840_000_000 });
const local = (text: string): number => parseInstant(`${text}Z`);

const luxonOffsetSec = (zone: string, instantSec: number): number =>
  DateTime.fromSeconds(instantSec, { zone }).offset * 60;

/** RFC 5545 3.3.5 word for word, on luxon's offsets: the first instant that has this wall time, else the offset before. */
function rfcSec(zone: string, localSec: number): number {
  const around = [localSec - 108_000, localSec + 108_000].map((at) => luxonOffsetSec(zone, at));
  const instants = around.map((offsetSec) => localSec - offsetSec);
  const holding = instants.filter((instantSec) => instantSec + luxonOffsetSec(zone, instantSec) === localSec);
  return holding.length === 0 ? localSec - (around[0] ?? 0) : Math.min(...holding);
}

/** The instants whose wall time a reading is; none for a time in a gap. */
function instantsOf(reading: LocalReading): number[] {
  if (reading.kind === 'unique') return [reading.instantSec];
  return reading.kind === 'ambiguous' ? [reading.earlierSec, reading.laterSec] : [];
}

describe('local times', () => {
  test('agree with a reading of RFC 5545 on the offsets of luxon in every zone', () => {
    fc.assert(
      fc.property(anyZone, anyLocal, (zone, localSec) => {
        expect(localToInstantSec(zone, localSec)).toBe(rfcSec(zone, localSec));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(ODD)('and every half hour around each change of %s from 2004 to 2027', (zone) => {
    const wrong: number[] = [];
    for (let day = local('2004-01-01T00:00:00'); day < local('2027-01-01T00:00:00'); day += 86_400) {
      if (offsetSecAt(zone, day - 172_800) === offsetSecAt(zone, day + 172_800)) continue;
      for (let at = day; at < day + 86_400; at += 1_800) {
        if (localToInstantSec(zone, at) !== rfcSec(zone, at)) wrong.push(at);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the offset of an instant agrees with luxon', () => {
    fc.assert(
      fc.property(anyZone, anyLocal, (zone, instantSec) => {
        expect(offsetSecAt(zone, instantSec)).toBe(luxonOffsetSec(zone, instantSec));
      }),
      { numRuns: 1_000 },
    );
  });

  test('an instant goes to its wall time and, unless that is repeated, back', () => {
    fc.assert(
      fc.property(anyZone, anyLocal, (zone, instantSec) => {
        expect(instantsOf(classifyLocal(zone, instantToLocalSec(zone, instantSec)))).toContain(instantSec);
      }),
    );
  });
});

describe('questions to ask', () => {
  test('a time in a gap has one reading on either side of it', () => {
    expect(classifyLocal('Europe/Berlin', local('2026-03-29T02:30:00'))).toEqual({
      kind: 'gap',
      beforeSec: parseInstant('2026-03-29T01:30:00+01:00'),
      afterSec: parseInstant('2026-03-29T03:30:00+02:00'),
    });
  });

  test('a repeated time has two, and RFC 5545 takes the first', () => {
    const at = local('2026-10-25T02:30:00');
    const earlierSec = parseInstant('2026-10-25T00:30:00Z');
    expect(classifyLocal('Europe/Berlin', at)).toEqual({ kind: 'ambiguous', earlierSec, laterSec: earlierSec + 3_600 });
    expect(localToInstantSec('Europe/Berlin', at)).toBe(earlierSec);
  });

  test('a day that a zone skipped is a gap of a day', () => {
    const reading = classifyLocal('Pacific/Apia', local('2011-12-30T12:00:00'));
    expect(reading).toEqual({
      kind: 'gap',
      beforeSec: parseInstant('2011-12-29T22:00:00Z'),
      afterSec: parseInstant('2011-12-30T22:00:00Z'),
    });
  });
});

describe('zone names', () => {
  test.each(['UTC', 'Europe/Berlin', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires', 'EST5EDT', 'Asia/Calcutta'])(
    '%s is a zone',
    (name) => {
      expect(isZone(name)).toBe(true);
    },
  );

  test.each([
    '',
    'Mars/Phobos',
    '+02:00',
    'Z',
    '2026-01-01T00:00[Europe/Berlin]',
    '__proto__',
    'Europe/Berlin ',
    '../UTC',
  ])('%j is not', (name) => {
    expect(isZone(name)).toBe(false);
    expect(caught(() => offsetSecAt(name, 0)).code).toBe('UNKNOWN_ZONE');
  });
});
