// The chance to be short of normal demand when some of the supply may not arrive.
import { normalCdf } from '../../values/normal-distribution.ts';

/** One way the supply may turn out. */
export interface SupplyOutcome {
  readonly quantity: number;
  readonly probability: number;
}

export interface Commitment {
  readonly quantity: number;
  /** Chance that it is there when it is needed, 0 to 1. */
  readonly onTime: number;
}

/** All outcomes of commitments that arrive independently of each other, equal quantities joined. */
export function supplyOutcomes(existing: number, commitments: readonly Commitment[]): SupplyOutcome[] {
  let outcomes = new Map([[existing, 1]]);
  for (const { quantity, onTime } of commitments) {
    const next = new Map<number, number>();
    const put = (sum: number, chance: number) => next.set(sum, (next.get(sum) ?? 0) + chance);
    for (const [sum, chance] of outcomes) {
      put(sum + quantity, chance * onTime);
      put(sum, chance * (1 - onTime));
    }
    outcomes = next;
  }
  return Array.from(outcomes, ([quantity, probability]) => ({ quantity, probability }));
}

/**
 * Outcomes of two commitments that share a cause: `bothLate` is the chance that neither arrives.
 *
 * @example pairOutcomes(980, [{ quantity: 50, onTime: 0.85 }, { quantity: 50, onTime: 0.85 }], 0.06)
 */
export function pairOutcomes(
  existing: number,
  [first, second]: readonly [Commitment, Commitment],
  bothLate: number,
): SupplyOutcome[] {
  const firstOnly = 1 - second.onTime - bothLate;
  const secondOnly = 1 - first.onTime - bothLate;
  return [
    { quantity: existing + first.quantity + second.quantity, probability: 1 - firstOnly - secondOnly - bothLate },
    { quantity: existing + first.quantity, probability: firstOnly },
    { quantity: existing + second.quantity, probability: secondOnly },
    { quantity: existing, probability: bothLate },
  ];
}

/** Chance that demand with that mean and standard deviation passes the supply. */
export function shortfallProbability(
  { mean, sd }: { readonly mean: number; readonly sd: number },
  outcomes: readonly SupplyOutcome[],
): number {
  const shortAt = (quantity: number): number =>
    sd === 0 ? Number(mean > quantity) : normalCdf((mean - quantity) / sd);
  return outcomes.reduce((sum, { quantity, probability }) => sum + probability * shortAt(quantity), 0);
}
