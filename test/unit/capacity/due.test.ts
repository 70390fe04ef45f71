// Deliveries still to come in the plan: drawn from the record, taken out of levels that count them, never better than promised.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueBands, dueOf, withDue, type DueDelivery } from '#shared/capacity/deliveries/due.ts';
import type { DeliveryFacts } from '#shared/capacity/deliveries/model.ts';
import type { DeliveryRecord } from '#shared/capacity/deliveries/posterior.ts';
import { planOf } from '#shared/capacity/pools/plan.ts';
import { applyChange } from '#shared/capacity/scenarios/changes.ts';
import type { Plan } from '#shared/capacity/simulation/plan.ts';
import { simulatePlan } from '#shared/capacity/simulation/simulate.ts';
import type { CapacityPoolId, ProviderId } from '#shared/ids.ts';

const TODAY = '2026-10-05';
const FIRST = { firstMonth: '2026-10', unitCostMinor: null };
const Z_90 = 1.2815515655446004;

/** Twelve months from October 2026: demand N(1000, 50), that much committed. */
function levels(committed: readonly string[]): Plan {
  const months = committed.map((level) => ({
    mean: 1000,
    lower80: 1000 - Z_90 * 50,
    upper80: 1000 + Z_90 * 50,
    committed: level,
  }));
  const plan = planOf(months, { partner: 'Helios', unitCostMinor: null });
  if (plan === null) throw new Error('no plan');
  return plan;
}
const flat = levels(Array.from({ length: 12 }, () => '980'));

const due = (more: Partial<DueDelivery> = {}): DueDelivery => ({
  name: 'Feed',
  partner: 'Helios',
  outstanding: '100',
  promisedOn: '2026-12-01',
  countsFrom: '2026-12-01',
  isOverdue: false,
  inLevels: false,
  ...more,
});
/** So long a record that nothing is left to learn. */
const record = (onTime: number, delays = [999], fills = [1]): DeliveryRecord => ({
  partner: 'Helios',
  onTime: onTime * 1e6,
  late: (1 - onTime) * 1e6,
  delays,
  fills,
});
const shortIn = (plan: Plan, period: number, paths = 20_000): number =>
  simulatePlan(plan, { seed: 7, paths }).periods[period]?.shortProbability ?? 1;
const plan = (list: readonly DueDelivery[], one: DeliveryRecord, from = flat) => withDue(from, list, [one], FIRST);

