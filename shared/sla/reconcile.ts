// Compares what the provider reports with what we measured: how much agrees, and what kind each difference is.
// Every second that either side calls down lands in exactly one class.
import {
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  totalSec,
  type Interval,
  type IntervalSet,
} from '../values/interval-set.ts';

export type DifferenceClass =
  | 'MATCH'
  | 'MATCH_WITHIN_TOLERANCE'
  /** The provider's outage begins or ends earlier or later than ours. */
  | 'START_EARLY'
  | 'START_LATE'
  | 'END_EARLY'
  | 'END_LATE'
  | 'PROVIDER_ONLY'
  | 'INTERNAL_ONLY'
  /** One side has one outage where the other has several: the time between the parts. */
  | 'SPLIT';

export interface ReconcileInput {
  readonly provider: readonly Interval[];
  readonly internal: readonly Interval[];
  /** Added to the provider's instants before comparing. */
  readonly providerOffsetSec: number;
  /** Starts and ends that differ by no more than this are the same. */
  readonly toleranceSec: number;
}

export interface Difference {
  readonly class: DifferenceClass;
  readonly seconds: number;
  readonly intervals: IntervalSet;
}

export interface ReconcileResult {
  readonly providerSec: number;
  readonly internalSec: number;
  readonly bothSec: number;
  readonly unionSec: number;
  readonly providerOnlySec: number;
  readonly internalOnlySec: number;
  /** One per class that occurs; their seconds add up to `unionSec`. */
  readonly differences: readonly Difference[];
}

type Classified = readonly [DifferenceClass, Interval];

const CLASS_ORDER: readonly DifferenceClass[] = [
  'MATCH',
  'MATCH_WITHIN_TOLERANCE',
  'START_EARLY',
  'START_LATE',
  'END_EARLY',
  'END_LATE',
  'SPLIT',
  'PROVIDER_ONLY',
  'INTERNAL_ONLY',
];

const within = (set: IntervalSet, cluster: Interval): IntervalSet => intersectIntervals(set, [cluster]);

/** The stretch from the earliest start to the latest end of a list that is not empty. */
function spanOf(set: IntervalSet): Interval | null {
  const [first, last] = [set[0], set.at(-1)];
  return first === undefined || last === undefined ? null : { startSec: first.startSec, endSec: last.endSec };
}

function edgeClass(provider: Interval, internal: Interval, piece: Interval): DifferenceClass | null {
  if (piece.endSec <= Math.max(provider.startSec, internal.startSec)) {
    return provider.startSec < internal.startSec ? 'START_EARLY' : 'START_LATE';
  }
  if (piece.startSec >= Math.min(provider.endSec, internal.endSec)) {
    return provider.endSec < internal.endSec ? 'END_EARLY' : 'END_LATE';
  }
  return null;
}

/** One stretch of the union, in which the outages of both sides overlap in a chain. */
function classifyCluster(
  cluster: Interval,
  input: { provider: IntervalSet; internal: IntervalSet },
  toleranceSec: number,
) {
  const [provider, internal] = [within(input.provider, cluster), within(input.internal, cluster)];
  const [theirs, ours] = [spanOf(provider), spanOf(internal)];
  if (theirs === null) return internal.map((piece): Classified => ['INTERNAL_ONLY', piece]);
  if (ours === null) return provider.map((piece): Classified => ['PROVIDER_ONLY', piece]);
  const off = Math.max(Math.abs(theirs.startSec - ours.startSec), Math.abs(theirs.endSec - ours.endSec));
  const isPair = provider.length === 1 && internal.length === 1;
  if (isPair && off > 0 && off <= toleranceSec) return [['MATCH_WITHIN_TOLERANCE', cluster] satisfies Classified];
  const both = intersectIntervals(provider, internal);
  const rest = subtractIntervals([cluster], both);
  return [
    ...both.map((piece): Classified => ['MATCH', piece]),
    ...rest.map((piece): Classified => [edgeClass(theirs, ours, piece) ?? 'SPLIT', piece]),
  ];
}

/** Clusters: stretches of the union, cut where one side's outage only touches the other's. */
function clustersOf(provider: IntervalSet, internal: IntervalSet): Interval[] {
  const clusters: Array<{ startSec: number; endSec: number }> = [];
  for (const { startSec, endSec } of [...provider, ...internal].sort((a, b) => a.startSec - b.startSec)) {
    const last = clusters.at(-1);
    if (last !== undefined && startSec < last.endSec) last.endSec = Math.max(last.endSec, endSec);
    else clusters.push({ startSec, endSec });
  }
  return clusters;
}

/**
 * Compares two records of the same outages. Back-dated ends and differences of scope cannot be told from intervals alone
 * and are left to a person.
 *
 * @example
 * reconcile({ provider: [{ startSec: 0, endSec: 90 }], internal: [{ startSec: 0, endSec: 60 }], providerOffsetSec: 0,
 *   toleranceSec: 0 }).differences // MATCH 60 s, END_LATE 30 s
 */
export function reconcile({ provider, internal, providerOffsetSec, toleranceSec }: ReconcileInput): ReconcileResult {
  const shifted = provider.map(({ startSec, endSec }) => ({
    startSec: startSec + providerOffsetSec,
    endSec: endSec + providerOffsetSec,
  }));
  const sides = { provider: mergeIntervals(shifted), internal: mergeIntervals(internal) };
  const [providerSec, internalSec] = [totalSec(sides.provider), totalSec(sides.internal)];
  const bothSec = totalSec(intersectIntervals(sides.provider, sides.internal));
  const classified = clustersOf(sides.provider, sides.internal).flatMap((cluster) =>
    classifyCluster(cluster, sides, toleranceSec),
  );
  const differences = CLASS_ORDER.flatMap((name): Difference[] => {
    const intervals = classified.filter(([found]) => found === name).map(([, interval]) => interval);
    return intervals.length === 0 ? [] : [{ class: name, seconds: totalSec(intervals), intervals }];
  });
  return {
    providerSec,
    internalSec,
    bothSec,
    unionSec: providerSec + internalSec - bothSec,
    providerOnlySec: providerSec - bothSec,
    internalOnlySec: internalSec - bothSec,
    differences,
  };
}
