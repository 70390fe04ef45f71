// Around the pools: sites and links, tags, feeds, thresholds, KPIs, costs; what each says now.
import { z } from 'zod';
import { EstateContent, EstateRecord } from '../capacity/estate/model.ts';
import { AtRevision, Money, MonthText } from '../fields.ts';
import { CapacityPoolId, EstateId } from '../ids.ts';
import { VERDICT_TONES } from '../sla/view.ts';
import { mutation, Nothing, query } from './define.ts';

const State = { tone: z.enum(VERDICT_TONES), word: z.string(), detail: z.string() };

export const EstateRowView = z.strictObject({ record: EstateRecord, ...State });
export type EstateRowView = z.infer<typeof EstateRowView>;

/** A figure of a pool in its last month. */
export const KpiRowView = z.strictObject({
  kpiId: EstateId,
  kpi: z.string(),
  poolId: CapacityPoolId,
  pool: z.string(),
  /** Null for one's own. */
  providerName: z.string().nullable(),
  month: MonthText.nullable(),
  text: z.string().nullable(),
  target: z.string().nullable(),
  tone: z.enum(['met', 'risk', 'nodata', 'plain']),
});
export type KpiRowView = z.infer<typeof KpiRowView>;

export const CostRowView = z.strictObject({
  poolId: CapacityPoolId,
  pool: z.string(),
  /** Null: nobody bears it. */
  consumer: z.string().nullable(),
  amount: Money,
});
export type CostRowView = z.infer<typeof CostRowView>;

export const EstateBoard = z.strictObject({
  records: z.array(EstateRowView),
  untagged: z.strictObject({
    pools: z.int(),
    untagged: z.int(),
    sharePct: z.string().nullable(),
    cost: z.array(z.strictObject({ untagged: Money, all: Money })),
  }),
  kpis: z.array(KpiRowView),
  /** The month that costs are allocated for: the running one. */
  costMonth: MonthText,
  costs: z.array(CostRowView),
  /** Pools whose monthly cost nobody has recorded. */
  withoutCost: z.array(z.string()),
});
export type EstateBoard = z.infer<typeof EstateBoard>;

export const BaselineView = z.array(
  z.strictObject({
    month: MonthText,
    perUnit: z.number(),
    usual: z.number(),
    lower: z.number(),
    upper: z.number(),
    isOutside: z.boolean(),
  }),
);
export type BaselineView = z.infer<typeof BaselineView>;

const at = { id: EstateId, rev: AtRevision };

export const capacityEstateChannels = {
  'capacityEstate.board': query({ input: Nothing, output: EstateBoard }),
  /** The last twelve months of a pool per unit of its capacity, against its season; empty with less than two years. */
  'capacityEstate.baseline': query({ input: z.strictObject({ id: CapacityPoolId }), output: BaselineView }),
  'capacityEstate.create': mutation({ input: z.strictObject({ content: EstateContent }), output: EstateRecord }),
  'capacityEstate.update': mutation({ input: z.strictObject({ ...at, content: EstateContent }), output: EstateRecord }),
  'capacityEstate.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
