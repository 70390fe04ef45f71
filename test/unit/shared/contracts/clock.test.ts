// The contract clock of recorded contracts: what users of other systems complained about for years, each by its name.
import { describe, expect, test } from 'vitest';
import { caught } from '#test/harness/caught.ts';
import { contractClock, endAfterNotice, type ContractClock } from '#shared/contracts/clock.ts';
import { costBetween } from '#shared/contracts/cost.ts';
import { PLAIN_CLOCK, type Contract, type ContractEvent } from '#shared/contracts/model.ts';
import { reminderKey, reminderStage } from '#shared/contracts/reminders.ts';
import { ContractEventId, ContractId } from '#shared/ids.ts';
import { civilDateText, parseCivilDate } from '#shared/values/civil-date.ts';

type Terms = Parameters<typeof contractClock>[0];

const CONTRACT: Terms = {
  effectiveOn: '2023-01-01',
  initialMonths: 12,
  renewalMode: 'tacit',
  renewalMonths: 12,
  notice: { amount: 3, unit: 'months' },
  endedOn: null,
  annualCost: { minor: '36500000', currency: 'EUR' },
  stage: 'active',
  clock: PLAIN_CLOCK,
};

const withClock = (clock: Partial<Contract['clock']>, more: Partial<Terms> = {}): Terms => ({
  ...CONTRACT,
  ...more,
  clock: { ...PLAIN_CLOCK, ...clock },
});

const event = (kind: ContractEvent['kind'], on: string, endsOn: string | null = null): ContractEvent => ({
  id: ContractEventId.parse('019a0000-0000-7000-8000-000000000001'),
  contractId: ContractId.parse('019a0000-0000-7000-8000-000000000002'),
  kind,
  on,
  party: 'ours',
  endsOn,
  proof: 'Courier receipt',
  note: '',
});

const at = (
  terms: Terms,
  asOf: string,
  events: readonly ContractEvent[] = [],
  holidays: readonly string[] = [],
): ContractClock => contractClock(terms, events, new Set(holidays.map(parseCivilDate)), parseCivilDate(asOf));
const text = (day: number | null): string | null => (day === null ? null : civilDateText(day));

