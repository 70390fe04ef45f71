// A composite system: named components joined by all, any and atLeast. A name may occur many times and is one component.
import type { Fraction } from '../values/fraction.ts';

export type System =
  | { readonly kind: 'component'; readonly name: string }
  /** Works when at least `atLeast` of its members work; all is n of n, any is 1 of n. */
  | { readonly kind: 'group'; readonly atLeast: number; readonly of: readonly System[] };

export interface CompositeInput {
  /** Availability of each component, from 0 to 1. */
  readonly components: ReadonlyMap<string, Fraction>;
  readonly system: System;
}

export interface CompositeResult {
  /** Exact under independence, each component counted once. */
  readonly availability: Fraction;
  /** Sets of components whose joint failure takes the system down; null when there are too many to list. */
  readonly minimalCutSets: ReadonlyArray<readonly string[]> | null;
  /** What multiplication gives that takes every occurrence for a component of its own. */
  readonly naive: Fraction;
  /** Birnbaum: how much the system's availability moves with the component's. */
  readonly importance: ReadonlyMap<string, Fraction>;
}
