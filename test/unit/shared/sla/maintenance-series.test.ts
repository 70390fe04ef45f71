import { describe, expect, test } from 'vitest';
import { expandSeries, seriesWords, type MaintenanceSeries } from '#shared/sla/maintenance-series.ts';
import { instantText } from '#shared/time/instant.ts';
import { readTypedInstant } from '#shared/time/typed-instant.ts';

const SUNDAYS: MaintenanceSeries = {
  firstOn: '2026-03-22',
  until: '2026-04-05',
  rule: 'FREQ=WEEKLY',
  startTime: '02:00',
  durationMin: 120,
  zone: 'Europe/Berlin',
  onGap: 'skip',
  endRule: 'exact',
};
const shown = (more: Partial<MaintenanceSeries>) =>
  expandSeries({ ...SUNDAYS, ...more }).windows.map(({ startSec, endSec }) => [
    instantText(startSec),
    (endSec - startSec) / 60,
  ]);

describe('Sundays from 02:00 to 04:00 in Berlin', () => {
  test('across the missing hour: left out, or moved with either end', () => {
    expect(shown({})).toEqual([
      ['2026-03-22T01:00:00Z', 120],
      ['2026-04-05T00:00:00Z', 120],
    ]);
    expect(expandSeries(SUNDAYS).skippedOn).toEqual(['2026-03-29']);
    expect(shown({ onGap: 'shift' })[1]).toEqual(['2026-03-29T01:00:00Z', 120]);
    expect(shown({ onGap: 'shift', endRule: 'wall_clock' })[1]).toEqual(['2026-03-29T01:00:00Z', 60]);
  });

  test('across the repeated hour: 120 or 180 minutes', () => {
    const autumn = { firstOn: '2026-10-18', until: '2026-11-01' };
    expect(shown(autumn)).toEqual([
      ['2026-10-18T00:00:00Z', 120],
      ['2026-10-25T00:00:00Z', 120],
      ['2026-11-01T01:00:00Z', 120],
    ]);
    expect(shown({ ...autumn, endRule: 'wall_clock' })[1]).toEqual(['2026-10-25T00:00:00Z', 180]);
  });

  test('every second week, and none when the last day lies before the first', () => {
    expect(shown({ rule: 'FREQ=WEEKLY;INTERVAL=2' })).toHaveLength(2);
    expect(shown({ until: '2026-03-21' })).toEqual([]);
  });
});

describe('rules beyond the week', () => {
  const from = { firstOn: '2026-01-01', until: '2026-04-30' };
  test.each([
    [
      'the second Sunday of a month',
      'FREQ=MONTHLY;BYDAY=2SU',
      ['2026-01-11', '2026-02-08', '2026-03-08', '2026-04-12'],
    ],
    [
      'the first weekend day',
      'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1',
      ['2026-01-03', '2026-02-01', '2026-03-01', '2026-04-04'],
    ],
    ['the last day', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    ['every second month', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15', ['2026-01-15', '2026-03-15']],
    ['a count', 'FREQ=DAILY;COUNT=2', ['2026-01-01', '2026-01-02']],
  ])('%s', (_name, rule, days) => {
    const { windows } = expandSeries({ ...SUNDAYS, ...from, rule, zone: 'UTC' });
    expect(windows.map(({ startSec }) => instantText(startSec))).toEqual(days.map((day) => `${day}T02:00:00Z`));
  });

  test.each(['FREQ=HOURLY', 'every Sunday', 'FREQ=WEEKLY;BYDAY=XX'])('%s is refused', (rule) => {
    expect(() => expandSeries({ ...SUNDAYS, rule })).toThrow(/rule: expected/);
  });

  test('stand in words', () => {
    expect(seriesWords(SUNDAYS)).toBe('Every week at 02:00, Europe/Berlin');
    expect(seriesWords({ ...SUNDAYS, rule: 'FREQ=MONTHLY;INTERVAL=3' })).toBe('Every 3 months at 02:00, Europe/Berlin');
    expect(seriesWords({ ...SUNDAYS, rule: 'FREQ=MONTHLY;BYDAY=2SU' })).toContain('FREQ=MONTHLY;BYDAY=2SU');
  });
});

describe('a typed instant', () => {
  test('is a wall time of the zone, or carries its offset', () => {
    expect(readTypedInstant('1970-01-01 01:00', 'Europe/Berlin')).toEqual({ instantSec: 0 });
    expect(readTypedInstant('1970-01-01T00:00:05Z', 'Europe/Berlin')).toEqual({ instantSec: 5 });
  });

  test.each([
    ['2026-10-25 02:30', /happened twice in Europe\/Berlin/],
    ['2026-03-29 02:30', /did not exist/],
    ['2026-02-30 10:00', /no such day/],
    ['2026-02-20 25:00', /a time such as/],
    ['yesterday', /a time such as/],
    ['2026-02-20T10:00:00.5Z', /a time such as/],
  ])('%s is told, not guessed', (text, problem) => {
    expect(readTypedInstant(text, 'Europe/Berlin')).toEqual({ problem: expect.stringMatching(problem) });
  });
});