describe('complaint 1: the notice date follows the renewed term', () => {
  test('in the third term the date is the one of the third term', () => {
    const clock = at(CONTRACT, '2025-03-01');
    expect([clock.term, text(clock.noticeByDay), text(clock.committedUntilDay)]).toEqual([
      3,
      '2025-09-30',
      '2025-12-31',
    ]);
  });

  test('on the day after the notice day it is the one of the term after, without anybody doing anything', () => {
    expect(text(at(CONTRACT, '2025-09-30').noticeByDay)).toBe('2025-09-30');
    expect(text(at(CONTRACT, '2025-10-01').noticeByDay)).toBe('2026-09-30');
  });

  test('every term is a row, counted from the original start: a 31st never drifts', () => {
    const monthly = withClock(
      {},
      { effectiveOn: '2024-01-31', initialMonths: 1, renewalMonths: 1, notice: { amount: 5, unit: 'days' } },
    );
    const rows = at(monthly, '2024-05-02').terms.map(({ startDay }) => text(startDay));
    expect(rows.slice(0, 5)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']);
  });
});

describe('complaint 2: what was acknowledged counts for its date only', () => {
  test('another date is another reminder, and so is another stage', () => {
    const keys = [
      reminderKey('notice', 'c', '2025-09-30', 90),
      reminderKey('notice', 'c', '2026-09-30', 90),
      reminderKey('notice', 'c', '2025-09-30', 30),
    ];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('complaint 3: the end and the day for leaving are two things', () => {
  test('a contract that ends by itself has an end and asks for no notice', () => {
    const clock = at(withClock({}, { renewalMode: 'express' }), '2023-06-01');
    expect([clock.noticeByDay, text(clock.committedUntilDay), clock.state]).toEqual([null, '2023-12-31', 'running']);
  });

  test('one that renews has a day for leaving before its end', () => {
    const clock = at(CONTRACT, '2023-06-01');
    expect([text(clock.noticeByDay), text(clock.termEndDay)]).toEqual(['2023-09-30', '2023-12-31']);
  });
});

describe('complaint 4: several lead times, acknowledged one by one, the last one stays', () => {
  const stages = [180, 90, 30, 7];
  const due = parseCivilDate('2026-09-30');
  const on = (day: string) => reminderStage(due, stages, parseCivilDate(day));

  test.each([
    ['2026-04-02', null],
    ['2026-04-03', 180],
    ['2026-07-02', 90],
    ['2026-08-31', 30],
    ['2026-09-22', 30],
    ['2026-09-23', 7],
    ['2026-09-30', 7],
  ])('on %s the stage is %s', (day, stage) => {
    expect(on(day)?.stageDays ?? null).toBe(stage);
  });

  test('only the last stage is persistent, and a contract without stages reminds on the day', () => {
    expect([on('2026-08-31')?.persistent, on('2026-09-23')?.persistent]).toEqual([false, true]);
    expect(reminderStage(due, [], due - 1)).toBeNull();
    expect(reminderStage(due, [], due)).toMatchObject({ stageDays: 0, persistent: true });
  });
});

describe('complaint 5: a notice window, not earlier and not later', () => {
  const windowed = withClock(
    { noticeNotBefore: { amount: 90, unit: 'days' } },
    { notice: { amount: 60, unit: 'days' } },
  );

  test('both edges are dates', () => {
    const clock = at(windowed, '2023-06-01');
    expect([text(clock.noticeFromDay), text(clock.noticeByDay)]).toEqual(['2023-10-03', '2023-11-01']);
  });

  test('a notice before the window is refused, one within it ends the term', () => {
    const end = (day: string) => endAfterNotice(windowed, new Set(), parseCivilDate(day));
    expect(caught(() => end('2023-10-02'))).toMatchObject({ code: 'NOTICE_EARLY' });
    expect(text(end('2023-10-03'))).toBe('2023-12-31');
    // Too late for this term: the window of the next one is not open yet.
    expect(caught(() => end('2023-11-02'))).toMatchObject({ code: 'NOTICE_EARLY' });
  });
});

describe('complaint 6: what is over or served reminds nobody', () => {
  test('after a notice in time the contract is ending, and no further term stands in the rows', () => {
    const clock = at(CONTRACT, '2025-10-15', [event('notice_served', '2025-09-30', '2025-12-31')]);
    expect([clock.state, clock.noticeByDay, text(clock.committedUntilDay)]).toEqual(['ending', null, '2025-12-31']);
    expect(clock.terms.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(clock.nextLock).toBeNull();
  });

  test('after its last day it is over', () => {
    const events = [event('notice_served', '2025-09-30', '2025-12-31')];
    expect(at(CONTRACT, '2026-01-01', events)).toMatchObject({ state: 'ended', lockedIn: null });
    expect(at({ ...CONTRACT, endedOn: '2024-06-30' }, '2024-07-01')).toMatchObject({
      state: 'ended',
      noticeByDay: null,
    });
  });
});

describe('the other terms of a contract', () => {
  test('a minimum term moves the first possible end', () => {
    const clock = at(withClock({ minimumMonths: 30 }), '2023-02-01');
    expect([text(clock.noticeByDay), text(clock.committedUntilDay)]).toEqual(['2025-09-30', '2025-12-31']);
  });

  test('an anniversary anchor ends at whole years from the start', () => {
    const clock = at(withClock({ noticeAnchor: 'anniversary' }, { initialMonths: 18, renewalMonths: 6 }), '2023-02-01');
    expect([text(clock.noticeByDay), text(clock.committedUntilDay)]).toEqual(['2024-09-30', '2024-12-31']);
  });

  test('an anchor of any time runs out a notice after the day', () => {
    const clock = at(withClock({ noticeAnchor: 'any_time' }), '2025-02-10');
    expect([text(clock.committedUntilDay), clock.noticeByDay, clock.terms]).toEqual(['2025-05-10', null, []]);
  });

  test('delivery and holidays move the day of sending back', () => {
    const terms = withClock(
      { deliveryLeadDays: 5, workingDayRule: 'previous' },
      { effectiveOn: '2024-07-01', initialMonths: 24, notice: { amount: 90, unit: 'days' } },
    );
    const clock = at(terms, '2026-01-15', [], ['2026-04-03', '2026-04-06']);
    expect([text(clock.noticeByDay), text(clock.sendByDay)]).toEqual(['2026-04-01', '2026-03-27']);
  });

  test('renewals by agreement are rows of their own', () => {
    const express = withClock({}, { renewalMode: 'express' });
    const clock = at(express, '2024-03-01', [event('renewed', '2023-11-20', '2024-12-31')]);
    expect(clock.terms.map(({ startDay, endDay, state }) => [text(startDay), text(endDay), state])).toEqual([
      ['2023-01-01', '2023-12-31', 'past'],
      ['2024-01-01', '2024-12-31', 'current'],
    ]);
  });

  test('without the notice no date is given', () => {
    expect(caught(() => at({ ...CONTRACT, notice: null }, '2025-01-01'))).toMatchObject({
      code: 'NOTICE_UNKNOWN',
    });
  });

  test('a draft and a contract to come say so', () => {
    expect(at({ ...CONTRACT, stage: 'draft' }, '2023-02-01').state).toBe('draft');
    expect(at(CONTRACT, '2022-12-01')).toMatchObject({ state: 'future', term: null });
  });
});

describe('money that is locked in', () => {
  test('counts from tomorrow to the last day that binds, and the next term after that', () => {
    const clock = at(CONTRACT, '2025-09-30');
    expect(clock.lockedIn).toEqual({ minor: '9200000', currency: 'EUR' });
    expect(clock.nextLock).toEqual({ minor: '36500000', currency: 'EUR' });
  });

  test('a day of a leap year costs a 366th', () => {
    const day = (text: string) => parseCivilDate(text);
    const yearly = { minor: '36600', currency: 'EUR' };
    expect(costBetween(yearly, day('2024-01-01'), day('2024-02-29'), day('2024-02-29'))).toEqual({
      minor: '100',
      currency: 'EUR',
    });
    expect(costBetween(yearly, day('2024-01-01'), day('2024-12-31'), day('2025-01-01')).minor).toBe('200');
    expect(costBetween(yearly, day('2024-01-01'), day('2024-03-02'), day('2024-03-01')).minor).toBe('0');
  });
});
