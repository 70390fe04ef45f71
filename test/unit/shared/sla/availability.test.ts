import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availability } from '#shared/sla/availability.ts';
import {
  DENOMINATORS,
  type AvailabilityInput,
  type AvailabilityPolicy,
  type MaintenanceSpan,
  type OutageEvent,
} from '#shared/sla/availability-model.ts';
import { EXCLUDE_ORDERS, GRANULARITIES, MAINTENANCE_DENOMINATORS } from '#shared/sla/model.ts';
import { AppError } from '#shared/errors.ts';
import { compare, parseFraction, toRatioText } from '#shared/values/fraction.ts';
import { totalSec } from '#shared/values/interval-set.ts';
import { caught } from '#test/harness/caught.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

const PLAIN: AvailabilityPolicy = {
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintCapSec: null,
  maintenanceDenominator: 'full',
  denominator: 'period',
};

function inputOf(change: Partial<AvailabilityInput>): AvailabilityInput {
  const period = { startSec: 0, endSec: 2_592_000 };
  return { period, events: [], maintenance: [], asOfSec: null, targetPct: null, policy: PLAIN, ...change };
}

const outage = (
  id: string,
  startSec: number,
  endSec: number | null,
  notCounted: string | null = null,
): OutageEvent => ({
  id,
  startSec,
  endSec,
  notCounted,
});

const anySpan = fc
  .tuple(fc.integer({ min: -200, max: 1_000 }), fc.integer({ min: 0, max: 400 }))
  .map(([startSec, length]) => ({ startSec, endSec: startSec + length }));

const anyEvents = fc
  .array(fc.tuple(anySpan, fc.integer({ min: 0, max: 9 })), { maxLength: 8 })
  .map((items) =>
    items.map(([{ startSec, endSec }, dice], index) =>
      outage(`e${index}`, startSec, dice === 0 ? null : endSec, dice === 1 ? 'caused by us' : null),
    ),
  );

const anyMaintenance = fc.array(fc.tuple(anySpan, fc.boolean()), { maxLength: 5 }).map((items) =>
  items.map(([span, honoured], index): MaintenanceSpan => ({
    ...span,
    id: `m${index}`,
    notHonoured: honoured ? null : 'too late',
  })),
);

const anyPolicy: fc.Arbitrary<AvailabilityPolicy> = fc.record({
  excludeOrder: fc.constantFrom(...EXCLUDE_ORDERS),
  minConsecutiveSec: fc.constantFrom(0, 1, 45, 60, 120),
  granularity: fc.constantFrom(...GRANULARITIES),
  maintCapSec: fc.constantFrom(null, 0, 60, 150),
  maintenanceDenominator: fc.constantFrom(...MAINTENANCE_DENOMINATORS),
  denominator: fc.constantFrom(...DENOMINATORS),
});

const anyInput: fc.Arbitrary<AvailabilityInput> = fc.record({
  period: fc.constant({ startSec: 7, endSec: 847 }),
  events: anyEvents,
  maintenance: anyMaintenance,
  asOfSec: fc.option(fc.integer({ min: 1, max: 1_200 })),
  targetPct: fc.constantFrom(null, '99.9', '50'),
  policy: anyPolicy,
});

