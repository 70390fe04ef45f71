// What a capacity plan holds beside its pools, one record with a kind: the needs that make up the chain, dated items of a roadmap, advice. A kind's facts are
// its own; the record around them is the same, so that history, trash and undo treat all kinds alike.
import { z } from 'zod';
import { Label, Stamps } from '../../fields.ts';
import { PlanItemId } from '../../ids.ts';
import { AdviceFacts } from '../advice/model.ts';
import { NeedFacts } from '../chain/need.ts';
import { RoadmapFacts } from '../roadmap/model.ts';

const Need = z.strictObject({ kind: z.literal('need'), title: Label, facts: NeedFacts });
const Roadmap = z.strictObject({ kind: z.literal('roadmap'), title: Label, facts: RoadmapFacts });
const Advice = z.strictObject({ kind: z.literal('advice'), title: Label, facts: AdviceFacts });

export const PlanItemContent = z.discriminatedUnion('kind', [Need, Roadmap, Advice]);
export type PlanItemContent = z.infer<typeof PlanItemContent>;
export type PlanItemKind = PlanItemContent['kind'];

const held = { id: PlanItemId, ...Stamps };

export const NeedItem = Need.extend(held);
export const AdviceItem = Advice.extend(held);
export type AdviceItem = z.infer<typeof AdviceItem>;
export const RoadmapItem = Roadmap.extend(held);
export type RoadmapItem = z.infer<typeof RoadmapItem>;

export const PlanItem = z.discriminatedUnion('kind', [NeedItem, RoadmapItem, AdviceItem]);
export type PlanItem = z.infer<typeof PlanItem>;
export type PlanItemOf<Kind extends PlanItemKind> = Extract<PlanItem, { kind: Kind }>;
