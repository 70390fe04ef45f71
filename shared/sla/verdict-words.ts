// The one mapping from internal states to the words, shapes and sentences that people read.
import type { TierFlag } from './tier.ts';
import type { VerdictView } from './view.ts';

export type VerdictState =
  | 'MET'
  | 'BREACHED'
  | 'MET_SO_FAR'
  | 'AT_RISK'
  | 'NO_DATA'
  | 'NOT_APPLICABLE'
  | 'REVIEW_REQUIRED';

const VIEWS: Record<VerdictState, Pick<VerdictView, 'word' | 'tone'>> = {
  MET: { word: 'Met', tone: 'met' },
  MET_SO_FAR: { word: 'Met so far', tone: 'met' },
  AT_RISK: { word: 'At risk', tone: 'risk' },
  BREACHED: { word: 'Breached', tone: 'breached' },
  REVIEW_REQUIRED: { word: 'Needs review', tone: 'risk' },
  NO_DATA: { word: 'No data', tone: 'nodata' },
  NOT_APPLICABLE: { word: 'Not applicable', tone: 'plain' },
};

/** What the credit table's flags mean, as a sentence for notes. */
export const FLAG_SENTENCES: Record<TierFlag, string> = {
  TIER_GAP: 'The target is missed, but the credit table has no band for this availability: the contract has no answer.',
  CREDIT_WHILE_MET: 'The target is met, and the credit table gives a credit all the same: a person has to decide.',
};

/** @example verdictView('MET_SO_FAR').word === 'Met so far' */
export function verdictView(state: VerdictState): VerdictView {
  return { state, ...VIEWS[state] };
}
