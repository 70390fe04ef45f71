// The chance that a period ends below its target, while it runs: certain where arithmetic decides, simulated otherwise.
import { AppError } from '../../errors.ts';
import { civilDateText } from '../../values/civil-date.ts';
import { divide, fraction, toDecimalText, toRatioText, type Fraction } from '../../values/fraction.ts';
import { certainty, isBelow } from './certainty.ts';
import { expectedEvents, simulateCounts } from './count-model.ts';
import { tally, type BreachDay, type Tally } from './day.ts';
import { simulateTime } from './time-model.ts';

export interface BreachRequest {
  /** Recorded days, oldest first, none of them at or after `asOf`. */
  readonly history: readonly BreachDay[];
  /** Epoch days; the end is exclusive. */
  readonly periodStart: number;
  readonly periodEnd: number;
  readonly asOf: number;
  /** Percent. */
  readonly target: Fraction;
  readonly seed: number;
  /** Events still to come where a contract or the clock fixes them; null when they are an estimate. */
  readonly remainingEvents: number | null;
}

export interface BreachResult {
  /** Exactly 0 or 1 only when `decidedOn` is set. */
  readonly probability: number;
  /** Day at whose end the outcome was certain, `YYYY-MM-DD`; null while it is open. */
  readonly decidedOn: string | null;
  /** Good share that the rest of the period needs: above 1 is out of reach, 0 or less is safe; null when nothing is left. */
  readonly requiredRate: number | null;
  /** The same as `n/d`, exact on the expected volume; null when nothing is left. */
  readonly requiredRateExact: string | null;
  readonly method: string;
  readonly notes: readonly string[];
}

const HUNDRED = fraction(100n);

/** For statistics only: a verdict never passes through here. */
function asNumber(value: Fraction): number {
  return Number(toDecimalText(value, 15, 'half_even'));
}

function check({ history, periodStart, periodEnd, asOf }: BreachRequest): void {
  const fail = (field: string, text: string): never => {
    throw new AppError('INVALID_INPUT', `${field}: ${text}`, { fields: { [field]: text } });
  };
  if (periodEnd <= periodStart) fail('periodEnd', 'expected a day after periodStart');
  if (asOf < periodStart || asOf > periodEnd) fail('asOf', 'expected a day from periodStart to periodEnd');
  for (const [index, { day, events, good }] of history.entries()) {
    const before = history[index - 1];
    if (before !== undefined && day <= before.day) fail(`history.${index}.date`, 'expected days in order, each once');
    if (day >= asOf) fail(`history.${index}.date`, 'expected a day before asOf');
    if (good > events) fail(`history.${index}.good`, 'expected at most as many as events');
  }
}

/** Whether the days count time: the same whole amount each day, and most days without loss. */
function countsTime(history: readonly BreachDay[]): boolean {
  const [first] = history;
  if (first === undefined || !history.every(({ events }) => events === first.events)) return false;
  return history.filter(({ events, good }) => events === good).length * 2 > history.length;
}

/** r = (target * all events - good so far) / events to come. */
function required(soFar: Tally, open: number, target: Fraction): Fraction | null {
  if (open === 0) return null;
  const all = BigInt(soFar.events + open);
  return fraction(target.num * all - BigInt(soFar.good) * target.den, target.den * BigInt(open));
}

function closed(soFar: Tally, share: Fraction, lastDay: number): BreachResult {
  if (soFar.events === 0) {
    throw new AppError('NO_EVENTS', 'history: the period is over and holds no events, so it has no rate', {
      fields: { history: 'events within the period' },
    });
  }
  return {
    probability: isBelow(soFar, share) ? 1 : 0,
    decidedOn: civilDateText(lastDay),
    requiredRate: null,
    requiredRateExact: null,
    method: 'arithmetic: nothing is left of the period',
    notes: [],
  };
}

/**
 * Chance that good / events of the period ends below the target.
 *
 * @throws AppError INVALID_INPUT naming the field, NO_HISTORY without any event to learn from, NO_EVENTS for a period
 *   that ended without events
 */
export function breachProbability(request: BreachRequest): BreachResult {
  check(request);
  const { history, periodStart, periodEnd, asOf, target, seed } = request;
  const share = divide(target, HUNDRED);
  const within = history.filter(({ day }) => day >= periodStart);
  const soFar = tally(within);
  const daysLeft = periodEnd - asOf;
  const notes = missingDays(within.length, asOf - periodStart);
  const busiestDay = Math.max(0, ...history.map(({ events }) => events));
  const perDay = request.remainingEvents === null || daysLeft === 0 ? busiestDay : request.remainingEvents / daysLeft;
  const decided = firstCertainty(request, within, share, perDay);
  if (daysLeft === 0) return { ...closed(soFar, share, decided?.decidedOn ?? asOf - 1), notes };
  if (busiestDay === 0) {
    throw new AppError('NO_HISTORY', 'history: expected at least one day with events', {
      fields: { history: 'at least one day with events' },
    });
  }
  const open = Math.round(request.remainingEvents ?? expectedEvents(history, asOf, periodEnd));
  const rate = required(soFar, open, share);
  const shown = {
    requiredRate: rate === null ? null : asNumber(rate),
    requiredRateExact: rate === null ? null : toRatioText(rate),
  };
  if (decided !== null) {
    return {
      probability: decided.breached ? 1 : 0,
      decidedOn: civilDateText(decided.decidedOn),
      ...shown,
      method: 'arithmetic: no day that is left can change the side',
      notes:
        request.remainingEvents === null
          ? [...notes, `Certain while no day has more than ${busiestDay} events.`]
          : notes,
    };
  }
  if (countsTime(history)) {
    const budgetLeft = (1 - asNumber(share)) * (soFar.events + open) - (soFar.events - soFar.good);
    return {
      probability: simulateTime(history, { daysLeft, budgetLeft, seed }),
      decidedOn: null,
      ...shown,
      method: 'compound Poisson: uncertain incident rate, recorded durations, 4,000 paths',
      notes,
    };
  }
  return {
    probability: simulateCounts(history, soFar, { asOf, end: periodEnd, target: asNumber(share), seed }),
    decidedOn: null,
    ...shown,
    method: 'daily logit with weekday, memory and uncertain level, 2,000 paths',
    notes,
  };
}

function firstCertainty(
  { periodStart, periodEnd, remainingEvents, asOf }: BreachRequest,
  within: readonly BreachDay[],
  share: Fraction,
  perDay: number,
) {
  const period = { start: periodStart, end: periodEnd };
  // A day without a record may still hold events: only a period recorded from its first day on can be certain early.
  if (within.length !== asOf - periodStart) return null;
  return certainty(within, period, share, remainingEvents === null ? perDay : Math.ceil(perDay));
}

function missingDays(recorded: number, passed: number): string[] {
  const missing = passed - recorded;
  return missing === 0 ? [] : [`${missing} of ${passed} days of the period so far have no record.`];
}
