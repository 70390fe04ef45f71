// Which members of a group carry a demand: the smallest sets, when members are of unlike size.

export interface Carrier {
  readonly key: string;
  /** In the unit of the demand. */
  readonly capacity: number;
}

/**
 * Minimal sets whose capacities together reach the demand, smaller sets first; empty when all of them do not. Groups are
 * small: every set is looked at.
 * @example minimalCarriers([{ key: 'a', capacity: 60 }, { key: 'b', capacity: 50 }], 55) // [['a']]
 */
export function minimalCarriers(carriers: readonly Carrier[], demand: number): string[][] {
  const sets = Array.from({ length: 2 ** carriers.length - 1 }, (_, index) =>
    carriers.filter((_carrier, place) => ((index + 1) >> place) % 2 === 1),
  );
  const carrying = sets
    .filter((set) => set.reduce((sum, { capacity }) => sum + capacity, 0) >= demand)
    .sort((a, b) => a.length - b.length);
  const minimal: string[][] = [];
  for (const set of carrying) {
    const keys = set.map(({ key }) => key);
    if (!minimal.some((smaller) => smaller.every((key) => keys.includes(key)))) minimal.push(keys);
  }
  return minimal;
}

/**
 * How many of a group are needed, in a few letters.
 * @example neededWord([['a', 'b'], ['a', 'c'], ['b', 'c']], 3) // '2 of 3'
 */
export function neededWord(sets: ReadonlyArray<readonly string[]>, members: number): string {
  const sizes = [...new Set(sets.map(({ length }) => length))];
  const [size = 0] = sizes;
  const choices = Array.from({ length: size }, (_, at) => (members - at) / (at + 1)).reduce((a, b) => a * b, 1);
  if (sizes.length === 1 && Math.round(choices) === sets.length) return `${size} of ${members}`;
  return sets.length === 0 ? 'too small' : 'by size';
}
