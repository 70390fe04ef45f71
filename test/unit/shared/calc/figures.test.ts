// Figures that contracts, whitepapers and our own working state in prose, each computed by the kind that answers it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findKind } from '#shared/calc/kinds.ts';
import { reconcile } from '#shared/sla/reconcile.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { fraction, toRatioText } from '#shared/values/fraction.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

interface Figure {
  readonly id: string;
  readonly section: string;
  readonly mark: string;
  readonly says: string;
  readonly kind: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FILE = path.resolve(import.meta.dirname, '../../../cases/engine-figures.jsonl');
const figures = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Figure);

describe('figures stated in prose', () => {
  test.each(figures)('$section $id: $says', ({ kind, input, expected }) => {
    expect(findKind(kind)?.run(input)).toMatchObject(expected);
  });

  test('each has a name of its own', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});

describe.each(named.reconciliationNamed)('$title', ({ provider, internal, expected }) => {
  const interval = ([from, to]: string[]) => ({ startSec: parseInstant(from ?? ''), endSec: parseInstant(to ?? '') });
  const sides = { provider: [interval(provider)], internal: [interval(internal)] };

  test('as recorded, the seconds of both sides and what they share', () => {
    const found = reconcile({ ...sides, providerOffsetSec: 0, toleranceSec: 0 });
    expect({
      providerSec: found.providerSec,
      otherSec: found.internalSec,
      bothSec: found.bothSec,
      unionSec: found.unionSec,
      providerOnlySec: found.providerOnlySec,
      otherOnlySec: found.internalOnlySec,
      jaccard: toRatioText(fraction(BigInt(found.bothSec), BigInt(found.unionSec))),
    }).toEqual(expected.raw);
  });

  test('with its clock set right they are identical', () => {
    const { differences, unionSec } = reconcile({ ...sides, providerOffsetSec: -90, toleranceSec: 0 });
    expect(differences.map((found) => [found.class, found.seconds])).toEqual([['MATCH', unionSec]]);
  });

  test('within the tolerance it is one match, its seconds those of the union', () => {
    const { differences, unionSec } = reconcile({ ...sides, providerOffsetSec: 0, toleranceSec: 120 });
    expect(differences.map((found) => [found.class, found.seconds])).toEqual([['MATCH_WITHIN_TOLERANCE', unionSec]]);
    expect(expected.classification.startsWith('MATCH_WITHIN_TOLERANCE')).toBe(true);
  });
});
