// The contract clock against a second, slow reading of its rule: every day is looked at one by one, dates are counted
// with the language's own Date, and nothing of the product takes part.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeClock, type NoticeTerms, type Span } from '#shared/contracts/notice.ts';

const DAY_MS = 86_400_000;
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** By stepping: the month is found by counting, its last day by asking whether the next day is in another month. */
function plusMonths(day: number, months: number): number {
  const date = dateOf(day);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(index / 12), ((index % 12) + 12) % 12];
  for (let wanted = date.getUTCDate(); ; wanted -= 1) {
    const found = new Date(Date.UTC(year, month, wanted));
    if (found.getUTCMonth() === month) return found.getTime() / DAY_MS;
  }
}

const before = (day: number, { amount, unit }: Span): number =>
  unit === 'days' ? day - amount : plusMonths(day, -amount);
const after = (day: number, { amount, unit }: Span): number =>
  unit === 'days' ? day + amount : plusMonths(day, amount);

function workingDay({ workingDayRule, holidays }: NoticeTerms, day: number): number {
  if (workingDayRule === 'none') return day;
  const weekday = dateOf(day).getUTCDay();
  return weekday === 0 || weekday === 6 || holidays.has(day)
    ? workingDay({ workingDayRule, holidays } as NoticeTerms, day - 1)
    : day;
}

/** Term starts, one after the other, until well after the day. */
function startsOf(terms: NoticeTerms, renewalMonths: number, until: number): number[] {
  const starts = [terms.startDay];
  for (let renewals = 0; (starts.at(-1) ?? 0) <= until; renewals += 1) {
    starts.push(plusMonths(terms.startDay, terms.initialMonths + renewals * renewalMonths));
  }
  return starts;
}

function slowTacit(terms: NoticeTerms, renewalMonths: number, notice: Span, asOf: number) {
  const starts = startsOf(terms, renewalMonths, asOf + 1_600);
  const index = starts.findLastIndex((start) => start <= asOf);
  // A term can be ended on a day if on that day, or on a later working day, a notice that lies wholly before its end can arrive.
  const latestOf = (term: number): number => {
    const next = starts[term + 1] ?? Number.NaN;
    // The latest day such that the day after it plus nothing of the amount is missing: walk back from the term's end.
    let day = next - 1;
    while (day > before(next, notice) - 1) day -= 1;
    return workingDay(terms, day);
  };
  let endable = index;
  while (latestOf(endable) < asOf) endable += 1;
  const next = starts[endable + 1] ?? Number.NaN;
  const noticeByDay = latestOf(endable);
  return {
    term: index + 1,
    termStartDay: starts[index],
    termEndDay: (starts[index + 1] ?? Number.NaN) - 1,
    noticeByDay,
    sendByDay: workingDay(terms, noticeByDay - terms.deliveryLeadDays),
    committedUntilDay: next - 1,
    noticeFromDay: terms.noticeNotBefore === null ? null : before(next, terms.noticeNotBefore),
  };
}

const FIRST = Date.UTC(2019, 0, 1) / DAY_MS;
const span = (days: number, months: number): fc.Arbitrary<Span> =>
  fc.oneof(
    fc.record({ amount: fc.nat(days), unit: fc.constant('days' as const) }),
    fc.record({ amount: fc.nat(months), unit: fc.constant('months' as const) }),
  );
// Ends of months and leap days are where dates go wrong: half of all starts are such days.
const hardStarts = ['2020-01-31', '2020-02-29', '2019-08-31', '2023-12-31', '2024-02-29', '2019-10-30'].map(
  (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS,
);
const anyTerms = fc.record({
  startDay: fc.oneof(fc.constantFrom(...hardStarts), fc.integer({ min: FIRST, max: FIRST + 1_500 })),
  initialMonths: fc.integer({ min: 1, max: 36 }),
  noticeNotBefore: fc.option(span(200, 8)),
  deliveryLeadDays: fc.nat(15),
  workingDayRule: fc.constantFrom('none' as const, 'previous' as const),
  holidays: fc
    .uniqueArray(fc.integer({ min: FIRST, max: FIRST + 4_000 }), { maxLength: 200 })
    .map((days) => new Set(days)),
});

test('every field of a tacit contract agrees with a day-by-day reading of the rule', () => {
  fc.assert(
    fc.property(
      anyTerms,
      fc.integer({ min: 1, max: 24 }),
      span(27, 1),
      fc.nat(2_000),
      (terms, renewalMonths, notice, days) => {
        const all: NoticeTerms = { ...terms, renewal: { mode: 'tacit', renewalMonths, notice } };
        const asOf = terms.startDay + days;
        expect(noticeClock(all, asOf)).toEqual({ state: 'running', ...slowTacit(all, renewalMonths, notice, asOf) });
      },
    ),
    { numRuns: 400 },
  );
});

test('an evergreen contract ends a whole notice after the day of receipt, never before its initial term', () => {
  fc.assert(
    fc.property(anyTerms, span(200, 12), fc.nat(2_000), (terms, notice, days) => {
      const asOf = terms.startDay + days;
      const initialEnd = plusMonths(terms.startDay, terms.initialMonths) - 1;
      const { committedUntilDay } = noticeClock({ ...terms, renewal: { mode: 'evergreen', notice } }, asOf);
      expect(committedUntilDay).toBe(Math.max(initialEnd, after(asOf + 1, notice) - 1));
    }),
  );
});

test('a notice fits a term up to its whole length, and not a day or month more', () => {
  const base = {
    startDay: FIRST,
    initialMonths: 12,
    noticeNotBefore: null,
    deliveryLeadDays: 0,
    workingDayRule: 'none',
    holidays: new Set<number>(),
  } as const;
  const tacit =
    (notice: Span, renewalMonths = 12) =>
    () =>
      noticeClock({ ...base, renewal: { mode: 'tacit', renewalMonths, notice } }, FIRST + 10);
  expect(tacit({ amount: 12, unit: 'months' })).not.toThrow();
  expect(tacit({ amount: 13, unit: 'months' })).toThrow(/fits into the 12 months of initialMonths/);
  expect(tacit({ amount: 366, unit: 'days' })).not.toThrow();
  expect(tacit({ amount: 367, unit: 'days' })).toThrow(/fits/);
  expect(tacit({ amount: 4, unit: 'months' }, 3)).toThrow(/fits into the 3 months of renewalMonths/);
  expect(() => noticeClock({ ...base, renewal: { mode: 'none' } }, FIRST - 1)).toThrow(/not before start/);
});
