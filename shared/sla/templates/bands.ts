// Short ways of writing the parts that many public terms share.
import type { ClaimWindow } from '../../claims/model.ts';
import type { CreditBand } from '../model.ts';
import type { TermsTemplate } from './model.ts';

/**
 * A ladder whose steps touch: each begins where the next worse one ends, the last reaches down to 0 %.
 * @example ladder(['99.9', '10'], ['99', '25']) // at least 99 and below 99.9: 10; below 99: 25
 */
export const ladder = (...steps: ReadonlyArray<readonly [below: string, creditPct: string]>): CreditBand[] =>
  steps.map(([lt, creditPct], index) => ({ ge: steps[index + 1]?.[0] ?? null, gt: null, le: null, lt, creditPct }));

export const days = (amount: number): ClaimWindow => ({ amount, unit: 'days' });
export const months = (amount: number): ClaimWindow => ({ amount, unit: 'months' });

export const CALENDAR = { kind: 'calendar_month', anchor: 1 } as const;
export const BILLING = { kind: 'billing_month', anchor: 1 } as const;
export const QUARTER = { kind: 'quarter', anchor: 1 } as const;

/** What most texts leave unsaid. */
export const UNSAID = {
  checkedOn: null,
  window: null,
  method: '',
  bands: null,
  capPct: null,
  claimWindow: null,
  open: [],
} as const satisfies Partial<TermsTemplate>;
