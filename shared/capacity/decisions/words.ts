// Decisions in words, for screens and reports.
import type { CapacityDecision, DecisionOption } from './model.ts';

export const OPTION_WORDS: Readonly<Record<DecisionOption['kind'], string>> = {
  build: 'Build',
  partner: 'Partner',
  defer: 'Defer',
};

export const DECISION_VIEWS = {
  proposed: { tone: 'risk', word: 'Proposed' },
  approved: { tone: 'met', word: 'Approved' },
  applied: { tone: 'met', word: 'Applied' },
  rejected: { tone: 'plain', word: 'Rejected' },
} as const satisfies Record<CapacityDecision['state'], { tone: string; word: string }>;