/** The outcome as a comparable value, errors included. */
function outcome(input: AvailabilityInput) {
  try {
    const { downtimeSec, denominatorSec, uptimePct, met, balance } = availability(input);
    return { downtimeSec, denominatorSec, uptimePct, met, balance };
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** The two totals of an outcome, or its error code. */
function totalsOf(result: ReturnType<typeof outcome>): unknown {
  if (typeof result === 'string') return result;
  return { downtimeSec: result.downtimeSec, denominatorSec: result.denominatorSec };
}

/** Runs of true in a list, as [from, to). */
function runsOf(flags: readonly boolean[]): Array<[number, number]> {
  const runs: Array<[number, number]> = [];
  for (const [at, flag] of flags.entries()) {
    const last = runs.at(-1);
    if (!flag) continue;
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** The contract of the calculation once more, second by second and without interval algebra. */
function model({ period, events, maintenance, asOfSec, policy }: AvailabilityInput): unknown {
  const endSec = policy.denominator === 'elapsed' ? Math.min(period.endSec, asOfSec ?? period.endSec) : period.endSec;
  const inside = (at: number): boolean => at >= period.startSec && at < endSec;
  const clock = Array.from({ length: 1_300 }, (_, at) => at);
  let honouredSoFar = 0;
  const kept = clock.map((at) => {
    const honoured = inside(at) && maintenance.some((m) => m.notHonoured === null && at >= m.startSec && at < m.endSec);
    if (honoured) honouredSoFar += 1;
    return honoured && honouredSoFar <= (policy.maintCapSec ?? Infinity);
  });
  const counting = clock.map(
    (at) =>
      inside(at) &&
      events.some((e) => e.notCounted === null && at >= e.startSec && at < (e.endSec ?? asOfSec ?? period.endSec)),
  );
  const withoutMaintenance = (flags: boolean[]): boolean[] => flags.map((flag, at) => flag && kept[at] !== true);
  const longOnly = (flags: boolean[]): boolean[] => {
    const result = flags.map(() => false);
    for (const [from, to] of runsOf(flags)) if (to - from >= policy.minConsecutiveSec) result.fill(true, from, to);
    return result;
  };
  const pieces = runsOf(
    policy.excludeOrder === 'before_threshold'
      ? longOnly(withoutMaintenance(counting))
      : withoutMaintenance(longOnly(counting)),
  );
  const minutes = (test: (from: number, to: number) => boolean): number =>
    60 * Array.from({ length: 30 }, (_, minute) => minute * 60).filter((from) => test(from, from + 60)).length;
  const downtimeSec = {
    exact: () => pieces.reduce((sum, [from, to]) => sum + to - from, 0),
    floor_minute_per_outage: () => pieces.reduce((sum, [from, to]) => sum + Math.floor((to - from) / 60) * 60, 0),
    ceil_minute_per_outage: () => pieces.reduce((sum, [from, to]) => sum + Math.ceil((to - from) / 60) * 60, 0),
    full_clock_minutes: () => minutes((a, b) => pieces.some(([from, to]) => from <= a && b <= to)),
    touched_clock_minutes: () => minutes((a, b) => pieces.some(([from, to]) => from < b && a < to)),
  }[policy.granularity]();
  const reduced = policy.maintenanceDenominator === 'reduced' ? kept.filter(Boolean).length : 0;
  const denominatorSec = endSec - period.startSec - reduced;
  if (denominatorSec <= 0) return 'EMPTY_PERIOD';
  if (downtimeSec > denominatorSec) return 'DOWNTIME_EXCEEDS_BASE';
  return { downtimeSec, denominatorSec };
}

test('every policy agrees with a second-by-second model', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      expect(totalsOf(outcome(input))).toEqual(model(input));
    }),
    { numRuns: 1_500 },
  );
});

describe('what never changes a result', () => {
  test('the order of events and of maintenance', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reversed = { ...input, events: input.events.toReversed(), maintenance: input.maintenance.toReversed() };
        expect(outcome(reversed)).toEqual(outcome(input));
      }),
    );
  });

  test('reporting an event twice', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(outcome({ ...input, events: [...input.events, ...input.events] })).toEqual(outcome(input));
      }),
    );
  });

  test('splitting events into touching parts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const events = input.events.flatMap((event) => {
          if (event.endSec === null || event.endSec - event.startSec < 2) return [event];
          const middle = Math.floor((event.startSec + event.endSec) / 2);
          return [
            { ...event, endSec: middle },
            { ...event, startSec: middle },
          ];
        });
        expect(outcome({ ...input, events })).toEqual(outcome(input));
      }),
    );
  });
});

