// The whole reading spread: besides partial minutes, order and base also the zone whose midnights bound the period, time that
// nobody measured, and whether simultaneous outages count together or only the longest of them.
import { AppError } from '../errors.ts';
import { toRatioText, type Fraction } from '../values/fraction.ts';
import { clipInterval, mergeIntervals, subtractIntervals, totalSec, type Interval } from '../values/interval-set.ts';
import { prepare, uptimeOf } from './availability.ts';
import type { AvailabilityInput } from './availability-model.ts';
import { EXCLUDE_ORDERS, GRANULARITIES, MAINTENANCE_DENOMINATORS } from './model.ts';
import { countPieces, denominatorSec, knownEndSec } from './outage-pipeline.ts';
import { ceilSec, weighedSec } from './outage-weights.ts';
import type { Judgement } from './readings.ts';

export interface Alternatives {
  /** Other periods that the clause can mean, such as the month of another zone, by name. */
  readonly periods: ReadonlyArray<Interval & { readonly name: string }>;
  /** Time without any measurement. */
  readonly unknown: readonly Interval[];
}

/** What a reading fixes, in the order in which readings are written. */
export const WIDE_FIELDS = [
  'zone',
  'unknownTime',
  'simultaneous',
  'excludeOrder',
  'granularity',
  'maintenanceDenominator',
] as const;
export type WideField = (typeof WIDE_FIELDS)[number];
export type WideReading = Readonly<Record<WideField, string>>;

export interface WideOutcome extends Judgement {
  readonly downtimeSec: number;
  readonly denominatorSec: number;
  /** `n/d` percent; null when these readings leave nothing to divide by. */
  readonly uptimePct: string | null;
  readonly readings: readonly WideReading[];
}

export interface WideSpread {
  readonly count: number;
  /** The prescribed one first. */
  readonly outcomes: readonly WideOutcome[];
  readonly changesVerdict: boolean;
  readonly changesCredit: boolean;
  /** Fields that change verdict or credit all by themselves. */
  readonly decidedBy: readonly WideField[];
}

const PRESCRIBED_WORLD = { zone: 'contract', unknownTime: 'up', simultaneous: 'union' } as const;
const UNKNOWN_RULES = ['up', 'down', 'excluded'] as const;

/** Of each group of outages that overlap, only the longest; of equally long ones the first. The input itself if none overlap. */
function longestOnly(input: AvailabilityInput): AvailabilityInput {
  const known = input.events
    .filter(({ notCounted }) => notCounted === null)
    .map((event) => {
      const span = { startSec: event.startSec, endSec: knownEndSec(input, event.endSec) };
      return { event, ...clipInterval(span, input.period) };
    });
  const clusters = mergeIntervals(known);
  if (clusters.length === known.length) return input;
  const kept = clusters.flatMap((cluster) => {
    const inside = known.filter(({ startSec, endSec }) => startSec >= cluster.startSec && endSec <= cluster.endSec);
    const longest = inside.reduce<(typeof inside)[number] | null>(
      (best, one) => (best === null || one.endSec - one.startSec > best.endSec - best.startSec ? one : best),
      null,
    );
    return longest === null ? [] : [longest.event];
  });
  return { ...input, events: [...input.events.filter(({ notCounted }) => notCounted !== null), ...kept] };
}

interface World {
  readonly zone: string;
  readonly unknownTime: (typeof UNKNOWN_RULES)[number];
  readonly input: AvailabilityInput;
  /** The same where only the longest of simultaneous outages counts; the same object where none are. */
  readonly longest: AvailabilityInput;
  /** Taken out of downtime and base. */
  readonly excluded: readonly Interval[];
}

function worldsOf(input: AvailabilityInput, { periods, unknown }: Alternatives): World[] {
  const zones = [{ name: PRESCRIBED_WORLD.zone, ...input.period }, ...periods];
  const rules = unknown.length === 0 ? (['up'] as const) : UNKNOWN_RULES;
  return zones.flatMap(({ name, startSec, endSec }) =>
    rules.map((unknownTime): World => {
      const moved = { ...input, period: { startSec, endSec } };
      const gaps = unknown.map((gap, index) => ({ ...gap, id: `unknown ${index + 1}`, notCounted: null }));
      const withGaps = (counted: AvailabilityInput): AvailabilityInput =>
        unknownTime === 'down' ? { ...counted, events: [...counted.events, ...gaps] } : counted;
      const alone = longestOnly(moved);
      const union = withGaps(moved);
      const longest = alone === moved ? union : withGaps(alone);
      return { zone: name, unknownTime, input: union, longest, excluded: unknownTime === 'excluded' ? unknown : [] };
    }),
  );
}

