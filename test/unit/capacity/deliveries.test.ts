// Deliveries as they stand on a day, the record they make of a provider, and capacity that rises with what came.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delayMixture, delayQuantile } from '#shared/capacity/deliveries/delays.ts';
import { reliabilities, type DeliveryRecord } from '#shared/capacity/deliveries/posterior.ts';
import { raisedLevels } from '#shared/capacity/deliveries/raised-levels.ts';
import { MONTH_DAYS, partnerRecords, recordOf, type RecordedDelivery } from '#shared/capacity/deliveries/record.ts';
import { standingOf } from '#shared/capacity/deliveries/standing.ts';
import { delayWords, lateWords, sampleWords, shareWords } from '#shared/capacity/deliveries/words.ts';
import type { CapacityLevelId, CapacityPoolId, ProviderId } from '#shared/ids.ts';
import { decimalSum } from '#shared/values/decimal-sum.ts';

const TODAY = '2026-10-05';
const HELIOS = 'helios' as ProviderId;
const NORDWIND = 'nordwind' as ProviderId;

const delivery = (more: Partial<RecordedDelivery> = {}): RecordedDelivery => ({
  poolId: 'pool' as CapacityPoolId,
  providerId: HELIOS,
  name: 'Feed',
  requestedOn: '2026-01-10',
  requested: '80',
  promisedOn: '2026-03-01',
  promised: '80.0',
  arrivals: [],
  outcome: 'open',
  inLevels: false,
  ...more,
});
const came = (...parts: ReadonlyArray<readonly [string, string]>): RecordedDelivery =>
  delivery({ arrivals: parts.map(([arrivedOn, quantity]) => ({ arrivedOn, quantity })) });

describe('one delivery', () => {
  test.each([
    ['before its day', { promisedOn: '2027-03-01' }, 'on_order', '80.0', null],
    ['without a promise', { promisedOn: null, promised: null }, 'on_order', '80', null],
    ['after its day', {}, 'overdue', '80.0', 218],
    ['on its day', { promisedOn: TODAY }, 'on_order', '80.0', null],
    ['closed without anything', { outcome: 'closed' }, 'short', '0', null],
    ['cancelled by us after its day', { outcome: 'cancelled' }, 'cancelled', '0', null],
  ] as const)('with nothing come, %s', (_name, more, state, outstanding, lateDays) => {
    expect(standingOf(delivery(more), TODAY)).toEqual({
      state,
      arrived: '0',
      outstanding,
      completedOn: null,
      lateDays,
    });
  });

  test.each([
    ['in one part on the day', [['2026-03-01', '80']], 'on_time', '2026-03-01', null],
    [
      'in parts, the last one late',
      [
        ['2026-03-11', '79.9'],
        ['2026-02-01', '0.10'],
      ],
      'late',
      '2026-03-11',
      10,
    ],
    ['more than promised', [['2026-02-01', '90']], 'on_time', '2026-02-01', null],
  ] as const)('complete %s', (_name, parts, state, completedOn, lateDays) => {
    expect(standingOf(came(...parts), TODAY)).toMatchObject({ state, completedOn, lateDays, outstanding: '0' });
  });

  test('in part keeps the digits of what is left, and is late by its last part once nothing more will come', () => {
    const part = came(['2026-03-02', '79.99']);
    expect(standingOf(part, TODAY)).toMatchObject({ state: 'overdue', arrived: '79.99', outstanding: '0.01' });
    const closed = standingOf({ ...part, outcome: 'closed' }, TODAY);
    expect(closed).toMatchObject({ state: 'short', outstanding: '0', lateDays: 1 });
    expect(lateWords(closed)).toBe('1 day late');
  });

  test('without a promise is neither on time nor late, and still has its amount', () => {
    const free = { ...came(['2026-05-01', '80']), promisedOn: null, promised: null };
    expect(standingOf(free, TODAY)).toMatchObject({ state: 'delivered', lateDays: null });
    expect(recordOf('x', [free], TODAY)).toEqual({ partner: 'x', onTime: 0, late: 0, delays: [], fills: [1] });
  });
});

