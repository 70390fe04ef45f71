// The committed capacity of a pool after a part of a delivery came: what was there, and that part, from its day on.
import type { CapacityLevelId } from '../../ids.ts';
import { decimalSum } from '../../values/decimal-sum.ts';
import type { CapacityLevel } from '../pools/model.ts';
import type { Arrival } from './model.ts';

/**
 * Levels raised by what came, from its day on: levels of later days rise, too. Design and burst stay as they were said.
 *
 * @param newId for the level that begins on the day of the arrival, where none does yet
 */
export function raisedLevels(
  levels: readonly CapacityLevel[],
  { arrivedOn, quantity }: Arrival,
  newId: () => CapacityLevelId,
): CapacityLevel[] {
  const sorted = levels.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  const before = sorted.findLast(({ effectiveOn }) => effectiveOn <= arrivedOn);
  const start: CapacityLevel[] =
    before?.effectiveOn === arrivedOn
      ? []
      : [
          {
            id: newId(),
            effectiveOn: arrivedOn,
            design: before?.design ?? null,
            committed: before?.committed ?? '0',
            burst: before?.burst ?? null,
          },
        ];
  return [...sorted, ...start]
    .toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1))
    .map((level) =>
      level.effectiveOn < arrivedOn ? level : { ...level, committed: decimalSum([level.committed, quantity]) },
    );
}
