import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability, exactDowntime } from '#shared/sla/availability.ts';
import type { AvailabilityInput, AvailabilityPolicy, OutageEvent } from '#shared/sla/availability-model.ts';
import { weightedPieces, weightedSec } from '#shared/sla/measures/weighted.ts';
import { GRANULARITIES } from '#shared/sla/model.ts';
import { readingSpread } from '#shared/sla/readings.ts';
import { compare, divide, fraction, parseFraction, toRatioText } from '#shared/values/fraction.ts';

const PLAIN: AvailabilityPolicy = {
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintCapSec: null,
  maintenanceDenominator: 'full',
  denominator: 'period',
};
const period = { startSec: 0, endSec: 86_400 };
const inputOf = (events: readonly OutageEvent[], more: Partial<AvailabilityInput> = {}): AvailabilityInput => ({
  period,
  events,
  maintenance: [],
  asOfSec: null,
  targetPct: '99.9',
  policy: PLAIN,
  ...more,
});
const event = (id: string, startSec: number, endSec: number, weightPct?: string): OutageEvent => ({
  id,
  startSec,
  endSec,
  notCounted: null,
  ...(weightPct === undefined ? {} : { weightPct }),
});

describe('degraded service', () => {
  test('counts by its weight, exactly; whole seconds are rounded up and the ledger says what was taken off', () => {
    const result = availability(inputOf([event('a', 0, 75, '30')]));
    expect(result.weighted).toEqual({ exactSec: '45/2', offSec: 52 });
    expect(result.downtimeSec).toBe(23);
    expect(result.uptimePct).toBe(toRatioText(divide(fraction((86_400n * 2n - 45n) * 100n), fraction(172_800n))));
    const step = result.ledger.find(({ step: name }) => name === 'weight');
    expect(step).toMatchObject({ inSec: 75, changeSec: -52, outSec: 23 });
    expect(step?.entries).toEqual([
      { startSec: 0, endSec: 75, ids: ['a'], changeSec: -52, reason: 'degraded, counts 30 %' },
    ]);
  });

  test('that overlaps a full outage counts as the heaviest of them', () => {
    const result = availability(inputOf([event('slow', 0, 100, '25'), event('down', 40, 60)]));
    expect(result.weighted?.exactSec).toBe('40/1');
    expect(result.ledger.find(({ step }) => step === 'weight')?.entries.map(({ ids }) => ids)).toEqual([
      ['slow'],
      ['slow'],
    ]);
  });

  test('can meet a target that the same outage in full would miss, in every reading of the spread', () => {
    const judge = (input: AvailabilityInput) =>
      readingSpread(input, (pct) => ({ met: compare(pct, parseFraction('99.9')) >= 0, creditPct: null }));
    expect(judge(inputOf([event('a', 0, 120)])).readings.every(({ met }) => met === false)).toBe(true);
    expect(judge(inputOf([event('a', 0, 120, '50')])).readings.every(({ met }) => met === true)).toBe(true);
    expect(availability(inputOf([event('a', 0, 120, '50')])).met).toBe(true);
  });

  test('of weight 0 counts nothing, of weight 100 is a plain outage', () => {
    expect(availability(inputOf([event('a', 0, 90, '0')])).downtimeSec).toBe(0);
    expect(availability(inputOf([event('a', 0, 90, '100')]))).toEqual(availability(inputOf([event('a', 0, 90)])));
  });

  test('with unreadable weight is refused', () => {
    expect(() => availability(inputOf([event('a', 0, 90, 'a lot')]))).toThrow(/expected a decimal/);
  });
});

const anyEvents = fc.array(
  fc.record({
    start: fc.integer({ min: -50, max: 600 }),
    length: fc.integer({ min: 0, max: 300 }),
    weight: fc.integer({ min: 0, max: 100 }),
    counts: fc.boolean(),
  }),
  { maxLength: 7 },
);
const eventsOf = (all: ReadonlyArray<{ start: number; length: number; weight: number; counts: boolean }>) =>
  all.map(({ start, length, weight, counts }, index): OutageEvent => ({
    ...event(`e${index}`, start, start + length, String(weight)),
    notCounted: counts ? null : 'ours',
  }));

test('the engine agrees with the weighted measure to the fraction, whatever overlaps', () => {
  fc.assert(
    fc.property(anyEvents, (all) => {
      const counting = all.filter(({ counts }) => counts);
      const result = availability(inputOf(eventsOf(all)));
      const pieces = weightedPieces(
        counting.map(({ start, length, weight }) => ({
          startSec: start,
          endSec: start + length,
          weight: fraction(BigInt(weight), 100n),
        })),
        period,
        'heaviest',
      );
      expect(toRatioText(exactDowntime(result))).toBe(toRatioText(weightedSec(pieces)));
    }),
  );
});

test('ledger and balance add up under every granularity, and weights never add downtime', () => {
  fc.assert(
    fc.property(anyEvents, fc.constantFrom(...GRANULARITIES), (all, granularity) => {
      const events = eventsOf(all);
      const policy = { ...PLAIN, granularity };
      const result = availability(inputOf(events, { policy }));
      const full = availability(
        inputOf(
          events.map(({ weightPct: _weightPct, ...same }) => same),
          { policy },
        ),
      );
      const down = result.ledger.filter(({ quantity }) => quantity === 'downtime');
      expect(down.at(-1)?.outSec).toBe(result.downtimeSec);
      for (const step of down) {
        expect(step.entries.reduce((sum, entry) => sum + entry.changeSec, 0)).toBe(step.changeSec);
      }
      const off = result.weighted?.offSec ?? 0;
      expect(result.balance.downSec + result.roundingSec - off).toBe(result.downtimeSec);
      expect(result.downtimeSec).toBeLessThanOrEqual(full.downtimeSec);
    }),
  );
});
