// Deliveries that are still to come: what the plan counts with, and within which days each comes four times in five.
import { civilDateText, daysInMonth, datePartsOf, parseCivilDate, parseMonth } from '../../values/civil-date.ts';
import type { Plan, PlannedDelivery, StandingCapacity } from '../simulation/plan.ts';
import { delayMixture, delayQuantile } from './delays.ts';
import type { DeliveryFacts } from './model.ts';
import { reliabilities, type DeliveryRecord } from './posterior.ts';
import { MONTH_DAYS } from './record.ts';
import { standingOf } from './standing.ts';

/** A promise that is not fulfilled yet. */
export interface DueDelivery {
  readonly name: string;
  /** The name under which the partner's record goes. */
  readonly partner: string;
  /** Still to come, in the pool's unit. */
  readonly outstanding: string;
  readonly promisedOn: string;
  /** The day its delay counts from: the promised one; today where that has passed. */
  readonly countsFrom: string;
  /** Late for certain, by how much more nobody knows: the delay of a late delivery is drawn from today on. */
  readonly isOverdue: boolean;
  readonly inLevels: boolean;
}

/**
 * Open promises; a delivery that nobody has promised is not counted on.
 *
 * @param nameOf the partner's name
 * @param today `YYYY-MM-DD`
 */
export function dueOf(
  deliveries: readonly DeliveryFacts[],
  nameOf: (providerId: DeliveryFacts['providerId']) => string,
  today: string,
): DueDelivery[] {
  return deliveries.flatMap((delivery): DueDelivery[] => {
    const { state, outstanding } = standingOf(delivery, today);
    const { promisedOn, name, inLevels, providerId } = delivery;
    if (promisedOn === null || !['on_order', 'part_delivered', 'overdue'].includes(state)) return [];
    const isOverdue = state === 'overdue';
    const countsFrom = isOverdue ? today : promisedOn;
    return [{ name, partner: nameOf(providerId), outstanding, promisedOn, countsFrom, isOverdue, inLevels }];
  });
}

/** Periods from the first day of a month to a day, as a fraction of the day's own month. */
function periodOf(day: string, firstMonth: string): number {
  const parts = datePartsOf(parseCivilDate(day));
  return parseMonth(day.slice(0, 7)) - parseMonth(firstMonth) + (parts.day - 1) / daysInMonth(parts.year, parts.month);
}

interface Layers {
  readonly standing: readonly StandingCapacity[];
  readonly deliveries: readonly PlannedDelivery[];
}

/** Takes what has not come yet out of the levels that count it: of the latest ones before its day first. */
function takeOut({ standing, deliveries }: Layers, quantity: number, period: number): Layers & { taken: number } {
  let left = quantity;
  const less = <Layer extends StandingCapacity>(layer: Layer): Layer => {
    const taken = layer.lostFrom === null || layer.lostFrom === undefined ? Math.min(left, layer.quantity) : 0;
    left -= taken;
    return { ...layer, quantity: layer.quantity - taken };
  };
  const before = deliveries
    .filter((layer) => layer.isSure === true && layer.duePeriod <= period)
    .toSorted((a, b) => b.duePeriod - a.duePeriod);
  const lessened = new Map(before.map((layer) => [layer, less(layer)]));
  return {
    deliveries: deliveries.map((layer) => lessened.get(layer) ?? layer),
    standing: standing.map(less),
    taken: quantity - left,
  };
}

/**
 * A plan that counts with deliveries as their partners' records say: each comes on time, late or short by them. Those that
 * the levels count already are taken out of them first; the others come on top.
 *
 * @param firstMonth of period 0: `2026-10`
 */
export function withDue(
  plan: Plan,
  due: readonly DueDelivery[],
  records: readonly DeliveryRecord[],
  { firstMonth, unitCostMinor }: { readonly firstMonth: string; readonly unitCostMinor: number | null },
): Plan {
  if (due.length === 0) return plan;
  let layers: Layers = plan;
  const counted: PlannedDelivery[] = [];
  for (const { partner, outstanding, countsFrom, isOverdue, inLevels } of due) {
    const duePeriod = periodOf(countsFrom, firstMonth);
    let quantity = Number(outstanding);
    if (inLevels) {
      const { taken, ...left } = takeOut(layers, quantity, Math.max(0, Math.ceil(duePeriod)));
      layers = left;
      quantity = taken;
    }
    counted.push({ partner, quantity, unitCostMinor, duePeriod, isLate: isOverdue });
  }
  return { ...plan, standing: layers.standing, deliveries: [...layers.deliveries, ...counted], records };
}

/** When a delivery that is due comes: four times in five between the early and the late day. */
export interface DueBand {
  readonly name: string;
  readonly partner: string;
  readonly outstanding: string;
  readonly promisedOn: string;
  readonly isOverdue: boolean;
  /** A tenth, half, nine tenths have come by then. */
  readonly earlyOn: string;
  readonly middleOn: string;
  readonly lateOn: string;
  /** Chance to be on time, from 0 to 1, and the own deliveries it rests on. */
  readonly onTime: number;
  readonly sample: number;
}

export function dueBands(due: readonly DueDelivery[], records: readonly DeliveryRecord[]): DueBand[] {
  const named = new Set(records.map(({ partner }) => partner));
  const unknown = [...new Set(due.map(({ partner }) => partner))].filter((name) => !named.has(name));
  const all = [...records, ...unknown.map((partner) => ({ partner, onTime: 0, late: 0, delays: [], fills: [] }))];
  const byPartner = new Map(reliabilities(all).map((one) => [one.partner, one]));
  return due.flatMap((one): DueBand[] => {
    const own = all.find(({ partner }) => partner === one.partner);
    const known = byPartner.get(one.partner);
    if (own === undefined || known === undefined) return [];
    const peers = all.filter((record) => record !== own);
    const mixture = delayMixture(known.ownWeight, own, peers);
    const onTime = one.isOverdue ? 0 : known.onTime.mean;
    const dayAt = (share: number): string =>
      civilDateText(
        parseCivilDate(one.countsFrom) + Math.ceil(delayQuantile(mixture, onTime, share) * MONTH_DAYS - 1e-9),
      );
    const { name, partner, outstanding, promisedOn, isOverdue } = one;
    return [
      {
        name,
        partner,
        outstanding,
        promisedOn,
        isOverdue,
        earlyOn: dayAt(0.1),
        middleOn: dayAt(0.5),
        lateOn: dayAt(0.9),
        onTime,
        sample: known.onTime.sample,
      },
    ];
  });
}
