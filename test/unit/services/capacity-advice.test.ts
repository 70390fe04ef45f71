// Advice over a real file: solved in a thread, kept with its figures, approved into a decision or rejected with a reason.
import { beforeAll, expect, test } from 'vitest';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let provider: { readonly id: string };

const flat = (use: number): string => Array.from({ length: 12 }, () => use).join('\n');

async function addPool(name: string, use: number, minor: string | null, currency = 'EUR') {
  const pool = await call('capacity.create', {
    name,
    resource: 'Power',
    unit: 'kW',
    region: 'Vienna',
    providerId: name === 'Partner' ? (provider.id as never) : null,
    ownerId: null,
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: minor === null ? null : { minor, currency },
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2025-10',
    numbers: flat(use),
    source: '',
    committed: '100',
  });
  await call('capacity.forecast', {}).then((job) => (job === null ? null : under.jobEnd(job.jobId)));
  return pool;
}

const ask = (thresholdPct: number) =>
  call('advice.ask', {
    question: { kind: 'rebalance', resource: 'Power', unit: 'kW', thresholdPct, keepsRegion: false },
  });
let advice: OutputOf<'advice.ask'>;

beforeAll(async () => {
  ({ provider } = await slaCase(under, 'advice.qdk'));
  await addPool('Hall', 90, '10000');
  await addPool('Partner', 10, '30000');
  await addPool('Dear', 10, '90000');
});

test('least-cost moves are kept with what binds them and the hash of their figures', async () => {
  advice = await ask(80);
  expect(advice.facts).toMatchObject({
    state: 'open',
    steps: ['Move 10.00 kW from Hall to Partner, 20.00 EUR a month'],
    cost: { minor: '2000', currency: 'EUR' },
    madeOn: '2026-10-05',
  });
  expect(advice.facts.binding[0]).toMatch(/^Hall must give up 10\.00 kW: in .* 80 % of its capacity is 80\.$/);
  expect(advice.facts.inputsHash).toMatch(/^[0-9a-f]{64}$/);
  const { items, kinds } = await call('advice.board', {});
  expect(items).toEqual([{ item: advice, isStale: false }]);
  expect(kinds).toEqual([{ resource: 'Power', unit: 'kW', regions: ['Vienna'] }]);
});

test('an approval makes a decision that still asks for the word of the provider, as one step', async () => {
  const { id, rev } = advice;
  const approved = await call('advice.approve', { id, rev, by: 'Ida Berg', reason: 'Cheaper than a feed.' });
  expect(approved.facts).toMatchObject({ state: 'approved', by: 'Ida Berg', on: '2026-10-05' });
  const decisions = await call('decisions.list', { poolId: null });
  const made = decisions.find(({ decision }) => decision.id === approved.facts.decisionId);
  expect(made?.decision).toMatchObject({
    title: 'Rebalance Power, kW below 80 %',
    state: 'proposed',
    ours: { by: 'Ida Berg' },
    theirs: null,
    options: [{ kind: 'partner', cost: { minor: '2000', currency: 'EUR' } }],
  });
  expect(made?.lacks).toEqual(["the provider's approval"]);
  const again = call('advice.approve', { id, rev: approved.rev, by: 'Ida Berg', reason: '' });
  await expect(again).rejects.toMatchObject({ code: 'ADVICE_CLOSED' });
  expect(await call('history.undo', {})).toMatchObject({ label: 'Approve advice Rebalance Power, kW below 80 %' });
  expect(await call('decisions.list', { poolId: null })).toEqual([]);
});

test('a rejection asks for its reason and is kept', async () => {
  const found = (await call('advice.board', {})).items[0]?.item;
  const at = { id: advice.id, rev: found?.rev ?? 0, by: 'Ida Berg' };
  const silent = call('advice.reject', { ...at, reason: ' ' });
  await expect(silent).rejects.toMatchObject({ details: { fields: { reason: expect.any(String) as string } } });
  const rejected = await call('advice.reject', { ...at, reason: 'The hall is emptied anyway.' });
  expect(rejected.facts).toMatchObject({ state: 'rejected', reason: 'The hall is emptied anyway.', decisionId: null });
});

test('no breach says that nothing has to move; too little room names who must give up how much', async () => {
  const calm = await ask(100);
  expect(calm.facts.steps).toEqual([]);
  expect(calm.facts.binding[0]).toMatch(/^No pool passes 100 % of its capacity/);
  const empty = call('advice.approve', { id: calm.id, rev: calm.rev, by: 'Ida', reason: '' });
  await expect(empty).rejects.toMatchObject({ code: 'ADVICE_EMPTY' });
  const tight = await ask(20);
  expect(tight.facts).toMatchObject({ steps: [], cost: null });
  expect(tight.facts.binding).toEqual(['Hall must give up 70.00 kW; Dear, Partner can take 20.00 kW.']);
});

test('places are ranked by cost; each other pool says with its figures what stands against it', async () => {
  const place = (amount: string, regions: string[]) =>
    call('advice.ask', { question: { kind: 'placement', resource: 'Power', unit: 'kW', amount, regions } });
  const { facts } = await place('50', ['Vienna']);
  expect(facts.steps).toEqual(['1. 50 kW in Partner, 150.00 EUR a month', '2. 50 kW in Dear, 450.00 EUR a month']);
  expect(facts.binding).toEqual(['Hall: 10 units are free, 50 are needed.']);
  expect((await place('5', ['Graz'])).facts).toMatchObject({ steps: [], cost: null });
  await expect(place('0', [])).rejects.toMatchObject({ details: { fields: { 'question.amount': 'more than zero' } } });
});

test('advice goes to the trash and comes back by undo', async () => {
  const before = (await call('advice.board', {})).items;
  const [row] = before;
  await call('advice.trash', { id: row?.item.id ?? advice.id, rev: row?.item.rev ?? 0 });
  expect((await call('advice.board', {})).items).toHaveLength(before.length - 1);
  await call('history.undo', {});
  expect((await call('advice.board', {})).items).toHaveLength(before.length);
});

test('figures that change make earlier advice stale, and prices in two currencies are refused', async () => {
  await addPool('Abroad', 10, '100', 'CHF');
  expect((await call('advice.board', {})).items.every(({ isStale }) => isStale)).toBe(true);
  await expect(ask(80)).rejects.toMatchObject({ code: 'ADVICE_CURRENCIES' });
});
