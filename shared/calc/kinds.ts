// The registry: every kind that `quarterdeck calc` answers. A new kind is one file beside this one and one line here.
import { availabilityKind } from './availability.ts';
import { clockKind } from './clock.ts';
import type { CalcKind } from './kind.ts';
import { periodKind } from './period.ts';
import { tierKind } from './tier.ts';

export const CALC_KINDS: readonly CalcKind[] = [availabilityKind, tierKind, clockKind, periodKind];

/** The kind of that name, or undefined. */
export function findKind(name: string): CalcKind | undefined {
  return CALC_KINDS.find((kind) => kind.name === name);
}
