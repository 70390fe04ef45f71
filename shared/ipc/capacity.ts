// Pools of capacity: their levels and use, and what these say about the months ahead.
import { z } from 'zod';
import { CapacityPool, CapacityLevel, MEASURES, PoolFacts } from '../capacity/pools/model.ts';
import { AtRevision, CivilDateText, MonthText, OptionalLabel } from '../fields.ts';
import { CapacityPoolId, JobId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

const Pasted = {
  /** Which figure of each month the numbers are. */
  measure: z.enum(MEASURES),
  /** Month of the first number; null where every line names its own. */
  firstMonth: MonthText.nullable(),
  /** As pasted: one number a line, or a month and a number. */
  numbers: z.string().max(60_000, 'at most 60 000 characters'),
  source: OptionalLabel,
};

const LevelInput = CapacityLevel.omit({ id: true });

/** A pool from a pasted column, with what is committed today where that is known. */
export const NewPoolInput = PoolFacts.extend({ ...Pasted, committed: LevelInput.shape.committed.nullable() });
export type NewPoolInput = z.infer<typeof NewPoolInput>;

export const RunsOut = z.strictObject({
  early: MonthText.nullable(),
  middle: MonthText.nullable(),
  late: MonthText.nullable(),
  chance: z.number().nullable(),
});

export const Headroom = z.strictObject({
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
  shortProbability: z.number(),
  expectedShortfall: z.number(),
});

export const OutlookView = z.strictObject({
  measure: z.enum(MEASURES),
  past: z
    .array(z.strictObject({ month: MonthText, used: z.string().nullable(), committed: z.string().nullable() }))
    .readonly(),
  ahead: z
    .array(
      z.strictObject({
        month: MonthText,
        mean: z.number(),
        lower80: z.number(),
        upper80: z.number(),
        lower95: z.number(),
        upper95: z.number(),
        committed: z.string().nullable(),
        headroom: Headroom.nullable(),
      }),
    )
    .readonly(),
  forecast: z.strictObject({
    method: z.string(),
    notes: z.array(z.string()).readonly(),
    members: z.array(z.string()).readonly(),
    rejected: z.array(z.strictObject({ name: z.string(), reason: z.string() })).readonly(),
    backtest: z.strictObject({ origins: z.int(), mase: z.number().nullable() }),
    engineVersion: z.string(),
    filled: z.array(z.int()).readonly(),
    outliers: z.array(z.int()).readonly(),
  }),
  runsOut: RunsOut,
  orderBy: CivilDateText.nullable(),
  /** Deliveries still to come; absent in what was kept before there were any. */
  due: z
    .array(
      z.strictObject({
        name: z.string(),
        partner: z.string(),
        outstanding: z.string(),
        promisedOn: CivilDateText,
        isOverdue: z.boolean(),
        earlyOn: CivilDateText,
        middleOn: CivilDateText,
        lateOn: CivilDateText,
        onTime: z.number(),
        sample: z.int(),
      }),
    )
    .readonly()
    .default([]),
});
export type OutlookView = z.infer<typeof OutlookView>;

/** What is kept of a forecast: the outlook, or why there is none. */
export const StoredOutlook = z.strictObject({ outlook: OutlookView.nullable(), problem: z.string() });
export type StoredOutlook = z.infer<typeof StoredOutlook>;

/** Whether a forecast was made from the records as they are, from older ones, or not yet. */
const ForecastState = z.enum(['current', 'stale', 'none']);

/** One row of the list of pools. */
export const PoolRow = z.strictObject({
  id: CapacityPoolId,
  rev: z.int(),
  name: z.string(),
  resource: z.string(),
  unit: z.string(),
  region: z.string(),
  /** Null for one's own. */
  providerName: z.string().nullable(),
  lastMonth: MonthText.nullable(),
  used: z.string().nullable(),
  committed: z.string().nullable(),
  /** Why there is no outlook; empty when there is one. */
  problem: z.string(),
  state: ForecastState,
  runsOut: RunsOut,
  orderBy: CivilDateText.nullable(),
});
export type PoolRow = z.infer<typeof PoolRow>;

/** What was promised, how often, and how often it came true. Shares from 0 to 1; bounds hold nine times out of ten. */
const Kept = z.strictObject({
  promised: z.number(),
  statements: z.int(),
  cameTrue: z.int(),
  share: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  isKept: z.boolean(),
});
export type KeptView = z.infer<typeof Kept>;

export const ReliabilityView = z.strictObject({
  /** By level of the interval. */
  intervals: z.array(Kept),
  /** By size of the chance that use passes what is committed. */
  chances: z.strictObject({ bins: z.array(Kept), brier: z.number().nullable(), baseBrier: z.number().nullable() }),
  /** Pools with a statement about a month that is known by now. */
  pools: z.array(z.strictObject({ id: CapacityPoolId, name: z.string(), forecasts: z.int(), kept: z.array(Kept) })),
});
export type ReliabilityView = z.infer<typeof ReliabilityView>;

const at = { id: CapacityPoolId, rev: AtRevision };

export const capacityChannels = {
  'capacity.list': query({ input: Nothing, output: z.array(PoolRow) }),
  'capacity.get': query({
    input: z.strictObject({ id: CapacityPoolId }),
    output: z.strictObject({
      pool: CapacityPool,
      providerName: z.string().nullable(),
      ownerName: z.string().nullable(),
      outlook: OutlookView.nullable(),
      problem: z.string(),
      state: ForecastState,
    }),
  }),
  /** Starts the forecasts of all pools whose records changed since their last one; null when there is none to make. */
  'capacity.forecast': mutation({
    input: Nothing,
    output: z.strictObject({ jobId: JobId, pools: z.int() }).nullable(),
  }),
  'capacity.reliability': query({ input: Nothing, output: ReliabilityView }),
  'capacity.create': mutation({ input: NewPoolInput, output: CapacityPool }),
  'capacity.update': mutation({ input: PoolFacts.extend(at), output: CapacityPool }),
  /** Months that were recorded before get the new figure of this measure; their other figures stay. */
  'capacity.addUse': mutation({ input: z.strictObject({ ...at, ...Pasted }), output: CapacityPool }),
  /** A level from a day on; one that began the same day is replaced. */
  'capacity.setLevel': mutation({ input: LevelInput.extend(at), output: CapacityPool }),
  'capacity.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
