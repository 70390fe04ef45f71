// Deliveries through their channels: each act is one named step that can be undone, and what cannot be is refused.
import { beforeAll, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let facts: ServiceInput<'deliveries.create'>;

beforeAll(async () => {
  const { provider } = await slaCase(under, 'deliveries.qdk');
  const pool = await call('capacity.create', {
    name: 'Rack power',
    resource: 'Power',
    unit: 'kW',
    region: '',
    providerId: provider.id,
    ownerId: null,
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: null,
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2026-01',
    numbers: '100\n110\n120',
    source: '',
    committed: '150',
  });
  facts = {
    poolId: pool.id,
    providerId: provider.id,
    name: 'Second feed',
    requestedOn: '2026-03-02',
    requested: '100',
    promisedOn: '2026-06-01',
    promised: '80.0',
    arrivals: [],
    outcome: 'open',
    inLevels: false,
    note: '',
  };
});

const view = () => call('deliveries.list', { poolId: facts.poolId, providerId: null });
const levels = async () => (await call('capacity.get', { id: facts.poolId })).pool.levels;
const lastLabel = async () => (await call('history.steps', { before: null, limit: 1 }))[0]?.label;

test('an arrival in parts raises the committed capacity in the same step, and one undo takes back both', async () => {
  const { id, rev } = await call('deliveries.create', facts);
  expect(await lastLabel()).toBe('Add delivery Second feed');
  await call('deliveries.arrive', { id, rev, arrivedOn: '2026-05-20', quantity: '50.5', raises: true });
  expect(await lastLabel()).toBe('Record arrival of Second feed');
  expect((await levels()).map(({ effectiveOn, committed }) => [effectiveOn, committed])).toEqual([
    ['2026-01-01', '150'],
    ['2026-05-20', '200.5'],
  ]);
  await call('history.undo', {});
  expect(await levels()).toHaveLength(1);
  expect((await view()).rows[0]?.delivery.arrivals).toEqual([]);
  await call('history.redo', {});

  const rest = { arrivedOn: '2026-06-11', quantity: '29.5', raises: false };
  const again = (await view()).rows[0]?.delivery;
  await call('deliveries.arrive', { id, rev: again?.rev ?? 0, ...rest });
  const { rows, records } = await view();
  expect(rows).toMatchObject([
    { unit: 'kW', standing: { state: 'late', lateDays: 10, arrived: '80.0', outstanding: '0' } },
  ]);
  expect(records).toMatchObject([
    { onTime: { sample: 1 }, fill: { sample: 1 }, delay: { lateKnown: 1 }, peers: { providers: 0 } },
  ]);
  expect(await levels()).toHaveLength(2);
  const hits = await call('search.find', { text: 'Second feed', limit: 5 });
  expect(hits[0]?.target).toEqual({ area: 'capacity', id: facts.poolId, detail: null });
});

test('a delivery that was closed takes no more arrivals, and one in the trash comes back', async () => {
  const { id, rev } = await call('deliveries.create', { ...facts, name: 'Row C', outcome: 'closed' });
  const arrival = { id, rev, arrivedOn: '2026-06-01', quantity: '1', raises: false };
  await expect(call('deliveries.arrive', arrival)).rejects.toMatchObject({
    details: { fields: { arrivedOn: expect.stringContaining('open this one again') } },
  });
  const open = await call('deliveries.update', { ...facts, name: 'Row C', id, rev });
  expect(open.outcome).toBe('open');
  await expect(call('deliveries.update', { ...facts, id, rev })).rejects.toMatchObject({ code: 'RECORD_STALE' });
  await call('deliveries.trash', { id, rev: open.rev });
  expect((await view()).rows.map(({ delivery }) => delivery.name)).toEqual(['Second feed']);
  await call('history.undo', {});
  expect((await view()).rows).toHaveLength(2);
  const ofNobody = await call('deliveries.list', { poolId: null, providerId: facts.providerId });
  expect(ofNobody.rows).toHaveLength(2);
});

test.each([
  [
    'delivered before it was requested',
    { arrivals: [{ arrivedOn: '2026-03-01', quantity: '1' }] },
    'arrivals.0.arrivedOn',
  ],
  ['delivered in the future', { arrivals: [{ arrivedOn: '2999-01-01', quantity: '1' }] }, 'arrivals.0.arrivedOn'],
  ['delivered nothing', { arrivals: [{ arrivedOn: '2026-04-01', quantity: '0.0' }] }, 'arrivals.0.quantity'],
  ['requested nothing', { requested: '0' }, 'requested'],
  ['requested in the future', { requestedOn: '2999-01-01', promisedOn: '2999-01-02' }, 'requestedOn'],
  ['requested on a day that is none', { requestedOn: '2026-02-30' }, 'requestedOn'],
  ['promised before it was requested', { promisedOn: '2026-03-01' }, 'promisedOn'],
  ['promised in more than ten years', { promisedOn: '2036-12-01' }, 'promisedOn'],
  ['an amount promised for no day', { promisedOn: null }, 'promisedOn'],
  ['a day promised without an amount', { promised: null }, 'promised'],
])('%s is refused at its field', async (_name, more, field) => {
  await expect(call('deliveries.create', { ...facts, ...more })).rejects.toMatchObject({
    code: 'RECORD_INVALID',
    details: { fields: { [field]: expect.any(String) } },
  });
});
