// What a pool is planned with beyond its levels: what a shortfall costs, how it is made up, whether work queues for it,
// and what is done when it fails.
import { z } from 'zod';
import { Money, Note, OptionalLabel } from '../../fields.ts';
import { CapacityTermsId } from '../../ids.ts';
import { QuantityText } from './quantity.ts';

export const PoolTerms = z.strictObject({
  /** The liability clause for committed capacity that is not delivered: "Schedule 3, 4.2". */
  clause: OptionalLabel,
  /** For each unit short, a month; null without a clause. */
  shortChargeMonthly: Money.nullable(),
  /** At most, over the horizon; null without a cap. */
  chargeCap: Money.nullable(),
  /** The largest part that can fail at once, in the pool's unit; null when not known. */
  largestUnit: QuantityText.nullable(),
  /** True where arrivals wait for a free unit: use is then the mean number of busy units. */
  hasQueue: z.boolean(),
  /** Regions whose demand it serves, as they are called here. */
  servesRegions: z.array(OptionalLabel).max(50),
  /** Where work goes when the pool is lost; empty when nobody has said. */
  contingency: Note,
});
export type PoolTerms = z.infer<typeof PoolTerms>;

export const CapacityTerms = PoolTerms.extend({ id: CapacityTermsId });
export type CapacityTerms = z.infer<typeof CapacityTerms>;
