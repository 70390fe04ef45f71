// Availability from samples instead of outages: buckets of requests, single checks, states that last. The four published
// definitions differ on the same data, so the definition is an input and never guessed.
import { AppError } from '../../errors.ts';
import { add, divide, fraction, multiply, subtract, wholeFraction, type Fraction } from '../../values/fraction.ts';

/** bucket_mean: mean of each bucket's error rate. event_ratio: all errors by all events. */
export const BUCKET_METHODS = ['bucket_mean', 'event_ratio'] as const;
/** sample_count: each check counts once. time_weighted: each state counts as long as it lasted. */
export const STATE_METHODS = ['sample_count', 'time_weighted'] as const;
export const UNKNOWN_RULES = ['up', 'down', 'excluded'] as const;
/** good: an empty bucket is one without errors (Azure Storage). excluded: it says nothing. */
export const EMPTY_RULES = ['good', 'excluded'] as const;

export interface Bucket {
  readonly errors: number;
  readonly total: number;
  /** How many buckets are like this one. */
  readonly count: number;
}

export interface SampledState {
  readonly state: 'up' | 'down' | 'unknown';
  /** How long each lasted; one second where only counts matter. */
  readonly seconds: number;
  /** How many checks are like this one. */
  readonly count: number;
}

const HUNDRED = fraction(100n);
const ONE = fraction(1n);
const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, fraction(0n));

const noData = (): AppError =>
  new AppError('NO_DATA', 'samples: nothing in them can be counted, and no data is neither 0 nor 100 %');

/**
 * Availability in percent from buckets of events.
 *
 * @example
 * // 12 of 8928 five-minute buckets failed wholly: 18575/186
 * bucketAvailability([{ errors: 1, total: 1, count: 12 }, { errors: 0, total: 1, count: 8916 }], 'bucket_mean', 'good')
 * @throws AppError NO_DATA when no bucket counts
 */
export function bucketAvailability(
  buckets: readonly Bucket[],
  method: (typeof BUCKET_METHODS)[number],
  empty: (typeof EMPTY_RULES)[number],
): Fraction {
  const weigh = ({ errors, total, count }: Bucket): { errors: Fraction; weight: Fraction } => {
    const times = wholeFraction(count);
    if (method === 'event_ratio') {
      return { errors: multiply(wholeFraction(errors), times), weight: multiply(wholeFraction(total), times) };
    }
    if (total === 0) return { errors: fraction(0n), weight: empty === 'good' ? times : fraction(0n) };
    return { errors: multiply(fraction(BigInt(errors), BigInt(total)), times), weight: times };
  };
  const weighed = buckets.map(weigh);
  const weight = sum(weighed.map((bucket) => bucket.weight));
  if (weight.num === 0n) throw noData();
  return multiply(subtract(ONE, divide(sum(weighed.map(({ errors }) => errors)), weight)), HUNDRED);
}

export interface StateAvailability {
  readonly asUp: Fraction | null;
  readonly asDown: Fraction | null;
  readonly excluded: Fraction | null;
  readonly unknownShare: Fraction | null;
}

/**
 * Availability in percent from states, under each of the three rules for unknown ones; null where a rule leaves nothing.
 *
 * @example
 * // checks up, unknown, down, up: excluded 200/3, as up 75, as down 50
 */
export function stateAvailability(
  states: readonly SampledState[],
  method: (typeof STATE_METHODS)[number],
): StateAvailability {
  const weightOf = (state: SampledState['state']): bigint =>
    states
      .filter((sample) => sample.state === state)
      .reduce(
        (total, { seconds, count }) => total + BigInt(count) * BigInt(method === 'time_weighted' ? seconds : 1),
        0n,
      );
  const [up, down, unknown] = [weightOf('up'), weightOf('down'), weightOf('unknown')];
  const share = (part: bigint, whole: bigint): Fraction | null => (whole === 0n ? null : fraction(part * 100n, whole));
  const all = up + down + unknown;
  return {
    asUp: share(up + unknown, all),
    asDown: share(up, all),
    excluded: share(up, up + down),
    unknownShare: share(unknown, all),
  };
}
