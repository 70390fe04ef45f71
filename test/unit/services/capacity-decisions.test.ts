// A decision on capacity from its options to the change: nobody alters what both parties share without the word of both.
import { beforeAll, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { needsTheirs } from '#shared/capacity/decisions/rules.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let facts: ServiceInput<'decisions.create'>;

beforeAll(async () => {
  const { provider } = await slaCase(under, 'decisions.qdk');
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
    title: 'Add a second feed',
    poolId: pool.id,
    shortage: 'Power runs out in June 2027.',
    options: [
      { kind: 'partner', text: 'Buy 100 kW', cost: { minor: '120000000', currency: 'EUR' } },
      { kind: 'defer', text: 'Wait a quarter', cost: null },
    ],
    chosen: 0,
    reasons: 'Cheaper than a hall of our own.',
    ownerId: null,
    reviewOn: '2027-01-15',
    assumptions: 'No new tenant.',
  };
});

const rowOf = async (id: string) =>
  (await call('decisions.list', { poolId: null })).find(({ decision }) => decision.id === id);

test('it is applied only with the word of both parties, and editing it takes that back', async () => {
  const { id, rev } = await call('decisions.create', facts);
  expect(await rowOf(id)).toMatchObject({ poolName: 'Rack power', lacks: ['our approval', "the provider's approval"] });
  await expect(call('decisions.apply', { id, rev })).rejects.toMatchObject({
    code: 'DECISION_LACKS',
    message: expect.stringContaining("our approval, the provider's approval"),
  });
  const word = { by: 'Ida Berg', on: '2026-10-05', ref: '' };
  const ours = await call('decisions.approve', { id, rev, party: 'ours', ...word });
  expect(ours.state).toBe('proposed');
  const both = await call('decisions.approve', { id, rev: ours.rev, party: 'theirs', ...word, by: 'Tom Reuter' });
  expect(both).toMatchObject({ state: 'approved', theirs: { by: 'Tom Reuter' } });
  const moved = await call('decisions.update', { ...facts, reviewOn: '2027-02-15', id, rev: both.rev });
  expect(moved.state).toBe('approved');
  const edited = await call('decisions.update', { ...facts, chosen: 1, id, rev: moved.rev });
  expect(edited).toMatchObject({ state: 'proposed', ours: null, theirs: null });
  await call('history.undo', {});
  const back = await rowOf(id);
  const applied = await call('decisions.apply', { id, rev: back?.decision.rev ?? 0 });
  expect(applied.state).toBe('applied');
  await expect(call('decisions.update', { ...facts, id, rev: applied.rev })).rejects.toMatchObject({
    code: 'DECISION_CLOSED',
  });
});

test('one that is rejected stays as it was; one in the trash comes back', async () => {
  const { id, rev } = await call('decisions.create', { ...facts, title: 'Move out' });
  const rejected = await call('decisions.reject', { id, rev });
  await expect(call('decisions.apply', { id, rev: rejected.rev })).rejects.toMatchObject({ code: 'DECISION_CLOSED' });
  await call('decisions.trash', { id, rev: rejected.rev });
  expect(await rowOf(id)).toBeUndefined();
  await call('history.undo', {});
  expect(await rowOf(id)).toBeDefined();
});

test('a choice that is no option, and a day that does not exist, are refused at their fields', async () => {
  await expect(call('decisions.create', { ...facts, chosen: 2 })).rejects.toMatchObject({
    details: { fields: { chosen: 'one of the options' } },
  });
  await expect(call('decisions.create', { ...facts, reviewOn: '2027-02-30' })).rejects.toMatchObject({
    details: { fields: { reviewOn: expect.any(String) } },
  });
});

test("the provider's word is asked for where its capacity changes", () => {
  const option = (kind: 'build' | 'partner' | 'defer') => ({ options: [{ kind, text: 'x', cost: null }], chosen: 0 });
  expect(needsTheirs(option('partner'), false)).toBe(true);
  expect(needsTheirs(option('build'), false)).toBe(false);
  expect(needsTheirs(option('build'), true)).toBe(true);
  expect(needsTheirs(option('defer'), true)).toBe(false);
});

test('the day on which a decision is looked at again stands on Today', async () => {
  const { id } = await call('decisions.create', { ...facts, title: 'Look again', reviewOn: '2020-01-15' });
  await call('decisions.create', { ...facts, title: 'Much later', reviewOn: '2099-01-15' });
  const items = (await call('today.items', {})).filter(({ word }) => word === 'Review');
  expect(items).toMatchObject([
    { key: `decision:${id}:2020-01-15`, title: 'Look again', target: { id: facts.poolId } },
  ]);
});
