// States and figures of deliveries in words, the same on screen and in the report.
import type { PartnerRecord } from './record.ts';
import type { DeliveryStanding, DeliveryState } from './standing.ts';

export const DELIVERY_VIEWS = {
  on_order: { tone: 'info', word: 'On order' },
  part_delivered: { tone: 'info', word: 'Part delivered' },
  overdue: { tone: 'breached', word: 'Overdue' },
  delivered: { tone: 'met', word: 'Delivered' },
  on_time: { tone: 'met', word: 'On time' },
  late: { tone: 'risk', word: 'Late' },
  short: { tone: 'breached', word: 'Short' },
  cancelled: { tone: 'plain', word: 'Cancelled by us' },
} as const satisfies Record<DeliveryState, { tone: string; word: string }>;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** @example lateWords({ lateDays: 1, ... }) // '1 day late' */
export function lateWords({ state, lateDays }: Pick<DeliveryStanding, 'state' | 'lateDays'>): string {
  if (lateDays === null) return '';
  return `${count(lateDays, 'day')} late${state === 'overdue' ? ' so far' : ''}`;
}

type Share = PartnerRecord['onTime'];

/** A share with the bounds that hold nine tenths, and its sample: never one without the other. */
export function shareWords({ mean, lower, upper }: Share): string {
  const pct = (value: number): string => String(Math.round(value * 100));
  return `${pct(mean)} % (${pct(lower)} to ${pct(upper)} %)`;
}

/** @example sampleWords(record.onTime, record) // 'n = 3 own, 6 of 2 other providers' */
export function sampleWords({ sample }: Share, { peers }: Pick<PartnerRecord, 'peers'>): string {
  const others =
    peers.providers === 0 ? 'no other provider' : `${peers.deliveries} of ${count(peers.providers, 'other provider')}`;
  return `n = ${sample} own, ${others}`;
}

/** How late deliveries are, on time ones included; what is assumed where nothing was late yet. */
export function delayWords({ delay }: Pick<PartnerRecord, 'delay'>): string {
  const { p50Days, p90Days, lateKnown } = delay;
  const within = (days: number): string => (days === 0 ? 'on time' : `at most ${count(days, 'day')} late`);
  const basis =
    lateKnown === 0 ? 'no late delivery is known, so a late one is taken to be a month late' : `n = ${lateKnown} late`;
  return `Half come ${within(p50Days)}, nine in ten ${within(p90Days)} (${basis})`;
}
