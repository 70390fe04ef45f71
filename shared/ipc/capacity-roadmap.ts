// Regional coverage, and everything dated over the forecast horizon: capacity steps, orders, deliveries, contracts, roadmaps.
import { z } from 'zod';
import { RoadmapItem } from '../capacity/plan-items/model.ts';
import { RoadmapFacts } from '../capacity/roadmap/model.ts';
import { LANES } from '../capacity/roadmap/timeline.ts';
import { AtRevision, CivilDateText, Label, MonthText } from '../fields.ts';
import { PlanItemId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

export const CoverageView = z.strictObject({
  regions: z.array(z.string()).readonly(),
  resources: z.array(z.string()).readonly(),
  cells: z
    .array(
      z.strictObject({
        region: z.string(),
        resource: z.string(),
        state: z.enum(['holds', 'fails', 'nodata', 'elsewhere', 'none']),
        capacity: z.string().nullable(),
        used: z.string().nullable(),
        left: z.string().nullable(),
        pools: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type CoverageView = z.infer<typeof CoverageView>;

export const DatedRow = z.strictObject({
  number: z.int(),
  lane: z.enum(LANES),
  on: CivilDateText,
  what: z.string(),
  whose: z.string(),
});
export type DatedRow = z.infer<typeof DatedRow>;

export const RoadmapBoard = z.strictObject({
  coverage: CoverageView,
  firstMonth: MonthText,
  lastMonth: MonthText,
  dated: z.array(DatedRow),
  /** All that are recorded, also before and after the horizon. */
  items: z.array(z.strictObject({ item: RoadmapItem, providerName: z.string().nullable() })),
});
export type RoadmapBoard = z.infer<typeof RoadmapBoard>;

const content = { title: Label, facts: RoadmapFacts };
const at = { id: PlanItemId, rev: AtRevision };

export const roadmapChannels = {
  'roadmap.board': query({ input: Nothing, output: RoadmapBoard }),
  'roadmap.add': mutation({ input: z.strictObject(content), output: RoadmapItem }),
  'roadmap.update': mutation({ input: z.strictObject({ ...content, ...at }), output: RoadmapItem }),
  'roadmap.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
