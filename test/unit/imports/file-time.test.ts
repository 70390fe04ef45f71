// How one time of a file is read, and what is refused.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provenSlashOrder, readFileTime } from '#shared/imports/file-time.ts';
import { instantText, parseInstant } from '#shared/time/instant.ts';

const at = (text: string) => parseInstant(text);
const instants: ReadonlyArray<readonly [cell: string, utc: string]> = [
  ['2022-03-26T01:43:00Z', '2022-03-26T01:43:00Z'],
  ['2022-03-26t01:43:00z', '2022-03-26T01:43:00Z'],
  ['2022-03-26 01:43 UTC', '2022-03-26T01:43:00Z'],
  ['2022-03-26T01:43:00+05:30', '2022-03-25T20:13:00Z'],
  ['2022-03-26 01:43 -0400', '2022-03-26T05:43:00Z'],
  ['2022-03-26T01:43:00.000Z', '2022-03-26T01:43:00Z'],
  ['Mar 25, 2026 12:30 AM UTC', '2026-03-25T00:30:00Z'],
  ['1774657800', '2026-03-28T00:30:00Z'],
  ['1774657800000', '2026-03-28T00:30:00Z'],
];
const locals: ReadonlyArray<readonly [cell: string, wall: string]> = [
  ['2026-03-01 12:30 AM', '2026-03-01T00:30:00Z'],
  ['2026-03-01 12:30 PM', '2026-03-01T12:30:00Z'],
  ['2026-03-01 11:59:59 p.m.', '2026-03-01T23:59:59Z'],
  ['2026-03-01 1:05am', '2026-03-01T01:05:00Z'],
  ['31.03.2026 14:05', '2026-03-31T14:05:00Z'],
  ['2026-03-31T24:00', '2026-04-01T00:00:00Z'],
  ['3/31/2026 2:05 PM', '2026-03-31T14:05:00Z'],
  ['31 March 2026 14:05', '2026-03-31T14:05:00Z'],
  ['Tue, Mar 31st, 2026, 14:05', '2026-03-31T14:05:00Z'],
];
const refused: ReadonlyArray<readonly [cell: string, reason: RegExp]> = [
  ['yesterday', /not a time/],
  ['', /not a time/],
  ['2026-03-31', /without a time of day/],
  ['2026-02-30 10:00', /does not exist/],
  ['2026-03-31 25:00', /no such time/],
  ['2026-03-31 10:60', /no such time/],
  ['2026-03-31T10:00:60Z', /0 to 59/],
  ['2026-03-31 13:30 PM', /AM or PM/],
  ['2026-03-31 0:30 AM', /AM or PM/],
  ['03/04/2026 10:00', /cannot be told apart/],
  ['2026-03-31 10:00 EST', /not an exact offset/],
  ['2026-03-31 10:00 tomorrow', /not an exact offset/],
  ['31 Foo 2026 10:00', /name of a month/],
  [`2026-03-31T10:00:00Z${' x'.repeat(100)}`, /too long/],
  ["2026-03-31'; drop table incident; --", /not a time/],
];

describe('a time that names its instant', () => {
  test.each(instants)('%s is read exactly', (cell, utc) => {
    expect(readFileTime(cell, null)).toMatchObject({ kind: 'instant', sec: at(utc), fraction: false });
  });
});

describe('a time without offset stays local', () => {
  test.each(locals)('%s is read on the wall clock', (cell, wall) => {
    expect(readFileTime(cell, null)).toMatchObject({ kind: 'local', sec: at(wall) });
  });
});

describe('what could mean two things, or nothing, is refused with a reason', () => {
  test.each(refused)('%j', (cell, reason) => {
    const time = readFileTime(cell, null);
    expect(time.kind).toBe('bad');
    expect(time.kind === 'bad' ? time.reason : '').toMatch(reason);
  });
});

test('a fraction of a second is reported, not rounded; a zero fraction says nothing', () => {
  expect(readFileTime('2026-03-31T10:00:00.999Z', null)).toMatchObject({
    fraction: true,
    sec: at('2026-03-31T10:00:00Z'),
  });
  expect(readFileTime('1774657800001', null)).toMatchObject({ fraction: true, sec: 1_774_657_800 });
  expect(readFileTime('2026-03-31 10:00:00.000', null)).toMatchObject({ fraction: false });
});

test('minutes are precise to the minute, seconds to the second', () => {
  expect(readFileTime('2026-03-31 10:00', null)).toMatchObject({ precision: 'minute' });
  expect(readFileTime('2026-03-31 10:00:00', null)).toMatchObject({ precision: 'second' });
});

test('one unmistakable date settles the order of a column, contradicting ones do not', () => {
  expect(provenSlashOrder(['03/04/2026 10:00', '03/25/2026 10:00'])).toBe('monthFirst');
  expect(provenSlashOrder(['03/04/2026 10:00', '25/03/2026 10:00'])).toBe('dayFirst');
  expect(provenSlashOrder(['25/03/2026 10:00', '03/25/2026 10:00'])).toBeNull();
  expect(provenSlashOrder(['03/04/2026 10:00'])).toBeNull();
  expect(readFileTime('03/04/2026 10:00', 'dayFirst')).toMatchObject({ sec: at('2026-04-03T10:00:00Z') });
  expect(readFileTime('03/04/2026 10:00', 'monthFirst')).toMatchObject({ sec: at('2026-03-04T10:00:00Z') });
});

test('every instant written as ISO text is read back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_208_988_800, max: 4_102_444_800 }), (sec) => {
      expect(readFileTime(instantText(sec), null)).toMatchObject({ kind: 'instant', sec });
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(['bad', 'local', 'instant']).toContain(readFileTime(text, null).kind);
    }),
  );
});
