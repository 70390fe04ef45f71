// Which suppliers of one kind of capacity demand cannot do without: minimal sets whose loss leaves too little.

export interface Supplier {
  readonly name: string;
  /** In the unit of the demand. */
  readonly capacity: number;
}

/** Larger sets are no weak points any more. */
const MOST_LOST = 3;

function isMinimal(set: readonly number[], known: ReadonlyArray<readonly number[]>): boolean {
  return !known.some((smaller) => smaller.every((member) => set.includes(member)));
}

/** All sets of `size` places below `count`, in order. */
function setsOf(size: number, count: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const sets: number[][] = [];
  for (let first = from; first < count; first += 1) {
    for (const rest of setsOf(size - 1, count, first + 1)) sets.push([first, ...rest]);
  }
  return sets;
}

/**
 * Minimal cut sets of up to three suppliers, by size, then in the order given; a set of one is a single point of failure.
 * `[[]]` when demand passes the capacity with nobody lost.
 *
 * @example weakSuppliers([{ name: 'A', capacity: 60 }, { name: 'B', capacity: 50 }], 55) // [['A']]: B alone is too small
 */
export function weakSuppliers(suppliers: readonly Supplier[], demand: number): string[][] {
  const total = suppliers.reduce((sum, { capacity }) => sum + capacity, 0);
  if (total < demand) return [[]];
  const found: number[][] = [];
  for (let size = 1; size <= Math.min(MOST_LOST, suppliers.length); size += 1) {
    for (const set of setsOf(size, suppliers.length)) {
      const lost = set.reduce((sum, place) => sum + (suppliers[place]?.capacity ?? 0), 0);
      if (total - lost < demand && isMinimal(set, found)) found.push(set);
    }
  }
  return found.map((set) => set.map((place) => suppliers[place]?.name ?? ''));
}
