import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reconcile, type ReconcileInput } from '#shared/sla/reconcile.ts';
import { mergeIntervals, totalSec } from '#shared/values/interval-set.ts';

const anyOutages = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }))
    .map(([startSec, length]) => ({ startSec, endSec: startSec + length })),
  { maxLength: 6 },
);

function classes(
  provider: Array<[number, number]>,
  internal: Array<[number, number]>,
  change: Partial<ReconcileInput> = {},
) {
  const outages = (pairs: Array<[number, number]>) => pairs.map(([startSec, endSec]) => ({ startSec, endSec }));
  const result = reconcile({
    provider: outages(provider),
    internal: outages(internal),
    providerOffsetSec: 0,
    toleranceSec: 0,
    ...change,
  });
  return result.differences.map((difference) => `${difference.class} ${difference.seconds}`);
}

test('the classes cover the union once, for any tolerance', () => {
  fc.assert(
    fc.property(
      anyOutages,
      anyOutages,
      fc.nat(40),
      fc.integer({ min: -90, max: 90 }),
      (provider, internal, tolerance, offset) => {
        const result = reconcile({ provider, internal, providerOffsetSec: offset, toleranceSec: tolerance });
        const pieces = result.differences.flatMap(({ intervals }) => intervals);
        expect(totalSec(pieces)).toBe(result.unionSec);
        expect(totalSec(mergeIntervals(pieces))).toBe(result.unionSec);
        expect(result.bothSec + result.providerOnlySec + result.internalOnlySec).toBe(result.unionSec);
      },
    ),
  );
});

describe('each difference has its class', () => {
  test.each<[string, Array<[number, number]>, Array<[number, number]>, string[]]>([
    ['equal', [[0, 60]], [[0, 60]], ['MATCH 60']],
    ['early start', [[0, 60]], [[10, 60]], ['MATCH 50', 'START_EARLY 10']],
    ['late start, late end', [[10, 90]], [[0, 60]], ['MATCH 50', 'START_LATE 10', 'END_LATE 30']],
    ['early end', [[0, 50]], [[0, 60]], ['MATCH 50', 'END_EARLY 10']],
    [
      'one of theirs is two of ours',
      [[0, 60]],
      [
        [0, 20],
        [40, 60],
      ],
      ['MATCH 40', 'SPLIT 20'],
    ],
    ['theirs alone', [[0, 60]], [], ['PROVIDER_ONLY 60']],
    ['touching is not overlapping', [[0, 60]], [[60, 90]], ['PROVIDER_ONLY 60', 'INTERNAL_ONLY 30']],
  ])('%s', (_, provider, internal, expected) => {
    expect(classes(provider, internal)).toEqual(expected);
  });

  test('a difference within the tolerance is one match, and a known clock offset is taken out first', () => {
    expect(classes([[90, 1_890]], [[0, 1_800]], { toleranceSec: 120 })).toEqual(['MATCH_WITHIN_TOLERANCE 1890']);
    expect(classes([[90, 1_890]], [[0, 1_800]], { toleranceSec: 89 })).toContain('MATCH 1710');
    expect(classes([[90, 1_890]], [[0, 1_800]], { providerOffsetSec: -90 })).toEqual(['MATCH 1800']);
  });
});
