// The registry: every kind that `quarterdeck calc` answers. A new kind is one file beside this one and one line here.
import { availabilityKind } from './availability.ts';
import { breachKind } from './breach.ts';
import { budgetKind } from './budget.ts';
import { clockKind } from './clock.ts';
import { compositeKind } from './composite.ts';
import { creditKind } from './credit.ts';
import { deadlineKind } from './deadline.ts';
import { erosionKind } from './erosion.ts';
import { forecastKind } from './forecast.ts';
import type { CalcKind } from './kind.ts';
import { lintKind } from './lint.ts';
import { noticeKind } from './notice.ts';
import { percentileKind } from './percentile.ts';
import { periodKind } from './period.ts';
import { readingsKind } from './readings.ts';
import { reconcileKind } from './reconcile.ts';
import { recurrenceKind } from './recurrence.ts';
import { restoreKind } from './restore.ts';
import { sampledKind } from './sampled.ts';
import { splitKind } from './split.ts';
import { targetsKind } from './targets.ts';
import { tierKind } from './tier.ts';
import { trendKind } from './trend.ts';
import { weightedKind } from './weighted.ts';

export const CALC_KINDS: readonly CalcKind[] = [
  availabilityKind,
  tierKind,
  clockKind,
  compositeKind,
  periodKind,
  reconcileKind,
  trendKind,
  noticeKind,
  forecastKind,
  breachKind,
  sampledKind,
  weightedKind,
  creditKind,
  deadlineKind,
  percentileKind,
  restoreKind,
  budgetKind,
  erosionKind,
  recurrenceKind,
  splitKind,
  lintKind,
  targetsKind,
  readingsKind,
];

/** The kind of that name, or undefined. */
export function findKind(name: string): CalcKind | undefined {
  return CALC_KINDS.find((kind) => kind.name === name);
}
