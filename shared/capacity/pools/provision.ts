// Two checks of a commitment: whether it is too small or too large for what is to come, and whether it carries the peaks or
// only the average.
import { compare, parseFraction } from '../../values/fraction.ts';
import type { CapacityPool } from './model.ts';
import { committedIn, type Outlook } from './outlook.ts';

export interface ProvisionCheck {
  readonly tone: 'met' | 'risk' | 'nodata';
  readonly word: string;
  /** One sentence without full stop. */
  readonly sentence: string;
}

/** A commitment is too small when one path in ten is short before an order could help. */
const SHORT_CHANCE = 0.1;
/** It is too large when nine paths in ten leave this share of it idle in every month ahead. */
const IDLE_SHARE = 0.5;
const DAYS_A_MONTH = 30.4375;

const NO_LEVEL: ProvisionCheck = { tone: 'nodata', word: 'No data', sentence: 'No level or no forecast is recorded' };

/** Too small, too large, or about right for the months ahead. */
export function provisionCheck(
  { ahead }: Pick<Outlook, 'ahead'>,
  { leadP90Days }: Pick<CapacityPool, 'leadP90Days'>,
): ProvisionCheck {
  const known = ahead.flatMap(({ headroom, committed }) =>
    headroom === null || committed === null ? [] : [{ ...headroom, committed: Number(committed) }],
  );
  if (known.length === 0) return NO_LEVEL;
  const reach = Math.max(1, Math.ceil((leadP90Days ?? 0) / DAYS_A_MONTH));
  if (known.slice(0, reach).some(({ shortProbability }) => shortProbability >= SHORT_CHANCE)) {
    const sentence = 'One path in ten or more is short before an order placed now would arrive';
    return { tone: 'risk', word: 'Too small', sentence };
  }
  if (known.every(({ p10, committed }) => p10 > IDLE_SHARE * committed)) {
    const sentence = 'In every month ahead, nine paths in ten leave more than half of it idle';
    return { tone: 'risk', word: 'Too large', sentence };
  }
  return { tone: 'met', word: 'Fits', sentence: 'Neither short before an order could help, nor half idle throughout' };
}

const isMore = (amount: string, limit: string): boolean => compare(parseFraction(amount), parseFraction(limit)) > 0;

/**
 * Whether what is committed carried the high values of the recorded months, or their average only. Months count that have
 * an average, a peak or 95th percentile, and a level.
 */
export function peakCheck({ actuals, levels }: Pick<CapacityPool, 'actuals' | 'levels'>): ProvisionCheck {
  const months = actuals.flatMap(({ month, average, p95, peak }) => {
    const high = peak ?? p95;
    const committed = committedIn(levels, month);
    return average === null || high === null || committed === null
      ? []
      : [{ average: Number(average), high: Number(high), isPassed: isMore(high, committed) }];
  });
  if (months.length === 0) {
    const sentence = 'Record the average and the peak of the same months to hold the commitment against both';
    return { tone: 'nodata', word: 'No data', sentence };
  }
  const passed = months.filter(({ isPassed }) => isPassed).length;
  const ratio = Math.max(...months.map(({ high, average }) => (average > 0 ? high / average : 1)));
  const spread = `peaks reach ${ratio.toFixed(1)} times the average`;
  const all = `${months.length} ${months.length === 1 ? 'month' : 'months'}`;
  return passed === 0
    ? { tone: 'met', word: 'Carries the peaks', sentence: `No peak passed it in ${all}; ${spread}` }
    : { tone: 'risk', word: 'Average only', sentence: `Peaks passed it in ${passed} of ${all}; ${spread}` };
}
