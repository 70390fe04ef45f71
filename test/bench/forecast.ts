// Forecasts and simulations beside the libraries one would take: time for 500 series, and how good the answers are on
// the public statistics. Both alternatives run one method; ours runs six, a backtest of each, and its intervals.
import { readFileSync } from 'node:fs';
import { initSync, MSTL } from '@bsull/augurs/mstl';
import ARIMA from 'arima';
import { forecast, type ForecastResult } from '#shared/capacity/forecast/forecast.ts';
import type { Plan } from '#shared/capacity/simulation/plan.ts';
import { simulatePlan } from '#shared/capacity/simulation/simulate.ts';
import { STATISTICS, type ForecastCase } from '#test/harness/forecast-cases.ts';
import { judgeIntervals, owa } from '#test/harness/forecast-scores.ts';
import { median, timed, type BenchRow } from './measure.ts';

const SERIES = 500;
const BUDGET_MS = 15_000;
const SIMULATION_BUDGET_MS = 1_000;
const LEVELS = [80, 95];

const cases = Array.from({ length: SERIES }, (_, i) => STATISTICS[i % STATISTICS.length]).filter(
  (one): one is ForecastCase => one !== undefined,
);

const ours = ({ train, test, seasonLength }: ForecastCase): ForecastResult =>
  forecast({ values: train, seasonLengths: [seasonLength], horizon: test.length, levels: LEVELS });

function withAugurs({ train, test, seasonLength }: ForecastCase): void {
  const model = MSTL.ets([seasonLength]);
  model.fit(Float64Array.from(train));
  model.predict(test.length, 0.95);
  model.free();
}

function withArima({ train, test, seasonLength }: ForecastCase): void {
  new ARIMA({ p: 0, d: 1, q: 1, P: 0, D: 1, Q: 1, s: seasonLength, verbose: false })
    .train([...train])
    .predict(test.length);
}

/** How many of the series a library refuses. */
function refusals(answer: (one: ForecastCase) => void): number {
  let refused = 0;
  for (const one of cases) {
    try {
      answer(one);
    } catch {
      refused += 1;
    }
  }
  return refused;
}

function quality(frequency: 'M' | 'Q'): string {
  const list = STATISTICS.filter((one) => one.frequency === frequency);
  const answers = list.map(ours);
  const judged = LEVELS.map((level) => {
    const bands = answers.map(({ lower, upper }) => ({ lower: lower[level] ?? [], upper: upper[level] ?? [] }));
    return judgeIntervals(list, bands, level);
  });
  const error = owa(
    list,
    answers.map(({ mean }) => mean),
  );
  const [at80, at95] = judged.map(({ coverage }) => `${(100 * coverage).toFixed(1)} %`);
  const name = frequency === 'M' ? 'monthly' : 'quarterly';
  return `${list.length} ${name}: OWA ${error.toFixed(3)}, 80 % holds ${at80}, 95 % holds ${at95}, MSIS ${judged[1]?.msis.toFixed(2)}`;
}

const PLAN: Plan = {
  demand: {
    mean: Array.from({ length: 24 }, (_, t) => 1_000 + 20 * t),
    lower80: Array.from({ length: 24 }, (_, t) => 1_000 + 20 * t - 20 * Math.sqrt(t + 1)),
    upper80: Array.from({ length: 24 }, (_, t) => 1_000 + 20 * t + 25 * Math.sqrt(t + 1)),
  },
  standing: [{ partner: null, quantity: 1_050, unitCostMinor: null }],
  deliveries: Array.from({ length: 20 }, (_, i) => ({
    partner: `partner ${i}`,
    quantity: 25,
    unitCostMinor: null,
    duePeriod: i,
  })),
  records: Array.from({ length: 20 }, (_, i) => ({
    partner: `partner ${i}`,
    onTime: 10 + i,
    late: 3,
    delays: [1, 2, 3],
    fills: [1, 0.9, 1],
  })),
  commonCauses: [],
  liability: null,
  costFactors: [],
};

export async function forecastRows(): Promise<BenchRow[]> {
  initSync({ module: readFileSync(new URL('mstl_bg.wasm', import.meta.resolve('@bsull/augurs/mstl'))) });
  for (const one of cases.slice(0, 20)) ours(one);
  const all = await timed(() => cases.map(ours));
  const [refusedByAugurs, refusedByArima] = [refusals(withAugurs), refusals(withArima)];
  const augurs = await timed(() => refusals(withAugurs));
  const arima = await timed(() => refusals(withArima));
  const simulation = await median(3, () => simulatePlan(PLAN, { seed: 1 }));
  const refused = (name: string, count: number) => `${name} refuses ${count} of ${SERIES}`;
  return [
    {
      what: `forecast ${SERIES} series`,
      ours: all,
      alternative: { name: 'augurs MSTL-ETS', timing: augurs },
      budgetMs: BUDGET_MS,
      note: `${quality('M')}; ${refused('augurs', refusedByAugurs)}`,
    },
    {
      what: 'the same',
      ours: all,
      alternative: { name: 'arima (0,1,1)(0,1,1)', timing: arima },
      budgetMs: null,
      note: `${quality('Q')}; ${refused('arima', refusedByArima)}`,
    },
    {
      what: 'simulate 10,000 paths, 24 periods, 20 partners',
      ours: simulation,
      alternative: null,
      budgetMs: SIMULATION_BUDGET_MS,
    },
  ];
}
