// The usual use per unit of capacity for the time of year, with a band, and the months that leave it. Statistics: ordinary
// numbers; nothing here decides a contract.
import type { CapacityPool, Measure } from '../pools/model.ts';
import { committedIn } from '../pools/outlook.ts';

/** Two years say something about a season. */
export const BASELINE_MONTHS = 24;
/** Of the normal distribution: a median absolute deviation times this is a standard deviation. */
const MAD_TO_SD = 1.4826;
const BAND_SDS = 3;

export interface BaselineMonth {
  readonly month: string;
  /** Use per unit of what is committed. */
  readonly perUnit: number;
  readonly usual: number;
  readonly lower: number;
  readonly upper: number;
  readonly isOutside: boolean;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/**
 * The last twelve months of a pool against what is usual: the median use per unit of all months, moved by the median
 * deviation of the same month of the year, with a band of three robust standard deviations of what remains. Months of the
 * stretch itself take part in the baseline. Empty with less than two years of use and capacity.
 */
export function baseline(pool: Pick<CapacityPool, 'actuals' | 'levels'>, measure: Measure): BaselineMonth[] {
  const known = pool.actuals.flatMap((actual) => {
    const used = actual[measure];
    const committed = committedIn(pool.levels, actual.month);
    if (used === null || committed === null || Number(committed) <= 0) return [];
    return [{ month: actual.month, perUnit: Number(used) / Number(committed) }];
  });
  if (known.length < BASELINE_MONTHS) return [];
  const level = median(known.map(({ perUnit }) => perUnit));
  const bySeason = Map.groupBy(known, ({ month }) => month.slice(5));
  const seasonOf = (month: string): number =>
    median((bySeason.get(month.slice(5)) ?? []).map(({ perUnit }) => perUnit - level));
  const residuals = known.map(({ month, perUnit }) => Math.abs(perUnit - level - seasonOf(month)));
  const reach = BAND_SDS * MAD_TO_SD * median(residuals);
  return known.slice(-12).map(({ month, perUnit }) => {
    const usual = level + seasonOf(month);
    const [lower, upper] = [Math.max(0, usual - reach), usual + reach];
    return { month, perUnit, usual, lower, upper, isOutside: perUnit < lower || perUnit > upper };
  });
}
