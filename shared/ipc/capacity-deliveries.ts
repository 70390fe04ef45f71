// Deliveries of capacity: what was requested, promised and delivered, and what that says about each provider.
import { z } from 'zod';
import { Arrival, CapacityDelivery, DeliveryFacts } from '../capacity/deliveries/model.ts';
import { AtRevision, CivilDateText } from '../fields.ts';
import { CapacityDeliveryId, CapacityPoolId, ProviderId } from '../ids.ts';
import { mutation, Nothing, query } from './define.ts';

const Standing = z.strictObject({
  state: z.enum(['on_order', 'part_delivered', 'overdue', 'delivered', 'on_time', 'late', 'short', 'cancelled']),
  arrived: z.string(),
  outstanding: z.string(),
  completedOn: CivilDateText.nullable(),
  lateDays: z.int().nullable(),
});

export const DeliveryRow = z.strictObject({
  delivery: CapacityDelivery,
  poolName: z.string(),
  unit: z.string(),
  providerName: z.string(),
  standing: Standing,
});
export type DeliveryRow = z.infer<typeof DeliveryRow>;

/** A share from 0 to 1 with the bounds that hold nine tenths; a and b are those of its Beta distribution. */
const Share = z.strictObject({
  a: z.number(),
  b: z.number(),
  mean: z.number(),
  lower: z.number(),
  upper: z.number(),
  /** Own deliveries behind it. */
  sample: z.int(),
});

/** Never a figure without its sample. */
export const PartnerRecordView = z.strictObject({
  providerId: ProviderId,
  providerName: z.string(),
  onTime: Share,
  /** Share of the promised amount. */
  fill: Share,
  ownWeight: z.number(),
  peers: z.strictObject({ providers: z.int(), deliveries: z.int() }),
  delay: z.strictObject({ p10Days: z.int(), p50Days: z.int(), p90Days: z.int(), lateKnown: z.int() }),
});
export type PartnerRecordView = z.infer<typeof PartnerRecordView>;

const at = { id: CapacityDeliveryId, rev: AtRevision };

export const deliveryChannels = {
  /** Of one pool, of one provider, or all; with the record of each provider that they name. */
  'deliveries.list': query({
    input: z.strictObject({ poolId: CapacityPoolId.nullable(), providerId: ProviderId.nullable() }),
    output: z.strictObject({ rows: z.array(DeliveryRow), records: z.array(PartnerRecordView) }),
  }),
  'deliveries.create': mutation({ input: DeliveryFacts, output: CapacityDelivery }),
  'deliveries.update': mutation({ input: DeliveryFacts.extend(at), output: CapacityDelivery }),
  /** A part that came. `raises`: the committed capacity rises by it from that day on, in the same step. */
  'deliveries.arrive': mutation({
    input: Arrival.extend({ ...at, raises: z.boolean() }),
    output: CapacityDelivery,
  }),
  'deliveries.trash': mutation({ input: z.strictObject(at), output: Nothing }),
} as const;
