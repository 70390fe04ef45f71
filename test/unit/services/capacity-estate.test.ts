// Records around the pools through their channels: kept, judged, refused, on Today and in the search.
import { beforeAll, describe, expect, test } from 'vitest';
import type { EstateContent } from '#shared/capacity/estate/model.ts';
import type { AppError } from '#shared/errors.ts';
import type { CapacityPoolId } from '#shared/ids.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let poolId: CapacityPoolId;

beforeAll(async () => {
  await slaCase(under, 'estate.qdk');
  const numbers = Array.from({ length: 24 }, (_, index) => String(70 + (index % 4))).join('\n');
  const pool = await call('capacity.create', {
    name: 'Power',
    resource: '',
    unit: 'kW',
    region: '',
    providerId: null,
    ownerId: null,
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: { minor: '10001', currency: 'EUR' },
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2024-01',
    numbers,
    source: 'Meter',
    committed: '80',
  });
  poolId = pool.id;
});

const create = (content: EstateContent) => call('capacityEstate.create', { content });
const fieldsOf = async (content: EstateContent) => {
  try {
    await create(content);
    return {};
  } catch (error) {
    return (error as AppError).details.fields ?? {};
  }
};

test('a tag rule is kept, stands on Today while it is broken, and is taken back by name', async () => {
  const facts = { key: 'service', need: 'required', values: [] } as const;
  const { id, rev } = await create({ kind: 'tag_rule', title: 'Service', note: '', facts: { ...facts, values: [] } });
  const board = await call('capacityEstate.board', {});
  expect(board.records).toMatchObject([{ word: 'Broken', detail: 'Missing on Power.' }]);
  expect(board.untagged).toMatchObject({ pools: 1, untagged: 1, sharePct: '100.0' });
  expect((await call('today.items', {})).map(({ title }) => title)).toContain('Service');
  const { pool } = await call('capacity.get', { id: poolId });
  const { name, resource, unit, region, providerId, ownerId, leadP50Days, leadP90Days, monthlyCost, note } = pool;
  const facts2 = { name, resource, unit, region, providerId, ownerId, leadP50Days, leadP90Days, monthlyCost, note };
  await call('capacity.update', { ...facts2, tags: ['service=claims'], id: poolId, rev: pool.rev });
  expect((await call('capacityEstate.board', {})).records).toMatchObject([{ word: 'Kept' }]);
  await call('capacityEstate.trash', { id, rev });
  expect((await call('trash.list', {})).map(({ title }) => title)).toContain('Service');
  expect((await call('history.undo', {})).label).toBe('Move tag rule Service to the trash');
});

describe('costs and KPIs', () => {
  test('a cost is borne without loss; what the shares leave is unallocated', async () => {
    const shares = [
      { consumer: 'Claims', sharePct: '33.3' },
      { consumer: 'Policies', sharePct: '33.3' },
    ];
    await create({
      kind: 'allocation',
      title: 'Power',
      note: '',
      facts: { poolId, validFrom: '2024-01', driver: '', shares },
    });
    const { costs } = await call('capacityEstate.board', {});
    expect(costs.map(({ consumer, amount }) => [consumer, amount.minor])).toEqual([
      ['Claims', '3330'],
      ['Policies', '3330'],
      [null, '3341'],
    ]);
  });

  test('a KPI stands beside every pool, by the version of its month', async () => {
    const versions = [{ validFrom: '2024-01', direction: 'at_most', target: '91.25', reason: '' } as const];
    await create({ kind: 'kpi', title: 'Use', note: '', facts: { formula: 'utilisation', measure: 'peak', versions } });
    const { kpis } = await call('capacityEstate.board', {});
    expect(kpis).toMatchObject([{ pool: 'Power', month: '2025-12', text: '91.3 %', tone: 'met' }]);
  });

  test('the baseline of a pool shows its last twelve months', async () => {
    const lines = await call('capacityEstate.baseline', { id: poolId });
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)?.month).toBe('2025-12');
  });
});

test('a feed that is late and a pool that is gone are told', async () => {
  await create({ kind: 'feed', title: 'Meter', note: '', facts: { poolId, source: 'Meter', withinDays: 5 } });
  const { records } = await call('capacityEstate.board', {});
  expect(records.find(({ record }) => record.kind === 'feed')).toMatchObject({ word: 'Late' });
  const gone = '01990000-0000-7000-8000-00000000beef' as CapacityPoolId;
  expect(
    await fieldsOf({ kind: 'feed', title: 'X', note: '', facts: { poolId: gone, source: 'S', withinDays: 1 } }),
  ).toEqual({ 'facts.poolId': 'a pool that is on record' });
  expect(await fieldsOf({ kind: 'feed', title: 'X', note: '', facts: { poolId, source: 'S', withinDays: 1 } })).toEqual(
    {
      'facts.poolId': expect.stringContaining('has one already'),
    },
  );
});
