// The registry: every kind that `quarterdeck calc` answers. A new kind is one file beside this one and one line here.
import { availabilityKind } from './availability.ts';
import { breachKind } from './breach.ts';
import { clockKind } from './clock.ts';
import { compositeKind } from './composite.ts';
import { forecastKind } from './forecast.ts';
import type { CalcKind } from './kind.ts';
import { noticeKind } from './notice.ts';
import { periodKind } from './period.ts';
import { reconcileKind } from './reconcile.ts';
import { tierKind } from './tier.ts';
import { trendKind } from './trend.ts';

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
];

/** The kind of that name, or undefined. */
export function findKind(name: string): CalcKind | undefined {
  return CALC_KINDS.find((kind) => kind.name === name);
}
