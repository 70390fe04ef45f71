// What may happen to a claim, what it is worth, and how long it has been waiting for its money.
import { AppError } from '../errors.ts';
import type { Money } from '../fields.ts';
import type { JudgedMonth } from '../sla/sla-months.ts';
import { monthlyCredit } from '../sla/credit.ts';
import { decideTier } from '../sla/tier.ts';
import { CALENDAR_MONTH, windowMonths } from '../time/windows.ts';
import { parseCivilDate } from '../values/civil-date.ts';
import { parseFraction, roundToPlaces } from '../values/fraction.ts';
import type { ClaimState, CreditClaim } from './model.ts';

const NEXT: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
  draft: ['submitted', 'waived'],
  submitted: ['disputed', 'approved', 'waived'],
  disputed: ['submitted', 'approved', 'waived'],
  approved: ['applied', 'waived'],
  applied: [],
  waived: ['draft'],
};

/** @example canBecome('draft', 'submitted') === true */
export const canBecome = (from: ClaimState, to: ClaimState): boolean => NEXT[from].includes(to);

/** @throws AppError CLAIM_STATE */
export function requireNext({ state }: Pick<CreditClaim, 'state'>, to: ClaimState): void {
  if (canBecome(state, to)) return;
  throw new AppError('CLAIM_STATE', `A claim that is ${state} cannot become ${to}. Reload it.`, {
    facts: { state, to },
  });
}

export interface Worth {
  readonly amount: Money;
  readonly pct: string | null;
  readonly isAgreed: boolean;
}

/**
 * What a period's claim is worth: of the agreed value where there is one, else of the records. Null where the contract
 * gives no credit or has no answer. Only the agreed value pays in the end.
 * @throws AppError INVALID_NUMBER, UNKNOWN_CURRENCY
 */
export function worthOf({ result, version, schedule, measurement }: JudgedMonth): Worth | null {
  // A credit table answers values that must be at least the target; what must be at most it is worked out by hand.
  if (version.basis?.direction === 'at_most') return null;
  const agreed = measurement?.agreedPct ?? null;
  if (agreed === null) {
    const { credit } = result;
    if (credit === null || credit.amount.minor === '0') return null;
    return { amount: credit.amount, pct: result.printedPct, isAgreed: false };
  }
  if (schedule === null) return null;
  const { rounding, targetPct } = version;
  const exact = parseFraction(agreed);
  const decided = rounding === null ? exact : roundToPlaces(exact, rounding.places, rounding.mode);
  const tier = decideTier({ commitment: targetPct, bands: schedule.bands }, decided);
  if (tier.creditPct === null || tier.flag !== null) return null;
  const { capPct } = schedule;
  const months = windowMonths(version.basis?.window ?? CALENDAR_MONTH);
  const monthlyFee = { ...schedule.monthlyFee, minor: String(BigInt(schedule.monthlyFee.minor) * BigInt(months)) };
  const { amount } = monthlyCredit({ monthlyFee, creditPct: tier.creditPct, capPct, rounding: 'half_up' });
  return amount.minor === '0' ? null : { amount, pct: agreed, isAgreed: true };
}

/** Days since a submitted or approved claim waits for its money; null when it does not. */
export function waitingDays(claim: Pick<CreditClaim, 'state' | 'submittedOn'>, today: string): number | null {
  const waits = claim.state === 'submitted' || claim.state === 'disputed' || claim.state === 'approved';
  if (!waits || claim.submittedOn === null) return null;
  return parseCivilDate(today) - parseCivilDate(claim.submittedOn);
}

export const AGE_BANDS = ['0 to 30 days', '31 to 60 days', '61 to 90 days', 'more than 90 days'] as const;

/** @example ageBand(31) === '31 to 60 days' */
export function ageBand(days: number): (typeof AGE_BANDS)[number] {
  if (days <= 30) return AGE_BANDS[0];
  if (days <= 60) return AGE_BANDS[1];
  return days <= 90 ? AGE_BANDS[2] : AGE_BANDS[3];
}

/** What an invoice is short of: approved less applied. Null before approval or in another currency. */
export function shortfall({ approved, applied }: Pick<CreditClaim, 'approved' | 'applied'>): Money | null {
  if (approved === null) return null;
  const got = applied === null ? 0n : BigInt(applied.minor);
  if (applied !== null && applied.currency !== approved.currency) return null;
  return { minor: String(BigInt(approved.minor) - got), currency: approved.currency };
}