describe('a delivery due in the plan', () => {
  test.each([
    ['always on time', 1, 0.0548],
    ['on time 85 times in 100', 0.85, 0.1449],
  ])('%s leaves the chance to be short that the closed form says', (_name, onTime, known) => {
    const one = plan([due()], record(onTime));
    expect(Math.abs(shortIn(one, 2) - known)).toBeLessThan(0.007);
    expect(Math.abs(shortIn(one, 1) - shortIn(flat, 1))).toBeLessThan(0.02);
  });

  test('counts from the first day of a month on which it is there: promised for the middle, from the next month', () => {
    const middle = due({ promisedOn: '2026-12-15', countsFrom: '2026-12-15' });
    const late = plan([middle], record(0, [0.5]));
    expect(Math.abs(shortIn(late, 2) - shortIn(flat, 2))).toBeLessThan(0.02);
    expect(shortIn(late, 3)).toBeLessThan(0.07);
    expect(shortIn(plan([middle], record(0, [0.6])), 3)).toBeGreaterThan(0.5);
  });

  test('that the levels count already is taken out of them until it comes', () => {
    const risen = levels(Array.from({ length: 12 }, (_, period) => (period < 2 ? '980' : '1080')));
    const counted = due({ inLevels: true });
    expect(shortIn(plan([counted], record(1), risen), 2)).toBeCloseTo(shortIn(risen, 2), 2);
    expect(Math.abs(shortIn(plan([counted], record(0.85), risen), 2) - 0.1449)).toBeLessThan(0.007);
    // More than the levels hold cannot be taken out, and nothing comes on top.
    const huge = plan([due({ inLevels: true, outstanding: '5000' })], record(1), risen);
    expect(huge.deliveries.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(1080);
    expect(huge.standing[0]?.quantity).toBe(0);
  });

  test('that is overdue is late for certain, by one more delay from today on', () => {
    const overdue = due({ promisedOn: '2026-09-01', countsFrom: TODAY, isOverdue: true });
    const one = plan([overdue], record(1, [2]));
    expect(Math.abs(shortIn(one, 2) - shortIn(flat, 2))).toBeLessThan(0.02);
    expect(shortIn(one, 3)).toBeLessThan(0.07);
  });

  test('brings exhaustion and the day to order by forward as the record gets worse', () => {
    const rising = levels(Array.from({ length: 12 }, (_, period) => String(1150 - 12 * period)));
    const byMonth = (onTime: number) =>
      simulatePlan(plan([due()], record(onTime), rising), { seed: 7, paths: 4_000 }).exhaustion.p10 ?? 99;
    expect(byMonth(0.4)).toBeLessThan(byMonth(1));
  });

  test('never gets better by a lower on-time share, a longer delay or a smaller fill', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    const total = (one: Plan) =>
      simulatePlan(one, { seed: 3, paths: 400 }).periods.reduce(
        (sum, { shortProbability }) => sum + shortProbability,
        0,
      );
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 5 }), (onTime, fill, delay) => {
        const base = total(plan([due()], record(onTime, [delay])));
        expect(total(plan([due()], record(onTime, [delay + 1])))).toBeGreaterThanOrEqual(base);
        expect(total(plan([due()], record(onTime / 2, [delay])))).toBeGreaterThanOrEqual(base);
        expect(total(plan([due()], record(onTime, [delay], [fill])))).toBeGreaterThanOrEqual(base);
      }),
      { numRuns: 12 },
    );
  });

  test('is moved by a late partner and gone with a lost one', () => {
    const one = plan([due()], record(1));
    const later = applyChange(one, { kind: 'delay_partner', partner: 'Helios', periods: 2 });
    expect([shortIn(later, 3), shortIn(later, 4)].map((chance) => chance > 0.4)).toEqual([true, false]);
    const lost = applyChange(one, { kind: 'lose_partner', partner: 'Helios', from: 5 });
    expect([shortIn(lost, 4), shortIn(lost, 5)].map((chance) => chance > 0.9)).toEqual([false, true]);
  });
});

describe('what is still to come', () => {
  const facts: DeliveryFacts = {
    poolId: 'pool' as CapacityPoolId,
    providerId: 'helios' as ProviderId,
    name: 'Feed',
    requestedOn: '2026-01-10',
    requested: '120',
    promisedOn: '2026-09-01',
    promised: '100',
    arrivals: [{ arrivedOn: '2026-08-30', quantity: '40' }],
    outcome: 'open',
    inLevels: false,
    note: '',
  };
  const list = (more: Partial<DeliveryFacts>) => dueOf([{ ...facts, ...more }], () => 'Helios', TODAY);

  test('is the open rest of a promise, counted from today once its day has passed', () => {
    expect(list({})).toMatchObject([{ outstanding: '60', countsFrom: TODAY, isOverdue: true }]);
    expect(list({ promisedOn: '2026-12-01' })).toMatchObject([{ countsFrom: '2026-12-01', isOverdue: false }]);
    expect(list({ promisedOn: null, promised: null })).toEqual([]);
    expect(list({ outcome: 'closed' })).toEqual([]);
    expect(list({ outcome: 'cancelled' })).toEqual([]);
    expect(list({ arrivals: [{ arrivedOn: '2026-09-30', quantity: '100' }] })).toEqual([]);
  });

  test('comes within the days that the record says, four times in five, with its sample', () => {
    const known = { partner: 'Helios', onTime: 8, late: 2, delays: [1, 2], fills: [1] };
    const [band] = dueBands([due()], [known]);
    expect(band).toMatchObject({ earlyOn: '2026-12-01', middleOn: '2026-12-01', lateOn: '2027-01-31', sample: 10 });
    const [overdue] = dueBands([due({ isOverdue: true, countsFrom: TODAY })], [known]);
    expect(overdue).toMatchObject({ earlyOn: '2026-11-05', lateOn: '2026-12-05', onTime: 0 });
    // A partner nobody knows: as often late as not, then by a month.
    expect(dueBands([due()], [])).toMatchObject([{ onTime: 0.5, sample: 0, lateOn: '2027-01-01' }]);
  });
});
