// Moves that clear breaches: the solver in its thread against every possible answer, and a checker that takes no wrong one.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJobRunner } from '#electron/core/jobs/runner.ts';
import { solve } from '#electron/services/solver-job.ts';
import {
  adviceOf,
  flowsOf,
  lpText,
  requireVerified,
  shortRoom,
  transportProblem,
  type Flow,
  type LoadedPool,
  type TransportProblem,
} from '#shared/capacity/advice/rebalance.ts';
import { caught } from '#test/harness/caught.ts';
import { countingIds } from '#test/harness/workspace.ts';

const QUESTION = { unit: 'kW', thresholdPct: 80, keepsRegion: false };
const WRITE = { month: (month: string) => month };
const jobs = createJobRunner({ newId: countingIds(), maxRunning: 2 });

const pool = (name: string, use: number, cost: bigint | null, change: Partial<LoadedPool> = {}): LoadedPool => ({
  name,
  region: 'eu',
  monthlyCostMinor: cost,
  leastCommitted: '100',
  months: [
    { month: '2026-10', capacity: 100, use: use / 2 },
    { month: '2026-11', capacity: 100, use },
  ],
  ...change,
});

async function solved(problem: TransportProblem): Promise<Flow[]> {
  const flows = flowsOf(problem, await solve(jobs, lpText(problem)));
  requireVerified(problem, flows);
  return flows;
}

test('the cheapest pool takes what it can, the next one the rest, and the figures that bind are said', async () => {
  const pools = [pool('Hall', 110, 5_000n), pool('Near', 70, 10_000n), pool('Far', 10, 90_000n)];
  const problem = transportProblem(pools, QUESTION);
  expect(adviceOf(problem, await solved(problem), QUESTION, WRITE)).toEqual({
    moves: [
      { from: 'Hall', to: 'Near', amount: '10.00', costMinor: '500' },
      { from: 'Hall', to: 'Far', amount: '20.00', costMinor: '17000' },
    ],
    costMinor: '17500',
    binding: [
      'Hall must give up 30.00 kW: in 2026-11 use may reach 110, 80 % of its capacity is 80.',
      'Near takes all that it has room for, 10.00 kW: 2026-11 is its tightest month.',
    ],
  });
});

test('without room, or where load may not leave its region, the reason is named with its figures', () => {
  const tight = [pool('Hall', 110, 1n), pool('Near', 70, 1n)];
  expect(shortRoom(transportProblem(tight, QUESTION), 'kW')).toEqual([
    'Hall must give up 30.00 kW; Near can take 10.00 kW.',
  ]);
  const apart = [pool('Hall', 90, 1n), pool('Far', 1, 1n, { region: 'us' }), pool('Us', 85, 1n, { region: 'us' })];
  expect(shortRoom(transportProblem(apart, { ...QUESTION, keepsRegion: true }), 'kW')).toEqual([
    'Hall must give up 10.00 kW; no pool that may take it has room.',
  ]);
  expect(shortRoom(transportProblem(apart, QUESTION), 'kW')).toEqual([]);
});

test('a pool without a price takes nothing and says so; amounts beyond exactness are refused', () => {
  const { leftOut, takers } = transportProblem(
    [pool('Hall', 90, 1n), pool('Free', 1, null), pool('New', 1, 1n, { months: [] })],
    QUESTION,
  );
  expect(takers).toEqual([]);
  expect(leftOut).toEqual([
    'Free takes nothing: its price is not recorded.',
    'New has no month with both a forecast and a capacity.',
  ]);
  expect(caught(() => transportProblem([pool('Vast', 1e12, 1n)], QUESTION))).toMatchObject({ code: 'TOO_LARGE' });
});

test.each<[string, Flow[]]>([
  ['a breach is not cleared', [{ giver: 0, taker: 1, amount: 2_999n }]],
  [
    'a pool takes more than it has room for',
    [
      { giver: 0, taker: 0, amount: 2_000n },
      { giver: 0, taker: 1, amount: 1_000n },
    ],
  ],
  ['other moves would cost less', [{ giver: 0, taker: 1, amount: 3_000n }]],
  ['load goes where it may not go', [{ giver: 0, taker: 7, amount: 3_000n }]],
  ['an amount is below zero', [{ giver: 0, taker: 1, amount: -1n }]],
])('the checker refuses an answer in which %s', (why, flows) => {
  const pools = [pool('Hall', 110, 5_000n), pool('Near', 70, 10_000n), pool('Far', 10, 90_000n)];
  const problem = transportProblem(pools, QUESTION);
  expect(caught(() => requireVerified(problem, flows))).toMatchObject({
    code: 'ADVICE_NOT_VERIFIED',
    message: expect.stringContaining(why) as string,
  });
});

test('an amount that is not whole, and a problem that cannot be solved, each get a sentence', async () => {
  const problem = transportProblem([pool('Hall', 110, 1n), pool('Near', 70, 1n)], QUESTION);
  const half = { status: 'Optimal', values: { x_0_0: 0.5 } };
  expect(caught(() => flowsOf(problem, half))).toMatchObject({ code: 'ADVICE_NOT_VERIFIED' });
  await expect(solve(jobs, lpText(problem))).rejects.toMatchObject({ code: 'ADVICE_NOT_SOLVED' });
  const endless = 'Minimize\n cost: - 1 x\nSubject To\n g: x >= 1\nEnd\n';
  await expect(solve(jobs, endless)).rejects.toMatchObject({ code: 'ADVICE_NOT_SOLVED' });
  await expect(solve(jobs, 'not a problem')).rejects.toMatchObject({ code: 'ADVICE_NOT_SOLVED' });
});

const load = fc.record({ use: fc.integer({ min: 0, max: 120 }), cost: fc.bigInt({ min: 1n, max: 1_000_000n }) });

test('whatever the pools, an answer is given exactly when there is room, and it is verified', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(load, { minLength: 2, maxLength: 6 }), async (loads) => {
      const pools = loads.map(({ use, cost }, index) => pool(`P${index}`, use, cost));
      const problem = transportProblem(pools, QUESTION);
      const over = pools.reduce((sum, { months }) => sum + (months[1]?.use ?? 0) - 80, 0);
      expect(shortRoom(problem, 'kW').length > 0).toBe(over > 0 && problem.givers.length > 0);
      fc.pre(problem.givers.length > 0 && over <= 0);
      const flows = await solved(problem);
      const total = flows.reduce((sum, { amount }) => sum + amount, 0n);
      expect(total).toBe(problem.givers.reduce((sum, { amount }) => sum + amount, 0n));
    }),
    { numRuns: 12 },
  );
}, 60_000);
