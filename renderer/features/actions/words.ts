// The choices of the ledger of follow-ups, and which of its rows a choice shows.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import { FOLLOW_UP_KINDS, FOLLOW_UP_PARTIES, type FollowUp, type FollowUpKind } from '#shared/follow-ups/model.ts';
import { awaitsEffect, isLate, isOpen } from '#shared/follow-ups/rules.ts';
import { kindWord, partyWord } from '#shared/follow-ups/words.ts';

/** waiting: open, or done with a look at the effect still to come. */
export const SHOWN_STATES = ['waiting', 'late', 'settled', 'all'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];
export type Party = FollowUp['party'];

export interface Shown {
  readonly kind: FollowUpKind | null;
  readonly party: Party | null;
  readonly state: ShownState;
}

const SHOWN_WORDS: Readonly<Record<ShownState, string>> = {
  waiting: 'Waiting',
  late: 'Overdue',
  settled: 'Settled',
  all: 'All states',
};

/** Whether a choice shows this record. `today` is `YYYY-MM-DD`. */
export function isShown(record: FollowUp, { kind, party, state }: Shown, today: string): boolean {
  if (kind !== null && record.kind !== kind) return false;
  if (party !== null && record.party !== party) return false;
  if (state === 'all') return true;
  if (state === 'late') return isLate(record, today);
  const waits = isOpen(record) || awaitsEffect(record);
  return state === 'waiting' ? waits : !waits;
}

export const ANY = 'any';

export const KIND_CHOICES: ReadonlyArray<Choice<FollowUpKind>> = FOLLOW_UP_KINDS.map((value) => ({
  value,
  label: kindWord(value),
}));
export const PARTY_CHOICES: ReadonlyArray<Choice<Party>> = FOLLOW_UP_PARTIES.map((value) => ({
  value,
  label: partyWord(value),
}));
export const KIND_FILTERS: ReadonlyArray<Choice<FollowUpKind | typeof ANY>> = [
  { value: ANY, label: 'All kinds' },
  ...KIND_CHOICES,
];
export const PARTY_FILTERS: ReadonlyArray<Choice<Party | typeof ANY>> = [
  { value: ANY, label: 'Both sides' },
  ...PARTY_CHOICES,
];
export const STATE_FILTERS: ReadonlyArray<Choice<ShownState>> = SHOWN_STATES.map((value) => ({
  value,
  label: SHOWN_WORDS[value],
}));
