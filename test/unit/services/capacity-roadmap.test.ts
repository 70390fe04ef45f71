// Coverage and roadmap over a real file: what is dated is gathered from every record, items are kept and undone by name.
import { beforeAll, expect, test } from 'vitest';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { RoadmapFacts } from '#shared/capacity/roadmap/model.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let facts: RoadmapFacts;
let pool: OutputOf<'capacity.create'>;

beforeAll(async () => {
  const { provider } = await slaCase(under, 'roadmap.qdk');
  facts = { providerId: provider.id, on: '2027-04-30', change: 'retirement', source: 'Letter', note: '' };
  pool = await call('capacity.create', {
    name: 'Hall 1',
    resource: 'Power',
    unit: 'kW',
    region: 'Vienna',
    providerId: provider.id,
    ownerId: null,
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: null,
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2026-08',
    numbers: '100\n101',
    source: '',
    committed: '150',
  });
});

test('capacity steps, promised deliveries and what was said stand on one line, in the order of their days', async () => {
  const { id, rev } = pool;
  await call('capacity.setLevel', { id, rev, effectiveOn: '2027-02-01', design: null, committed: '1200', burst: null });
  await call('deliveries.create', {
    poolId: id,
    providerId: facts.providerId ?? ('' as never),
    name: 'Feed',
    requestedOn: '2026-09-01',
    requested: '80',
    promisedOn: '2027-01-10',
    promised: '80',
    arrivals: [],
    outcome: 'open',
    inLevels: true,
    note: '',
  });
  await call('roadmap.add', { title: 'Old lines end', facts });
  await call('roadmap.add', { title: 'Too far', facts: { ...facts, on: '2040-01-01' } });
  const { dated, items, firstMonth, lastMonth } = await call('roadmap.board', {});
  expect([firstMonth, lastMonth]).toEqual(['2026-10', '2028-09']);
  const mine = dated.filter(({ lane }) => lane !== 'contract' && lane !== 'order');
  expect(mine.map(({ on, what }) => [on, what])).toEqual([
    ['2027-01-10', 'Feed: 80 kW promised'],
    ['2027-02-01', 'From 150 to 1\u00A0200 kW'],
    ['2027-04-30', 'Retirement: Old lines end'],
  ]);
  expect(items.map(({ item }) => item.title)).toEqual(['Old lines end', 'Too far']);
});

test('coverage is that of today: the step to come does not count yet', async () => {
  const { coverage } = await call('roadmap.board', {});
  expect(coverage.cells).toEqual([
    {
      region: 'Vienna',
      resource: 'Power, kW',
      state: 'fails',
      capacity: '150',
      used: '101',
      left: '-101',
      pools: ['Hall 1'],
    },
  ]);
});

test('an item is changed, undone by name, and lies in the trash', async () => {
  const item = await call('roadmap.add', { title: 'Hall 3', facts });
  const edited = { id: item.id, rev: item.rev, title: 'Hall 3', facts: { ...facts, on: '2027-05-31' } };
  await call('roadmap.update', edited);
  expect(await call('history.undo', {})).toMatchObject({ label: 'Edit roadmap item Hall 3' });
  const { items } = await call('roadmap.board', {});
  const row = items.find((each) => each.item.id === item.id);
  expect(row?.item.facts.on).toBe('2027-04-30');
  const [hit] = await call('search.find', { text: 'Hall 3', limit: 5 });
  expect(hit?.target.area).toBe('roadmap');
  await call('roadmap.trash', { id: item.id, rev: row?.item.rev ?? 0 });
  expect((await call('trash.list', {})).map(({ title }) => title)).toContain('Hall 3');
});

test('a day that does not exist is refused at its field', async () => {
  const given = call('roadmap.add', { title: 'X', facts: { ...facts, on: '2027-02-30' } });
  await expect(given).rejects.toMatchObject({ details: { fields: { 'facts.on': expect.any(String) as string } } });
});
