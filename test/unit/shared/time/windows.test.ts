// Windows of a service level: which month closes each, and where they begin and end in a zone with clock changes.
import { describe, expect, test } from 'vitest';
import { instantText } from '#shared/time/instant.ts';
import { anchorProblem, closingMonth, previousClosing, windowPeriod, type Window } from '#shared/time/windows.ts';

const bounds = (zone: string, window: Window, month: string) => {
  const { startSec, endSec } = windowPeriod(zone, window, month);
  return [instantText(startSec), instantText(endSec)];
};

describe('the month that closes a window', () => {
  test.each([
    [{ kind: 'calendar_month', anchor: 1 }, '2026-04', '2026-04', '2026-03'],
    [{ kind: 'quarter', anchor: 1 }, '2026-04', '2026-06', '2026-03'],
    [{ kind: 'quarter', anchor: 1 }, '2026-12', '2026-12', '2026-09'],
    [{ kind: 'fiscal_quarter', anchor: 2 }, '2026-02', '2026-04', '2026-01'],
    [{ kind: 'fiscal_quarter', anchor: 2 }, '2026-01', '2026-01', '2025-10'],
    [{ kind: 'service_year', anchor: 7 }, '2026-06', '2026-06', '2025-06'],
    [{ kind: 'service_year', anchor: 7 }, '2026-07', '2027-06', '2026-06'],
    [{ kind: 'rolling_days', anchor: 30 }, '2026-03', '2026-03', '2026-02'],
  ] as const)('%o of %s is %s, the one before %s', (window, month, closing, previous) => {
    expect(closingMonth(window, month)).toBe(closing);
    expect(previousClosing(window, month)).toBe(previous);
  });
});

describe('bounds', () => {
  test('are midnights of the zone, across both clock changes', () => {
    expect(bounds('Europe/Berlin', { kind: 'quarter', anchor: 1 }, '2026-03')).toEqual([
      '2025-12-31T23:00:00Z',
      '2026-03-31T22:00:00Z',
    ]);
    expect(bounds('UTC', { kind: 'fiscal_quarter', anchor: 2 }, '2026-04')).toEqual([
      '2026-02-01T00:00:00Z',
      '2026-05-01T00:00:00Z',
    ]);
    expect(bounds('America/New_York', { kind: 'billing_month', anchor: 15 }, '2026-03')).toEqual([
      '2026-03-15T04:00:00Z',
      '2026-04-15T04:00:00Z',
    ]);
    expect(bounds('UTC', { kind: 'rolling_days', anchor: 30 }, '2026-03')).toEqual([
      '2026-03-02T00:00:00Z',
      '2026-04-01T00:00:00Z',
    ]);
    expect(bounds('UTC', { kind: 'service_year', anchor: 2 }, '2024-12')).toEqual([
      '2024-02-01T00:00:00Z',
      '2025-02-01T00:00:00Z',
    ]);
  });

  test('an anchor out of its range is refused by name', () => {
    expect(anchorProblem({ kind: 'billing_month', anchor: 29 })).toBe('a whole number from 1 to 28');
    expect(anchorProblem({ kind: 'quarter', anchor: 2 })).toBe('a whole number from 1 to 1');
    expect(() => windowPeriod('UTC', { kind: 'rolling_days', anchor: 0 }, '2026-03')).toThrow(/window.anchor/);
  });
});
