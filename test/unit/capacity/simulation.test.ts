// Simulated plans against closed forms, and what every plan must obey.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '#shared/capacity/deliveries/beta.ts';
import { reliabilities, type DeliveryRecord } from '#shared/capacity/deliveries/posterior.ts';
import { orderBy } from '#shared/capacity/simulation/answers.ts';
import type { Plan, PlannedDelivery } from '#shared/capacity/simulation/plan.ts';
import { simulatePlan, simulateTree, tornado, unitsNeeded } from '#shared/capacity/simulation/simulate.ts';
import { createJobRunner } from '#electron/core/jobs/runner.ts';
import { comparePlans } from '#shared/capacity/scenarios/compare.ts';
import { startSimulation } from '#electron/services/simulation-job.ts';
import { caught } from '#test/harness/caught.ts';

const Z_90 = 1.2815515655446004;
const EMPTY: Omit<Plan, 'demand'> = {
  standing: [],
  deliveries: [],
  records: [],
  commonCauses: [],
  liability: null,
  costFactors: [],
};

/** Demand with that mean and standard deviation by period. */
function demandOf(mean: readonly number[], sd: readonly number[]): Plan['demand'] {
  const bound = (sign: number) => mean.map((value, t) => value + sign * Z_90 * (sd[t] ?? 0));
  return { mean, lower80: bound(-1), upper80: bound(1) };
}

const own = (quantity: number) => ({ partner: null, quantity, unitCostMinor: null });
const due = (partner: string, quantity: number, duePeriod = 0): PlannedDelivery => ({
  partner,
  quantity,
  unitCostMinor: null,
  duePeriod,
});
/** So long a record that nothing is left to learn; late means beyond any horizon. */
const sure = (partner: string, onTime: number, delays = [999]): DeliveryRecord => ({
  partner,
  onTime: onTime * 1e6,
  late: (1 - onTime) * 1e6,
  delays,
  fills: [1],
});
const ONE_PERIOD = { ...EMPTY, demand: demandOf([1000], [50]), standing: [own(980)] };
const shortOf = (plan: Plan, paths = 40_000) =>
  simulatePlan(plan, { seed: 7, paths }).periods[0]?.shortProbability ?? 1;

describe('the chance to be short', () => {
  test.each([
    ['ignoring how reliable a partner is', [due('A', 100)], [sure('A', 1)], 0.0548],
    ['of one partner at 85 %', [due('A', 100)], [sure('A', 0.85)], 0.1449],
    ['of two partners at 85 %', [due('A', 50), due('B', 50)], [sure('A', 0.85), sure('B', 0.85)], 0.1243],
  ])('%s is the closed form', (_name, deliveries, records, known) => {
    expect(Math.abs(shortOf({ ...ONE_PERIOD, deliveries, records }) - known)).toBeLessThan(0.006);
  });

  test('never rises with a further partner that is always on time, and never falls with a later due period', () => {
    const plan = { ...EMPTY, demand: demandOf([100, 110, 120, 130], [10, 12, 14, 16]), standing: [own(110)] };
    const total = (one: Plan) =>
      simulatePlan(one, { seed: 3, paths: 1_000 }).periods.reduce(
        (sum, { shortProbability }) => sum + shortProbability,
        0,
      );
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 1, max: 60 }), (period, quantity) => {
        const records = [sure('A', 1)];
        const early = total({ ...plan, records, deliveries: [due('A', quantity, period)] });
        const later = total({ ...plan, records, deliveries: [due('A', quantity, period + 1)] });
        expect(early).toBeLessThanOrEqual(total(plan));
        expect(later).toBeGreaterThanOrEqual(early);
      }),
      { numRuns: 20 },
    );
  });

  test('is higher when partners are late together', () => {
    const records = [sure('A', 1), sure('B', 1)];
    const plan = { ...ONE_PERIOD, deliveries: [due('A', 50), due('B', 50)], records };
    const cause = { name: 'port', partners: ['A', 'B'], probability: 0.5, delayPeriods: 3 };
    expect(shortOf({ ...plan, commonCauses: [cause] })).toBeGreaterThan(shortOf(plan) + 0.2);
  });
});

describe('exhaustion', () => {
  const periods = Array.from({ length: 24 }, (_, t) => t + 1);
  const walk: Plan = {
    ...EMPTY,
    demand: demandOf(
      periods.map((t) => 1000 + 2 * t),
      periods.map((t) => 5 * Math.sqrt(t)),
    ),
    standing: [own(1040)],
  };
  const { exhaustion } = simulatePlan(walk, { seed: 1, paths: 40_000 });

  test.each([
    [12, 0.2023],
    [18, 0.4787],
    [24, 0.6875],
  ])('by period %i is the first passage of the walk, not where it ends', (t, known) => {
    expect(Math.abs((exhaustion.byPeriod[t - 1] ?? 0) - known)).toBeLessThan(0.01);
  });

  test('says which share of the paths does not run out, and null for a percentile beyond the horizon', () => {
    expect(exhaustion.p90).toBeNull();
    expect(exhaustion.p10).toBeLessThan(exhaustion.p50 ?? 0);
    expect(exhaustion.withinHorizon).toBeCloseTo(exhaustion.byPeriod.at(-1) ?? 0, 12);
  });

  test('leads to the last period in which an order still helps', () => {
    expect(orderBy({ p10: 9 }, 3.5)).toEqual({ period: 5, overdue: false });
    expect(orderBy({ p10: 2 }, 4)).toEqual({ period: -2, overdue: true });
    expect(orderBy({ p10: null }, 4)).toBeNull();
  });

  test('is put off by the units that are said to be needed', () => {
    const needed = Math.max(...unitsNeeded(walk, 0.95, { seed: 1 }));
    const helped = simulatePlan({ ...walk, standing: [own(1040 + needed)] }, { seed: 1 });
    expect(helped.periods.at(-1)?.shortProbability).toBeLessThanOrEqual(0.0501);
  });
});

