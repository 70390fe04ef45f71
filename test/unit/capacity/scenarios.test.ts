// Each change a scenario can make, on plans small enough to check by hand.
import { describe, expect, test } from 'vitest';
import {
  applyChange,
  applyChanges,
  plannedCostMinor,
  type ScenarioChange,
} from '#shared/capacity/scenarios/changes.ts';
import { leavesOf } from '#shared/capacity/scenarios/tree.ts';
import type { Plan } from '#shared/capacity/simulation/plan.ts';
import { caught } from '#test/harness/caught.ts';

const FLAT = [100, 100, 100, 100, 100, 100];
const plan: Plan = {
  demand: { mean: FLAT, lower80: FLAT.map((value) => value - 10), upper80: FLAT.map((value) => value + 10) },
  standing: [
    { partner: null, quantity: 80, unitCostMinor: 10 },
    { partner: 'A', quantity: 20, unitCostMinor: 20 },
  ],
  deliveries: [{ partner: 'A', quantity: 10, unitCostMinor: 20, duePeriod: 2 }],
  records: [],
  commonCauses: [],
  liability: null,
  costFactors: [],
};
const demandAfter = (change: ScenarioChange) => applyChange(plan, change).demand.mean;

test.each<[ScenarioChange, number[]]>([
  [{ kind: 'multiply', factor: 2, from: 1, to: 2 }, [100, 200, 200, 100, 100, 100]],
  [{ kind: 'step', amount: 5, from: 4, to: null }, [100, 100, 100, 100, 105, 105]],
  [{ kind: 'ramp', amount: 10, from: 1, to: 3 }, [100, 110, 120, 130, 130, 130]],
  [{ kind: 'spike', uplift: 0.8, from: 1, to: 2, halfLife: 1 }, [100, 180, 180, 140, 120, 110]],
  [{ kind: 'spike', uplift: 0.8, from: 1, to: 2, halfLife: 0 }, [100, 180, 180, 100, 100, 100]],
])('%o', (change, expected) => {
  expect(demandAfter(change).map((value) => Number(value.toFixed(9)))).toEqual(expected);
});

test('bounds move with the demand', () => {
  const { demand } = applyChange(plan, { kind: 'multiply', factor: 2, from: 0, to: null });
  expect([demand.lower80[0], demand.upper80[0]]).toEqual([180, 220]);
});

test('a season that comes later moves its peak', () => {
  const mean = [90, 130, 90, 90, 90, 130, 90, 90];
  const seasonal = { ...plan, demand: { mean, lower80: mean, upper80: mean } };
  const moved = applyChange(seasonal, { kind: 'seasonal_shift', periods: 1, seasonLength: 4 }).demand.mean;
  expect(moved.indexOf(Math.max(...moved.slice(0, 4)))).toBe(2);
  expect(caught(() => applyChange(plan, { kind: 'seasonal_shift', periods: 1, seasonLength: 12 }))).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('a partner that is delayed or lost takes its own capacity along, and nobody else', () => {
  expect(applyChange(plan, { kind: 'delay_partner', partner: 'A', periods: 2 }).deliveries[0]?.duePeriod).toBe(4);
  const lost = applyChange(plan, { kind: 'lose_partner', partner: 'A', from: 3 });
  expect([...lost.standing, ...lost.deliveries].map(({ lostFrom }) => lostFrom ?? null)).toEqual([null, 3, 3]);
});

test('cost follows what stands, what is due, what is lost and what prices do', () => {
  expect(plannedCostMinor(plan)).toEqual([1200, 1200, 1400, 1400, 1400, 1400]);
  const changed = applyChanges(plan, [
    { kind: 'price_step', partner: 'A', factor: 1.5, from: 1 },
    { kind: 'lose_partner', partner: 'A', from: 4 },
  ]);
  expect(plannedCostMinor(changed)).toEqual([1200, 1400, 1700, 1700, 800, 800]);
  expect(plannedCostMinor({ ...plan, standing: [{ partner: null, quantity: 1, unitCostMinor: null }] })).toBeNull();
});

test.each<[ScenarioChange, string]>([
  [{ kind: 'multiply', factor: -1, from: 0, to: null }, 'factor'],
  [{ kind: 'step', amount: Number.NaN, from: 0, to: null }, 'amount'],
])('%o is refused', (change, field) => {
  expect(caught(() => applyChange(plan, change))).toMatchObject({ message: expect.stringContaining(field) as string });
});

describe('a tree', () => {
  const branch = (name: string, probability: number) => ({ name, probability, changes: [] });

  test('has a leaf for every combination, and their chances add up to 1', () => {
    const leaves = leavesOf(plan, [
      { name: 'launch', branches: [branch('yes', 0.3), branch('no', 0.7)] },
      { name: 'price', branches: [branch('up', 0.5), branch('flat', 0.5), branch('down', 0)] },
    ]);
    expect(leaves.map(({ path }) => path.join('/'))).toEqual(['yes/up', 'yes/flat', 'no/up', 'no/flat']);
    expect(leaves.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
  });

  test('refuses chances that do not add up, and more leaves than can be simulated', () => {
    expect(caught(() => leavesOf(plan, [{ name: 'launch', branches: [branch('yes', 0.3)] }]))).toMatchObject({
      code: 'BAD_PROBABILITIES',
      message: expect.stringContaining('launch') as string,
    });
    const two = { branches: [branch('a', 0.5), branch('b', 0.5)] };
    const many = Array.from({ length: 9 }, (_, i) => ({ ...two, name: `q${i}` }));
    expect(caught(() => leavesOf(plan, many))).toMatchObject({ code: 'TOO_MANY_LEAVES' });
  });
});
