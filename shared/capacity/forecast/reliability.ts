// How often past statements came true: intervals by their level, chances by their size. Open statements do not count.

/** A stored interval for one period, and what came. */
export interface IntervalStatement {
  /** Percent. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
  /** Null while the period is open. */
  readonly actual: number | null;
}

export interface Kept {
  /** Share that was promised, 0 to 1. */
  readonly promised: number;
  readonly statements: number;
  readonly cameTrue: number;
  /** Null without a settled statement. */
  readonly share: number | null;
  /** Where the true share lies nine times out of ten for that many statements (Wilson); null without one. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** False only where the promise lies outside those bounds: too few statements never prove anything wrong. */
  readonly isKept: boolean;
}

const Z_90 = 1.6448536269514722;

function kept(promised: number, outcomes: readonly boolean[]): Kept {
  const n = outcomes.length;
  const cameTrue = outcomes.filter(Boolean).length;
  if (n === 0) return { promised, statements: 0, cameTrue, share: null, lower: null, upper: null, isKept: true };
  const share = cameTrue / n;
  const centre = (share + Z_90 ** 2 / (2 * n)) / (1 + Z_90 ** 2 / n);
  const reach = (Z_90 / (1 + Z_90 ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + Z_90 ** 2 / (4 * n * n));
  const [lower, upper] = [Math.max(0, centre - reach), Math.min(1, centre + reach)];
  return { promised, statements: n, cameTrue, share, lower, upper, isKept: promised >= lower && promised <= upper };
}

/**
 * By level, lowest first: of the intervals that were called 80 %, how many held what came.
 *
 * @example intervalReliability([{ level: 80, lower: 1, upper: 3, actual: 2 }])[0]?.cameTrue === 1
 */
export function intervalReliability(statements: readonly IntervalStatement[]): Kept[] {
  const byLevel = Map.groupBy(statements, ({ level }) => level);
  return Array.from(byLevel)
    .sort(([a], [b]) => a - b)
    .map(([level, list]) =>
      kept(
        level / 100,
        list.flatMap(({ lower, upper, actual }) => (actual === null ? [] : [actual >= lower && actual <= upper])),
      ),
    );
}

/** A stored chance that something happens, and whether it did. */
export interface ChanceStatement {
  /** 0 to 1. */
  readonly probability: number;
  /** Null while it is open. */
  readonly happened: boolean | null;
}

export interface ChanceReliability {
  /** Ten bins of stated chances that hold any statement, each with the mean of what was stated. */
  readonly bins: readonly Kept[];
  /** Mean squared error of the chances, and of always stating the share that happened; null without a settled one. */
  readonly brier: number | null;
  readonly baseBrier: number | null;
}

const BINS = 10;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Reliability diagram and Brier score of stated chances. Source: Brier (1950), Murphy (1973). */
export function chanceReliability(statements: readonly ChanceStatement[]): ChanceReliability {
  const settled = statements.flatMap(({ probability, happened }) =>
    happened === null ? [] : [{ probability, happened }],
  );
  if (settled.length === 0) return { bins: [], brier: null, baseBrier: null };
  const byBin = Map.groupBy(settled, ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)));
  const bins = Array.from(byBin)
    .sort(([a], [b]) => a - b)
    .map(([, list]) =>
      kept(
        mean(list.map(({ probability }) => probability)),
        list.map(({ happened }) => happened),
      ),
    );
  const base = mean(settled.map(({ happened }) => Number(happened)));
  return {
    bins,
    brier: mean(settled.map(({ probability, happened }) => (probability - Number(happened)) ** 2)),
    baseBrier: base * (1 - base),
  };
}
