// What a pool's past says about its future: the forecast of its use against what is committed, when it runs out, and by
// which day more must be ordered. Estimates, so binary floating point is right here; what was typed is never changed.
import { civilDateText, firstDayOfMonth, monthText, parseMonth } from '../../values/civil-date.ts';
import type { ForecastRequest, ForecastResult } from '../forecast/forecast.ts';
import type { StoredForecast } from '../forecast/stored.ts';
import type { PeriodAnswer } from '../simulation/answers.ts';
import { simulatePlan } from '../simulation/simulate.ts';
import { dueBands, withDue, type DueBand, type DueDelivery } from '../deliveries/due.ts';
import type { DeliveryRecord } from '../deliveries/posterior.ts';
import { planOf } from './plan.ts';
import { MEASURES, type CapacityLevel, type CapacityPool, type Measure } from './model.ts';

export const HORIZON_MONTHS = 24;
const MONTHS_A_YEAR = 12;
/** Paths behind the outlook of one pool: a chance of a tenth is then within 1.3 points, nine times out of ten. */
export const OUTLOOK_PATHS = 2_000;
/** The same for every pool: an outlook is a function of its records. */
export const OUTLOOK_SEED = 1;

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
  /** Capacity less use over all simulated paths, in the pool's unit; null before the first level. */
  readonly headroom: PeriodAnswer | null;
}

/** When use first passes capacity, path by path: a path that has run out and recovered has run out. */
export interface RunsOut {
  /** Month by which a tenth, half, nine tenths of all paths have run out; null: not within the horizon. */
  readonly early: string | null;
  readonly middle: string | null;
  readonly late: string | null;
  /** Chance to run out within the horizon, 0 to 1; null without a level. */
  readonly chance: number | null;
}

export interface Outlook {
  readonly measure: Measure;
  readonly past: readonly PastMonth[];
  readonly ahead: readonly AheadMonth[];
  readonly forecast: Pick<
    ForecastResult,
    'method' | 'notes' | 'members' | 'rejected' | 'backtest' | 'engineVersion' | 'filled' | 'outliers'
  >;
  readonly runsOut: RunsOut;
  /** First day of the early month less the lead time that nine in ten orders keep; null without either. */
  readonly orderBy: string | null;
  /** Deliveries still to come, with the days within which they come four times in five. */
  readonly due: readonly DueBand[];
}

/** What is still to come, and the records of those it comes from. */
export interface PoolDeliveries {
  readonly due: readonly DueDelivery[];
  readonly records: readonly DeliveryRecord[];
}

export const NO_DELIVERIES: PoolDeliveries = { due: [], records: [] };

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

type ForecastMonth = Omit<AheadMonth, 'headroom'>;

function aheadOf(result: StoredForecast, lastMonth: string, levels: readonly CapacityLevel[]): ForecastMonth[] {
  const last = parseMonth(lastMonth);
  const bound = (bounds: StoredForecast['lower'], level: string, index: number) => bounds[level]?.[index] ?? Number.NaN;
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

const NOWHERE: RunsOut = { early: null, middle: null, late: null, chance: null };

/** The months with the room that is left in each, and when it is gone. */
function withHeadroom(
  months: readonly ForecastMonth[],
  { due, records }: PoolDeliveries,
): Pick<Outlook, 'ahead' | 'runsOut'> {
  const planned = months.filter(({ committed }) => committed !== null);
  const levels = planOf(planned);
  const first = { firstMonth: planned[0]?.month ?? '', unitCostMinor: null };
  const plan = levels === null ? null : withDue(levels, due, records, first);
  if (plan === null) return { ahead: months.map((month) => ({ ...month, headroom: null })), runsOut: NOWHERE };
  const { periods, exhaustion } = simulatePlan(plan, { seed: OUTLOOK_SEED, paths: OUTLOOK_PATHS });
  const monthAt = (period: number | null) => (period === null ? null : (planned[period]?.month ?? null));
  const without = months.length - planned.length;
  return {
    ahead: months.map((month, index) => ({ ...month, headroom: periods[index - without] ?? null })),
    runsOut: {
      early: monthAt(exhaustion.p10),
      middle: monthAt(exhaustion.p50),
      late: monthAt(exhaustion.p90),
      chance: exhaustion.withinHorizon,
    },
  };
}

/** First day of a month less a lead time; null without either. */
export function orderByDay(month: string | null, leadDays: number | null): string | null {
  if (month === null || leadDays === null) return null;
  return civilDateText(firstDayOfMonth(parseMonth(month)) - leadDays);
}

export interface PoolSeries {
  readonly measure: Measure;
  readonly past: readonly PastMonth[];
  readonly request: ForecastRequest;
}

/** The series that is forecast; null when no month has data. */
export function seriesOf(pool: Pick<CapacityPool, 'actuals' | 'levels'>): PoolSeries | null {
  const measure = plannedMeasure(pool);
  if (measure === null) return null;
  const past = pastOf(pool, measure);
  return {
    measure,
    past,
    request: {
      values: past.map(({ used }) => (used === null ? null : Number(used))),
      seasonLengths: [MONTHS_A_YEAR],
      horizon: HORIZON_MONTHS,
      levels: [80, 95],
    },
  };
}

/** The outlook that follows from a forecast of that series: the same for the same records on every machine. */
export function outlookOf(
  { levels, leadP90Days }: Pick<CapacityPool, 'levels' | 'leadP90Days'>,
  { measure, past }: PoolSeries,
  forecast: StoredForecast,
  deliveries: PoolDeliveries = NO_DELIVERIES,
): Outlook {
  const { ahead, runsOut } = withHeadroom(aheadOf(forecast, past.at(-1)?.month ?? '', levels), deliveries);
  const { method, notes, members, rejected, backtest, engineVersion, filled, outliers } = forecast;
  return {
    measure,
    past,
    ahead,
    forecast: { method, notes, members, rejected, backtest, engineVersion, filled, outliers },
    runsOut,
    orderBy: orderByDay(runsOut.early, leadP90Days),
    due: dueBands(deliveries.due, deliveries.records),
  };
}
