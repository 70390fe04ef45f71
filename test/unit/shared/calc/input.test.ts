import { describe, expect, test } from 'vitest';
import { CALC_KINDS, findKind } from '#shared/calc/kinds.ts';
import { caught } from '#test/harness/caught.ts';

const APRIL = { start: '2026-04-01T00:00:00Z', end: '2026-05-01T00:00:00Z' };
const WEEK = { '1': [['08:00', '18:00']] };
const CALENDAR = { tz: 'Europe/Berlin', week: WEEK };
const TIER = { commitment: '99.9', tiers: [{ lt: '99.9', creditPct: 10 }], uptimePct: '99.5' };

const NOTICE = {
  start: '2025-01-01',
  initialMonths: 12,
  renewalMode: 'tacit',
  renewalMonths: 12,
  notice: { amount: 3, unit: 'months' },
  asOf: '2025-06-01',
};

const run = (kind: string, input: unknown): unknown => findKind(kind)?.run(input);
const refused = (kind: string, input: unknown) => caught(() => run(kind, input));

describe('inputs that cannot be answered name the field and what is expected', () => {
  const outage = { id: 'e', start: APRIL.start, end: APRIL.end };
  const withEvent = (change: object) => ({ period: APRIL, events: [{ ...outage, ...change }] });

  test.each([
    ['availability', undefined, '', 'an object with period'],
    ['availability', [], '', 'an object with period'],
    ['availability', { events: [] }, 'period', 'an object with start, end'],
    ['availability', { period: APRIL }, 'events', 'a list of events'],
    ['availability', withEvent({ start: '2026-04-01T00:00:00' }), 'events.0.start', 'instant with offset'],
    ['availability', withEvent({ start: '2026-04-01T00:00:00.5Z' }), 'events.0.start', 'whole seconds'],
    ['availability', withEvent({ start: 1_775_000_000 }), 'events.0.start', 'instant with offset'],
    ['availability', withEvent({ end: undefined }), 'events.0.end', 'instant with offset'],
    ['availability', withEvent({ end: '2026-03-31T00:00:00Z' }), 'events.0.end', 'not before its start'],
    ['availability', { period: { start: APRIL.end, end: APRIL.start }, events: [] }, 'period.end', 'not before'],
    ['availability', { period: APRIL, events: [], target: 99.9 }, 'target', 'as text'],
    ['availability', { period: APRIL, events: [], target: '101' }, 'target', 'from 0 to 100'],
    [
      'availability',
      { period: APRIL, events: [], policy: { granularity: 'minute' } },
      'policy.granularity',
      'one of exact',
    ],
    ['availability', { period: APRIL, events: [], policy: { maintCapSec: 1.5 } }, 'policy.maintCapSec', 'whole number'],
    [
      'availability',
      { period: APRIL, events: [], policy: { minConsecutiveSec: -1 } },
      'policy.minConsecutiveSec',
      '0 or more',
    ],
    [
      'availability',
      { period: APRIL, events: [], maintenance: [{ ...APRIL, honoured: 'yes' }] },
      'maintenance.0.honoured',
      'true or false',
    ],
    ['tier', { ...TIER, commitment: 99.9 }, 'commitment', 'as text'],
    ['tier', { ...TIER, uptimePct: '99,5' }, 'uptimePct', 'decimal'],
    ['tier', { ...TIER, uptimePct: '1/0' }, 'uptimePct', 'ratio'],
    ['tier', { ...TIER, tiers: [{ creditPct: '10' }] }, 'tiers.0.creditPct', 'JSON number'],
    ['tier', { ...TIER, tiers: [{ ge: 99, creditPct: 10 }] }, 'tiers.0.ge', 'as text'],
    ['period', { tz: 'Mars/Phobos', start: '2026-01', months: 1 }, 'tz', 'IANA time zone'],
    ['period', { tz: '+02:00', start: '2026-01', months: 1 }, 'tz', 'IANA time zone'],
    ['period', { tz: 'UTC', start: '2026-1', months: 1 }, 'start', 'a month'],
    ['period', { tz: 'UTC', start: '2026-13', months: 1 }, 'start', 'a month'],
    ['period', { tz: 'UTC', start: '2026-01', months: 0 }, 'months', '1 or more'],
    ['clock', { calendar: CALENDAR, start: APRIL.start }, 'targetMin', 'either targetMin or end'],
    ['clock', { calendar: CALENDAR, start: APRIL.start, end: APRIL.end, targetMin: 1 }, 'targetMin', 'either'],
    ['clock', { calendar: CALENDAR, start: APRIL.end, end: APRIL.start }, 'end', 'not before'],
    ['clock', { calendar: CALENDAR, start: APRIL.start, targetMin: 0.5 }, 'targetMin', 'whole number'],
    ['clock', { calendar: CALENDAR, start: APRIL.start, targetMin: 1, pauses: [[APRIL.start]] }, 'pauses.0', 'a pair'],
    [
      'clock',
      { calendar: CALENDAR, start: APRIL.start, targetMin: 1, pauses: [[APRIL.end, APRIL.start]] },
      'pauses.0.1',
      'not before',
    ],
    [
      'clock',
      { calendar: { tz: 'UTC', week: { '1': [['22:00', '06:00']] } }, start: APRIL.start, targetMin: 1 },
      'calendar.week.1.0.1',
      'as "30:00"',
    ],
    [
      'clock',
      { calendar: { tz: 'UTC', week: { '8': [] } }, start: APRIL.start, targetMin: 1 },
      'calendar.week',
      '"1" (Monday)',
    ],
    [
      'clock',
      { calendar: { ...CALENDAR, holidays: ['2026-02-30'] }, start: APRIL.start, targetMin: 1 },
      'calendar.holidays.0',
      'a date',
    ],
    [
      'clock',
      { calendar: { ...CALENDAR, holidayHours: { '24.12.2026': [] } }, start: APRIL.start, targetMin: 1 },
      'calendar.holidayHours.24.12.2026',
      'a date',
    ],
    ['composite', { components: { a: '1.1' }, system: 'a' }, 'components.a', 'from 0 to 1'],
    ['composite', { components: { a: '1' }, system: 'b' }, 'system', '"b" is not one'],
    ['composite', { components: { a: '1' }, system: { all: [] } }, 'system.all', 'at least one member'],
    ['composite', { components: { a: '1' }, system: { all: ['a'], any: ['a'] } }, 'system', 'one of'],
    ['composite', { components: { a: '1' }, system: { atLeast: 2, of: ['a'] } }, 'system.atLeast', 'from 1 to 1'],
    [
      'composite',
      { components: { a: '1' }, system: { any: ['a', { atLeast: 0, of: ['a'] }] } },
      'system.any.1.atLeast',
      'from 1',
    ],
    ['notice', { ...NOTICE, renewalMonths: 0 }, 'renewalMonths', '1 or more'],
    ['notice', { ...NOTICE, renewalMonths: undefined }, 'renewalMonths', 'a whole number of months'],
    ['notice', { ...NOTICE, notice: null }, 'notice', 'amount and unit'],
    ['notice', { ...NOTICE, asOf: '2025-02-30' }, 'asOf', 'a date'],
    ['reconcile', { provider: [], internal: [], toleranceSec: -1 }, 'toleranceSec', '0 or more'],
    ['trend', { values: ['1', 2], target: '1' }, 'values.1', 'as text'],
  ])('%s %j: %s', (kind, input, field, expected) => {
    const { code, message, details } = refused(kind, input);
    expect(code).toBe('INVALID_INPUT');
    expect(details.fields?.[field]).toContain(expected);
    expect(message).toContain(`${field === '' ? 'input' : field}: expected`);
  });
});

