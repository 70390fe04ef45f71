// What a record around the pools may not say, beyond its shape: itself against itself, and against the other records.
import { compare, fraction } from '../../values/fraction.ts';
import { assertNever } from '../../errors.ts';
import { shareSum } from './allocation.ts';
import type { EstateContent, EstateRecord } from './model.ts';

export interface Expectation {
  readonly field: string;
  readonly holds: boolean;
  readonly words: string;
}

const once = <Row>(
  rows: readonly Row[],
  field: (index: number) => string,
  keyOf: (row: Row) => string,
  words: string,
) =>
  rows.map((row, index) => ({
    field: field(index),
    holds: rows.findIndex((one) => keyOf(one) === keyOf(row)) === index,
    words,
  }));

/**
 * What has to hold for a record.
 * @param others live records, without the one that is changed
 */
export function expectationsOf(content: EstateContent, others: readonly EstateRecord[]): Expectation[] {
  const of = <Kind extends EstateRecord['kind']>(kind: Kind) =>
    others.filter((one): one is Extract<EstateRecord, { kind: Kind }> => one.kind === kind);
  switch (content.kind) {
    case 'site': {
      const taken = new Map(of('site').flatMap(({ title, facts }) => facts.pools.map(({ poolId }) => [poolId, title])));
      const { pools } = content.facts;
      return [
        ...once(
          pools,
          (index) => `facts.pools.${index}.poolId`,
          ({ poolId }) => poolId,
          'each pool once',
        ),
        ...pools.map(({ poolId }, index) => ({
          field: `facts.pools.${index}.poolId`,
          holds: !taken.has(poolId),
          words: `a pool that lies nowhere else: this one is at ${taken.get(poolId) ?? ''}`,
        })),
      ];
    }
    case 'link': {
      const { fromId, toId, latencyMs } = content.facts;
      const sites = of('site').map(({ id }) => id);
      const same = of('link').some(
        ({ facts }) => [facts.fromId, facts.toId].toSorted().join() === [fromId, toId].toSorted().join(),
      );
      return [
        { field: 'facts.fromId', holds: sites.includes(fromId), words: 'a site that is on record' },
        { field: 'facts.toId', holds: sites.includes(toId), words: 'a site that is on record' },
        { field: 'facts.toId', holds: fromId !== toId, words: 'another site' },
        { field: 'facts.toId', holds: !same, words: 'these two sites have a link already; change that one' },
        { field: 'facts.latencyMs', holds: !/^0*(\.0*)?$/.test(latencyMs), words: 'more than zero' },
      ];
    }
    case 'tag_rule':
      return [
        {
          field: 'facts.key',
          holds: of('tag_rule').every(({ facts }) => facts.key.toLowerCase() !== content.facts.key.toLowerCase()),
          words: 'a key without a rule; this one has one already',
        },
        ...once(
          content.facts.values,
          (index) => `facts.values.${index}.value`,
          ({ value }) => value.trim().toLowerCase(),
          'each value once',
        ),
      ];
    case 'feed':
      return [
        {
          field: 'facts.poolId',
          holds: of('feed').every(({ facts }) => facts.poolId !== content.facts.poolId),
          words: 'a pool without a feed; this one has one already',
        },
      ];
    case 'threshold':
      return once(
        content.facts.conditions,
        (index) => `facts.conditions.${index}.poolId`,
        ({ poolId, measure }) => `${poolId} ${measure}`,
        'each pool and figure once',
      );
    case 'kpi':
      return once(
        content.facts.versions,
        (index) => `facts.versions.${index}.validFrom`,
        ({ validFrom }) => validFrom,
        'another month: a version begins in it already',
      );
    case 'allocation': {
      const { shares, poolId, validFrom } = content.facts;
      const sum = compare(shareSum(shares), fraction(100n)) <= 0;
      const twice = of('allocation').some(({ facts }) => facts.poolId === poolId && facts.validFrom === validFrom);
      return [
        ...once(
          shares,
          (index) => `facts.shares.${index}.consumer`,
          ({ consumer }) => consumer.trim().toLowerCase(),
          'each consumer once',
        ),
        { field: 'facts.shares.0.sharePct', holds: sum, words: 'shares of at most 100 % together' },
        {
          field: 'facts.validFrom',
          holds: !twice,
          words: 'another month: an allocation of this pool begins in it already',
        },
      ];
    }
    default:
      return assertNever(content, 'record');
  }
}
