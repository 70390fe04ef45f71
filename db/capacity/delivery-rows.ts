// Deliveries as rows: what came is JSON, the truth value takes 0 or 1.
import type { Arrival, CapacityDelivery } from '#shared/capacity/deliveries/model.ts';
import { flag, type Content, type Flag } from '../fields.ts';

export type CapacityDeliveryRow = Omit<CapacityDelivery, 'arrivals' | 'inLevels'> & {
  /** JSON. */
  arrivals: string;
  inLevels: Flag;
};

export function deliveryOf({ arrivals, inLevels, ...same }: CapacityDeliveryRow): CapacityDelivery {
  return { ...same, arrivals: JSON.parse(arrivals) as Arrival[], inLevels: inLevels === 1 };
}

export function deliveryRow({ arrivals, inLevels, ...same }: Content<CapacityDelivery>): Content<CapacityDeliveryRow> {
  return { ...same, arrivals: JSON.stringify(arrivals), inLevels: flag(inLevels) };
}
