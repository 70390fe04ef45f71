// The forecast of a series: the median of several methods, and intervals made from how wrong they were before.
import { AppError } from '../../errors.ts';
import { backtest, medianPath, type Backtest } from './backtest.ts';
import { bounds, halfWidths } from './intervals.ts';
import { intermittentBounds, intermittentRate, isIntermittent } from './intermittent.ts';
import { fitMembers, type Fitted } from './members.ts';
import { prepare, sizeOf } from './prepare.ts';
import { at, median, type Series } from './series.ts';

/** Part of every stored forecast: a change of the arithmetic changes it. */
export const FORECAST_ENGINE_VERSION = '2';

export interface ForecastRequest {
  /** Oldest first; null where a period has no value. */
  readonly values: ReadonlyArray<number | null>;
  /** Periods in a season, several for several seasons, empty or [1] for none. */
  readonly seasonLengths: readonly number[];
  /** Periods ahead, 1 to 1,000. */
  readonly horizon: number;
  /** Percent, above 0 and below 100. */
  readonly levels: readonly number[];
  /** For shares and ratios: values lie strictly between, and so does the forecast. */
  readonly range?: { readonly min: number; readonly max: number } | null;
}

export interface ForecastResult {
  /** What was fitted, in words. */
  readonly method: string;
  readonly mean: readonly number[];
  /** By level as text. */
  readonly lower: Readonly<Record<string, readonly number[]>>;
  readonly upper: Readonly<Record<string, readonly number[]>>;
  /** Facts about the series that a reader must know. */
  readonly notes: readonly string[];
  readonly members: readonly string[];
  readonly rejected: ReadonlyArray<{ readonly name: string; readonly reason: string }>;
  readonly backtest: {
    readonly origins: number;
    /** Mean absolute error over the seasonal step; null where the series is too short for a backtest. */
    readonly mase: number | null;
  };
  readonly filled: readonly number[];
  readonly outliers: readonly number[];
  readonly engineVersion: string;
}

const FEWEST_VALUES = 2;
const FEWEST_TO_CHOOSE = 8;
const LONGEST = 1_500;
/** A member that was this many times as wrong as its peers in the backtest is left out. */
const REJECT_ABOVE = 3;

