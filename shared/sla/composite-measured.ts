// A composite system on recorded outages: no independence is assumed, the intervals themselves are combined. Beside it what
// multiplication of the same availabilities says; the difference is the correlation effect.
import { AppError } from '../errors.ts';
import { fraction, multiply, subtract, wholeFraction, type Fraction } from '../values/fraction.ts';
import { clipInterval, mergeIntervals, totalSec, type Interval, type IntervalSet } from '../values/interval-set.ts';
import type { System } from './composite-model.ts';
import { compositeAvailability } from './composite.ts';

/** Where fewer than `atLeast` members work, as a sweep over the members' outages. */
function belowAtLeast(members: readonly IntervalSet[], atLeast: number): IntervalSet {
  const edges = members
    .flatMap((outages) =>
      outages.flatMap(({ startSec, endSec }) => [
        { atSec: startSec, change: 1 },
        { atSec: endSec, change: -1 },
      ]),
    )
    .sort((a, b) => a.atSec - b.atSec);
  const down: Interval[] = [];
  let [failed, fromSec] = [0, 0];
  for (const { atSec, change } of edges) {
    if (members.length - failed < atLeast && fromSec < atSec) down.push({ startSec: fromSec, endSec: atSec });
    failed += change;
    fromSec = atSec;
  }
  return mergeIntervals(down);
}

function downOf(system: System, outages: ReadonlyMap<string, IntervalSet>): IntervalSet {
  if (system.kind === 'component') return outages.get(system.name) ?? [];
  const members = system.of.map((member) => downOf(member, outages));
  return belowAtLeast(members, system.atLeast);
}

export interface MeasuredComposite {
  /** When the system was down as a whole. */
  readonly down: IntervalSet;
  readonly downSec: number;
  /** What exact arithmetic on the measured availabilities gives under independence. */
  readonly independentDownSec: Fraction;
  /** Measured less independent: below zero when failures fell together in series, above when redundant parts failed together. */
  readonly correlationSec: Fraction;
}

/**
 * @param outages recorded outages of each component, in any order; a component without an entry never failed
 * @example
 * // A and B down in the same hour, in series: 3600 s down, where multiplication says 119.9 min
 * @throws AppError EMPTY_PERIOD, TOO_COMPLEX
 */
export function measuredComposite(
  system: System,
  outages: ReadonlyMap<string, readonly Interval[]>,
  period: Interval,
): MeasuredComposite {
  const periodSec = period.endSec - period.startSec;
  if (periodSec <= 0) throw new AppError('EMPTY_PERIOD', 'period: expected at least one second');
  const inside = new Map(
    [...outages].map(([name, list]) => [name, mergeIntervals(list.map((outage) => clipInterval(outage, period)))]),
  );
  const upShare = (set: IntervalSet): Fraction => fraction(BigInt(periodSec - totalSec(set)), BigInt(periodSec));
  const components = new Map([...namesOf(system)].map((name) => [name, upShare(inside.get(name) ?? [])]));
  const { availability } = compositeAvailability({ components, system });
  const down = downOf(system, inside);
  const independentDownSec = multiply(subtract(fraction(1n), availability), wholeFraction(periodSec));
  return {
    down,
    downSec: totalSec(down),
    independentDownSec,
    correlationSec: subtract(wholeFraction(totalSec(down)), independentDownSec),
  };
}

function namesOf(system: System, names = new Set<string>()): Set<string> {
  if (system.kind === 'component') return names.add(system.name);
  for (const member of system.of) namesOf(member, names);
  return names;
}
