// What stands behind a target besides its arithmetic: what it is for, who answers for it, over which window it is judged,
// which floor the law sets, where the values come from, and what was assumed when it was agreed.
import { z } from 'zod';
import { CivilDateText, DurationSec, Label, OptionalLabel, PercentText } from '../fields.ts';
import { PersonId } from '../ids.ts';
import { WINDOW_KINDS } from '../time/windows.ts';

/** at_least: more is better, as availability. at_most: less is better, as a share of failed requests. */
export const DIRECTIONS = ['at_least', 'at_most'] as const;

export const FACINGS = ['customer', 'infrastructure'] as const;

/** Written down when the target was agreed, and looked at against what came. */
export const Assumption = z.strictObject({
  text: Label,
  expected: OptionalLabel,
  actual: OptionalLabel,
  /** When somebody compared the two; null: never. */
  checkedOn: CivilDateText.nullable(),
});
export type Assumption = z.infer<typeof Assumption>;

/** A group of users or a region, with its share of the use; its own attainment is stated by hand. */
export const Segment = z.strictObject({
  name: Label,
  sharePct: PercentText.nullable(),
  attainedPct: PercentText.nullable(),
});
export type Segment = z.infer<typeof Segment>;

export const MetricBasis = z.strictObject({
  /** "Availability of the portal". */
  metric: OptionalLabel,
  /** What the percentage is of: "% of requests". Absent: percent of the time. */
  unit: OptionalLabel.optional(),
  /** Absent: at_least. What is at_most is judged on stated values: outages say nothing about it. */
  direction: z.enum(DIRECTIONS).optional(),
  /** What the business gets from it: "Orders can be placed". */
  outcome: OptionalLabel,
  facing: z.enum(FACINGS).nullable(),
  /** No target may lie below it; null where no rule sets one. */
  floorPct: PercentText.nullable(),
  floorSource: OptionalLabel,
  window: z.strictObject({ kind: z.enum(WINDOW_KINDS), anchor: z.int().min(1).max(366) }),
  method: OptionalLabel,
  /** Added to the provider's instants before they are compared with ours. */
  clockOffsetSec: z.int().min(-86_400).max(86_400),
  /** Starts and ends that differ by no more than this are the same. */
  toleranceSec: DurationSec.max(86_400),
  /** Fewer values than this give no verdict; 0 asks for none. */
  minSample: z.int().min(0).max(1_000_000),
  ownerId: PersonId.nullable(),
  deputyId: PersonId.nullable(),
  budgetOwnerId: PersonId.nullable(),
  /** When the terms are to be looked at again. */
  revisionDueOn: CivilDateText.nullable(),
  assumptions: z.array(Assumption).max(30),
  segments: z.array(Segment).max(50),
});
export type MetricBasis = z.infer<typeof MetricBasis>;

/** Nothing said: the calendar month, no floor, no offset. */
export const PLAIN_BASIS: MetricBasis = {
  metric: '',
  unit: '',
  direction: 'at_least',
  outcome: '',
  facing: null,
  floorPct: null,
  floorSource: '',
  window: { kind: 'calendar_month', anchor: 1 },
  method: '',
  clockOffsetSec: 0,
  toleranceSec: 0,
  minSample: 0,
  ownerId: null,
  deputyId: null,
  budgetOwnerId: null,
  revisionDueOn: null,
  assumptions: [],
  segments: [],
};

/**
 * A target as a sentence says it.
 * @example targetWords({ targetPct: '0.1', basis: { ...PLAIN_BASIS, direction: 'at_most', unit: '% of requests' } }) === 'At most 0.1 % of requests'
 */
export function targetWords({
  targetPct,
  basis,
}: {
  readonly targetPct: string;
  readonly basis?: MetricBasis | undefined;
}): string {
  const unit = basis?.unit ?? '';
  const of = unit === '' ? '%' : unit.startsWith('%') ? unit : `% ${unit}`;
  return `${basis?.direction === 'at_most' ? 'At most' : 'At least'} ${targetPct} ${of}`;
}
