// `calc budget`: the error budget of a period in time or in events, and what a burn-rate alert on it means.
import { AppError } from '../errors.ts';
import { burnAlert, burnRate, eventState, failureShareOf, timeBudget } from '../sla/measures/budget.ts';
import { fraction, multiply, parseFraction, toDecimalText, toRatioText, type Fraction } from '../values/fraction.ts';
import { NotNegative, Positive, Share } from './amounts.ts';
import { count, optional, PercentText, record } from './fields.ts';
import { defineKind } from './kind.ts';

const HUNDRED = fraction(100n);
const textOrNull = (value: Fraction | null): string | null => (value === null ? null : toRatioText(value));

const Used = record({ usedSec: NotNegative, elapsedSec: count('seconds') });
const Alert = record({ windowSec: count('seconds', 1), burn: Positive, errorShare: optional(Share, fraction(1n)) });
const Events = record({
  bad: count('events'),
  total: count('events', 1),
  expected: optional(count('events still to come'), 0),
  /** The stretch in which they came, for the share of the budget that they used. */
  windowSec: optional(count('seconds', 1), null),
}).refine(({ bad, total }) => bad <= total, { message: 'expected no more than total', path: ['bad'] });

function usedPart(target: Fraction, periodSec: number, used: { usedSec: Fraction; elapsedSec: number }) {
  const budget = timeBudget({ targetPct: target, periodSec, ...used });
  const { consumedShare, projectedPct } = budget;
  return {
    state: budget.state,
    remainingSec: toRatioText(budget.remainingSec),
    consumedPct: consumedShare === null ? null : toRatioText(multiply(consumedShare, HUNDRED)),
    burn: textOrNull(budget.burn),
    exhaustSec: textOrNull(budget.exhaustSec),
    projectedPct: textOrNull(projectedPct),
    projectedPrintedPct: projectedPct === null ? null : toDecimalText(projectedPct, 6, 'half_up'),
  };
}

function eventPart(
  target: Fraction,
  periodSec: number,
  { bad, total, expected, windowSec }: { bad: number; total: number; expected: number; windowSec: number | null },
) {
  const errorShare = fraction(BigInt(bad), BigInt(total));
  const failureShare = failureShareOf(target);
  const burn = burnRate(target, errorShare);
  const used = windowSec === null ? null : multiply(burn, fraction(BigInt(windowSec) * 100n, BigInt(periodSec)));
  return {
    errorShare: toRatioText(errorShare),
    burn: toRatioText(burn),
    state: eventState({ failureShare, bad: BigInt(bad), total: BigInt(total), expected: BigInt(expected) }),
    ...(used === null ? {} : { consumedPct: toRatioText(used) }),
  };
}

export const budgetKind = defineKind({
  name: 'budget',
  summary:
    'the error budget of a period: allowance, use, burn, exhaustion, what can still happen, and burn-rate alerts',
  example: { target: '99.9', periodSec: 2_592_000, used: { usedSec: '1800', elapsedSec: 864_000 } },
  input: record({
    target: PercentText,
    periodSec: count('seconds', 1),
    used: optional(Used, null),
    alert: optional(Alert, null),
    events: optional(Events, null),
  }),
  run: ({ target: text, periodSec, used, alert, events }) => {
    const target = parseFraction(text);
    if (used !== null && used.elapsedSec > periodSec) {
      throw new AppError('INVALID_INPUT', 'used.elapsedSec: expected no more than periodSec');
    }
    const alerted = alert === null ? null : burnAlert({ targetPct: target, periodSec, ...alert });
    const allowance = multiply(
      fraction(BigInt(periodSec)),
      fraction(100n * target.den - target.num, 100n * target.den),
    );
    return {
      allowanceSec: toRatioText(allowance),
      ...(used === null ? {} : usedPart(target, periodSec, used)),
      ...(events === null ? {} : { events: eventPart(target, periodSec, events) }),
      ...(alerted === null
        ? {}
        : {
            alert: {
              consumedShare: toRatioText(alerted.consumedShare),
              exhaustSec: toRatioText(alerted.exhaustSec),
              detectSec: textOrNull(alerted.detectSec),
            },
          }),
    };
  },
});
