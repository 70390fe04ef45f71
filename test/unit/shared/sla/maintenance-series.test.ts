import { describe, expect, test } from 'vitest';
import { expandSeries, type MaintenanceSeries } from '#shared/sla/maintenance-series.ts';
import { instantText } from '#shared/time/instant.ts';
import { readTypedInstant } from '#shared/time/typed-instant.ts';

const SUNDAYS: MaintenanceSeries = {
  firstOn: '2026-03-22',
  until: '2026-04-05',
  everyWeeks: 1,
  startSec: 7200,
  durationSec: 7200,
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
    expect(shown({ onGap: 'shift', endRule: 'wallClock' })[1]).toEqual(['2026-03-29T01:00:00Z', 60]);
  });

  test('across the repeated hour: 120 or 180 minutes', () => {
    const autumn = { firstOn: '2026-10-18', until: '2026-11-01' };
    expect(shown(autumn)).toEqual([
      ['2026-10-18T00:00:00Z', 120],
      ['2026-10-25T00:00:00Z', 120],
      ['2026-11-01T01:00:00Z', 120],
    ]);
    expect(shown({ ...autumn, endRule: 'wallClock' })[1]).toEqual(['2026-10-25T00:00:00Z', 180]);
  });

  test('every second week, and none when the last day lies before the first', () => {
    expect(shown({ everyWeeks: 2 })).toHaveLength(2);
    expect(shown({ until: '2026-03-21' })).toEqual([]);
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
