// The words of obligations, on screens and in packs.
import type { CheckResult, Obligation } from './model.ts';

const KINDS: Readonly<Record<Obligation['kind'], string>> = {
  report: 'Report',
  patching: 'Patching',
  retraining: 'Retraining',
  certificate: 'Certificate',
  audit: 'Audit',
  test: 'Test',
  meeting: 'Meeting',
  notification: 'Notification',
  payment: 'Payment',
  other: 'Other',
};

const RESULTS: Readonly<Record<CheckResult, string>> = {
  met: 'Met',
  not_met: 'Not met',
  not_applicable: 'Not applicable',
};

export const obligationKindWord = (kind: Obligation['kind']): string => KINDS[kind];
export const checkWord = (result: CheckResult): string => RESULTS[result];
export const partyWord = (party: Obligation['party']): string => (party === 'ours' ? 'Us' : 'Provider');

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "Every 3 months from 2026-01-31", "Once", "After a major change". */
export function dueWords({ firstDueOn, every, trigger }: Pick<Obligation, 'firstDueOn' | 'every' | 'trigger'>): string {
  if (firstDueOn === null) return trigger === '' ? 'No day is set' : trigger;
  if (every === null) return 'Once';
  const unit = every.unit === 'days' ? 'day' : 'month';
  return every.amount === 1 ? `Every ${unit}` : `Every ${plural(every.amount, unit)}`;
}
