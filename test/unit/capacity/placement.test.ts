// Places for a demand: limits that hold, limits that do not, and what was never measured.
import { expect, test } from 'vitest';
import { rankPlaces, type Demand, type Pool } from '#shared/capacity/advice/placement.ts';
import { caught } from '#test/harness/caught.ts';

const pool = (name: string, change: Partial<Pool> = {}): Pool => ({
  name,
  region: 'eu',
  free: 100,
  monthlyCostMinor: 2_000n,
  committed: '200',
  latencyMs: 20,
  bandwidthMbps: 1_000,
  ...change,
});
const DEMAND: Demand = { quantity: '50', maxLatencyMs: 30, minBandwidthMbps: 500, allowedRegions: ['eu'] };

test('pools that meet every limit are ranked by cost, unknown costs last', () => {
  const pools = [
    pool('dear', { monthlyCostMinor: 4_000n }),
    pool('open', { monthlyCostMinor: null }),
    pool('b'),
    pool('a'),
  ];
  expect(rankPlaces(pools, DEMAND).feasible).toEqual([
    { pool: 'a', costMinor: 500n },
    { pool: 'b', costMinor: 500n },
    { pool: 'dear', costMinor: 1_000n },
    { pool: 'open', costMinor: null },
  ]);
});

test.each<[Partial<Pool>, string]>([
  [{ free: 49 }, '49 units are free, 50 are needed.'],
  [{ region: 'us' }, 'It lies in us; allowed: eu.'],
  [{ latencyMs: 31 }, 'Its latency is 31 ms, the limit is 30 ms.'],
  [{ latencyMs: null }, 'Its latency was not measured.'],
  [{ bandwidthMbps: 499 }, 'Its bandwidth is 499 Mbit/s, 500 Mbit/s are needed.'],
  [{ bandwidthMbps: null }, 'Its bandwidth was not measured.'],
])('a pool with %o says what stands against it', (change, reason) => {
  expect(rankPlaces([pool('x', change)], DEMAND)).toEqual({
    feasible: [],
    refused: [{ pool: 'x', reasons: [reason] }],
  });
});

test('a demand without limits may lie anywhere; one of nothing is refused', () => {
  const free: Demand = { quantity: '1', maxLatencyMs: null, minBandwidthMbps: null, allowedRegions: null };
  const far = pool('far', { region: 'us', latencyMs: null, bandwidthMbps: null });
  expect(rankPlaces([far], free).feasible).toHaveLength(1);
  expect(caught(() => rankPlaces([far], { ...free, quantity: '0' }))).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a cost is exact to the minor unit where binary numbers are not', () => {
  const thirds = pool('thirds', { monthlyCostMinor: 29n, committed: '0.29' });
  expect(rankPlaces([thirds], { ...DEMAND, quantity: '0.07' }).feasible).toEqual([{ pool: 'thirds', costMinor: 7n }]);
  expect(rankPlaces([pool('bare', { committed: null })], DEMAND).feasible).toEqual([{ pool: 'bare', costMinor: null }]);
});
