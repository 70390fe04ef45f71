// The chain from its records: providers and places follow, needs rise with demand, circles are named, gaps are said.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimalCarriers, neededWord } from '#shared/capacity/chain/carriers.ts';
import type { ChainRef, NeedFacts } from '#shared/capacity/chain/need.ts';
import {
  chainRoots,
  supplyChain,
  type ChainSource,
  type PoolOfChain,
  type RecordedNeed,
} from '#shared/capacity/chain/supply-chain.ts';
import { chainFinding, chainGraph, weakRows } from '#shared/capacity/chain/words.ts';
import { caught } from '#test/harness/caught.ts';

// Ids are only compared here.
const pool = (id: string) => ({ kind: 'pool', id }) as ChainRef;
const service = (id: string) => ({ kind: 'service', id }) as ChainRef;

const MONTHS = ['2026-10', '2026-11', '2026-12'];
type Figures = ReadonlyArray<readonly [capacity: number | null, demand: number | null]>;

function poolOf(id: string, providerId: string | null, region: string, figures: Figures): PoolOfChain {
  const months = MONTHS.map((month, index) => {
    const [capacity = null, demand = null] = figures[index] ?? figures.at(-1) ?? [];
    return [month, { capacity, demand }] as const;
  });
  return { id, name: `Pool ${id}`, unit: 'kW', region, providerId, months: new Map(months) };
}

const need = (id: string, owner: ChainRef, members: ChainRef[], atLeast: NeedFacts['atLeast']): RecordedNeed => ({
  id,
  title: `Need ${id}`,
  facts: { owner, members, atLeast },
});

const SOURCE: ChainSource = {
  services: [
    { id: 's', name: 'Desk', providerId: 'blue' },
    { id: 'w', name: 'Line', providerId: 'fern' },
  ],
  pools: [
    poolOf('a', 'helios', 'Frankfurt', [
      [320, 290],
      [320, 340],
      [320, 520],
    ]),
    poolOf('b', 'fern', 'Munich', [[200, 60]]),
    poolOf('c', null, 'Vienna', [[120, 20]]),
  ],
  providers: new Map([
    ['blue', 'Bluequay'],
    ['helios', 'Helios'],
    ['fern', 'Ferntel'],
  ]),
  needs: [
    need('n1', service('s'), [pool('a'), pool('b'), pool('c')], null),
    need('n2', service('s'), [service('w')], 1),
  ],
  months: MONTHS,
};

test('providers stand behind what they provide, and needs rise with demand until all members are too small', () => {
  const chain = supplyChain(SOURCE, service('s'));
  const named = (keys: readonly string[]) => keys.map((key) => chain.parts.find((part) => part.key === key)?.name);
  const [first, second, last] = chain.months;
  expect(first?.needed).toEqual({ n1: 'by size', n2: '1 of 1' });
  // Ferntel stands behind the line, so its loss is a single point; hall a with b or c carries 370.
  expect(new Set(named(first?.singlePoints ?? []))).toEqual(
    new Set(['Bluequay', 'Ferntel', 'Line', 'Pool a', 'Helios']),
  );
  expect(first?.weakSets.map(named)).toEqual([['Pool b', 'Pool c']]);
  // 420 still leaves the choice between b and c beside a; c has no provider.
  expect(second?.weakSets.map(named)).toEqual([['Pool b', 'Pool c']]);
  expect(last).toMatchObject({ tooSmall: [], needed: { n1: '3 of 3' } });
  expect(new Set(named(last?.singlePoints ?? [])).has('Pool c')).toBe(true);
  const short = supplyChain({ ...SOURCE, pools: SOURCE.pools.slice(1) }, service('s'));
  expect(short.months[0]).toMatchObject({ needed: { n1: '1 of 2' }, tooSmall: [] });
});

