// Planning formulas against known values: closed forms to twelve digits, simulated ones to their own noise.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { concentration } from '#shared/capacity/planning/concentration.ts';
import { aboveAt, crossedAtPeriods, crossedBy } from '#shared/capacity/planning/first-passage.ts';
import { reorderPoint, simulateReorderPoint } from '#shared/capacity/planning/lead-time.ts';
import {
  afterLoss,
  atLeastOf,
  atLeastOfShared,
  siteSize,
  timeInSystem,
  waitProbability,
} from '#shared/capacity/planning/redundancy.ts';
import { pairOutcomes, shortfallProbability, supplyOutcomes } from '#shared/capacity/planning/shortfall.ts';
import { caught } from '#test/harness/caught.ts';

const KNOWN = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../cases/capacity/planning.json'), 'utf8'),
) as {
  lead_time_demand: { sigma_ltd: number; ss95: number; rop95: number; rop99: number };
  first_passage: { t: Record<string, { ig: number; bgk: number; endpoint: number }> };
  shortfall: Record<string, number>;
  hhi: { shares: number[]; hhi: number; effective_n: number; normalised: number }[];
  k_of_n: Record<string, number>;
};

/** Relative difference. */
const gap = (value: number, expected: number | undefined) => Math.abs(value / (expected ?? Number.NaN) - 1);

const WEEKLY = { demandMean: 100, demandSd: 20, leadMean: 4, leadSd: 1.5 };

describe('a reorder point', () => {
  test('by the closed form carries the lead time in its variance', () => {
    const known = KNOWN.lead_time_demand;
    const at95 = reorderPoint(WEEKLY, 0.95);
    expect(gap(at95.leadDemandSd, known.sigma_ltd)).toBeLessThan(1e-12);
    expect(gap(at95.safetyStock, known.ss95)).toBeLessThan(1e-12);
    expect(gap(at95.reorderPoint, known.rop95)).toBeLessThan(1e-12);
    expect(gap(reorderPoint(WEEKLY, 0.99).reorderPoint, known.rop99)).toBeLessThan(1e-12);
  });

  test.each([
    [{ kind: 'normal' } as const, 768.8, 0.9887, 761.1463],
    [{ kind: 'gamma' } as const, 843.6, 0.9764, 761.1463],
    [{ kind: 'lognormal' } as const, 882.5, 0.9724, 761.1463],
  ])('for lead times that are %o lies where a long simulation put it', (shape, q99, served, tried) => {
    const simulated = simulateReorderPoint(WEEKLY, shape, { service: 0.99, tried, seed: 1, paths: 200_000 });
    expect(Math.abs(simulated.reorderPoint / q99 - 1)).toBeLessThan(0.015);
    expect(Math.abs(simulated.serviceOfTried - served)).toBeLessThan(0.0015);
  });

  test('for orders that are sometimes late lies far above the closed form', () => {
    const given = { ...WEEKLY, leadSd: 0 };
    const shape = { kind: 'late', lateShare: 0.15, lateMean: 3 } as const;
    const { reorderPoint: q99, serviceOfTried } = simulateReorderPoint(given, shape, {
      service: 0.99,
      tried: 827.3,
      seed: 1,
      paths: 200_000,
    });
    expect(Math.abs(q99 / 1220.7 - 1)).toBeLessThan(0.02);
    expect(Math.abs(serviceOfTried - 0.9633)).toBeLessThan(0.002);
  });

  test.each([
    [{ ...WEEKLY, leadMean: -1 }, 'leadMean'],
    [{ ...WEEKLY, leadMean: 0 }, 'leadMean'],
    [{ ...WEEKLY, demandSd: Infinity }, 'demandSd'],
  ])('refuses impossible lead times: %o', (given, field) => {
    expect(caught(() => reorderPoint(given, 0.95))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { [field]: expect.any(String) as string } },
    });
  });
});

