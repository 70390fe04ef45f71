import { describe, expect, test } from 'vitest';
import { isLate, moveDue, nextDay, requireEditable } from '#shared/follow-ups/rules.ts';
import { stateView } from '#shared/follow-ups/words.ts';

describe('a due date', () => {
  const first = { dueOn: null, originalDueOn: null, slipCount: 0 };

  test('keeps the first day it had, and counts each move back', () => {
    const set = moveDue(first, '2026-03-01');
    expect(set).toEqual({ dueOn: '2026-03-01', originalDueOn: '2026-03-01', slipCount: 0 });
    const later = moveDue(set, '2026-03-15');
    expect(later).toEqual({ dueOn: '2026-03-15', originalDueOn: '2026-03-01', slipCount: 1 });
    expect(moveDue(later, '2026-03-10').slipCount).toBe(1);
    expect(moveDue(later, '2026-03-15').slipCount).toBe(1);
    expect(moveDue(later, null)).toEqual({ dueOn: null, originalDueOn: '2026-03-01', slipCount: 2 });
  });
});

describe('what is late', () => {
  const done = { kind: 'action', state: 'done', dueOn: '2026-03-01', effectiveOn: '2026-04-01' } as const;

  test('counts from the due date while open, and from the look at the effect once done', () => {
    expect(nextDay({ ...done, state: 'open' })).toBe('2026-03-01');
    expect(nextDay(done)).toBe('2026-04-01');
    expect(nextDay({ ...done, state: 'verified' })).toBeNull();
    expect(isLate({ ...done, state: 'open' }, '2026-03-01')).toBe(false);
    expect(isLate({ ...done, state: 'open' }, '2026-03-02')).toBe(true);
    expect(isLate({ ...done, state: 'cancelled' }, '2027-01-01')).toBe(false);
  });

  test('is said in the chip', () => {
    expect(stateView({ ...done, state: 'in_progress' }, '2026-02-01')).toEqual({ word: 'In progress', tone: 'plain' });
    expect(stateView({ ...done, state: 'in_progress' }, '2026-03-02')).toEqual({ word: 'Overdue', tone: 'risk' });
    expect(stateView(done, '2026-04-02')).toEqual({ word: 'Check overdue', tone: 'risk' });
    expect(stateView({ ...done, kind: 'decision', effectiveOn: null }, '2026-04-02').word).toBe('Taken');
  });
});

test('decisions and what is closed are not edited', () => {
  expect(() => requireEditable({ kind: 'decision', state: 'done' })).toThrow(/supersedes it/);
  expect(() => requireEditable({ kind: 'action', state: 'done' })).toThrow(/Reopen it/);
  expect(() => requireEditable({ kind: 'action', state: 'in_progress' })).not.toThrow();
});