test('a demand beyond all members, and a pool without figures, each say so instead of a verdict', () => {
  const beyond = { ...SOURCE, pools: [...SOURCE.pools.slice(0, 2), poolOf('c', null, '', [[120, 900]])] };
  const small = supplyChain(beyond, service('s'));
  expect(small.months[0]).toMatchObject({ tooSmall: ['n1'], singlePoints: [] });
  expect(weakRows(small, small.months)[0]?.single).toBe('Too small with nothing lost: Need n1');
  const gap = { ...SOURCE, pools: [...SOURCE.pools.slice(0, 2), poolOf('c', null, '', [[null, 20]])] };
  const unknown = supplyChain(gap, service('s'));
  expect(unknown.months[0]).toMatchObject({ unknown: ['Pool c'], singlePoints: [], needed: { n1: 'no data' } });
  expect(weakRows(unknown, unknown.months)).toEqual([{ month: '2026-10', single: 'No data: Pool c', together: '–' }]);
});

test('a place that two pools share is a part of its own, and a single point', () => {
  const pools = [poolOf('a', null, 'Frankfurt', [[10, 1]]), poolOf('b', null, 'Frankfurt', [[10, 1]])];
  const needs = [need('n', service('s'), [pool('a'), pool('b')], 1)];
  const chain = supplyChain({ ...SOURCE, pools, needs }, service('s'));
  expect(chain.months[0]?.singlePoints).toContain('place:Frankfurt');
});

test('a circle is refused with its path by names, and a chain begins where nobody else needs it', () => {
  const needs = [
    need('1', service('s'), [pool('a')], 1),
    need('2', pool('a'), [service('w')], 1),
    need('3', service('w'), [pool('a')], 1),
  ];
  expect(caught(() => supplyChain({ ...SOURCE, needs }, service('s')))).toMatchObject({
    code: 'CHAIN_CYCLE',
    message: 'The chain runs in a circle: Pool a → Line → Pool a. Take one of these needs away.',
  });
  expect(chainRoots(SOURCE)).toEqual([service('s')]);
});

test('the diagram has a box for each part, a small one for each choice, and marks with words', () => {
  const chain = supplyChain(SOURCE, service('s'));
  const [first] = chain.months;
  if (first === undefined) throw new Error('no month');
  const { nodes, edges } = chainGraph(chain, first);
  expect(nodes.filter(({ kind }) => kind === '')).toEqual([{ id: 'need:n1', kind: '', label: 'by size', mark: null }]);
  expect(nodes.find(({ id }) => id === 'pool:a')?.mark).toEqual({ tone: 'breached', word: 'Single point' });
  expect(nodes.find(({ id }) => id === 'pool:b')?.mark).toEqual({ tone: 'risk', word: 'Weak together' });
  expect(nodes.find(({ id }) => id === 'service:s')?.mark).toBeNull();
  expect(edges).toContainEqual({ from: 'service:s', to: 'service:w' });
  expect(edges).toContainEqual({ from: 'need:n1', to: 'pool:c' });
  expect(chainFinding(chain, first, { month: (month) => month })).toBe(
    'Desk hangs on 5 single points of failure in 2026-10',
  );
  // November says the same as October.
  expect(weakRows(chain, chain.months).map(({ month }) => month)).toEqual(['2026-10', '2026-12']);
});

const carriers = fc
  .array(fc.nat(100), { minLength: 1, maxLength: 6 })
  .map((capacities) => capacities.map((capacity, index) => ({ key: `k${index}`, capacity })));

test('minimal sets carry the demand, lose it with any member gone, and are all there are', () => {
  fc.assert(
    fc.property(carriers, fc.nat(300), (all, demand) => {
      const of = (keys: readonly string[]) =>
        all.filter(({ key }) => keys.includes(key)).reduce((sum, { capacity }) => sum + capacity, 0);
      const sets = minimalCarriers(all, demand);
      for (const set of sets) {
        expect(of(set)).toBeGreaterThanOrEqual(demand);
        const withOneGone = set.map((key) => set.filter((other) => other !== key)).filter(({ length }) => length > 0);
        expect(withOneGone.filter((rest) => of(rest) >= demand)).toEqual([]);
      }
      expect(sets.length > 0).toBe(of(all.map(({ key }) => key)) >= demand);
    }),
  );
});

test.each([
  [
    [
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ],
    3,
    '2 of 3',
  ],
  [
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
    3,
    'by size',
  ],
  [[['a'], ['b', 'c']], 3, 'by size'],
  [[], 2, 'too small'],
] as const)('%j of %i members is said as %s', (sets, members, word) => {
  expect(neededWord(sets, members)).toBe(word);
});
