// A delivery of capacity: what was requested and when, what was promised for when, and what came.
import { z } from 'zod';
import { CivilDateText, Label, Note, Stamps } from '../../fields.ts';
import { CapacityDeliveryId, CapacityPoolId, ProviderId } from '../../ids.ts';
import { QuantityText } from '../pools/quantity.ts';

/** A part of a delivery that came on one day. */
export const Arrival = z.strictObject({ arrivedOn: CivilDateText, quantity: QuantityText });
export type Arrival = z.infer<typeof Arrival>;

/**
 * `open`: the rest is still to come. `closed`: nothing more will come, whatever was promised. `cancelled`: called off by us,
 * so that it says nothing about the provider.
 */
export const OUTCOMES = ['open', 'closed', 'cancelled'] as const;

/** What a person says of a delivery. Quantities are in the unit of the pool. */
export const DeliveryFacts = z.strictObject({
  poolId: CapacityPoolId,
  providerId: ProviderId,
  /** "Second feed, order 4711". */
  name: Label,
  /** The day on which it was asked for. */
  requestedOn: CivilDateText,
  requested: QuantityText,
  /** Both null until the provider has promised. */
  promisedOn: CivilDateText.nullable(),
  promised: QuantityText.nullable(),
  /** By day. */
  arrivals: z.array(Arrival).max(50, 'at most 50 parts'),
  outcome: z.enum(OUTCOMES),
  /** True where the committed capacity of the pool counts it already; false where it comes on top. */
  inLevels: z.boolean(),
  note: Note,
});
export type DeliveryFacts = z.infer<typeof DeliveryFacts>;

export const CapacityDelivery = DeliveryFacts.extend({ id: CapacityDeliveryId, ...Stamps });
export type CapacityDelivery = z.infer<typeof CapacityDelivery>;