test('a shortfall is charged by unit and period, up to the cap', () => {
  const plan = { ...EMPTY, demand: demandOf([110, 120], [0, 0]), standing: [own(100)] };
  const charge = (capMinor: number | null) =>
    simulatePlan({ ...plan, liability: { perUnitMinor: 250, capMinor } }, { seed: 1, paths: 10 }).expectedChargeMinor;
  expect(charge(null)).toBe(7_500);
  expect(charge(5_000)).toBe(5_000);
});

test('the same seed gives the same answer, another seed another one', () => {
  const plan = { ...ONE_PERIOD, deliveries: [due('A', 100)] };
  const answer = (seed: number) => JSON.stringify(simulatePlan(plan, { seed, paths: 500 }));
  expect(answer(5)).toBe(answer(5));
  expect(answer(5)).not.toBe(answer(6));
});

test('a tree mixes its leaves by their probability', () => {
  const plan = { ...EMPTY, demand: demandOf([100], [0]), standing: [own(110)] };
  const raise = (factor: number) => [{ kind: 'multiply', factor, from: 0, to: null } as const];
  const tree = [
    {
      name: 'launch',
      branches: [
        { name: 'yes', probability: 0.25, changes: raise(1.2) },
        { name: 'no', probability: 0.75, changes: [] },
      ],
    },
  ];
  const { periods } = simulateTree(plan, tree, { seed: 1, paths: 1_000 });
  expect(periods[0]).toMatchObject({ shortProbability: 0.25, expectedShortfall: 2.5 });
});

test('the tornado puts what matters most first', () => {
  const plan = { ...EMPTY, demand: demandOf([100, 100], [5, 5]), standing: [own(90), { ...own(12), partner: 'A' }] };
  const bars = tornado(plan, 1);
  expect(bars.map(({ input }) => input)).toEqual(['demand', 'own capacity', 'A']);
  expect(bars[0]?.higher).toBeGreaterThan(bars[0]?.lower ?? 0);
});

test.each([
  [{ demand: demandOf([], []) }, 'demand.mean'],
  [{ demand: demandOf([Number.NaN], [1]) }, 'demand.mean.0'],
  [{ standing: [own(-1)] }, 'standing.0.quantity'],
  [{ deliveries: [due('A', 1, Number.NaN)] }, 'deliveries.0.duePeriod'],
  [{ records: [sure('A', 1, [-3])] }, 'records.0.delays'],
])('a plan with %o is refused by field', (change, field) => {
  const failure = caught(() => simulatePlan({ ...ONE_PERIOD, ...change }, { seed: 1 }));
  expect(failure).toMatchObject({
    code: 'INVALID_INPUT',
    details: { fields: { [field]: expect.any(String) as string } },
  });
});

describe('reliability', () => {
  const record = (partner: string, onTime: number, late: number, fills: number[] = []): DeliveryRecord => ({
    partner,
    onTime,
    late,
    delays: [],
    fills,
  });

  test('of a short record lies between the partner and its peers', () => {
    const [short] = reliabilities([record('new', 1, 1), record('B', 45, 5), record('C', 38, 12)]);
    expect(short?.onTime.mean).toBeGreaterThan(0.5);
    expect(short?.onTime.mean).toBeLessThan(0.83);
    expect(short?.onTime).toMatchObject({ sample: 2 });
    expect((short?.onTime.upper ?? 0) - (short?.onTime.lower ?? 0)).toBeGreaterThan(0.2);
  });

  test('without any record is an open question', () => {
    expect(reliabilities([record('A', 0, 0)])[0]?.onTime).toMatchObject({ mean: 0.5, sample: 0 });
  });

  test('counts how much of what was asked for came', () => {
    const [one] = reliabilities([record('A', 4, 0, [1, 1, 0.5, 1])]);
    expect(one?.fill.mean).toBeCloseTo((1 + 3.5) / (2 + 4), 12);
  });

  test('uses a Beta distribution that knows its own quantiles', () => {
    expect(betaCdf(1, 1, 0.3)).toBeCloseTo(0.3, 12);
    expect(betaCdf(2, 3, 0.4)).toBeCloseTo(0.5248, 10);
    expect(betaCdf(20, 5, betaQuantile(20, 5, 0.05))).toBeCloseTo(0.05, 10);
  });
});

describe('in a thread of its own', () => {
  const jobs = () => createJobRunner({ newId: () => 'job', maxRunning: 1 });
  const plan = { ...ONE_PERIOD, deliveries: [due('A', 100)] };
  const lost = [{ kind: 'lose_partner', partner: 'A', from: 0 }] as const;
  const input = { plan, alternatives: [lost], questions: [], seed: 4, paths: 2_000 };

  test('gives the answer of the same call here, and tells its progress', async () => {
    const told: number[] = [];
    const { result } = startSimulation(jobs(), input, ({ fraction }) => told.push(fraction));
    expect(await result).toEqual(comparePlans(input));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.length).toBeGreaterThan(1);
  });

  test('can be cancelled', async () => {
    const runner = jobs();
    const { id, result } = startSimulation(runner, { ...input, paths: 1_000_000 });
    runner.cancel(id);
    await expect(result).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
  });
});
