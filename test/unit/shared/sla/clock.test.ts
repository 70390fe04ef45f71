import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueSec, elapsedSec, type ClockInput } from '#shared/sla/clock.ts';
import type { Opening, OpeningHours } from '#shared/time/business-calendar.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { isoWeekday, parseCivilDate } from '#shared/values/civil-date.ts';
import { caught } from '#test/harness/caught.ts';

const HOUR = 3_600;
const anyOpening = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 64 }))
  .map(([from, length]): Opening => ({ fromSec: from * 900, toSec: (from + length) * 900 }));
const anyWeek = fc
  .array(fc.array(anyOpening, { maxLength: 2 }), { minLength: 7, maxLength: 7 })
  .filter((week) => week.some((openings) => openings.length > 0));
const FIRST_DAY = parseCivilDate('2026-01-01');
const anyExceptions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 365 }), fc.array(anyOpening, { maxLength: 1 })), { maxLength: 20 })
  .map((items) => new Map(items.map(([day, openings]) => [FIRST_DAY + day, openings] as const)));
const anyStart = fc.integer({ min: FIRST_DAY * 24 * HOUR, max: (FIRST_DAY + 360) * 24 * HOUR });
const anyPauses = (startSec: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -HOUR, max: 400 * HOUR }), fc.integer({ min: 0, max: 60 * HOUR })), {
      maxLength: 3,
    })
    .map((items) => items.map(([from, length]) => ({ startSec: startSec + from, endSec: startSec + from + length })));

const anyClock = (zones: readonly string[]): fc.Arbitrary<ClockInput> =>
  anyStart.chain((startSec) =>
    fc.record({
      startSec: fc.constant(startSec),
      pauses: anyPauses(startSec),
      hours: fc.record({ zone: fc.constantFrom(...zones), week: anyWeek, exceptions: anyExceptions }),
    }),
  );

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Kolkata'];

/** A round-the-clock calendar is one interval without end for a naive walk. */
const ALWAYS: OpeningHours = {
  zone: 'Europe/Berlin',
  week: Array.from({ length: 7 }, () => [{ fromSec: 0, toSec: 24 * HOUR }]),
  exceptions: new Map(),
};

describe('elapsed and due', () => {
  test('agree: the target is used up at the due instant and not a second earlier', () => {
    fc.assert(
      fc.property(anyClock(ZONES), fc.integer({ min: 1, max: 200 * HOUR }), (input, targetSec) => {
        const due = dueSec(input, targetSec);
        expect(elapsedSec(input, due)).toBe(targetSec);
        expect(elapsedSec(input, due - 1)).toBe(targetSec - 1);
      }),
    );
  });

  test('elapsed time adds up over any instant in between', () => {
    fc.assert(
      fc.property(anyClock(ZONES), fc.nat(300 * HOUR), fc.nat(300 * HOUR), (input, first, second) => {
        const middle = input.startSec + first;
        const rest = elapsedSec({ ...input, startSec: middle }, middle + second);
        expect(elapsedSec(input, middle) + rest).toBe(elapsedSec(input, middle + second));
      }),
    );
  });

  test('agree with a minute-by-minute look at the wall clock where no clock change interferes', () => {
    const OFFSET = 19_800;
    const isOpen = ({ hours }: ClockInput, localSec: number): boolean =>
      [0, 1, 2].some((back) => {
        const day = Math.floor(localSec / (24 * HOUR)) - back;
        const second = localSec - day * 24 * HOUR;
        const openings = hours.exceptions.get(day) ?? hours.week[isoWeekday(day) - 1] ?? [];
        return openings.some(({ fromSec, toSec }) => fromSec <= second && second < toSec);
      });
    fc.assert(
      fc.property(anyClock(['Asia/Kolkata']), fc.integer({ min: 0, max: 6_000 }), (input, minutes) => {
        const startSec = Math.floor(input.startSec / 900) * 900;
        const pauses = input.pauses.map((pause) => ({
          startSec: Math.floor(pause.startSec / 60) * 60,
          endSec: Math.floor(pause.endSec / 60) * 60,
        }));
        let expected = 0;
        for (let at = startSec; at < startSec + minutes * 60; at += 60) {
          const paused = pauses.some((pause) => pause.startSec <= at && at < pause.endSec);
          if (!paused && isOpen(input, at + OFFSET)) expected += 60;
        }
        expect(elapsedSec({ ...input, startSec, pauses }, startSec + minutes * 60)).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('a clock that never closes counts every second, through both clock changes', () => {
    const startSec = parseInstant('2026-01-01T00:00:00Z');
    const input = { hours: ALWAYS, startSec, pauses: [] };
    expect(elapsedSec(input, startSec + 365 * 24 * HOUR)).toBe(365 * 24 * HOUR);
    expect(dueSec(input, 365 * 24 * HOUR)).toBe(startSec + 365 * 24 * HOUR);
  });
});

describe('night shifts over a clock change', () => {
  const nights: OpeningHours = {
    ...ALWAYS,
    week: Array.from({ length: 7 }, () => [{ fromSec: 22 * HOUR, toSec: 30 * HOUR }]),
  };

  test.each([
    ['spring', '2026-03-28T20:00:00+01:00', '2026-03-29T12:00:00+02:00', 7 * HOUR],
    ['an ordinary night', '2026-03-30T20:00:00+02:00', '2026-03-31T12:00:00+02:00', 8 * HOUR],
    ['autumn', '2026-10-24T20:00:00+02:00', '2026-10-25T12:00:00+01:00', 9 * HOUR],
  ])('%s', (_, start, end, expected) => {
    const input = { hours: nights, startSec: parseInstant(start), pauses: [] };
    expect(elapsedSec(input, parseInstant(end))).toBe(expected);
  });
});

describe('calendars with an end', () => {
  const startSec = parseInstant('2026-01-01T00:00:00Z');
  const closed = Array.from({ length: 7 }, () => []);
  const once: OpeningHours = {
    zone: 'UTC',
    week: closed,
    exceptions: new Map([[parseCivilDate('2300-01-01'), [{ fromSec: 10 * HOUR, toSec: 12 * HOUR }]]]),
  };

  test('a far opening is found', () => {
    expect(dueSec({ hours: once, startSec, pauses: [] }, 2 * HOUR)).toBe(parseInstant('2300-01-01T12:00:00Z'));
  });

  test('hours that never use up the target, or do not exist, are an error', () => {
    const never = { hours: { ...once, exceptions: new Map() }, startSec, pauses: [] };
    for (const act of [
      () => dueSec({ hours: once, startSec, pauses: [] }, 2 * HOUR + 1),
      () => dueSec(never, 1),
      () => dueSec(never, 0),
      () => elapsedSec(never, startSec + 1),
    ]) {
      expect(caught(act).code).toBe('NEVER_OPEN');
    }
  });

  test('a target beyond the calendar of four-digit years is refused at once', () => {
    expect(caught(() => dueSec({ hours: ALWAYS, startSec, pauses: [] }, 1e15)).code).toBe('OUT_OF_RANGE');
  });
});
