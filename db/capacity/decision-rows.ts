// Decisions as rows: options are JSON, the word of each party takes three columns.
import type { Approval, CapacityDecision, DecisionOption } from '#shared/capacity/decisions/model.ts';
import type { Content } from '../fields.ts';

export type CapacityDecisionRow = Omit<CapacityDecision, 'options' | 'ours' | 'theirs'> & {
  /** JSON. */
  options: string;
  oursBy: string | null;
  oursOn: string | null;
  oursRef: string | null;
  theirsBy: string | null;
  theirsOn: string | null;
  theirsRef: string | null;
};

function approvalOf(by: string | null, on: string | null, ref: string | null): Approval | null {
  return by === null || on === null ? null : { by, on, ref: ref ?? '' };
}

export function decisionOf({
  options,
  oursBy,
  oursOn,
  oursRef,
  theirsBy,
  theirsOn,
  theirsRef,
  ...same
}: CapacityDecisionRow): CapacityDecision {
  return {
    ...same,
    options: JSON.parse(options) as DecisionOption[],
    ours: approvalOf(oursBy, oursOn, oursRef),
    theirs: approvalOf(theirsBy, theirsOn, theirsRef),
  };
}

export function decisionRow({
  options,
  ours,
  theirs,
  ...same
}: Content<CapacityDecision>): Content<CapacityDecisionRow> {
  return {
    ...same,
    options: JSON.stringify(options),
    oursBy: ours?.by ?? null,
    oursOn: ours?.on ?? null,
    oursRef: ours?.ref ?? null,
    theirsBy: theirs?.by ?? null,
    theirsOn: theirs?.on ?? null,
    theirsRef: theirs?.ref ?? null,
  };
}
