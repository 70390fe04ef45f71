// How wide forecast intervals must be: measured on public United States statistics, dated, and changed only with a new
// measurement (`npm run bench -- forecast` prints coverage and interval scores).

export interface IntervalFactors {
  /** Share (0 to 1) of the series' own backtest in the scale; the rest is how much the series moves. */
  readonly ownShare: number;
  /** Power of the number of periods ahead with which errors grow. */
  readonly growth: number;
  /** Half-width in scales at a level in percent. */
  readonly factorAt: (level: number) => number;
}

interface Measured {
  readonly ownShare: number;
  readonly growth: number;
  /** Level in percent and the factor that covered it, both rising. */
  readonly factors: ReadonlyArray<readonly [level: number, factor: number]>;
}

/** Measured 2026-11-27 on 243 monthly series, 18 periods ahead, folds by name of series. */
const MONTHLY: Measured = {
  ownShare: 0.55,
  growth: 0.66,
  factors: [
    [0, 0],
    [10, 0.084],
    [20, 0.171],
    [30, 0.261],
    [40, 0.358],
    [50, 0.469],
    [60, 0.606],
    [70, 0.779],
    [80, 1.045],
    [90, 1.475],
    [95, 1.885],
    [98, 2.64],
    [99, 3.8],
    [99.5, 4.6],
    [99.9, 6.5],
  ],
};

/** Measured 2026-11-27 on 100 quarterly series, 8 periods ahead, folds by name of series. */
const QUARTERLY: Measured = {
  ownShare: 0.53,
  growth: 0.73,
  factors: [
    [0, 0],
    [10, 0.101],
    [20, 0.216],
    [30, 0.304],
    [40, 0.406],
    [50, 0.529],
    [60, 0.708],
    [70, 0.918],
    [80, 1.28],
    [90, 1.83],
    [95, 2.5],
    [98, 3.5],
    [99, 4.2],
    [99.5, 5.0],
    [99.9, 7.0],
  ],
};

/** Factor at a level, on straight lines between the measured ones; the last one beyond them. */
function interpolate(factors: Measured['factors'], level: number): number {
  const after = factors.findIndex(([measured]) => measured >= level);
  const [highLevel, high] = factors[after] ?? factors.at(-1) ?? [100, 0];
  const [lowLevel, low] = factors[Math.max(0, after - 1)] ?? [highLevel, high];
  return highLevel === lowLevel || after === -1
    ? high
    : low + ((high - low) * (level - lowLevel)) / (highLevel - lowLevel);
}

/** The factors for a season of that many periods: quarterly up to four, the monthly ones otherwise. */
export function intervalFactors(seasonLength: number): IntervalFactors {
  const { ownShare, growth, factors } = seasonLength > 1 && seasonLength <= 4 ? QUARTERLY : MONTHLY;
  return { ownShare, growth, factorAt: (level) => interpolate(factors, level) };
}