interface Band {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

interface Answer extends Omit<ForecastResult, 'lower' | 'upper' | 'engineVersion'> {
  readonly band: (level: number) => Band;
}

const NO_BACKTEST = { origins: 0, mase: null };
const EMPTY_BACKTEST: Backtest = { heldBack: [], errors: [], memberErrors: [], mase: null };

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** Drops what lies before the first value and keeps at most the newest `LONGEST` periods, or six of the longest season. */
function relevant(
  values: ReadonlyArray<number | null>,
  seasonLengths: readonly number[],
): ReadonlyArray<number | null> {
  const first = values.findIndex((value) => value !== null);
  const keep = Math.max(LONGEST, 6 * Math.max(1, ...seasonLengths));
  return first === -1 ? [] : values.slice(Math.max(first, values.length - keep));
}

function constantAnswer(value: number, horizon: number): Answer {
  const flat = Array.from({ length: horizon }, () => value);
  return {
    method: 'constant: every value is the same',
    mean: flat,
    band: () => ({ lower: flat, upper: flat }),
    notes: [
      'Every value is the same, so the series says nothing about how far it may move. The interval has no width.',
    ],
    members: [],
    rejected: [],
    backtest: NO_BACKTEST,
    filled: [],
    outliers: [],
  };
}

function intermittentAnswer(values: Series, horizon: number, filled: readonly number[]): Answer {
  const rate = intermittentRate(values);
  const flat = (value: number) => Array.from({ length: horizon }, () => value);
  return {
    method: 'Teunter-Syntetos-Babai for demand that is often zero; intervals from the ranks of past values',
    mean: flat(rate),
    band: (level) => {
      const { lower, upper } = intermittentBounds(values, level);
      return { lower: flat(Math.min(lower, rate)), upper: flat(Math.max(upper, rate)) };
    },
    notes: ['Many values are zero: the forecast is the mean demand of a period, not of the periods with demand.'],
    members: ['Teunter-Syntetos-Babai'],
    rejected: [],
    backtest: NO_BACKTEST,
    filled,
    outliers: [],
  };
}

/** Too few values to choose a method: the last one, with intervals from how much the series moved. */
function naiveAnswer(values: Series, request: ForecastRequest, filled: readonly number[]): Answer {
  const path = new Float64Array(request.horizon).fill(at(values, values.length - 1));
  const floor = floorOf(request.values);
  const known = values.length - filled.length;
  return {
    method: `last value: ${count(known, 'value is', 'values are')} too few to choose a method`,
    mean: Array.from(path),
    band: (level) =>
      bounds(
        path,
        halfWidths(values, { seasonLength: 1, backtest: EMPTY_BACKTEST, level, horizon: request.horizon }),
        floor,
      ),
    notes: [`Fewer than ${FEWEST_TO_CHOOSE} values: the interval is a rough guide taken from other series.`],
    members: ['last value'],
    rejected: [],
    backtest: NO_BACKTEST,
    filled,
    outliers: [],
  };
}

function floorOf(values: ReadonlyArray<number | null>): number {
  return values.every((value) => value === null || value >= 0) ? 0 : -Infinity;
}

/** Members that answer with numbers and were not far worse than their peers; the reasons for the others. */
function choose(
  members: readonly Fitted[],
  { memberErrors }: Backtest,
): Pick<ForecastResult, 'rejected'> & { kept: Fitted[] } {
  const usual = median(memberErrors);
  const rejected: Array<{ name: string; reason: string }> = [];
  const kept = members.filter((member, k) => {
    const error = memberErrors[k] ?? 0;
    if (!member.forecast.every(Number.isFinite)) {
      rejected.push({ name: member.name, reason: 'no finite forecast' });
      return false;
    }
    if (usual > 0 && !(error <= REJECT_ABOVE * usual)) {
      rejected.push({
        name: member.name,
        reason: `wrong by ${(error / usual).toPrecision(3)} times its peers in the backtest`,
      });
      return false;
    }
    return true;
  });
  return { kept, rejected };
}

function combinedAnswer(
  request: ForecastRequest,
  values: ReadonlyArray<number | null>,
  seasons: readonly number[],
): Answer {
  const { horizon } = request;
  const season = seasons[0] ?? 1;
  const prepared = prepare(values, seasons);
  const size = sizeOf(prepared.values);
  const series = prepared.values.map((value) => value / size);
  const members = fitMembers({ series, seasonLengths: seasons, horizon });
  const tested = backtest(series, members, season, horizon);
  const { kept, rejected } = choose(members, tested);
  const path = medianPath(kept.map(({ forecast }) => forecast));
  const raw = prepare(values, []).values.map((value) => value / size);
  const floor = floorOf(request.values) === 0 && !request.range ? 0 : -Infinity;
  const scaled = (list: Series): number[] => Array.from(list, (value) => value * size);
  return {
    method: `median of ${kept.map(({ name }) => name).join(', ')}; intervals conformal from ${count(tested.heldBack.length, 'earlier origin', 'earlier origins')}`,
    mean: scaled(path.map((value) => Math.max(value, floor))),
    band: (level) => {
      const { lower, upper } = bounds(
        path,
        halfWidths(raw, { seasonLength: season, backtest: tested, level, horizon }),
        floor,
      );
      return { lower: scaled(lower), upper: scaled(upper) };
    },
    notes: notesOf(prepared, values, seasons),
    members: kept.map(({ name }) => name),
    rejected,
    backtest: { origins: tested.heldBack.length, mase: tested.mase },
    filled: prepared.filled,
    outliers: prepared.outliers,
  };
}

function notesOf(
  { filled, outliers }: { filled: readonly number[]; outliers: readonly number[] },
  values: ReadonlyArray<number | null>,
  seasons: readonly number[],
): string[] {
  const notes: string[] = [];
  if (filled.length > 0)
    notes.push(`${count(filled.length, 'missing value was', 'missing values were')} bridged for fitting.`);
  if (outliers.length > 0)
    notes.push(
      `${count(outliers.length, 'outlier was', 'outliers were')} pulled in for fitting; the record is unchanged.`,
    );
  const unseen = seasons.filter((length) => values.length < 2 * length);
  if (unseen.length > 0)
    notes.push(`A season of ${unseen.join(' and ')} periods cannot be seen in ${values.length} values.`);
  return notes;
}

/** Runs in the logit of a range and comes back, so that a share stays a share. */
function withinRange(request: ForecastRequest, { min, max }: { min: number; max: number }): Answer {
  const MARGIN = 1e-6;
  const into = (value: number) => {
    const share = Math.min(Math.max((value - min) / (max - min), MARGIN), 1 - MARGIN);
    return Math.log(share / (1 - share));
  };
  const back = (value: number) => min + (max - min) / (1 + Math.exp(-value));
  const inner = answer({
    ...request,
    values: request.values.map((value) => (value === null ? null : into(value))),
    range: null,
  });
  return {
    ...inner,
    method: `${inner.method}; on the logit of the range ${min} to ${max}`,
    mean: inner.mean.map(back),
    band: (level) => {
      const { lower, upper } = inner.band(level);
      return { lower: lower.map(back), upper: upper.map(back) };
    },
  };
}

function answer(request: ForecastRequest): Answer {
  const seasons = request.seasonLengths.filter((length) => length > 1).toSorted((a, b) => a - b);
  const values = relevant(request.values, seasons);
  const known = values.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined || known.length < FEWEST_VALUES) {
    throw new AppError('TOO_FEW_VALUES', `values: expected at least ${FEWEST_VALUES} values, found ${known.length}`, {
      fields: { values: `at least ${FEWEST_VALUES} values` },
    });
  }
  if (known.every((value) => value === first)) return constantAnswer(first, request.horizon);
  if (request.range) return withinRange(request, request.range);
  if (isIntermittent(known)) {
    const { values: bridged, filled } = prepare(values, []);
    return intermittentAnswer(bridged, request.horizon, filled);
  }
  if (known.length < FEWEST_TO_CHOOSE) {
    const { values: bridged, filled } = prepare(values, []);
    return naiveAnswer(bridged, request, filled);
  }
  return combinedAnswer(request, values, seasons);
}

/**
 * Forecast of a series with intervals that have been checked against outcomes. Deterministic: the same request gives the
 * same answer on every machine.
 *
 * @example forecast({ values: [5, 5, 5], seasonLengths: [], horizon: 2, levels: [80] }).mean // [5, 5]
 * @throws AppError TOO_FEW_VALUES below two known values
 */
export function forecast(request: ForecastRequest): ForecastResult {
  const { band, ...result } = answer(request);
  const bands = request.levels.map((level) => [String(level), band(level)] as const);
  return {
    ...result,
    lower: Object.fromEntries(bands.map(([level, { lower }]) => [level, lower])),
    upper: Object.fromEntries(bands.map(([level, { upper }]) => [level, upper])),
    engineVersion: FORECAST_ENGINE_VERSION,
  };
}