describe('what the calculation itself refuses', () => {
  test.each([
    ['availability', { period: { start: APRIL.start, end: APRIL.start }, events: [] }, 'EMPTY_PERIOD'],
    [
      'availability',
      { period: APRIL, events: [], asOf: APRIL.start, policy: { denominator: 'elapsed' } },
      'EMPTY_PERIOD',
    ],
    ['period', { tz: 'UTC', start: '9999-12', months: 1 }, 'OUT_OF_RANGE'],
    ['clock', { calendar: { tz: 'UTC', week: {} }, start: APRIL.start, targetMin: 0 }, 'NEVER_OPEN'],
    ['clock', { calendar: { tz: 'UTC', week: { '1': [] } }, start: APRIL.start, end: APRIL.end }, 'NEVER_OPEN'],
    ['clock', { calendar: CALENDAR, start: APRIL.start, targetMin: 1e12 }, 'OUT_OF_RANGE'],
    ['trend', { values: ['99.9'], target: '99' }, 'TOO_FEW_VALUES'],
    ['notice', { ...NOTICE, asOf: '2024-12-31' }, 'BEFORE_START'],
    ['notice', { ...NOTICE, notice: { amount: 13, unit: 'months' } }, 'NOTICE_TOO_LONG'],
    ['notice', { ...NOTICE, notice: { amount: 367, unit: 'days' } }, 'NOTICE_TOO_LONG'],
  ])('%s %j: %s', (kind, input, code) => {
    expect(refused(kind, input).code).toBe(code);
  });
});

describe('what is optional', () => {
  test('null and absent optional fields mean the same, and other fields are ignored', () => {
    const plain = run('availability', { period: APRIL, events: [] });
    const padded = run('availability', {
      period: { ...APRIL, zone: 'UTC' },
      events: [],
      maintenance: null,
      asOf: null,
      target: null,
      policy: { granularity: null, maintCapSec: null, somethingElse: 1 },
      note: 'ignored',
    });
    expect(padded).toEqual(plain);
    expect(plain).not.toHaveProperty('met');
    expect(run('availability', { period: APRIL, events: [], policy: null })).toEqual(plain);
  });

  test('a zero-length event and an open one that begins after asOf count nothing', () => {
    const events = [
      { id: 'a', start: '2026-04-02T00:00:00+05:30', end: '2026-04-01T18:30:00Z' },
      { id: 'b', start: '2026-04-20T00:00:00Z', end: null },
    ];
    const policy = { granularity: 'touched_clock_minutes' };
    const input = { period: APRIL, events, asOf: '2026-04-10T00:00:00Z', policy };
    expect(run('availability', input)).toMatchObject({ downtimeSec: 0, uptimePct: '100/1' });
  });

  test('a fractional credit comes back as the number it was', () => {
    const tiers = [{ creditPct: 12.5 }, { ge: null, gt: null, creditPct: 5 }];
    expect(run('tier', { ...TIER, tiers })).toMatchObject({ creditPct: 12.5, bandIndex: 0 });
  });

  test('names from the prototype are not kinds', () => {
    for (const name of ['constructor', '__proto__', 'toString', '']) expect(findKind(name)).toBeUndefined();
    expect(CALC_KINDS.map(({ name }) => name)).toContain('availability');
  });
});
