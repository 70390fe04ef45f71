// Planning of a pool: its terms, its scenarios, and what the simulation says of each of them side by side.
import { z } from 'zod';
import { PoolTerms } from '../capacity/pools/terms.ts';
import { CapacityPool } from '../capacity/pools/model.ts';
import { CapacityScenario, ScenarioFacts } from '../capacity/scenarios/model.ts';
import { AtRevision, CivilDateText, MonthText } from '../fields.ts';
import { CapacityPoolId, CapacityScenarioId } from '../ids.ts';
import { Headroom, RunsOut } from './capacity.ts';
import { mutation, Nothing, query } from './define.ts';

const PlannedMonth = z.strictObject({
  month: MonthText,
  demand: z.number(),
  headroom: Headroom,
  /** Units to add so that nine paths in ten have enough. */
  needed: z.number(),
});

/** What the simulation says of one way the months ahead may go. Money in whole minor units of the view's currencies. */
export const PlanOutcome = z.strictObject({
  runsOut: RunsOut,
  orderBy: CivilDateText.nullable(),
  peak: z.strictObject({ month: MonthText, demand: z.number() }),
  /** Of the worst month. */
  shortChance: z.number(),
  /** Mean units short, summed over the months. */
  shortfall: z.number(),
  /** Mean charge under the liability clause; null without one. */
  charge: z.string().nullable(),
  /** Of the month that needs most. */
  needed: z.number(),
  /** Over the horizon; null when the price is not known. */
  cost: z.string().nullable(),
  months: z.array(PlannedMonth),
});
export type PlanOutcome = z.infer<typeof PlanOutcome>;

export const ScenarioOutcome = z.strictObject({
  scenario: CapacityScenario,
  /** Null with the reason in `problem`. */
  outcome: PlanOutcome.nullable(),
  problem: z.string(),
});
export type ScenarioOutcome = z.infer<typeof ScenarioOutcome>;

const Resilience = z.strictObject({
  month: MonthText,
  demand: z.number(),
  committed: z.number(),
  /** Capacity less the upper 80 % bound of use after one and after two of the largest parts failed; null: size not known. */
  afterOne: z.number().nullable(),
  afterTwo: z.number().nullable(),
  /** Erlang C: chance that an arrival waits, and mean time in the system in service times; null without a queue. */
  waits: z.number().nullable(),
  timeInSystem: z.number().nullable(),
});
export type Resilience = z.infer<typeof Resilience>;

const Concentration = z.strictObject({
  /** Pools counted: those of the same resource and unit. */
  pools: z.int(),
  unit: z.string(),
  shares: z.array(z.strictObject({ name: z.string(), pct: z.number() })),
  hhi: z.number(),
  effectiveNumber: z.number(),
  /** Providers that the upper 80 % bound of use cannot do without, at first and in each month in which that changes. */
  weak: z.array(z.strictObject({ month: MonthText, cutSets: z.array(z.array(z.string())) })),
  /** Region that more than one provider of this kind of capacity shares; null without one. */
  sharedRegion: z.string().nullable(),
});

export const PlanningView = z.strictObject({
  /** The sentence why there is nothing to simulate; empty when there is. */
  problem: z.string(),
  /** Of costs: that of the pool's monthly cost. */
  currency: z.string().nullable(),
  /** Of charges: that of the liability clause. */
  chargeCurrency: z.string().nullable(),
  base: PlanOutcome.nullable(),
  scenarios: z.array(ScenarioOutcome),
  /** All scenarios with a probability at once. */
  together: PlanOutcome.nullable(),
  /** Units short over the horizon with the input a tenth lower and a tenth higher. */
  tornado: z.array(z.strictObject({ input: z.string(), lower: z.number(), higher: z.number() })),
  resilience: z.array(Resilience),
  /** Null with nothing of the kind to count. */
  concentration: Concentration.nullable(),
  /** What must hold for the figures: paths, seed, engine. */
  basis: z.string(),
});
export type PlanningView = z.infer<typeof PlanningView>;

const at = { id: CapacityScenarioId, rev: AtRevision };

export const planningChannels = {
  'planning.get': query({ input: z.strictObject({ poolId: CapacityPoolId }), output: PlanningView }),
  'planning.setTerms': mutation({
    input: PoolTerms.extend({ poolId: CapacityPoolId, rev: AtRevision }),
    output: CapacityPool,
  }),
  'planning.addScenario': mutation({ input: ScenarioFacts, output: CapacityScenario }),
  'planning.updateScenario': mutation({ input: ScenarioFacts.extend(at), output: CapacityScenario }),
  'planning.trashScenario': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
