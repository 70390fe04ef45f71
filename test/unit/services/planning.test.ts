// Scenarios of a pool through their channels: recorded, refused at their fields, and set side by side by the simulation.
import { beforeAll, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let pool: OutputOf<'capacity.create'>;
let facts: ServiceInput<'planning.addScenario'>;

const POOL = {
  name: 'Object storage',
  resource: 'Disk',
  unit: 'TB',
  region: 'Frankfurt',
  ownerId: null,
  leadP50Days: 45,
  leadP90Days: 90,
  monthlyCost: { minor: '1600000', currency: 'EUR' },
  tags: [],
  note: '',
  measure: 'peak',
  firstMonth: '2025-09',
  numbers: Array.from({ length: 12 }, (_, index) => `${100 + (index % 3)}`).join('\n'),
  source: 'Pasted',
  committed: '160',
} as const;

const TERMS = {
  clause: 'Schedule 3, 4.2',
  shortChargeMonthly: { minor: '10000', currency: 'EUR' },
  chargeCap: { minor: '500000', currency: 'EUR' },
  largestUnit: '40',
  hasQueue: true,
  servesRegions: ['Frankfurt'],
  contingency: 'Move archives to tape.',
};

beforeAll(async () => {
  const { provider } = await slaCase(under, 'planning.qdk');
  pool = await call('capacity.create', { ...POOL, tags: [], providerId: provider.id });
  facts = {
    poolId: pool.id,
    name: 'New customer',
    question: 'Do they sign',
    probabilityPct: 40,
    kind: 'step',
    amount: '80',
    fromMonth: '2027-01',
    toMonth: null,
    halfLifeMonths: null,
    note: '',
  };
});

const planning = () => call('planning.get', { poolId: pool.id });

test('a pool without scenarios has its base case, its concentration and no charge without a clause', async () => {
  const { base, scenarios, together, concentration, problem } = await planning();
  expect({ scenarios, together, problem }).toEqual({ scenarios: [], together: null, problem: '' });
  expect(base).toMatchObject({ charge: null, runsOut: { early: null } });
  expect(base?.months).toHaveLength(24);
  // 24 months at the price of the pool as it stands.
  expect(base?.cost).toBe('38400000');
  expect(concentration).toMatchObject({ pools: 1, hhi: 10_000, effectiveNumber: 1, sharedRegion: null });
  // One provider alone is what this pool cannot do without.
  expect(concentration?.weak[0]?.cutSets).toEqual([[concentration?.shares[0]?.name]]);
});

test('planning terms give the charge, what is left after one and two losses, and how long work waits', async () => {
  const changed = await call('planning.setTerms', { ...TERMS, poolId: pool.id, rev: pool.rev });
  expect(changed.terms).toMatchObject(TERMS);
  pool = changed;
  const { base, resilience } = await planning();
  expect(base?.charge).toBe('0');
  const [first] = resilience;
  expect(first?.afterOne).toBeCloseTo(120 - (first?.demand ?? 0), 9);
  expect(first?.afterTwo).toBeCloseTo(80 - (first?.demand ?? 0), 9);
  expect(first?.waits).toBeGreaterThan(0);
  expect(first?.waits).toBeLessThan(0.01);
  await expect(
    call('planning.setTerms', { ...TERMS, shortChargeMonthly: null, poolId: pool.id, rev: pool.rev }),
  ).rejects.toMatchObject({ details: { fields: { chargeCap: expect.stringContaining('before its cap') } } });
});

test('each scenario stands beside the base case, and all together lie between the best and the worst', async () => {
  const more = await call('planning.addScenario', facts);
  const lost = {
    ...facts,
    name: 'Provider lost',
    question: '',
    kind: 'lose_partner',
    amount: null,
    probabilityPct: 5,
  } as const;
  await call('planning.addScenario', lost);
  const { base, scenarios, together, tornado } = await planning();
  const [customer, gone] = scenarios.map(({ outcome }) => outcome);
  expect(scenarios.map(({ scenario }) => scenario.name)).toEqual(['New customer', 'Provider lost']);
  expect(base?.shortChance).toBe(0);
  expect(customer?.runsOut.early).toBe('2027-01');
  expect(customer?.needed).toBeGreaterThan(15);
  expect(gone).toMatchObject({ runsOut: { early: '2027-01', chance: 1 }, shortChance: 1 });
  // Capped by the clause.
  expect(gone?.charge).toBe('500000');
  expect(together?.shortChance).toBeGreaterThan(0.05);
  expect(together?.shortChance).toBeLessThan(1);
  expect(tornado[0]?.input).toBe('demand');
  await call('planning.updateScenario', { ...facts, amount: '-10', id: more.id, rev: more.rev });
  expect((await planning()).scenarios[0]?.outcome?.runsOut.early).toBeNull();
  expect((await call('search.find', { text: 'customer', limit: 5 }))[0]?.target).toMatchObject({ id: pool.id });
});

test.each([
  ['a lost partner with an amount', { kind: 'lose_partner' }, 'amount'],
  ['a step without one', { amount: null }, 'amount'],
  ['a fall below nothing', { kind: 'multiply', amount: '-101' }, 'amount'],
  ['a delay of half a month', { kind: 'delay_partner', amount: '0.5' }, 'amount'],
  ['an end before its beginning', { toMonth: '2026-12' }, 'toMonth'],
  ['answers to one question beyond certainty', { probabilityPct: 61 }, 'probabilityPct'],
] as const)('%s is refused at its field', async (_, change, field) => {
  await expect(call('planning.addScenario', { ...facts, name: 'Bad', ...change })).rejects.toMatchObject({
    details: { fields: { [field]: expect.any(String) } },
  });
});

test('a charge keeps the currency of its clause beside the cost in that of the pool', async () => {
  const { pool: now } = await call('capacity.get', { id: pool.id });
  const dollars = { shortChargeMonthly: { minor: '10000', currency: 'USD' }, chargeCap: null };
  await call('planning.setTerms', { ...TERMS, ...dollars, poolId: pool.id, rev: now.rev });
  expect(await planning()).toMatchObject({ currency: 'EUR', chargeCurrency: 'USD' });
  await call('history.undo', {});
  expect(await planning()).toMatchObject({ currency: 'EUR', chargeCurrency: 'EUR' });
});

test('a scenario goes to the trash and comes back with one undo', async () => {
  const [first] = (await planning()).scenarios;
  await call('planning.trashScenario', { id: first?.scenario.id ?? ('' as never), rev: first?.scenario.rev ?? 0 });
  expect((await planning()).scenarios).toHaveLength(1);
  await call('history.undo', {});
  expect((await planning()).scenarios).toHaveLength(2);
});

test("one's own capacity has nobody to lose: the scenario says so, and the others are still compared", async () => {
  const own = await call('capacity.create', { ...POOL, tags: [], name: 'Own disks', providerId: null });
  const base = { ...facts, poolId: own.id };
  await call('planning.addScenario', base);
  await call('planning.addScenario', { ...base, name: 'Lost', question: '', kind: 'lose_partner', amount: null });
  const { scenarios } = await call('planning.get', { poolId: own.id });
  expect(scenarios.map(({ outcome, problem }) => [outcome !== null, problem])).toEqual([
    [false, 'No provider stands behind this pool, so none can be late or lost.'],
    [true, ''],
  ]);
});