interface Counted {
  readonly reading: WideReading;
  readonly downtime: Fraction;
  readonly denominatorSec: number;
}

/** Both rules for simultaneous outages; counted once where there are none. */
function countWorld(world: World): Counted[] {
  const union = countInput(world, 'union', world.input);
  if (world.longest !== world.input) return [...union, ...countInput(world, 'longest', world.longest)];
  return [...union, ...union.map((one) => ({ ...one, reading: { ...one.reading, simultaneous: 'longest' } }))];
}

function countInput({ excluded, ...world }: World, simultaneous: string, input: AvailabilityInput): Counted[] {
  const prepared = prepare(input);
  const out = mergeIntervals(excluded.map((gap) => clipInterval(gap, prepared.period)));
  const fields = { zone: world.zone, unknownTime: world.unknownTime, simultaneous };
  return EXCLUDE_ORDERS.flatMap((excludeOrder) => {
    const pieces = subtractIntervals(countPieces(prepared, excludeOrder).pieces, out);
    return GRANULARITIES.flatMap((granularity) => {
      const downtime = weighedSec(input.events, prepared, pieces, granularity);
      return MAINTENANCE_DENOMINATORS.map((maintenanceDenominator) => {
        const alsoOut = maintenanceDenominator === 'reduced' ? subtractIntervals(out, prepared.kept) : out;
        return {
          reading: { ...fields, excludeOrder, granularity, maintenanceDenominator },
          downtime,
          denominatorSec: denominatorSec(prepared, maintenanceDenominator) - totalSec(alsoOut),
        };
      });
    });
  });
}

function judged({ downtime, denominatorSec: baseSec }: Counted, judge: (uptimePct: Fraction) => Judgement) {
  try {
    const uptimePct = uptimeOf(downtime, baseSec);
    return { uptimePct: toRatioText(uptimePct), ...judge(uptimePct) };
  } catch (error) {
    if (error instanceof AppError) return { uptimePct: null, met: null, creditPct: null };
    throw error;
  }
}

const sameJudgement = (a: Judgement, b: Judgement): boolean => a.met === b.met && a.creditPct === b.creditPct;
const differsOnlyIn = (field: WideField, a: WideReading, b: WideReading): boolean =>
  WIDE_FIELDS.every((other) => other === field || a[other] === b[other]);

/**
 * Every admissible reading of a clause, grouped by outcome. Without unknown time and other zones: 40 readings.
 * Source: sla-engine rules, reading spread.
 *
 * @example
 * // two outages of 60 s that overlap by 30 s: 90 s under union, 60 s under longest
 * @throws AppError EMPTY_PERIOD
 */
export function wideSpread(
  input: AvailabilityInput,
  judge: (uptimePct: Fraction) => Judgement,
  alternatives: Alternatives,
): WideSpread {
  const { excludeOrder, granularity, maintenanceDenominator } = input.policy;
  const prescribed: WideReading = { ...PRESCRIBED_WORLD, excludeOrder, granularity, maintenanceDenominator };
  const outcomes = new Map<string, WideOutcome & { readings: WideReading[] }>();
  const counted = worldsOf(input, alternatives).flatMap(countWorld);
  const own = counted.filter(({ reading }) => WIDE_FIELDS.every((field) => reading[field] === prescribed[field]));
  const ownFirst = [...own, ...counted.filter((one) => !own.includes(one))];
  for (const one of ownFirst) {
    const { reading, downtime, denominatorSec: baseSec } = one;
    const seconds = { downtimeSec: ceilSec(downtime), denominatorSec: baseSec };
    const key = `${toRatioText(downtime)}/${baseSec}`;
    const known = outcomes.get(key);
    if (known === undefined) outcomes.set(key, { ...seconds, ...judged(one, judge), readings: [reading] });
    else known.readings.push(reading);
  }
  const all = [...outcomes.values()];
  const [first] = all;
  const others = all.filter((outcome) => first !== undefined && !sameJudgement(outcome, first));
  return {
    count: counted.length,
    outcomes: all,
    changesVerdict: others.some(({ met }) => met !== first?.met),
    changesCredit: others.some(({ creditPct }) => creditPct !== first?.creditPct),
    decidedBy: WIDE_FIELDS.filter((field) =>
      others.some(({ readings }) => readings.some((reading) => differsOnlyIn(field, reading, prescribed))),
    ),
  };
}
