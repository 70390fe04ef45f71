// What the deliveries of each provider say about it: how often on time, how much came, how late, each with its sample.
import type { ProviderId } from '../../ids.ts';
import { divide, parseFraction } from '../../values/fraction.ts';
import { delayMixture, delayQuantile } from './delays.ts';
import type { DeliveryFacts } from './model.ts';
import { reliabilities, type DeliveryRecord, type Posterior } from './posterior.ts';
import { owed, standingOf } from './standing.ts';

/** Days of a month on average: delays count in months where the plan does. */
export const MONTH_DAYS = 30.4375;

export type RecordedDelivery = Omit<DeliveryFacts, 'note'>;

export interface PartnerRecord {
  readonly providerId: ProviderId;
  readonly onTime: Posterior;
  /** Share of the promised amount. */
  readonly fill: Posterior;
  /** Weight of the own record against the pooled one, 0 to 1. */
  readonly ownWeight: number;
  /** Others whose deliveries were judged, and how many of those there are. */
  readonly peers: { readonly providers: number; readonly deliveries: number };
  /** Of all deliveries, late or not, in whole days after the promised one. */
  readonly delay: {
    readonly p10Days: number;
    readonly p50Days: number;
    readonly p90Days: number;
    /** Late ones that the delays were taken from, its own and those of others. */
    readonly lateKnown: number;
  };
}

function fillOf(delivery: RecordedDelivery, arrived: string): number {
  const share = divide(parseFraction(arrived), parseFraction(owed(delivery)));
  return Math.min(1, Number(share.num) / Number(share.den));
}

/**
 * The record of one provider. On time: all that came was there by the promised day. What is overdue is late already, by the
 * days so far; what was closed without anything is late and came to nothing; what we cancelled does not count.
 *
 * @param today `YYYY-MM-DD`
 */
export function recordOf(partner: string, deliveries: readonly RecordedDelivery[], today: string): DeliveryRecord {
  let [onTime, late] = [0, 0];
  const [delays, fills]: [number[], number[]] = [[], []];
  for (const delivery of deliveries) {
    const { state, arrived, lateDays } = standingOf(delivery, today);
    const isSettled = state !== 'on_order' && state !== 'part_delivered' && state !== 'cancelled';
    if (!isSettled) continue;
    if (state !== 'overdue') fills.push(fillOf(delivery, arrived));
    if (delivery.promisedOn === null) continue;
    const isLate = lateDays !== null || delivery.arrivals.length === 0;
    if (isLate) late += 1;
    else onTime += 1;
    if (lateDays !== null) delays.push(lateDays / MONTH_DAYS);
  }
  return { partner, onTime, late, delays, fills };
}

/** The record of each provider that has deliveries. @param today `YYYY-MM-DD` */
export function recordsOf(deliveries: readonly RecordedDelivery[], today: string): DeliveryRecord[] {
  const byProvider = Map.groupBy(deliveries, ({ providerId }) => providerId);
  return Array.from(byProvider, ([providerId, list]) => recordOf(providerId, list, today));
}

const judged = ({ onTime, late }: DeliveryRecord): number => onTime + late;
const inDays = (months: number): number => Math.max(0, Math.ceil(months * MONTH_DAYS - 1e-9));

/**
 * What is shown of providers: one without deliveries of its own has what is known of the others.
 *
 * @param deliveries of everybody
 * @param today `YYYY-MM-DD`
 */
export function partnerRecords(
  providerIds: readonly ProviderId[],
  deliveries: readonly RecordedDelivery[],
  today: string,
): PartnerRecord[] {
  const known = recordsOf(deliveries, today);
  const missing = providerIds.filter((id) => !known.some(({ partner }) => partner === id));
  const records = [...known, ...missing.map((id) => recordOf(id, [], today))];
  const byPartner = new Map(reliabilities(records).map((one) => [one.partner, one]));
  return providerIds.flatMap((providerId): PartnerRecord[] => {
    const reliability = byPartner.get(providerId);
    const own = records.find(({ partner }) => partner === providerId);
    if (reliability === undefined || own === undefined) return [];
    const { onTime, fill, ownWeight } = reliability;
    const peers = records.filter((record) => record !== own);
    const delays = delayMixture(ownWeight, own, peers);
    const at = (share: number): number => inDays(delayQuantile(delays, onTime.mean, share));
    const counted = peers.filter((record) => judged(record) > 0);
    return [
      {
        providerId,
        onTime,
        fill,
        ownWeight,
        peers: {
          providers: counted.length,
          deliveries: counted.reduce((sum, record) => sum + judged(record), 0),
        },
        delay: {
          p10Days: at(0.1),
          p50Days: at(0.5),
          p90Days: at(0.9),
          lateKnown: [own, ...peers].reduce((sum, { delays: list }) => sum + list.length, 0),
        },
      },
    ];
  });
}
