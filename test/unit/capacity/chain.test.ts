// Weak points of maps and of chains against generated graphs with known answers.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapWeakness, type Edge } from '#shared/capacity/chain/map.ts';
import { sharedCauses, weakPoints, weakPointsByPeriod, type Chain } from '#shared/capacity/chain/weak-points.ts';
import { fraction } from '#shared/values/fraction.ts';
import { caught } from '#test/harness/caught.ts';

interface MapCase {
  readonly kind: 'undirected';
  readonly n: number;
  readonly edges: Edge[];
  readonly articulation: number[];
  readonly bridges: Edge[];
  readonly components: number;
}

interface ChainCase {
  readonly kind: 'k-of-n dependency dag';
  readonly n: number;
  readonly root: number;
  readonly gates: Record<string, { k: number; of: number[] }[]>;
  readonly min_cuts_le3_excl_root: number[][];
  readonly spof: number[];
  readonly availability_each_0_98: number;
}

const FILE = path.resolve(import.meta.dirname, '../../cases/capacity/graphs.jsonl');
const CASES = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as MapCase | ChainCase);
const MAPS = CASES.filter((one): one is MapCase => one.kind === 'undirected');
const CHAINS = CASES.filter((one): one is ChainCase => one.kind !== 'undirected');
const EACH = fraction(98n, 100n);

const chainOf = ({ root, gates }: ChainCase): Chain => ({
  root: String(root),
  needs: Object.fromEntries(
    Object.entries(gates).map(([node, list]) => [node, list.map(({ k, of }) => ({ atLeast: k, of: of.map(String) }))]),
  ),
});
const asNumbers = (cuts: ReadonlyArray<readonly string[]>) =>
  cuts
    .map((cut) =>
      cut
        .map(Number)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort();

test('there are cases to compare with', () => {
  expect([MAPS.length, CHAINS.length]).toEqual([100, 60]);
});

describe('a map', () => {
  test.each(MAPS.map((one, index) => [index, one] as const))('%i has the known weak nodes and edges', (_, one) => {
    const { articulation, bridges, components } = one;
    expect(mapWeakness(one.n, one.edges)).toEqual({ articulation, bridges, components });
  });

  test('does not care for the order or the direction of its edges', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 25 }), (edges) => {
        const turned = edges.toReversed().map(([a, b]): Edge => [b, a]);
        expect(mapWeakness(10, turned)).toEqual(mapWeakness(10, edges));
      }),
    );
  });
});

describe('a chain', () => {
  test.each(CHAINS.map((one, index) => [index, one] as const))('%i has the known cuts and availability', (_, one) => {
    const { singlePoints, cutSets, availability } = weakPoints(chainOf(one), () => EACH);
    expect(asNumbers(cutSets)).toEqual(asNumbers(one.min_cuts_le3_excl_root.map((cut) => cut.map(String))));
    expect(singlePoints.map(Number).sort((a, b) => a - b)).toEqual(one.spof);
    expect(Math.abs(Number(availability.num) / Number(availability.den) - one.availability_each_0_98)).toBeLessThan(
      1e-12,
    );
  });

  test('that runs in a circle is refused with the circle', () => {
    const needs = { a: [{ atLeast: 1, of: ['b'] }], b: [{ atLeast: 1, of: ['a'] }] };
    expect(caught(() => weakPoints({ root: 'a', needs }, () => EACH))).toMatchObject({
      code: 'CHAIN_CYCLE',
      message: expect.stringContaining('a → b → a') as string,
    });
  });

  test('that asks for more members than there are is refused by name', () => {
    const needs = { a: [{ atLeast: 3, of: ['b', 'c'] }] };
    expect(caught(() => weakPoints({ root: 'a', needs }, () => EACH))).toMatchObject({ code: 'CHAIN_NEED' });
  });

  test('gets weaker as demand rises, until its members cannot carry it', () => {
    const chain = { root: 'a', needs: { a: [{ atLeast: 1, of: ['b', 'c', 'd'], memberCapacity: 100 }] } };
    const periods = weakPointsByPeriod(chain, () => EACH, { a: [90, 150, 250, 350] }, 4);
    expect(periods.map(({ weakness }) => weakness?.cutSets.map((cut) => cut.join('+')) ?? null)).toEqual([
      ['b+c+d'],
      ['b+c', 'b+d', 'c+d'],
      ['b', 'c', 'd'],
      null,
    ]);
    expect(periods.at(-1)?.overloaded).toEqual(['a']);
  });

  test('names the cause that takes too many members at once', () => {
    const causes: Record<string, string[]> = { b: ['eu-central'], c: ['eu-central'], d: ['us-east'] };
    const need = { atLeast: 2, of: ['b', 'c', 'd'] };
    expect(sharedCauses(need, (member) => causes[member] ?? [])).toEqual([
      { cause: 'eu-central', members: ['b', 'c'], left: 1, needed: 2 },
    ]);
  });
});
