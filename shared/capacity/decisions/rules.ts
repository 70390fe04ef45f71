// Whose word a decision needs, and what may be done with it.
import type { CapacityDecision } from './model.ts';

type Ruled = Pick<CapacityDecision, 'options' | 'chosen' | 'ours' | 'theirs'>;

/** The provider's word is needed where its capacity is decided on: its pool, or an option to buy from a partner. */
export function needsTheirs({ options, chosen }: Pick<Ruled, 'options' | 'chosen'>, hasProvider: boolean): boolean {
  const option = chosen === null ? undefined : options[chosen];
  return option !== undefined && option.kind !== 'defer' && (hasProvider || option.kind === 'partner');
}

/**
 * What still lacks before it may be applied, in words; empty when nothing does.
 * @param hasProvider whether a provider stands behind the pool
 */
export function lacks(decision: Ruled, hasProvider: boolean): string[] {
  const { chosen, ours, theirs } = decision;
  return [
    ...(chosen === null ? ['a chosen option'] : []),
    ...(ours === null ? ['our approval'] : []),
    ...(theirs === null && needsTheirs(decision, hasProvider) ? ["the provider's approval"] : []),
  ];
}
