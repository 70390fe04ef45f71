// Whether pools carry the tags they must: which miss one, which carry a value nobody allowed, and what share that is.
import { fraction, toDecimalText } from '../../values/fraction.ts';
import type { CapacityPool } from '../pools/model.ts';
import type { FactsOf } from './model.ts';
import { namedList, sentenceCase } from '../../values/words.ts';
import { state, type EstateState } from './state.ts';

type Tagged = Pick<CapacityPool, 'id' | 'name' | 'tags' | 'monthlyCost'>;
type TagRule = FactsOf<'tag_rule'>;

/** The value of a key among the tags of a pool; null when the pool does not carry the key. @example tagValue(['owner=it'], 'owner') === 'it' */
export function tagValue(tags: readonly string[], key: string): string | null {
  const wanted = `${key.trim().toLowerCase()}=`;
  const tag = tags.find((one) => one.trim().toLowerCase().startsWith(wanted));
  return tag === undefined ? null : tag.trim().slice(wanted.length).trim();
}

export interface TagFinding {
  readonly poolId: string;
  readonly poolName: string;
  readonly key: string;
  /** Null: the key is missing. */
  readonly value: string | null;
}

/** Pools that break a rule. An optional key may be missing, but what it says is held against its values. */
export function tagFindings({ key, need, values }: TagRule, pools: readonly Tagged[]): TagFinding[] {
  const allowed = new Set(values.map(({ value }) => value.trim().toLowerCase()));
  return pools.flatMap(({ id, name, tags }): TagFinding[] => {
    const value = tagValue(tags, key);
    const isMissing = value === null || value === '';
    if (isMissing) return need === 'required' ? [{ poolId: id, poolName: name, key, value: null }] : [];
    const isAllowed = allowed.size === 0 || allowed.has(value.toLowerCase());
    return isAllowed ? [] : [{ poolId: id, poolName: name, key, value }];
  });
}

export function tagRuleState(rule: TagRule, pools: readonly Tagged[]): EstateState {
  if (pools.length === 0) return state('nodata', 'No pools', 'No pool is recorded.');
  const found = tagFindings(rule, pools);
  if (found.length === 0) return state('met', 'Kept', `All pools carry it as the rule says: ${pools.length}.`);
  const missing = found.filter(({ value }) => value === null).map(({ poolName }) => poolName);
  const wrong = found.flatMap(({ poolName, value }) => (value === null ? [] : [`${poolName} (${value})`]));
  const parts = [
    ...(missing.length > 0 ? [`missing on ${namedList(missing)}`] : []),
    ...(wrong.length > 0 ? [`not an allowed value on ${namedList(wrong)}`] : []),
  ];
  const text = parts.join('; ');
  return state('risk', 'Broken', sentenceCase(`${text}.`));
}

export interface UntaggedShare {
  readonly pools: number;
  readonly untagged: number;
  /** Percent of pools, exact to one decimal; null without pools or rules. */
  readonly sharePct: string | null;
  /** Monthly cost of untagged pools by currency, in minor units, with the whole beside it. */
  readonly cost: ReadonlyArray<{
    readonly currency: string;
    readonly untaggedMinor: string;
    readonly allMinor: string;
  }>;
}

/** What cannot be attributed because a required tag is missing or wrong, by number and by cost. */
export function untaggedShare(rules: readonly TagRule[], pools: readonly Tagged[]): UntaggedShare {
  const required = rules.filter(({ need }) => need === 'required');
  const bad = new Set(required.flatMap((rule) => tagFindings(rule, pools).map(({ poolId }) => poolId)));
  const sums = new Map<string, { untagged: bigint; all: bigint }>();
  for (const { id, monthlyCost } of pools) {
    if (monthlyCost === null) continue;
    const sum = sums.get(monthlyCost.currency) ?? { untagged: 0n, all: 0n };
    const minor = BigInt(monthlyCost.minor);
    sums.set(monthlyCost.currency, { untagged: sum.untagged + (bad.has(id) ? minor : 0n), all: sum.all + minor });
  }
  const isKnown = pools.length > 0 && required.length > 0;
  return {
    pools: pools.length,
    untagged: bad.size,
    sharePct: isKnown ? toDecimalText(fraction(BigInt(bad.size) * 100n, BigInt(pools.length)), 1, 'half_up') : null,
    cost: [...sums]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, { untagged, all }]) => ({ currency, untaggedMinor: String(untagged), allMinor: String(all) })),
  };
}
