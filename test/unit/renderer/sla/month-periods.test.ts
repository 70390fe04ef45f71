// The periods that the months of a service level can be cut to: quarters and years begin as the fiscal year does.
import { expect, test } from 'vitest';
import { periodsOf } from '#renderer/features/sla/month-range.ts';

const bounds = (firstMonth: string | null, lastMonth: string | null, fiscalStart: number) =>
  Object.fromEntries(periodsOf({ firstMonth, lastMonth }, fiscalStart).map(({ id, from, to }) => [id, [from, to]]));

test('a fiscal year from April: its quarters, the year so far, and the one before', () => {
  expect(bounds('2024-01', '2026-05', 4)).toEqual({
    quarter: ['2026-04', '2026-05'],
    'quarter-before': ['2026-01', '2026-03'],
    year: ['2026-04', '2026-05'],
    'year-before': ['2025-04', '2026-03'],
    twelve: ['2025-06', '2026-05'],
    all: [null, null],
  });
});

test('a year that begins in November reaches over the turn of the year', () => {
  expect(bounds('2020-01', '2026-02', 11)).toMatchObject({
    quarter: ['2026-02', '2026-02'],
    year: ['2025-11', '2026-02'],
    'year-before': ['2024-11', '2025-10'],
  });
});

test('periods are cut to what is on record, and those without a month on record are not offered', () => {
  expect(bounds('2026-03', '2026-04', 1)).toEqual({
    quarter: ['2026-04', '2026-04'],
    'quarter-before': ['2026-03', '2026-03'],
    year: ['2026-03', '2026-04'],
    twelve: ['2026-03', '2026-04'],
    all: [null, null],
  });
  expect(bounds(null, null, 1)).toEqual({});
});

test('says in words what a period covers', () => {
  const labels = periodsOf({ firstMonth: '2026-01', lastMonth: '2026-05' }, 4).map(({ label }) => label);
  expect(labels[0]).toBe('Latest quarter · Apr 2026 to May 2026');
  expect(labels[2]).toBe('Latest fiscal year · Apr 2026 to May 2026');
});
