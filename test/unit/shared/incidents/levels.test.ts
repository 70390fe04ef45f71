import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingHoursOf } from '#shared/calendars/hours.ts';
import { IncidentId } from '#shared/ids.ts';
import { figuresByLevel, levelFor, type IncidentCourse, type LevelClock } from '#shared/incidents/levels.ts';
import type { EventKind } from '#shared/incidents/timeline.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { calendar } from '#test/harness/records.ts';

const level = (
  theirs: string,
  ours: string,
  acknowledgeMin: number | null = null,
  restoreMin: number | null = null,
) => ({
  theirs,
  ours,
  detectMin: null,
  acknowledgeMin,
  restoreMin,
});
const TABLE = [level('Sev 1', 'P1', 15, 60), level('Critical', 'P1'), level('Sev 2', 'P2')];
const AROUND = { hours: null, asOfSec: 100_000 };
let made = 0;

function course(
  severity: string,
  startAt: number,
  endAt: number | null,
  events: ReadonlyArray<readonly [EventKind, number]> = [],
): IncidentCourse {
  made += 1;
  const id = IncidentId.parse(`019a0000-0000-7000-8000-0000000${String(made).padStart(5, '0')}`);
  return {
    incident: { id, externalId: `I-${made}`, severity, startAt, endAt },
    events: events.map(([kind, at], index) => ({
      id: `${made}-${index}`,
      kind,
      at,
      source: '',
      agreed: false,
      text: '',
    })),
  };
}
const spansOf = (courses: readonly IncidentCourse[], name: string, clock: LevelClock = AROUND) =>
  figuresByLevel(courses, TABLE, clock).find((one) => one.level === name)?.spans;

describe('incidents by our level', () => {
  test('come together from all words of a level, others stand for themselves, in the order of the table', () => {
    const all = [
      course('sev 2', 0, 60),
      course('CRITICAL', 0, 60),
      course('Sev 1 ', 0, 60),
      course('minor', 0, 60),
      course('', 0, 1),
    ];
    expect(figuresByLevel(all, TABLE, AROUND).map((one) => [one.level, one.incidents])).toEqual([
      ['P1', 2],
      ['P2', 1],
      ['No severity', 1],
      ['minor (no level)', 1],
    ]);
    expect(levelFor(TABLE, 'Sev 3')).toBeNull();
  });

  test('are late by the target of the level; an open one that lasts longer is late, a missing one is not', () => {
    const all = [
      course('Sev 1', 0, 3_600, [['acknowledged', 900]]),
      course('Sev 1', 0, 3_601, [['acknowledged', 901]]),
      course('Sev 1', 0, null),
      course('Sev 1', 0, 60),
    ];
    const [detect, acknowledge, restore] = spansOf(all, 'P1') ?? [];
    expect(detect).toMatchObject({ n: 0, medianSec: null, missing: 3, open: 1, targetSec: null, late: null });
    expect(acknowledge).toMatchObject({ n: 2, missing: 1, open: 1, targetSec: 900, late: 2 });
    expect(restore).toMatchObject({ n: 3, open: 1, missing: 0, medianSec: 3_600, p90Sec: 3_601, late: 2 });
  });

  test('do not count pauses, also one that lasts on', () => {
    const paused = course('Sev 1', 0, 1_000, [
      ['paused', 100],
      ['resumed', 400],
      ['paused', 900],
    ]);
    expect(spansOf([paused], 'P1')?.[2]?.meanSec).toBe(600);
  });

  test('count on the hours of a calendar: a night between is no time', () => {
    const hours = openingHoursOf(calendar());
    // Monday 16:30 to Monday a week later 08:30 in Berlin, summer time; Fridays are open from 08:00 into the night.
    const slow = course('Sev 1', parseInstant('2026-06-01T14:30:00Z'), parseInstant('2026-06-08T06:30:00Z'));
    const friday = 22 * 3_600;
    expect(spansOf([slow], 'P1', { hours, asOfSec: 0 })?.[2]?.meanSec).toBe(1_800 + friday + 1_800);
  });

  test('every incident is in exactly one of figure, open and missing', () => {
    const any = fc.array(
      fc.record({
        severity: fc.constantFrom('Sev 1', 'Sev 2', 'odd', ''),
        length: fc.option(fc.integer({ min: 0, max: 9_000 })),
        ack: fc.option(fc.integer({ min: 0, max: 9_000 })),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(any, (all) => {
        const courses = all.map(({ severity, length, ack }) =>
          course(severity, 0, length, ack === null ? [] : [['acknowledged', ack]]),
        );
        const levels = figuresByLevel(courses, TABLE, AROUND);
        expect(levels.reduce((sum, one) => sum + one.incidents, 0)).toBe(all.length);
        for (const { incidents, spans } of levels) {
          for (const { n, open, missing, late } of spans) {
            expect(n + open + missing).toBe(incidents);
            expect(late ?? 0).toBeLessThanOrEqual(n + open);
          }
        }
      }),
    );
  });
});
