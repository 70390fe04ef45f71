// The forecast of one pool, ready to be kept: the stored forecast of its series and the outlook that follows, or a sentence.
import { AppError } from '../../errors.ts';
import { canonicalJson } from '../../values/canonical-json.ts';
import { FORECAST_ENGINE_VERSION } from '../forecast/forecast.ts';
import { makeStoredForecast, type StoredForecast } from '../forecast/stored.ts';
import { SIMULATION_ENGINE_VERSION } from '../simulation/answers.ts';
import type { CapacityPool } from './model.ts';
import {
  HORIZON_MONTHS,
  NO_DELIVERIES,
  outlookOf,
  OUTLOOK_PATHS,
  OUTLOOK_SEED,
  seriesOf,
  type Outlook,
  type PoolDeliveries,
} from './outlook.ts';

/** Everything that an outlook depends on. */
export type ForecastInput = Pick<CapacityPool, 'actuals' | 'levels' | 'leadP90Days'> & {
  /** Absent: nothing is to come. */
  readonly deliveries?: PoolDeliveries;
};

export interface PoolForecast {
  /** The month of the last figure; empty without one. */
  readonly lastMonth: string;
  /** Null where there is none, for the reason in `problem`. */
  readonly stored: StoredForecast | null;
  readonly outlook: Outlook | null;
  readonly problem: string;
}

/** Changes with the arithmetic of forecast or simulation. */
export const OUTLOOK_ENGINE_VERSION = `${FORECAST_ENGINE_VERSION}.${SIMULATION_ENGINE_VERSION}`;

/** Text whose SHA-256 names what an outlook was made from: another text, another outlook. */
export function outlookText({ actuals, levels, leadP90Days, deliveries = NO_DELIVERIES }: ForecastInput): string {
  return canonicalJson({
    use: actuals.map(({ month, average, p95, peak }) => [month, average, p95, peak]),
    levels: levels.map(({ effectiveOn, committed }) => [effectiveOn, committed]),
    leadP90Days,
    horizon: HORIZON_MONTHS,
    paths: OUTLOOK_PATHS,
    seed: OUTLOOK_SEED,
    // Without deliveries the text is as it was before there were any: what was kept then still holds.
    ...(deliveries.due.length === 0 ? {} : { deliveries }),
  });
}

const nothing = (lastMonth: string, problem: string): PoolForecast => ({
  lastMonth,
  stored: null,
  outlook: null,
  problem,
});

/**
 * Never throws for what a series is like: it says so in a sentence.
 * @param sha256 hexadecimal SHA-256 of a text: shared code has none of its own
 */
export function forecastPool(pool: ForecastInput, sha256: (text: string) => string): PoolForecast {
  const series = seriesOf(pool);
  if (series === null) return nothing('', 'No use is recorded yet.');
  const lastMonth = series.past.at(-1)?.month ?? '';
  try {
    const stored = makeStoredForecast(series.request, { seed: OUTLOOK_SEED, sha256 });
    return { lastMonth, stored, outlook: outlookOf(pool, series, stored, pool.deliveries), problem: '' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'TOO_FEW_VALUES') return nothing(lastMonth, 'A forecast needs the use of at least two months.');
    return nothing(lastMonth, error.message);
  }
}
