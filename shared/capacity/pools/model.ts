// A pool of capacity: what is committed from which day, what was used month by month, and how long more of it takes.
import { z } from 'zod';
import { CivilDateText, Label, Money, MonthText, Note, OptionalLabel, Stamps } from '../../fields.ts';
import { CapacityActualId, CapacityLevelId, CapacityPoolId, PersonId, ProviderId } from '../../ids.ts';
import { QuantityText } from './quantity.ts';
import { CapacityTerms } from './terms.ts';

/** What is there from a day on. */
export const CapacityLevel = z.strictObject({
  id: CapacityLevelId,
  effectiveOn: CivilDateText,
  /** What it is built for; null when not stated. */
  design: QuantityText.nullable(),
  /** What may be counted on. */
  committed: QuantityText,
  /** What it reaches for a short time; null when not stated. */
  burst: QuantityText.nullable(),
});
export type CapacityLevel = z.infer<typeof CapacityLevel>;

/** Which figure of a month's use is meant. */
export const MEASURES = ['average', 'p95', 'peak'] as const;
export type Measure = (typeof MEASURES)[number];

/** The use of one month. A month without a record has no data; it is not zero. */
export const CapacityActual = z.strictObject({
  id: CapacityActualId,
  month: MonthText,
  average: QuantityText.nullable(),
  p95: QuantityText.nullable(),
  peak: QuantityText.nullable(),
  source: OptionalLabel,
});
export type CapacityActual = z.infer<typeof CapacityActual>;

const LeadDays = z.int().min(0, 'zero days or more').max(3660, 'at most 3660 days');

/** What a person says of a pool. */
export const PoolFacts = z.strictObject({
  name: Label,
  resource: OptionalLabel,
  /** "TB", "racks", "agents". */
  unit: Label,
  region: OptionalLabel,
  /** Null for one's own. */
  providerId: ProviderId.nullable(),
  ownerId: PersonId.nullable(),
  /** From order to use: half of all orders take at most so long, nine in ten at most so long; null when unknown. */
  leadP50Days: LeadDays.nullable(),
  leadP90Days: LeadDays.nullable(),
  monthlyCost: Money.nullable(),
  tags: z.array(Label).max(50),
  note: Note,
});
export type PoolFacts = z.infer<typeof PoolFacts>;

export const CapacityPool = PoolFacts.extend({
  id: CapacityPoolId,
  /** By day. */
  levels: z.array(CapacityLevel),
  /** By month. */
  actuals: z.array(CapacityActual),
  /** Null while nobody has said. */
  terms: CapacityTerms.nullable(),
  ...Stamps,
});
export type CapacityPool = z.infer<typeof CapacityPool>;
