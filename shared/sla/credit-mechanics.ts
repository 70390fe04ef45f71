// How contracts turn downtime into money besides a plain table: multiples, blocks, pro rata, formulas, steps with a start.
// Each mechanic gives an exact share of the fee; caps, pools, minimums and the one rounding come after, in credit-terms.ts.
import { AppError, assertNever } from '../errors.ts';
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  subtract,
  wholeFraction,
  type Fraction,
} from '../values/fraction.ts';

/** full: a block counts when it is over. started: a begun block counts whole. exact: time counts to the second. */
export const BLOCK_RULES = ['full', 'started', 'exact'] as const;

/** Amounts of time are exact seconds; percentages are percent of the fee. */
export type Mechanic =
  /** A percentage, from a credit table or from the text. */
  | { readonly type: 'percent'; readonly creditPct: Fraction }
  /** So many times the fee of the time that was down. */
  | { readonly type: 'multiple'; readonly multiple: Fraction; readonly downSec: Fraction; readonly periodSec: Fraction }
  | {
      readonly type: 'per_block';
      /** Each outage by itself; a contract that counts the sum gives one. */
      readonly outages: ReadonlyArray<{ readonly seconds: Fraction; readonly day: string | null }>;
      readonly blockSec: Fraction;
      readonly pctPerBlock: Fraction;
      readonly count: (typeof BLOCK_RULES)[number];
      /** Taken off each outage first. */
      readonly graceSec: Fraction;
      /** An outage counts only when it is longer than this; 0 lets any length count. */
      readonly moreThanSec: Fraction;
      /** Given once for each outage that counts, besides its blocks. */
      readonly startPct: Fraction;
      /** Blocks a day at most, by the outages' `day`; null for no limit. */
      readonly blocksPerDay: number | null;
    }
  /** The fee of the downtime beyond an allowance. */
  | {
      readonly type: 'prorata';
      readonly downSec: Fraction;
      readonly allowanceSec: Fraction;
      readonly periodSec: Fraction;
      readonly blockSec: Fraction;
      readonly count: (typeof BLOCK_RULES)[number];
    }
  /** outage x affected share / (period - planned). */
  | {
      readonly type: 'formula';
      readonly downSec: Fraction;
      readonly affectedShare: Fraction;
      readonly periodSec: Fraction;
      readonly plannedSec: Fraction;
    }
  /** One event breaches several levels: the best counts, never the sum. */
  | { readonly type: 'best_of'; readonly of: readonly Mechanic[] }
  /** Several events of one period: they add up, under the cap of the period. */
  | { readonly type: 'sum_of'; readonly of: readonly Mechanic[] };

const ZERO = fraction(0n);
const HUNDRED = fraction(100n);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, ZERO);
const positive = (value: Fraction): Fraction => (compare(value, ZERO) > 0 ? value : ZERO);
const percentOfFee = (share: Fraction): Fraction => multiply(share, HUNDRED);

function blocksIn(seconds: Fraction, blockSec: Fraction, count: (typeof BLOCK_RULES)[number]): Fraction {
  const blocks = divide(seconds, blockSec);
  if (count === 'exact') return blocks;
  const whole = blocks.num / blocks.den;
  return fraction(count === 'full' || blocks.num % blocks.den === 0n ? whole : whole + 1n);
}

function perBlock(mechanic: Extract<Mechanic, { type: 'per_block' }>): Fraction {
  const { outages, blockSec, pctPerBlock, count, graceSec, moreThanSec, startPct, blocksPerDay } = mechanic;
  const counting = outages.filter(({ seconds }) => seconds.num > 0n && compare(seconds, moreThanSec) > 0);
  const byDay = new Map<string, Fraction[]>();
  for (const { seconds, day } of counting) {
    const key = day ?? '';
    byDay.set(key, [...(byDay.get(key) ?? []), blocksIn(positive(subtract(seconds, graceSec)), blockSec, count)]);
  }
  const limit = blocksPerDay === null ? null : wholeFraction(blocksPerDay);
  const blocks = [...byDay.values()].map(sum).map((day) => (limit !== null && compare(day, limit) > 0 ? limit : day));
  return sum([multiply(sum(blocks), pctPerBlock), multiply(wholeFraction(counting.length), startPct)]);
}

function prorata(mechanic: Extract<Mechanic, { type: 'prorata' }>): Fraction {
  const { downSec, allowanceSec, periodSec, blockSec, count } = mechanic;
  const excess = positive(subtract(downSec, allowanceSec));
  return percentOfFee(divide(multiply(blocksIn(excess, blockSec, count), blockSec), periodSec));
}

function formula({ downSec, affectedShare, periodSec, plannedSec }: Extract<Mechanic, { type: 'formula' }>): Fraction {
  const base = subtract(periodSec, plannedSec);
  if (compare(base, ZERO) <= 0) {
    throw new AppError('EMPTY_PERIOD', 'plannedSec: it covers the whole period, so no time is left to divide by');
  }
  return percentOfFee(divide(multiply(downSec, affectedShare), base));
}

/**
 * The credit of a mechanic in percent of the fee, exact and before any cap.
 *
 * @example
 * // 5 % per full 15 min, 44 min down: 10
 * @throws AppError EMPTY_PERIOD, DIVISION_BY_ZERO for blocks or periods of no length
 */
export function creditShare(mechanic: Mechanic): Fraction {
  switch (mechanic.type) {
    case 'percent':
      return mechanic.creditPct;
    case 'multiple':
      return percentOfFee(divide(multiply(mechanic.multiple, mechanic.downSec), mechanic.periodSec));
    case 'per_block':
      return perBlock(mechanic);
    case 'prorata':
      return prorata(mechanic);
    case 'formula':
      return formula(mechanic);
    case 'best_of':
      return mechanic.of.map(creditShare).reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO);
    case 'sum_of':
      return sum(mechanic.of.map(creditShare));
    default:
      return assertNever(mechanic, 'mechanic');
  }
}
