// The words of claims on screens and in files.
import type { VERDICT_TONES } from '../sla/view.ts';
import type { ClaimState } from './model.ts';

interface StateView {
  readonly word: string;
  readonly tone: (typeof VERDICT_TONES)[number];
}

const VIEWS: Readonly<Record<ClaimState | 'computed', StateView>> = {
  computed: { word: 'Not claimed', tone: 'nodata' },
  draft: { word: 'Draft', tone: 'plain' },
  submitted: { word: 'Submitted', tone: 'plain' },
  disputed: { word: 'Disputed', tone: 'risk' },
  approved: { word: 'Approved', tone: 'met' },
  applied: { word: 'Applied', tone: 'met' },
  waived: { word: 'Waived', tone: 'plain' },
};

/** Computed: a credit follows from the records and nobody has claimed it. */
export const claimView = (state: ClaimState | 'computed'): StateView => VIEWS[state];