test.each(Object.entries(KNOWN.first_passage.t))('the limit is crossed by period %s as often as known', (t, known) => {
  const drift = { mu: 2, sigma: 5, distance: 40 };
  expect(crossedBy(drift, Number(t))).toBeCloseTo(known.ig, 4);
  expect(crossedAtPeriods(drift, Number(t))).toBeCloseTo(known.bgk, 4);
  expect(aboveAt(drift, Number(t))).toBeCloseTo(known.endpoint, 4);
});

test('a shortage is likelier when deliveries may be late, and likelier still when they share a cause', () => {
  const demand = { mean: 1000, sd: 50 };
  const half = { quantity: 50, onTime: 0.85 };
  const { shortfall } = KNOWN;
  expect(gap(shortfallProbability(demand, supplyOutcomes(1080, [])), shortfall['P_short_ignoring'])).toBeLessThan(
    1e-12,
  );
  expect(
    gap(
      shortfallProbability(demand, supplyOutcomes(980, [{ quantity: 100, onTime: 0.85 }])),
      shortfall['P_short_aware'],
    ),
  ).toBeLessThan(1e-12);
  expect(
    gap(
      shortfallProbability(demand, supplyOutcomes(980, [half, half])),
      shortfall['two_suppliers_50_each_independent'],
    ),
  ).toBeLessThan(1e-12);
  expect(
    gap(
      shortfallProbability(demand, pairOutcomes(980, [half, half], 0.06)),
      shortfall['two_suppliers_P_both_late_0_06'],
    ),
  ).toBeLessThan(1e-12);
});

test.each(KNOWN.hhi.map((one) => [one.shares, one] as const))('concentration of %o', (shares, known) => {
  const found = concentration(shares);
  expect(gap(found.hhi, known.hhi)).toBeLessThan(1e-12);
  expect(found.effectiveNumber).toBeCloseTo(known.effective_n, 4);
  expect(found.normalised).toBeCloseTo(known.normalised, 10);
});

test('concentration of nothing, or of less than nothing, is refused', () => {
  expect(caught(() => concentration([0, 0]))).toMatchObject({ code: 'NO_CAPACITY' });
  expect(caught(() => concentration([5, -1]))).toMatchObject({ code: 'INVALID_INPUT' });
});

describe('members that fail', () => {
  test('leave k of n with the known chance', () => {
    const known = KNOWN.k_of_n;
    expect(gap(atLeastOf(1, 2, 0.99), known['1of2'])).toBeLessThan(1e-12);
    expect(gap(atLeastOf(2, 3, 0.99), known['2of3'])).toBeLessThan(1e-12);
    expect(gap(atLeastOf(3, 4, 0.99), known['3of4'])).toBeLessThan(1e-12);
    expect(gap(atLeastOf(3, 5, 0.99), known['3of5'])).toBeLessThan(1e-12);
    expect(gap(atLeastOf(5, 5, 0.99), known['series5'])).toBeLessThan(1e-12);
    expect(gap(atLeastOfShared(1, 2, 0.99, 0.1), known['1of2_beta_common_cause_0_1'])).toBeLessThan(1e-12);
  });

  test('are survived or not, the largest first', () => {
    expect(afterLoss([40, 50, 60], 90, 1)).toEqual({ lost: 1, left: 90, headroom: 0, survives: true });
    expect(afterLoss([40, 50, 60], 90, 2)).toMatchObject({ left: 40, survives: false });
    expect(siteSize(90, 3, 1)).toBe(45);
    expect(caught(() => siteSize(90, 1, 1))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

test.each([
  [0.7, 10 / 3],
  [0.8, 5],
  [0.9, 10],
])('one server at load %d holds a job %d service times', (load, times) => {
  expect(waitProbability(1, load)).toBeCloseTo(load, 12);
  expect(timeInSystem(1, load)).toBeCloseTo(times, 10);
});

test('a queue whose load reaches its servers never empties', () => {
  expect(waitProbability(3, 3)).toBe(1);
  expect(timeInSystem(3, 3)).toBeNull();
  expect(waitProbability(2, 1)).toBeCloseTo(1 / 3, 12);
});
