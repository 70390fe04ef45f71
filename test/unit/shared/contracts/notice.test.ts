import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeClock, type NoticeTerms } from '#shared/contracts/notice.ts';
import { addMonths, isoWeekday, parseCivilDate } from '#shared/values/civil-date.ts';

const FIRST = parseCivilDate('2020-01-01');
const anyTerms: fc.Arbitrary<NoticeTerms> = fc
  .record({
    startDay: fc.integer({ min: FIRST, max: FIRST + 1_500 }),
    initialMonths: fc.integer({ min: 3, max: 36 }),
    renewalMonths: fc.integer({ min: 3, max: 24 }),
    notice: fc.oneof(
      fc.record({ amount: fc.integer({ min: 0, max: 80 }), unit: fc.constant('days' as const) }),
      fc.record({ amount: fc.integer({ min: 0, max: 2 }), unit: fc.constant('months' as const) }),
    ),
    deliveryLeadDays: fc.nat(10),
    workingDayRule: fc.constantFrom('none', 'previous'),
    holidays: fc.uniqueArray(fc.integer({ min: FIRST, max: FIRST + 4_000 }), { maxLength: 30 }),
  })
  .map(({ renewalMonths, notice, holidays, ...terms }) => ({
    ...terms,
    renewal: { mode: 'tacit', renewalMonths, notice },
    noticeNotBefore: null,
    holidays: new Set(holidays),
  }));

test('a term can be ended up to and on its notice day, and binds from the day after', () => {
  fc.assert(
    fc.property(anyTerms, fc.nat(2_000), (terms, days) => {
      const asOf = terms.startDay + days;
      const now = noticeClock(terms, asOf);
      const noticeBy = now.noticeByDay ?? Number.NaN;
      expect(noticeBy).toBeGreaterThanOrEqual(asOf);
      expect(noticeClock(terms, noticeBy).committedUntilDay).toBe(now.committedUntilDay);
      expect(noticeClock(terms, noticeBy + 1).committedUntilDay).toBeGreaterThan(now.committedUntilDay);
      expect(noticeBy).toBeLessThanOrEqual(now.committedUntilDay);
      expect(now.termEndDay).toBeLessThanOrEqual(now.committedUntilDay);
    }),
  );
});

test("the term holds the day asked about, begins on the start's own day where the month has it, and never drifts", () => {
  fc.assert(
    fc.property(anyTerms, fc.nat(2_000), (terms, days) => {
      const asOf = terms.startDay + days;
      const { termStartDay, termEndDay } = noticeClock(terms, asOf);
      expect(termStartDay).toBeLessThanOrEqual(asOf);
      expect(termEndDay).toBeGreaterThanOrEqual(asOf);
      const months = Array.from({ length: 120 }, (_, month) => addMonths(terms.startDay, month));
      expect(months).toContain(termStartDay);
    }),
  );
});

test('receipt and sending fall on working days where the contract asks for it', () => {
  fc.assert(
    fc.property(anyTerms, fc.nat(2_000), (terms, days) => {
      const { noticeByDay, sendByDay } = noticeClock({ ...terms, workingDayRule: 'previous' }, terms.startDay + days);
      for (const day of [noticeByDay ?? 0, sendByDay ?? 0]) {
        expect(isoWeekday(day)).toBeLessThanOrEqual(5);
        expect(terms.holidays.has(day)).toBe(false);
      }
      expect((noticeByDay ?? 0) - (sendByDay ?? 0)).toBeGreaterThanOrEqual(terms.deliveryLeadDays);
    }),
  );
});

test('a fixed term ends after its last day and asks for no notice', () => {
  const terms: NoticeTerms = {
    startDay: FIRST,
    initialMonths: 12,
    renewal: { mode: 'none' },
    noticeNotBefore: null,
    deliveryLeadDays: 0,
    workingDayRule: 'none',
    holidays: new Set(),
  };
  const last = addMonths(FIRST, 12) - 1;
  expect(noticeClock(terms, last)).toMatchObject({ state: 'running', noticeByDay: null, committedUntilDay: last });
  expect(noticeClock(terms, last + 1)).toMatchObject({ state: 'ended', term: 1, committedUntilDay: last });
});
