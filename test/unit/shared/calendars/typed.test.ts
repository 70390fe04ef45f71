// Opening hours and dates as typed: read, written back, and refused with a word on what is expected.
import { describe, expect, test } from 'vitest';
import { holidaysOf, holidaysText, openingsOf, openingsText, weekText } from '#shared/calendars/typed.ts';
import { caught } from '#test/harness/caught.ts';

describe('hours of a day', () => {
  test.each([
    ['', []],
    ['08:00-17:00', [['08:00', '17:00']]],
    [
      '8:00-12:00, 13:00 – 17:30',
      [
        ['08:00', '12:00'],
        ['13:00', '17:30'],
      ],
    ],
    ['22:00-30:00', [['22:00', '30:00']]],
  ])('%j is read', (text, expected) => {
    expect(openingsOf(text)).toEqual(expected);
    expect(openingsOf(openingsText(openingsOf(text)))).toEqual(expected);
  });

  test.each(['morning', '08:00', '08:00-08:00', '17:00-08:00', '08:60-09:00', '08:00-48:00'])(
    '%j is refused',
    (text) => {
      expect(caught(() => openingsOf(text))).toMatchObject({ code: 'INVALID_HOURS' });
    },
  );
});

describe('dates that differ', () => {
  test('are read in any order, with hours or without, and written back in order', () => {
    const text = '2026-12-25 Christmas Day\n\n 2026-12-24 09:00-12:00 Christmas Eve, half a day ';
    expect(holidaysOf(text)).toEqual([
      { on: '2026-12-24', name: 'Christmas Eve, half a day', hours: [['09:00', '12:00']] },
      { on: '2026-12-25', name: 'Christmas Day', hours: [] },
    ]);
    expect(holidaysText(holidaysOf(text))).toBe(
      '2026-12-24 09:00-12:00 Christmas Eve, half a day\n2026-12-25 Christmas Day',
    );
  });

  test.each([
    ['Christmas', 'INVALID_DATES'],
    ['2026-12-25', 'INVALID_DATES'],
    ['2026-12-25 A\n2026-12-25 B', 'INVALID_DATES'],
    ['2026-12-25 12:00-09:00 A', 'INVALID_HOURS'],
  ])('%j is refused', (text, code) => {
    expect(caught(() => holidaysOf(text))).toMatchObject({ code });
  });

  test('a day that does not exist is refused', () => {
    expect(() => holidaysOf('2026-02-30 Never')).toThrow('2026-02-30');
  });
});

test('a week is said in words', () => {
  expect(weekText({})).toBe('Never open');
  expect(weekText({ '1': [['09:00', '17:00']], '2': [['09:00', '17:00']] })).toBe('Mon to Tue 09:00-17:00');
  expect(weekText({ '1': [['09:00', '17:00']], '3': [['09:00', '17:00']] })).toBe('Mon 09:00-17:00; Wed 09:00-17:00');
  expect(weekText({ '1': [['09:00', '17:00']], '6': [['10:00', '12:00']] })).toBe('Mon 09:00-17:00; Sat 10:00-12:00');
});
