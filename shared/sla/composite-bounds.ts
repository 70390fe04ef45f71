// Composite figures that need no exact work: the naive product, and bounds that hold however the components depend on
// each other. Both go through the system once, occurrence by occurrence.
import { add, compare, fraction, multiply, subtract, type Fraction } from '../values/fraction.ts';
import type { CompositeInput, System } from './composite-model.ts';

const ZERO = fraction(0n);
const ONE = fraction(1n);

export interface Bounds {
  readonly lower: Fraction;
  readonly upper: Fraction;
}

function leafOf({ components }: CompositeInput, name: string): Fraction {
  return components.get(name) ?? ZERO;
}

/** Probability that at least k of independent members work; whole numbers over one denominator, reduced once. */
function atLeastIndependent(members: readonly Fraction[], k: number): Fraction {
  // ways[j]: exactly j of the members so far work; the last place holds k and more.
  let ways: bigint[] = [1n, ...Array.from({ length: k }, () => 0n)];
  let scale = 1n;
  for (const { num, den } of members) {
    ways = ways.map((way, j) => way * (j === k ? den : den - num) + (ways[j - 1] ?? 0n) * num);
    scale *= den;
  }
  return fraction(ways[k] ?? 0n, scale);
}

/** The availability that treats every occurrence as independent. */
export function naiveAvailability(input: CompositeInput, system: System = input.system): Fraction {
  if (system.kind === 'component') return leafOf(input, system.name);
  const members = system.of.map((member) => naiveAvailability(input, member));
  return atLeastIndependent(members, system.atLeast);
}

/** The largest probability that at least k of the events happen, whatever their dependence. Source: Rueger (1978). */
function mostAtLeast(probabilities: readonly Fraction[], k: number): Fraction {
  const ascending = probabilities.toSorted(compare);
  let best = ONE;
  let sum = ascending.reduce(add, ZERO);
  for (let left = 0; left < k; left += 1) {
    const candidate = multiply(sum, fraction(1n, BigInt(k - left)));
    if (compare(candidate, best) < 0) best = candidate;
    sum = subtract(sum, ascending[ascending.length - 1 - left] ?? ZERO);
  }
  return best;
}

/** Bounds on the availability without any assumption of independence. */
export function availabilityBounds(input: CompositeInput, system: System = input.system): Bounds {
  if (system.kind === 'component') {
    const value = leafOf(input, system.name);
    return { lower: value, upper: value };
  }
  const members = system.of.map((member) => availabilityBounds(input, member));
  const failures = members.map(({ lower }) => subtract(ONE, lower));
  const failuresThatStopIt = members.length - system.atLeast + 1;
  return {
    lower: subtract(ONE, mostAtLeast(failures, failuresThatStopIt)),
    upper: mostAtLeast(
      members.map(({ upper }) => upper),
      system.atLeast,
    ),
  };
}
