// A scenario of a pool as it is recorded: one change of what is expected, with how likely it is and what it answers to.
import { z } from 'zod';
import { Label, MonthText, Note, OptionalLabel, Stamps } from '../../fields.ts';
import { CapacityPoolId, CapacityScenarioId } from '../../ids.ts';
import { isDecimalText } from '../../values/decimal.ts';

export const SCENARIO_KINDS = [
  'multiply',
  'step',
  'ramp',
  'spike',
  'seasonal_shift',
  'delay_partner',
  'lose_partner',
  'price_step',
] as const;

/** Of either sign, digits as typed. */
const AmountText = z
  .string()
  .max(30, 'at most 30 digits')
  .refine((text) => isDecimalText(text), 'a number such as 20 or -12.5');

/** What a person says of a scenario. */
export const ScenarioFacts = z.strictObject({
  poolId: CapacityPoolId,
  name: Label,
  /** What may turn out this way or that; scenarios with the same question exclude each other. Empty: a question of its own. */
  question: OptionalLabel,
  /** Whole percent; null where nobody has said. */
  probabilityPct: z.int().min(0, '0 or more').max(100, 'at most 100').nullable(),
  kind: z.enum(SCENARIO_KINDS),
  /**
   * Percent for multiply, spike and price_step; units for step, units a month for ramp; months for seasonal_shift (below 0:
   * earlier) and delay_partner; null for lose_partner.
   */
  amount: AmountText.nullable(),
  /** Null: from the first month ahead. */
  fromMonth: MonthText.nullable(),
  /** Last month; null: to the end of the horizon, and for a spike its first month alone. */
  toMonth: MonthText.nullable(),
  /** Months in which what is left of a spike halves; null: it ends at once. */
  halfLifeMonths: z.int().min(0, '0 or more').max(60, 'at most 60').nullable(),
  note: Note,
});
export type ScenarioFacts = z.infer<typeof ScenarioFacts>;

export const CapacityScenario = ScenarioFacts.extend({ id: CapacityScenarioId, ...Stamps });
export type CapacityScenario = z.infer<typeof CapacityScenario>;