describe('the ledger', () => {
  const anyAnswered = anyInput.filter((input) => typeof outcome(input) !== 'string');

  test('accounts for every second of the period exactly once', () => {
    fc.assert(
      fc.property(anyAnswered, (input) => {
        const { balance, downtimeSec, roundingSec, period } = availability(input);
        const { downSec, maintenanceSec, notCountedSec, tooShortSec, upSec } = balance;
        expect(downSec + maintenanceSec + notCountedSec + tooShortSec + upSec).toBe(balance.periodSec);
        expect(balance.periodSec).toBe(totalSec([period]));
        expect(downSec + roundingSec).toBe(downtimeSec);
        for (const seconds of Object.values(balance)) expect(seconds).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  test('is a chain: each step begins where the one before ended, and its entries explain its change', () => {
    fc.assert(
      fc.property(anyAnswered, (input) => {
        const { ledger, downtimeSec, denominatorSec } = availability(input);
        for (const [quantity, total] of [
          ['downtime', downtimeSec],
          ['denominator', denominatorSec],
        ] as const) {
          const steps = ledger.filter((step) => step.quantity === quantity);
          for (const [index, step] of steps.entries()) {
            expect(step.outSec - step.inSec).toBe(step.changeSec);
            expect(step.entries.reduce((sum, { changeSec }) => sum + changeSec, 0)).toBe(step.changeSec);
            expect(step.inSec).toBe(steps[index - 1]?.outSec ?? step.inSec);
          }
          expect(steps.at(-1)?.outSec).toBe(total);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('uptime lies between 0 and 100', () => {
    fc.assert(
      fc.property(anyAnswered, (input) => {
        const uptime = parseFraction(availability(input).uptimePct);
        expect(compare(uptime, parseFraction('0'))).toBeGreaterThanOrEqual(0);
        expect(compare(uptime, parseFraction('100'))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("names whose seconds they are and why, in the policy's order", () => {
    const { ledger } = availability(
      inputOf({
        events: [
          outage('before', -100, 500),
          outage('overlap', 400, 700),
          outage('ours', 1_000, 1_300, 'our own change'),
          outage('short', 5_000, 5_030),
          outage('open', 2_591_000, null),
        ],
        maintenance: [
          { id: 'window', startSec: 600, endSec: 900, notHonoured: null },
          { id: 'late', startSec: 4_900, endSec: 5_100, notHonoured: 'announced too late' },
        ],
        policy: { ...PLAIN, excludeOrder: 'after_threshold', minConsecutiveSec: 60, maintCapSec: 150 },
      }),
    );
    const lines = ledger.flatMap(({ step, entries }) =>
      entries.map(({ ids, changeSec, reason }) => `${step} ${changeSec} ${ids.join('+')}: ${reason}`),
    );
    expect(lines).toEqual([
      'clip -100 before: begins before the period',
      'clip 0 open: still open, counted up to 1970-01-31T00:00:00Z',
      'merge -100 before+overlap: overlapping, counted once',
      'cause -300 ours: not counted: our own change',
      'threshold -30 short: shorter than 1 min',
      'maintenance 0 late: maintenance not honoured: announced too late',
      'maintenance 0 window: maintenance beyond the cap of 2 min 30 s, not honoured',
      'maintenance -100 window: within honoured maintenance',
    ]);
  });
});

describe('named cases', () => {
  test.each(named.floatTraps)('$targetPct % over $days days is exactly met, where doubles say missed', (trap) => {
    const { days, targetPct, downtimeSec, exactUptimePct } = trap;
    const result = availability(
      inputOf({
        period: { startSec: 0, endSec: days * 86_400 },
        events: [outage('e', 3_600, 3_600 + downtimeSec)],
        targetPct,
      }),
    );
    expect(result).toMatchObject({ met: true, uptimePct: toRatioText(parseFraction(exactUptimePct)) });
    const oneMore = availability(
      inputOf({
        period: { startSec: 0, endSec: days * 86_400 },
        events: [outage('e', 3_600, 3_601 + downtimeSec)],
        targetPct,
      }),
    );
    expect(oneMore.met).toBe(false);
  });

  test('an event that does not count does not hide one that does', () => {
    const result = availability(
      inputOf({ events: [outage('ours', 0, 100, 'our change'), outage('theirs', 50, 60)], targetPct: '99' }),
    );
    expect(result.balance).toMatchObject({ downSec: 10, notCountedSec: 90 });
    const covered = availability(
      inputOf({ events: [outage('theirs', 0, 100), outage('ours', 50, 60, 'our change')], targetPct: '99' }),
    );
    expect(covered.balance).toMatchObject({ downSec: 100, notCountedSec: 0 });
    expect(covered.ledger.find(({ step }) => step === 'cause')?.entries).toMatchObject([
      { ids: ['ours'], changeSec: 0 },
    ]);
  });

  test('a base of zero and a base below the downtime are errors, never 0 or 100 %', () => {
    const period = { startSec: 30, endSec: 90 };
    expect(caught(() => availability(inputOf({ period: { startSec: 5, endSec: 5 } }))).code).toBe('EMPTY_PERIOD');
    expect(
      caught(() => availability(inputOf({ asOfSec: -1, policy: { ...PLAIN, denominator: 'elapsed' } }))).code,
    ).toBe('EMPTY_PERIOD');
    expect(
      caught(() =>
        availability(
          inputOf({
            maintenance: [{ id: 'm', startSec: -5, endSec: 9_999_999, notHonoured: null }],
            policy: { ...PLAIN, maintenanceDenominator: 'reduced' },
          }),
        ),
      ).code,
    ).toBe('EMPTY_PERIOD');
    expect(
      caught(() =>
        availability(
          inputOf({
            period,
            events: [outage('e', 31, null)],
            policy: { ...PLAIN, granularity: 'touched_clock_minutes' },
          }),
        ),
      ).code,
    ).toBe('DOWNTIME_EXCEEDS_BASE');
  });
});