describe('the record of a provider', () => {
  test('counts what is settled or overdue, by what came of it', () => {
    const list = [
      came(['2026-02-20', '80']),
      came(['2026-03-31', '80']),
      { ...came(['2026-03-01', '60']), outcome: 'closed' as const },
      delivery({ outcome: 'closed' }),
      delivery({ outcome: 'cancelled' }),
      delivery({ promisedOn: '2027-01-01' }),
      delivery({ promisedOn: '2026-09-25' }),
    ];
    expect(recordOf('x', list, TODAY)).toEqual({
      partner: 'x',
      onTime: 2,
      late: 3,
      delays: [30 / MONTH_DAYS, 10 / MONTH_DAYS],
      fills: [1, 1, 0.75, 0],
    });
  });

  test('is never a figure without its sample, and leans on others as far as it is short', () => {
    const good = Array.from({ length: 9 }, () => came(['2026-02-20', '80'])).map((one) => ({
      ...one,
      providerId: NORDWIND,
    }));
    const [own, other] = partnerRecords([HELIOS, NORDWIND], [came(['2026-03-31', '80']), ...good], TODAY);
    expect(own).toMatchObject({ ownWeight: 1 / 6, peers: { providers: 1, deliveries: 9 } });
    expect(own?.onTime.sample).toBe(1);
    // Nine of nine others, with half a delivery of doubt on either side, worth five; then one late of its own.
    expect(own?.onTime.mean).toBeCloseTo((0.95 * 5) / 6, 12);
    expect(other?.onTime.mean).toBeGreaterThan(own?.onTime.mean ?? 1);
    expect(own?.delay).toEqual({ p10Days: 0, p50Days: 0, p90Days: 30, lateKnown: 1 });
    expect(shareWords(own?.onTime ?? { a: 1, b: 1, mean: 0, lower: 0, upper: 0, sample: 0 })).toMatch(
      /^79 % \(\d+ to \d+ %\)$/,
    );
    expect(own === undefined ? '' : sampleWords(own.onTime, own)).toBe('n = 1 own, 9 of 1 other provider');
    expect(own === undefined ? '' : delayWords(own)).toBe(
      'Half come on time, nine in ten at most 30 days late (n = 1 late)',
    );
  });

  test('of a provider nobody knows is ignorance, and says what it assumes', () => {
    const [nobody] = partnerRecords([HELIOS], [], TODAY);
    expect(nobody?.onTime).toMatchObject({ mean: 0.5, sample: 0 });
    expect(nobody === undefined ? '' : delayWords(nobody)).toContain('no late delivery is known');
  });

  test('is pulled towards the peers by moments: peers that agree weigh more than peers that do not', () => {
    const record = (partner: string, onTime: number, late: number): DeliveryRecord => ({
      partner,
      onTime,
      late,
      delays: [],
      fills: [],
    });
    const own = record('own', 0, 2);
    const meanWith = (peers: readonly DeliveryRecord[]) => reliabilities([own, ...peers])[0]?.onTime.mean ?? 0;
    const agree = meanWith([record('a', 18, 2), record('b', 18, 2)]);
    const differ = meanWith([record('a', 20, 0), record('b', 16, 4)]);
    expect(agree).toBeGreaterThanOrEqual(differ);
    expect(agree).toBeGreaterThan(meanWith([]));
  });
});

describe('how late a delivery is', () => {
  const none: DeliveryRecord = { partner: 'own', onTime: 0, late: 0, delays: [], fills: [] };

  test('mixes own history and pooled peers by the weight of the own one', () => {
    const own = { ...none, delays: [1] };
    const peers = [{ ...none, partner: 'a', delays: [3, 3] }];
    const mixture = delayMixture(0.5, own, peers);
    expect([0.5, 0.74, 0.76, 1].map((share) => delayQuantile(mixture, 0.5, share))).toEqual([0, 1, 3, 3]);
  });

  test('never falls with the share asked for, and is 0 up to the chance to be on time', () => {
    const list = fc.array(fc.double({ min: 0.1, max: 24, noNaN: true }), { maxLength: 8 });
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(list, list, chance, chance, chance, (delays, others, weight, onTime, share) => {
        const mixture = delayMixture(weight, { ...none, delays }, [{ ...none, partner: 'a', delays: others }]);
        const at = (of: number): number => delayQuantile(mixture, onTime, of);
        expect(at(share)).toBeLessThanOrEqual(at(Math.min(1, share + 0.1)));
        expect(at(onTime)).toBe(0);
      }),
    );
  });
});

describe('the committed capacity', () => {
  const level = (effectiveOn: string, committed: string) => ({
    id: effectiveOn as CapacityLevelId,
    effectiveOn,
    design: '500',
    committed,
    burst: null,
  });
  const newId = () => 'new' as CapacityLevelId;

  test('rises by what came from its day on, later levels too, digit by digit', () => {
    const levels = [level('2026-01-01', '320.5'), level('2027-01-01', '400')];
    const raised = raisedLevels(levels, { arrivedOn: '2026-06-01', quantity: '80.25' }, newId);
    expect(raised.map(({ id, committed, design }) => [id, committed, design])).toEqual([
      ['2026-01-01', '320.5', '500'],
      ['new', '400.75', '500'],
      ['2027-01-01', '480.25', '500'],
    ]);
  });

  test('begins with what came where nothing was there before, and keeps one level a day', () => {
    const arrival = { arrivedOn: '2026-06-01', quantity: '80' };
    const first = raisedLevels([], arrival, newId);
    expect(first).toMatchObject([{ effectiveOn: '2026-06-01', committed: '80', design: null }]);
    expect(raisedLevels(first, arrival, newId)).toMatchObject([{ committed: '160' }]);
  });

  test('is summed exactly', () => {
    expect(decimalSum(['0.1', '0.20', '-0.3'])).toBe('0.00');
    expect(decimalSum([])).toBe('0');
  });
});
