// One figure for own and partner pools alike, by a formula from a closed list, judged by the version of its month.
import {
  divide,
  fraction,
  compare,
  parseFraction,
  subtract,
  toDecimalText,
  type Fraction,
} from '../../values/fraction.ts';
import { assertNever } from '../../errors.ts';
import type { CapacityPool } from '../pools/model.ts';
import { committedIn } from '../pools/outlook.ts';
import type { FactsOf, KpiFormula } from './model.ts';
import { usedPct } from './threshold.ts';

type Pool = Pick<CapacityPool, 'levels' | 'actuals' | 'monthlyCost' | 'unit'>;
type Version = FactsOf<'kpi'>['versions'][number];

const HUNDRED = fraction(100n);

/** Exact; null where a part of the formula is not known. Money in minor units of the pool's currency. */
export function kpiValue(
  { formula, measure }: Pick<FactsOf<'kpi'>, 'formula' | 'measure'>,
  pool: Pool,
  month: string,
): Fraction | null {
  const actual = pool.actuals.find((one) => one.month === month);
  const used = actual?.[measure] ?? null;
  const committed = committedIn(pool.levels, month);
  const cost = pool.monthlyCost === null ? null : fraction(BigInt(pool.monthlyCost.minor));
  const per = (whole: Fraction | null, by: string | null): Fraction | null => {
    if (whole === null || by === null) return null;
    const divisor = parseFraction(by);
    return divisor.num === 0n ? null : divide(whole, divisor);
  };
  const share = usedPct(pool, measure, month);
  switch (formula) {
    case 'utilisation':
      return share;
    case 'headroom':
      return share === null ? null : subtract(HUNDRED, share);
    case 'peak_to_average':
      return actual === undefined || actual.peak === null ? null : per(parseFraction(actual.peak), actual.average);
    case 'cost_per_used':
      return per(cost, used);
    case 'cost_per_committed':
      return per(cost, committed);
    default:
      return assertNever(formula, 'formula');
  }
}

/** The version that holds in a month: the last one that began by then. */
export function kpiVersion({ versions }: Pick<FactsOf<'kpi'>, 'versions'>, month: string): Version | null {
  return (
    versions
      .filter(({ validFrom }) => validFrom <= month)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
      .at(-1) ?? null
  );
}

export interface KpiReading {
  readonly month: string;
  /** As printed, with its unit; null without data. */
  readonly text: string | null;
  readonly target: string | null;
  readonly tone: 'met' | 'risk' | 'nodata' | 'plain';
}

const UNITS: Readonly<Record<KpiFormula, (pool: Pool) => string>> = {
  utilisation: () => '%',
  headroom: () => '%',
  peak_to_average: () => 'times',
  cost_per_used: ({ monthlyCost, unit }) => `${monthlyCost?.currency ?? ''} per ${unit}`,
  cost_per_committed: ({ monthlyCost, unit }) => `${monthlyCost?.currency ?? ''} per ${unit}`,
};

/** A KPI of a pool in a month, in words: against the target of the version that held then. Costs in major units. */
export function kpiReading(kpi: FactsOf<'kpi'>, pool: Pool, month: string, minorPlaces: number): KpiReading {
  const exact = kpiValue(kpi, pool, month);
  const version = kpiVersion(kpi, month);
  const unit = UNITS[kpi.formula](pool);
  const sign = version?.direction === 'at_least' ? 'at least' : 'at most';
  const target = version === null || version.target === null ? null : `${sign} ${version.target} ${unit}`;
  if (exact === null) return { month, text: null, target, tone: 'nodata' };
  const isCost = kpi.formula.startsWith('cost');
  const value = isCost ? divide(exact, fraction(10n ** BigInt(minorPlaces))) : exact;
  const text = `${toDecimalText(value, isCost ? minorPlaces : 1, 'half_up')} ${unit}`;
  if (version === null || version.target === null) return { month, text, target, tone: 'plain' };
  const side = compare(value, parseFraction(version.target));
  const isKept = version.direction === 'at_most' ? side <= 0 : side >= 0;
  return { month, text, target, tone: isKept ? 'met' : 'risk' };
}
