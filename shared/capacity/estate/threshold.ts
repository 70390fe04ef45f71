// A threshold over several pools: use held against what is committed, exactly, for some months in a row.
import { monthText, parseMonth } from '../../values/civil-date.ts';
import {
  compare,
  divide,
  fraction,
  multiply,
  parseFraction,
  toDecimalText,
  type Fraction,
} from '../../values/fraction.ts';
import type { CapacityPool, Measure } from '../pools/model.ts';
import { committedIn } from '../pools/outlook.ts';
import type { FactsOf } from './model.ts';
import { namedList } from '../../values/words.ts';
import { state, type EstateState } from './state.ts';

type Pool = Pick<CapacityPool, 'id' | 'name' | 'levels' | 'actuals'>;

const HUNDRED = fraction(100n);

/** Use of a month as a percentage of what is committed then, exact; null where either is not known. */
export function usedPct(pool: Pick<Pool, 'levels' | 'actuals'>, measure: Measure, month: string): Fraction | null {
  const used = pool.actuals.find((actual) => actual.month === month)?.[measure] ?? null;
  const committed = committedIn(pool.levels, month);
  if (used === null || committed === null) return null;
  const level = parseFraction(committed);
  return level.num === 0n ? null : multiply(divide(parseFraction(used), level), HUNDRED);
}

interface Judged {
  readonly name: string;
  /** Null: one of the months has no data. */
  readonly isOver: boolean | null;
  readonly text: string;
}

function judge(
  condition: FactsOf<'threshold'>['conditions'][number],
  pool: Pool | undefined,
  months: readonly string[],
): Judged {
  const { measure, abovePct } = condition;
  if (pool === undefined) return { name: 'A pool that is gone', isOver: null, text: 'a pool that is gone' };
  const shares = months.map((month) => usedPct(pool, measure, month));
  const last = shares.at(-1) ?? null;
  const shown = last === null ? 'no data' : `${toDecimalText(last, 1, 'half_up')} %`;
  const text = `${pool.name} ${shown}, limit ${abovePct} %`;
  if (shares.some((share) => share === null)) return { name: pool.name, isOver: null, text };
  const limit = parseFraction(abovePct);
  return { name: pool.name, isOver: shares.every((share) => share !== null && compare(share, limit) > 0), text };
}

/** The latest month that every pool of the threshold has a record of; null without one. */
function latestMonth(conditions: FactsOf<'threshold'>['conditions'], pools: readonly Pool[]): string | null {
  const lasts = conditions.map(({ poolId, measure }) => {
    const pool = pools.find(({ id }) => id === poolId);
    return pool?.actuals.filter((actual) => actual[measure] !== null).at(-1)?.month ?? null;
  });
  const known = lasts.filter((month) => month !== null).toSorted();
  return known.length < lasts.length ? null : (known[0] ?? null);
}

/**
 * Whether the threshold is passed in the last months that all of its pools have. Over means more than the limit: exactly at
 * it is not over.
 */
export function thresholdState(
  { mode, months, conditions }: FactsOf<'threshold'>,
  pools: readonly Pool[],
): EstateState {
  const last = latestMonth(conditions, pools);
  if (last === null) return state('nodata', 'No data', 'Not every pool of it has a month of use.');
  const number = parseMonth(last);
  const span = Array.from({ length: months }, (_, index) => monthText(number - months + 1 + index));
  const judged = conditions.map((condition) =>
    judge(
      condition,
      pools.find(({ id }) => id === condition.poolId),
      span,
    ),
  );
  const during = months === 1 ? `In ${last}` : `In the ${months} months to ${last}`;
  const texts = namedList(
    judged.map(({ text }) => text),
    6,
  );
  const over = judged.filter(({ isOver }) => isOver === true);
  const isUnknown = judged.some(({ isOver }) => isOver === null);
  if (mode === 'any' && over.length > 0) return state('risk', 'Passed', `${during}: ${texts}.`);
  if (mode === 'all' && over.length === judged.length) return state('risk', 'Passed', `${during}: ${texts}.`);
  // A pool under its limit settles "all"; only where it does not, missing data leave the answer open.
  const isSettled = mode === 'all' && judged.some(({ isOver }) => isOver === false);
  if (isUnknown && !isSettled) return state('nodata', 'No data', `${during}: ${texts}.`);
  return state('met', 'Under', `${during}: ${texts}.`);
}
