// Needs of the chain over a real file: recorded, refused where they cannot hold, undone by name, found by search.
import { beforeAll, expect, test } from 'vitest';
import type { ChainRef } from '#shared/capacity/chain/need.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let service: ChainRef;
let pools: ChainRef[];

async function addPool(name: string, unit: string): Promise<ChainRef> {
  const { id } = await call('capacity.create', {
    name,
    resource: 'Power',
    unit,
    region: '',
    providerId: null,
    ownerId: null,
    leadP50Days: null,
    leadP90Days: null,
    monthlyCost: null,
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2025-10',
    numbers: Array.from({ length: 12 }, (_, index) => 100 + index).join('\n'),
    source: '',
    committed: '150',
  });
  return { kind: 'pool', id };
}

beforeAll(async () => {
  const given = await slaCase(under, 'chain.qdk');
  service = { kind: 'service', id: given.service.id };
  pools = [await addPool('Hall 1', 'kW'), await addPool('Hall 2', 'kW'), await addPool('Disks', 'TB')];
});

const refusal = (given: Promise<unknown>) =>
  given.then(
    () => null,
    (error: unknown) => error,
  );
const [one, two, disks] = [() => pools[0] as ChainRef, () => pools[1] as ChainRef, () => pools[2] as ChainRef];

test('a need makes a chain, its provider stands behind it, and it goes and comes back by name', async () => {
  expect(await call('chain.board', { root: null })).toEqual({ roots: [], chain: null, problem: '', needs: [] });
  const facts = { owner: service, members: [one(), two()], atLeast: 1 };
  const need = await call('chain.addNeed', { title: 'Racks', facts });
  const board = await call('chain.board', { root: null });
  expect(board.roots).toEqual([{ ref: service, name: expect.any(String) as string }]);
  expect(board.chain?.months.at(0)?.month).toBe('2026-10');
  expect(board.chain?.months.at(0)?.weakSets).toEqual([[`pool:${one().id}`, `pool:${two().id}`]]);
  expect(board.needs[0]).toMatchObject({ memberNames: ['Hall 1', 'Hall 2'] });
  const [hit] = await call('search.find', { text: 'Racks', limit: 5 });
  expect(hit?.target).toMatchObject({ area: 'chain' });
  await call('chain.updateNeed', { id: need.id, rev: need.rev, title: 'Racks', facts: { ...facts, atLeast: 2 } });
  expect((await call('chain.board', { root: service })).chain?.months[0]?.singlePoints).toContain(`pool:${one().id}`);
  expect(await call('history.undo', {})).toMatchObject({ label: 'Edit need Racks' });
  const [row] = (await call('chain.board', { root: null })).needs;
  await call('chain.trashNeed', { id: need.id, rev: row?.item.rev ?? 0 });
  expect((await call('chain.board', { root: null })).needs).toEqual([]);
  expect((await call('trash.list', {})).map(({ title }) => title)).toContain('Racks');
});

test('a circle is refused with its path, by the names of its parts', async () => {
  await call('chain.addNeed', { title: 'A', facts: { owner: one(), members: [two()], atLeast: 1 } });
  const circle = call('chain.addNeed', { title: 'B', facts: { owner: two(), members: [one()], atLeast: 1 } });
  expect(await refusal(circle)).toMatchObject({
    code: 'CHAIN_CYCLE',
    message: 'The chain runs in a circle: Hall 2 → Hall 1 → Hall 2. Take one of these needs away.',
  });
});

test.each<[string, () => { members: ChainRef[]; atLeast: number | null; owner?: ChainRef }, string]>([
  ['more than there are', () => ({ members: [one()], atLeast: 2 }), 'facts.atLeast'],
  ['one twice', () => ({ members: [one(), one()], atLeast: 1 }), 'facts.members.1'],
  ['itself', () => ({ owner: two(), members: [two()], atLeast: 1 }), 'facts.members.0'],
  ['units that do not add up', () => ({ members: [one(), disks()], atLeast: null }), 'facts.atLeast'],
  ['a service that carries no amount', () => ({ owner: one(), members: [service], atLeast: null }), 'facts.atLeast'],
])('a need of %s is refused at its field', async (_, facts, field) => {
  const given = { title: 'Bad', facts: { owner: service, ...facts() } };
  const refused = (await refusal(call('chain.addNeed', given))) as { details?: { fields?: object } } | null;
  expect(Object.keys(refused?.details?.fields ?? {})).toEqual([field]);
});
