// Claims as rows: each amount takes two columns.
import type { CreditClaim } from '#shared/claims/model.ts';
import type { Money } from '#shared/fields.ts';
import { flag, minorOf, moneyOf, type Content, type Flag } from '../fields.ts';

export type CreditClaimRow = Omit<CreditClaim, 'isAgreed' | 'claimed' | 'approved' | 'applied'> & {
  isAgreed: Flag;
  claimedMinor: bigint;
  claimedCurrency: string;
  approvedMinor: bigint | null;
  approvedCurrency: string | null;
  appliedMinor: bigint | null;
  appliedCurrency: string | null;
};

export function claimOf(row: CreditClaimRow): CreditClaim {
  const {
    isAgreed,
    claimedMinor,
    claimedCurrency,
    approvedMinor,
    approvedCurrency,
    appliedMinor,
    appliedCurrency,
    ...same
  } = row;
  return {
    ...same,
    isAgreed: isAgreed === 1,
    claimed: { minor: claimedMinor.toString(), currency: claimedCurrency },
    approved: moneyOf(approvedMinor, approvedCurrency),
    applied: moneyOf(appliedMinor, appliedCurrency),
  };
}

const minor = (money: Money | null): bigint | null => (money === null ? null : minorOf(money));

export function claimRow({
  isAgreed,
  claimed,
  approved,
  applied,
  ...same
}: Content<CreditClaim>): Content<CreditClaimRow> {
  return {
    ...same,
    isAgreed: flag(isAgreed),
    claimedMinor: minorOf(claimed),
    claimedCurrency: claimed.currency,
    approvedMinor: minor(approved),
    approvedCurrency: approved?.currency ?? null,
    appliedMinor: minor(applied),
    appliedCurrency: applied?.currency ?? null,
  };
}
