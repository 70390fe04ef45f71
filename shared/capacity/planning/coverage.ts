// Regional coverage: what each region has of each resource, how much of it is used, and what is left when its largest part
// fails. Exact on what was typed; what nobody recorded is no data, never zero.
import { decimalSum } from '../../values/decimal-sum.ts';
import { compare, parseFraction } from '../../values/fraction.ts';

export interface CoveredPool {
  readonly name: string;
  readonly region: string;
  readonly resource: string;
  readonly unit: string;
  /** What is committed now; null before the first level. */
  readonly committed: string | null;
  /** Of the last month with data, by the measure that plans; null without one. */
  readonly used: string | null;
  /** The largest part that can fail at once; null: the whole pool. */
  readonly largestUnit: string | null;
  /** Regions whose demand it serves. */
  readonly serves: readonly string[];
}

export interface CoverageCell {
  readonly region: string;
  /** "Power, kW". */
  readonly resource: string;
  readonly state: 'holds' | 'fails' | 'nodata' | 'elsewhere' | 'none';
  /** Null where it is not known, or where no pool stands. */
  readonly capacity: string | null;
  readonly used: string | null;
  /** Capacity less the largest part less use; below zero when the rest does not carry what is used. */
  readonly left: string | null;
  /** Pools that stand there or, where none does, those that serve it from elsewhere; with `nodata`, those that lack figures. */
  readonly pools: readonly string[];
}

export interface Coverage {
  readonly regions: readonly string[];
  readonly resources: readonly string[];
  /** Region by region, in the order of both lists. */
  readonly cells: readonly CoverageCell[];
}

export const NO_REGION = 'No region recorded';

const kindOf = ({ resource, unit }: CoveredPool): string => (resource === '' ? unit : `${resource}, ${unit}`);
const placeOf = ({ region }: CoveredPool): string => (region === '' ? NO_REGION : region);
const larger = (a: string, b: string): string => (compare(parseFraction(a), parseFraction(b)) >= 0 ? a : b);
const isBelowZero = (text: string): boolean => compare(parseFraction(text), parseFraction('0')) < 0;
const negative = (text: string): string => `-${text}`;

/** The largest part of a pool, never more than the pool. */
function partOf({ largestUnit }: CoveredPool, committed: string): string {
  if (largestUnit === null) return committed;
  return larger(largestUnit, committed) === committed ? largestUnit : committed;
}

function cellOf(region: string, resource: string, pools: readonly CoveredPool[]): CoverageCell {
  const alike = pools.filter((pool) => kindOf(pool) === resource);
  const here = alike.filter((pool) => placeOf(pool) === region);
  const none = { region, resource, capacity: null, used: null, left: null };
  if (here.length === 0) {
    const serving = alike.filter(({ serves }) => serves.includes(region)).map(({ name }) => name);
    return { ...none, state: serving.length > 0 ? 'elsewhere' : 'none', pools: serving };
  }
  const known = here.flatMap((pool) => {
    const { committed, used, name } = pool;
    return committed === null || used === null ? [] : [{ name, committed, used, part: partOf(pool, committed) }];
  });
  if (known.length < here.length) {
    const lacking = here.filter(({ committed, used }) => committed === null || used === null);
    return { ...none, state: 'nodata', pools: lacking.map(({ name }) => name) };
  }
  const capacity = decimalSum(known.map(({ committed }) => committed));
  const used = decimalSum(known.map((pool) => pool.used));
  const largest = known.map(({ part }) => part).reduce(larger);
  const left = decimalSum([capacity, negative(largest), negative(used)]);
  const state = isBelowZero(left) ? 'fails' : 'holds';
  return { region, resource, state, capacity, used, left, pools: known.map(({ name }) => name) };
}

/**
 * Every region by every resource.
 * @example coverageOf([{ region: 'Vienna', resource: 'Power', unit: 'kW', committed: '100', used: '40', largestUnit: '50', … }])
 * // one cell: left '10', holds
 */
export function coverageOf(pools: readonly CoveredPool[]): Coverage {
  const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
  const regions = sorted(pools.flatMap((pool) => [placeOf(pool), ...pool.serves]));
  const resources = sorted(pools.map(kindOf));
  const cells = regions.flatMap((region) => resources.map((resource) => cellOf(region, resource, pools)));
  return { regions, resources, cells };
}

export const COVERAGE_VIEWS = {
  holds: { tone: 'met', word: 'Holds at N-1' },
  fails: { tone: 'breached', word: 'Fails at N-1' },
  nodata: { tone: 'nodata', word: 'No data' },
  elsewhere: { tone: 'risk', word: 'From elsewhere' },
  none: { tone: 'plain', word: 'No pool' },
} as const satisfies Record<CoverageCell['state'], { tone: string; word: string }>;

/** What stands below the state of a cell; empty where there is nothing. */
export function coverageWords({ state, capacity, used, left, pools }: CoverageCell, decimal: (text: string) => string) {
  if (capacity !== null && used !== null && left !== null) {
    return `${decimal(used)} of ${decimal(capacity)} used, ${decimal(left)} left with the largest part lost`;
  }
  if (state === 'nodata') return `${pools.join(', ')}: ${pools.length === 1 ? 'lacks' : 'lack'} capacity or use`;
  return state === 'elsewhere' ? pools.join(', ') : '';
}
