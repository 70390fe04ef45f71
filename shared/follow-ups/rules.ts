// What may happen to a follow-up: which states wait for somebody, when it is late, and how a due date moves.
import { AppError } from '../errors.ts';
import type { FollowUp } from './model.ts';

/** It waits for somebody. @example isOpen({ state: 'in_progress' }) === true */
export const isOpen = ({ state }: Pick<FollowUp, 'state'>): boolean => state === 'open' || state === 'in_progress';

/** A done one whose effect nobody has looked at yet. */
export const awaitsEffect = ({ state, effectiveOn }: Pick<FollowUp, 'state' | 'effectiveOn'>): boolean =>
  state === 'done' && effectiveOn !== null;

/**
 * The day on which it needs somebody next: its due date while open, the look at its effect when done. Null: no day.
 * @example nextDay({ state: 'done', dueOn: '2026-03-01', effectiveOn: '2026-04-01' }) === '2026-04-01'
 */
export function nextDay(record: Pick<FollowUp, 'state' | 'dueOn' | 'effectiveOn'>): string | null {
  if (isOpen(record)) return record.dueOn;
  return awaitsEffect(record) ? record.effectiveOn : null;
}

/** Late: its next day lies before `today` (both `YYYY-MM-DD`). */
export function isLate(record: Pick<FollowUp, 'state' | 'dueOn' | 'effectiveOn'>, today: string): boolean {
  const day = nextDay(record);
  return day !== null && day < today;
}

type Due = Pick<FollowUp, 'dueOn' | 'originalDueOn' | 'slipCount'>;

/**
 * Moves the due date. The first one is kept as the original; each move to a later day, or to none, counts as a slip.
 * @example moveDue({ dueOn: '2026-03-01', originalDueOn: '2026-03-01', slipCount: 0 }, '2026-03-15').slipCount === 1
 */
export function moveDue({ dueOn, originalDueOn, slipCount }: Due, to: string | null): Due {
  const slips = dueOn !== null && (to === null || to > dueOn);
  return { dueOn: to, originalDueOn: originalDueOn ?? to, slipCount: slipCount + (slips ? 1 : 0) };
}

/**
 * A decision stands as it was taken, and what is closed stands as it was closed.
 * @throws AppError FOLLOW_UP_IMMUTABLE, FOLLOW_UP_CLOSED
 */
export function requireEditable(record: Pick<FollowUp, 'kind' | 'state'>): void {
  if (record.kind === 'decision') {
    const text = 'A decision is never changed. Take a new one that supersedes it.';
    throw new AppError('FOLLOW_UP_IMMUTABLE', text);
  }
  if (!isOpen(record)) {
    throw new AppError('FOLLOW_UP_CLOSED', 'It is closed. Reopen it before changing it.');
  }
}

/** @throws AppError FOLLOW_UP_STATE, naming what it is now. */
export function requireState(record: Pick<FollowUp, 'state'>, allowed: boolean, act: string): void {
  if (allowed) return;
  const now = record.state.replace('_', ' ');
  throw new AppError('FOLLOW_UP_STATE', `It is ${now} and cannot be ${act}. Reload it.`, {
    facts: { state: record.state },
  });
}
