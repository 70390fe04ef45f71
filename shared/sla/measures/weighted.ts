// Partial outages: each second of downtime counts by a weight from 0 to 1 (share of users, of functions, of a published
// scale), and pools of resources, each with its own deployed time. Weights are data of the contract, printed with the result.
import { AppError } from '../../errors.ts';
import { add, compare, fraction, multiply, subtract, wholeFraction, type Fraction } from '../../values/fraction.ts';
import { clipInterval, type Interval } from '../../values/interval-set.ts';

export interface WeightedOutage extends Interval {
  /** From 0 to 1. */
  readonly weight: Fraction;
}

/** heaviest: overlapping outages count as the heaviest of them. added: their weights add up, to 1 at most. */
export const OVERLAP_RULES = ['heaviest', 'added'] as const;
export type OverlapRule = (typeof OVERLAP_RULES)[number];

export interface WeightedPiece extends WeightedOutage {
  /** Indexes of the outages that cover it. */
  readonly outages: readonly number[];
}

const ZERO = fraction(0n);
const ONE = fraction(1n);
const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b);
const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) > 0 ? a : b);

/** An outage begins (open) or ends at an instant. */
interface Edge {
  readonly atSec: number;
  readonly index: number;
  readonly open: boolean;
}

/**
 * The covered parts of a period, each with the one weight that holds in it. Zero-length outages vanish.
 *
 * @example
 * // 60 s at 1 overlapping 60 s at 0.3: the overlap counts as 1 under 'heaviest'
 */
export function weightedPieces(
  outages: readonly WeightedOutage[],
  period: Interval,
  rule: OverlapRule,
): WeightedPiece[] {
  const edges = outages
    .map((outage) => clipInterval(outage, period))
    .flatMap(({ startSec, endSec }, index): Edge[] =>
      startSec < endSec
        ? [
            { atSec: startSec, index, open: true },
            { atSec: endSec, index, open: false },
          ]
        : [],
    )
    .sort((a, b) => a.atSec - b.atSec);
  const active = new Set<number>();
  const pieces: WeightedPiece[] = [];
  let fromSec = period.startSec;
  for (const { atSec, index, open } of edges) {
    if (active.size > 0 && fromSec < atSec) {
      const weights = [...active].map((at) => outages[at]?.weight ?? ZERO);
      const weight = rule === 'heaviest' ? weights.reduce(larger, ZERO) : smaller(weights.reduce(add, ZERO), ONE);
      pieces.push({ startSec: fromSec, endSec: atSec, weight, outages: [...active].sort((a, b) => a - b) });
    }
    fromSec = atSec;
    if (open) active.add(index);
    else active.delete(index);
  }
  return pieces;
}

/** Weighted seconds of pieces. */
export function weightedSec(pieces: ReadonlyArray<{ startSec: number; endSec: number; weight: Fraction }>): Fraction {
  return pieces.reduce(
    (sum, { startSec, endSec, weight }) => add(sum, multiply(wholeFraction(endSec - startSec), weight)),
    ZERO,
  );
}

/**
 * Uptime in percent of a weighted downtime.
 *
 * @throws AppError EMPTY_PERIOD, DOWNTIME_EXCEEDS_BASE
 */
export function weightedUptime(downSec: Fraction, baseSec: number): Fraction {
  if (baseSec <= 0) throw new AppError('EMPTY_PERIOD', 'period: expected at least one second to measure');
  const base = wholeFraction(baseSec);
  if (compare(downSec, base) > 0) {
    throw new AppError('DOWNTIME_EXCEEDS_BASE', 'outages: the downtime that counts is more than the period');
  }
  return fraction(subtract(base, downSec).num * 100n, subtract(base, downSec).den * base.num);
}

export interface PooledResource {
  readonly name: string;
  /** Seconds in which the resource existed. */
  readonly deployedSec: number;
  readonly downSec: number;
}

export interface PooledUptime {
  /** All seconds of all resources in one ratio. */
  readonly pooledPct: Fraction;
  /** The resource with the lowest availability. */
  readonly worst: { readonly name: string; readonly uptimePct: Fraction };
  /** Downtime against calendar time: what a table without deployed time gives. Null without a period. */
  readonly calendarPct: Fraction | null;
}

/**
 * A pool of resources under the three readings that contracts use.
 *
 * @throws AppError EMPTY_PERIOD for no resources or one without deployed time, DOWNTIME_EXCEEDS_BASE
 */
export function pooledUptime(resources: readonly PooledResource[], periodSec: number | null): PooledUptime {
  const each = resources.map(({ name, deployedSec, downSec }) => ({
    name,
    uptimePct: weightedUptime(wholeFraction(downSec), deployedSec),
  }));
  const [first, ...rest] = each;
  if (first === undefined) throw new AppError('EMPTY_PERIOD', 'resources: expected at least one');
  const total = (key: 'deployedSec' | 'downSec'): number => resources.reduce((sum, resource) => sum + resource[key], 0);
  const downSec = wholeFraction(total('downSec'));
  return {
    pooledPct: weightedUptime(downSec, total('deployedSec')),
    worst: rest.reduce((a, b) => (compare(b.uptimePct, a.uptimePct) < 0 ? b : a), first),
    calendarPct: periodSec === null ? null : weightedUptime(downSec, periodSec * resources.length),
  };
}
