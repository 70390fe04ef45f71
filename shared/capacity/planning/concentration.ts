// How much hangs on few partners: the Herfindahl-Hirschman index over shares of capacity, spend or critical services.
import { AppError } from '../../errors.ts';

export interface Concentration {
  /** Sum of squared percentage shares: 10,000 is one partner alone. */
  readonly hhi: number;
  /** As many equal partners would give the same index. */
  readonly effectiveNumber: number;
  /** 0 for equal shares, 1 for one alone. */
  readonly normalised: number;
}

/**
 * @param sizes of each partner in one unit, none below 0; they need not add up to 100
 * @example concentration([50, 30, 20]).hhi === 3800
 * @throws AppError INVALID_INPUT for a negative or infinite size, NO_CAPACITY when nothing is there to share
 */
export function concentration(sizes: readonly number[]): Concentration {
  const bad = sizes.findIndex((size) => !Number.isFinite(size) || size < 0);
  if (bad !== -1) {
    throw new AppError('INVALID_INPUT', `sizes.${bad}: expected a finite number, 0 or more`, {
      fields: { [`sizes.${bad}`]: 'a finite number, 0 or more' },
    });
  }
  const present = sizes.filter((size) => size > 0);
  const total = present.reduce((sum, size) => sum + size, 0);
  if (total === 0) throw new AppError('NO_CAPACITY', 'sizes: expected at least one partner with capacity');
  const squares = present.reduce((sum, size) => sum + size ** 2, 0);
  const hhi = (10_000 * squares) / total ** 2;
  const even = 1 / present.length;
  return {
    hhi,
    effectiveNumber: 10_000 / hhi,
    normalised: present.length === 1 ? 1 : Math.max(0, (hhi / 10_000 - even) / (1 - even)),
  };
}
