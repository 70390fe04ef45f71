import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { System } from '#shared/sla/composite-model.ts';
import { measuredComposite } from '#shared/sla/composite-measured.ts';
import {
  atLeastOf,
  gainOfRedundancy,
  meanTimeToFailure,
  pairWithCommonCause,
  sparesApproximation,
  steadyState,
} from '#shared/sla/reliability.ts';
import {
  fraction,
  parseFraction,
  subtract,
  toDecimalText,
  toRatioText,
  wholeFraction,
} from '#shared/values/fraction.ts';
import { totalSec } from '#shared/values/interval-set.ts';
import named from '#test/cases/named-cases.json' with { type: 'json' };

const caseOf = (id: string) => named.compositeOther.find((found) => found.id === id);
const part = (name: string): System => ({ kind: 'component', name });
const PAIR = [part('a'), part('b')];
const MONTH = { startSec: 0, endSec: 2_592_000 };

describe('published figures', () => {
  test('C20 a redundant pair with a common cause', () => {
    const exact = pairWithCommonCause(parseFraction('0.01'), parseFraction('0.05'));
    expect(toRatioText(exact)).toBe(caseOf('C20')?.expected);
  });

  test('C21 the approximation for spares, and the exact value it approximates', () => {
    expect(toRatioText(sparesApproximation(4, 3, parseFraction('0.01')))).toBe(caseOf('C21')?.expected);
    expect(toDecimalText(atLeastOf(4, 3, parseFraction('0.99')), 8, 'truncate')).toBe('0.99940797');
  });

  test('C24 repair times', () => {
    expect(toRatioText(steadyState(wholeFraction(999), wholeFraction(1)))).toBe(caseOf('C24')?.expected);
  });

  test('C25 three of five exponential servers', () => {
    const mttf = Number(toDecimalText(meanTimeToFailure(5, 3), 15, 'half_up')) / 2.7e-5;
    expect(mttf).toBeCloseTo(caseOf('C25')?.mttfHours ?? 0, 6);
    const each = parseFraction(Math.exp(-2.7e-5 * 8_760).toFixed(17));
    expect(Number(toDecimalText(atLeastOf(5, 3, each), 15, 'half_up'))).toBeCloseTo(
      Number(caseOf('C25')?.expected),
      12,
    );
  });

  test('C26 two of three: the independent part, and the common cause that outweighs it', () => {
    const independent = subtract(fraction(1n), sparesApproximation(3, 2, parseFraction('0.01')));
    expect(Number(toDecimalText(independent, 6, 'truncate'))).toBeCloseTo(caseOf('C26')?.independentApprox ?? 0, 12);
    const both = subtract(fraction(1n), pairWithCommonCause(parseFraction('0.01'), parseFraction('0.05')));
    const own = pairWithCommonCause(parseFraction('0.0095'), fraction(0n));
    const shared = subtract(both, subtract(fraction(1n), own));
    expect(Number(toDecimalText(shared, 6, 'truncate'))).toBeCloseTo(caseOf('C26')?.commonCause ?? 0, 12);
  });

  test.each([
    ['0.02', 50],
    ['0.05', 20],
  ])('a beta of %s limits the gain to about %i times', (beta, limit) => {
    const gain = Number(toDecimalText(gainOfRedundancy(parseFraction('0.0001'), parseFraction(beta)), 3, 'truncate'));
    expect(gain).toBeLessThanOrEqual(limit);
    expect(gain).toBeGreaterThan(limit * 0.99);
  });

  test('C29 the same hour in both parts', () => {
    const hour = [{ startSec: 7_200, endSec: 10_800 }];
    const outages = new Map([
      ['a', hour],
      ['b', hour],
    ]);
    const minutes = (atLeast: number) => {
      const { downSec, independentDownSec } = measuredComposite({ kind: 'group', atLeast, of: PAIR }, outages, MONTH);
      return [
        downSec / 60,
        toDecimalText(fraction(independentDownSec.num, independentDownSec.den * 60n), 6, 'half_up'),
      ];
    };
    const expected = caseOf('C29');
    expect(minutes(2)).toEqual([expected?.serialMeasuredDownMin, expected?.serialProductDownMin]);
    expect(minutes(1)).toEqual([expected?.parallelMeasuredDownMin, expected?.parallelProductDownMin]);
  });
});

const anySystem: fc.Arbitrary<System> = fc.letrec<{ system: System }>((tie) => ({
  system: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'c', 'd').map(part),
    fc
      .array(tie('system'), { minLength: 1, maxLength: 4 })
      .chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast): System => ({ kind: 'group', atLeast, of }))),
  ),
})).system;

const anyOutages = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.array(fc.tuple(fc.integer({ min: -10, max: 60 }), fc.nat(30)), { maxLength: 4 }),
);

function works(system: System, isDown: (name: string) => boolean): boolean {
  if (system.kind === 'component') return !isDown(system.name);
  return system.of.filter((member) => works(member, isDown)).length >= system.atLeast;
}

test('measured timelines agree with a look at every second', () => {
  fc.assert(
    fc.property(anySystem, anyOutages, (system, raw) => {
      const outages = new Map(
        Object.entries(raw).map(([name, list]) => [
          name,
          list.map(([startSec, length]) => ({ startSec, endSec: startSec + length })),
        ]),
      );
      const period = { startSec: 0, endSec: 80 };
      const isDownAt = (at: number) => (name: string) =>
        (outages.get(name) ?? []).some(({ startSec, endSec }) => at >= startSec && at < endSec);
      const seconds = Array.from({ length: 80 }, (_, at) => at).filter((at) => !works(system, isDownAt(at)));
      const { down, downSec } = measuredComposite(system, outages, period);
      expect(downSec).toBe(seconds.length);
      expect(totalSec(down)).toBe(seconds.length);
    }),
  );
});
