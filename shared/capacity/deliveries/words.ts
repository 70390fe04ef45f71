// States and figures of deliveries in words, the same on screen and in the report.
import type { Writing } from '../pools/words.ts';
import type { DueBand } from './due.ts';
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

/**
 * When a delivery still to come is there, four times in five.
 * @example bandWords(band, writing) // 'Comes 1 Mar 2027 to 24 Mar 2027 four times in five'
 */
export function bandWords({ earlyOn, lateOn }: DueBand, { day }: Pick<Writing, 'day'>): string {
  return earlyOn === lateOn
    ? `Comes on ${day(earlyOn)}, by all that is known`
    : `Comes ${day(earlyOn)} to ${day(lateOn)} four times in five`;
}

/** What the plan assumes of deliveries, for whoever reads its figures. */
export const DELIVERY_ASSUMPTION =
  'Deliveries that are promised and still to come are drawn from the provider’s own record, pooled with that of others: on time or not, how late, how much. Overdue ones count as late from today on. What nobody has promised is not counted on.';
