import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimDeadline } from '#shared/claims/deadline.ts';
import { CLAIM_STATES } from '#shared/claims/model.ts';
import { ageBand, canBecome, requireNext, shortfall, waitingDays } from '#shared/claims/rules.ts';
import { civilDateText, isoWeekday, parseCivilDate } from '#shared/values/civil-date.ts';

/** Claim windows of public contracts, as the last day they name. */
const DEADLINES = [
  ['2026-03-31', 'end of the second billing month after', '2026-05-31'],
  ['2026-12-15', 'end of the second billing month after', '2027-02-28'],
  ['2027-12-31', 'end of the second billing month after', '2028-02-29'],
  ['2026-03-05', '30 days after the end of the month', '2026-04-30'],
  ['2026-01-31', '30 days after the end of the month', '2026-03-02'],
  ['2026-02-10', '30 days after the end of the quarter', '2026-04-30'],
  ['2026-03-31', '15 days after the end of the month', '2026-04-15'],
  ['2026-12-24', '5 business days, holidays 25 Dec and 1 Jan', '2027-01-04'],
  ['2026-12-24', 'end of the following billing month', '2027-01-31'],
] as const;

const endOfMonth = (day: string) => claimDeadline({ amount: 0, unit: 'months' }, day, []);
const endOfQuarter = (day: string) => {
  const month = Number(day.slice(5, 7));
  return claimDeadline({ amount: (3 - (month % 3)) % 3, unit: 'months' }, day, []);
};

const RULES: Readonly<Record<string, (day: string) => string>> = {
  'end of the second billing month after': (day) => claimDeadline({ amount: 2, unit: 'months' }, day, []),
  '30 days after the end of the month': (day) => claimDeadline({ amount: 30, unit: 'days' }, endOfMonth(day), []),
  '15 days after the end of the month': (day) => claimDeadline({ amount: 15, unit: 'days' }, endOfMonth(day), []),
  '30 days after the end of the quarter': (day) => claimDeadline({ amount: 30, unit: 'days' }, endOfQuarter(day), []),
  '5 business days, holidays 25 Dec and 1 Jan': (day) =>
    claimDeadline({ amount: 5, unit: 'business_days' }, day, ['2026-12-25', '2027-01-01']),
  'end of the following billing month': (day) => claimDeadline({ amount: 1, unit: 'months' }, day, []),
};

describe('the last day of a claim', () => {
  test.each(DEADLINES)('after %s, %s: %s', (incident, rule, deadline) => {
    expect(RULES[rule]?.(incident)).toBe(deadline);
  });

  test('business days end on a working day that is no holiday, and more days never end earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 60 }), (epochDay, amount) => {
        const day = civilDateText(epochDay);
        const holiday = civilDateText(epochDay + 3);
        const end = claimDeadline({ amount, unit: 'business_days' }, day, [holiday]);
        const next = claimDeadline({ amount: amount + 1, unit: 'business_days' }, day, [holiday]);
        expect(isoWeekday(parseCivilDate(end))).toBeLessThan(6);
        expect(end).not.toBe(holiday);
        expect(end > day && next > end).toBe(true);
      }),
    );
  });
});

describe('the states of a claim', () => {
  test('lead from draft to applied, and end there', () => {
    expect(canBecome('draft', 'submitted')).toBe(true);
    expect(canBecome('draft', 'approved')).toBe(false);
    expect(CLAIM_STATES.filter((state) => canBecome('applied', state))).toEqual([]);
    expect(() => {
      requireNext({ state: 'draft' }, 'applied');
    }).toThrow(/cannot become applied/);
  });
});

test('a claim waits from its submission until an invoice shows it', () => {
  expect(waitingDays({ state: 'submitted', submittedOn: '2026-08-01' }, '2026-09-01')).toBe(31);
  expect(waitingDays({ state: 'applied', submittedOn: '2026-08-01' }, '2026-09-01')).toBeNull();
  expect([0, 30, 31, 60, 61, 90, 91].map(ageBand)).toEqual([
    '0 to 30 days',
    '0 to 30 days',
    '31 to 60 days',
    '31 to 60 days',
    '61 to 90 days',
    '61 to 90 days',
    'more than 90 days',
  ]);
});

test('an invoice is short of what was approved, never in another currency', () => {
  const eur = (minor: string) => ({ minor, currency: 'EUR' });
  expect(shortfall({ approved: eur('1000'), applied: eur('900') })).toEqual(eur('100'));
  expect(shortfall({ approved: eur('1000'), applied: null })).toEqual(eur('1000'));
  expect(shortfall({ approved: eur('1000'), applied: eur('1100') })).toEqual(eur('-100'));
  expect(shortfall({ approved: eur('1000'), applied: { minor: '1000', currency: 'USD' } })).toBeNull();
  expect(shortfall({ approved: null, applied: null })).toBeNull();
});
