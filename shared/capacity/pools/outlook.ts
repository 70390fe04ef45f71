// What a pool's past says about its future: the forecast of its use against what is committed, when it runs out, and by
// which day more must be ordered. Estimates, so binary floating point is right here; what was typed is never changed.
import { civilDateText, firstDayOfMonth, monthText, parseMonth } from '../../values/civil-date.ts';
import { forecast, type ForecastResult } from '../forecast/forecast.ts';
import { MEASURES, type CapacityLevel, type CapacityPool, type Measure } from './model.ts';

export const HORIZON_MONTHS = 24;
const MONTHS_A_YEAR = 12;

export interface PastMonth {
  readonly month: string;
  /** As typed; null where there are no data. */
  readonly used: string | null;
  readonly committed: string | null;
}

export interface AheadMonth {
  readonly month: string;
  readonly mean: number;
  readonly lower80: number;
  readonly upper80: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly committed: string | null;
}

export interface Outlook {
  readonly measure: Measure;
  readonly past: readonly PastMonth[];
  readonly ahead: readonly AheadMonth[];
  readonly forecast: Pick<
    ForecastResult,
    'method' | 'notes' | 'members' | 'rejected' | 'backtest' | 'engineVersion' | 'filled' | 'outliers'
  >;
  /**
   * First month in which the upper 80 % bound, the forecast, and the lower 80 % bound pass what is committed; null: not
   * within the horizon. The bounds are those of each month by itself.
   */
  readonly runsOut: { readonly early: string | null; readonly middle: string | null; readonly late: string | null };
  /** First day of the early month less the lead time that nine in ten orders keep; null without either. */
  readonly orderBy: string | null;
}

/**
 * What is committed on the first day of a month; null before the first level.
 * @param levels in any order
 */
export function committedIn(levels: readonly CapacityLevel[], month: string): string | null {
  const day = civilDateText(firstDayOfMonth(parseMonth(month)));
  const inForce = levels.filter(({ effectiveOn }) => effectiveOn <= day);
  return inForce.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? 1 : -1))[0]?.committed ?? null;
}

/** The measure that plans: high values before averages, since averages hide the months that fail. Null without data. */
export function plannedMeasure({ actuals }: Pick<CapacityPool, 'actuals'>): Measure | null {
  const count = (measure: Measure) => actuals.filter((actual) => actual[measure] !== null).length;
  const order: readonly Measure[] = ['p95', 'peak', 'average'];
  const most = Math.max(...MEASURES.map(count));
  return most === 0 ? null : (order.find((measure) => count(measure) === most) ?? null);
}

/** Every month from the first with data to the last with data. */
function pastOf({ actuals, levels }: Pick<CapacityPool, 'actuals' | 'levels'>, measure: Measure): PastMonth[] {
  const used = new Map(
    actuals.flatMap((actual) => (actual[measure] === null ? [] : [[actual.month, actual[measure]]])),
  );
  const months = [...used.keys()].toSorted();
  const first = parseMonth(months[0] ?? '');
  const count = parseMonth(months.at(-1) ?? '') - first + 1;
  return Array.from({ length: count }, (_, index) => {
    const month = monthText(first + index);
    return { month, used: used.get(month) ?? null, committed: committedIn(levels, month) };
  });
}

/** First month whose figure passes what is committed in it. */
function firstPassing(ahead: readonly AheadMonth[], of: (month: AheadMonth) => number): string | null {
  return ahead.find((month) => month.committed !== null && of(month) > Number(month.committed))?.month ?? null;
}

function aheadOf(result: ForecastResult, lastMonth: string, levels: readonly CapacityLevel[]): AheadMonth[] {
  const last = parseMonth(lastMonth);
  const bound = (bounds: ForecastResult['lower'], level: string, index: number) => bounds[level]?.[index] ?? Number.NaN;
  return result.mean.map((mean, index) => {
    const month = monthText(last + index + 1);
    return {
      month,
      mean,
      lower80: bound(result.lower, '80', index),
      upper80: bound(result.upper, '80', index),
      lower95: bound(result.lower, '95', index),
      upper95: bound(result.upper, '95', index),
      committed: committedIn(levels, month),
    };
  });
}

/**
 * The outlook of a pool, the same for the same records on every machine.
 *
 * @returns null when no month has data
 * @throws AppError TOO_FEW_VALUES below two months with data
 */
export function outlookOf(pool: Pick<CapacityPool, 'actuals' | 'levels' | 'leadP90Days'>): Outlook | null {
  const measure = plannedMeasure(pool);
  if (measure === null) return null;
  const past = pastOf(pool, measure);
  const result = forecast({
    values: past.map(({ used }) => (used === null ? null : Number(used))),
    seasonLengths: [MONTHS_A_YEAR],
    horizon: HORIZON_MONTHS,
    levels: [80, 95],
  });
  const ahead = aheadOf(result, past.at(-1)?.month ?? '', pool.levels);
  const early = firstPassing(ahead, ({ upper80 }) => upper80);
  const { method, notes, members, rejected, backtest, engineVersion, filled, outliers } = result;
  return {
    measure,
    past,
    ahead,
    forecast: { method, notes, members, rejected, backtest, engineVersion, filled, outliers },
    runsOut: {
      early,
      middle: firstPassing(ahead, ({ mean }) => mean),
      late: firstPassing(ahead, ({ lower80 }) => lower80),
    },
    orderBy:
      early === null || pool.leadP90Days === null
        ? null
        : civilDateText(firstDayOfMonth(parseMonth(early)) - pool.leadP90Days),
  };
}
