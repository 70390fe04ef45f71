// How one delivery stands on a day: what came, what is still to come, and whether it was on time.
import { parseCivilDate } from '../../values/civil-date.ts';
import { decimalSum } from '../../values/decimal-sum.ts';
import { compare, parseFraction } from '../../values/fraction.ts';
import type { DeliveryFacts } from './model.ts';

export type DeliveryState =
  | 'on_order'
  | 'part_delivered'
  | 'overdue'
  | 'delivered'
  | 'on_time'
  | 'late'
  | 'short'
  | 'cancelled';

export interface DeliveryStanding {
  readonly state: DeliveryState;
  /** Sum of what came. */
  readonly arrived: string;
  /** Still to come; `0` when nothing is. */
  readonly outstanding: string;
  /** Day on which all of it was there; null before that. */
  readonly completedOn: string | null;
  /** Days after the promised one: of the last part, or so far while it is overdue. Null when not late or never promised. */
  readonly lateDays: number | null;
}

type Told = Pick<DeliveryFacts, 'requested' | 'promisedOn' | 'promised' | 'arrivals' | 'outcome'>;

const reaches = (quantity: string, target: string): boolean =>
  compare(parseFraction(quantity), parseFraction(target)) >= 0;

/** What the provider owes: the promised amount, before a promise the requested one. */
export const owed = ({ promised, requested }: Pick<Told, 'promised' | 'requested'>): string => promised ?? requested;

function completion({ arrivals }: Told, target: string): string | null {
  const byDay = arrivals.toSorted((a, b) => (a.arrivedOn < b.arrivedOn ? -1 : 1));
  const last = byDay.findIndex((_, index) =>
    reaches(decimalSum(byDay.slice(0, index + 1).map(({ quantity }) => quantity)), target),
  );
  return byDay[last]?.arrivedOn ?? null;
}

const daysAfter = (day: string | null, promisedOn: string | null): number | null => {
  if (day === null || promisedOn === null || day <= promisedOn) return null;
  return parseCivilDate(day) - parseCivilDate(promisedOn);
};

function unfinished({ outcome, promisedOn, arrivals }: Told, today: string): DeliveryState {
  if (outcome === 'closed') return 'short';
  if (promisedOn !== null && promisedOn < today) return 'overdue';
  return arrivals.length > 0 ? 'part_delivered' : 'on_order';
}

/**
 * @param today `YYYY-MM-DD`
 * @example standingOf({ requested: '80', promised: '80', promisedOn: '2026-03-01', arrivals: [], outcome: 'open' }, '2026-03-11').lateDays // 10
 */
export function standingOf(delivery: Told, today: string): DeliveryStanding {
  const { arrivals, outcome, promisedOn } = delivery;
  const target = owed(delivery);
  const arrived = decimalSum(arrivals.map(({ quantity }) => quantity));
  if (outcome === 'cancelled') {
    return { state: 'cancelled', arrived, outstanding: '0', completedOn: null, lateDays: null };
  }
  const completedOn = completion(delivery, target);
  if (completedOn !== null) {
    const lateDays = daysAfter(completedOn, promisedOn);
    const judged = lateDays === null ? 'on_time' : 'late';
    return { state: promisedOn === null ? 'delivered' : judged, arrived, outstanding: '0', completedOn, lateDays };
  }
  const state = unfinished(delivery, today);
  const lastDay =
    arrivals
      .map(({ arrivedOn }) => arrivedOn)
      .toSorted()
      .at(-1) ?? null;
  return {
    state,
    arrived,
    outstanding: state === 'short' ? '0' : decimalSum([target, ...arrivals.map(({ quantity }) => `-${quantity}`)]),
    completedOn,
    lateDays: daysAfter(state === 'short' ? lastDay : today, promisedOn),
  };
}
