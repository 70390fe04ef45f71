import { describe, expect, test } from 'vitest';
import type { MonthIncident, MonthInput, MonthMaintenance, MonthTerms } from '#shared/sla/month-model.ts';
import { monthResult } from '#shared/sla/month-result.ts';
import { verdictView } from '#shared/sla/verdict-words.ts';
import { parseInstant } from '#shared/time/instant.ts';
import { caught } from '#test/harness/caught.ts';

const at = (text: string): number => parseInstant(text);
const MAY = at('2026-05-01T00:00:00Z');

const TERMS: MonthTerms = {
  targetPct: '99.9',
  zone: 'UTC',
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 0,
  maintenanceDenominator: 'full',
  denominator: 'period',
  rounding: null,
  clause: '4.2',
};

const CREDIT: NonNullable<MonthInput['credit']> = {
  bands: [
    { ge: '99', gt: null, le: null, lt: '99.9', creditPct: '10' },
    { ge: null, gt: null, le: null, lt: '99', creditPct: '25' },
  ],
  monthlyFee: { minor: '100000', currency: 'EUR' },
  capPct: null,
  rounding: 'half_up',
};

function incident(id: string, start: string, end: string | null, change: Partial<MonthIncident> = {}): MonthIncident {
  return {
    id,
    externalId: id.toUpperCase(),
    title: 'Service unreachable',
    startAt: at(start),
    endAt: end === null ? null : at(end),
    counts: true,
    exclusionReason: '',
    causeParty: 'provider',
    ...change,
  };
}

function inputOf(change: Partial<MonthInput>, terms: Partial<MonthTerms> = {}): MonthInput {
  return {
    month: '2026-04',
    terms: { ...TERMS, ...terms },
    credit: CREDIT,
    incidents: [],
    maintenance: [],
    asOfSec: MAY + 86_400,
    dataThroughSec: MAY + 86_400,
    ...change,
  };
}

const ALLOWED = [incident('i1', '2026-04-10T10:00:00Z', '2026-04-10T10:43:12Z')];
const ONE_MORE = [incident('i1', '2026-04-10T10:00:00Z', '2026-04-10T10:43:13Z')];

describe('a month that is over', () => {
  test('is met at exactly its allowance and breached one second later, and never prints the target when breached', () => {
    const met = monthResult(inputOf({ incidents: ALLOWED }));
    expect(met).toMatchObject({ verdict: 'MET', printedPct: '99.900', soFar: false, notes: [] });
    expect(met.allowance).toEqual({ exactSec: '2592/1', floorSec: 2_592 });
    expect(met.credit?.amount).toEqual({ minor: '0', currency: 'EUR' });

    const breached = monthResult(inputOf({ incidents: ONE_MORE }));
    expect(breached).toMatchObject({ verdict: 'BREACHED', printedPct: '99.899' });
    expect(breached.credit?.amount).toEqual({ minor: '10000', currency: 'EUR' });
  });

  test('is judged on the rounded value where the contract rounds first, and still prints the truncated exact one', () => {
    const rounding = { places: 2, mode: 'half_up' } as const;
    const result = monthResult(inputOf({ incidents: ONE_MORE }, { rounding }));
    expect(result).toMatchObject({ verdict: 'MET', printedPct: '99.899', decidedPct: '999/10' });
    expect(result.notes.join()).toContain('rounds to 2 places, half up');
  });

  test("begins and ends at the midnights of the contract's zone", () => {
    const incidents = [incident('i1', '2026-03-31T22:30:00Z', '2026-03-31T23:30:00Z')];
    expect(monthResult(inputOf({ incidents })).availability?.downtimeSec).toBe(0);
    expect(monthResult(inputOf({ incidents }, { zone: 'Europe/Berlin' })).availability?.downtimeSec).toBe(3_600);
  });

  test('has no answer where the table has none, and says so', () => {
    const bands = [{ ge: null, gt: null, le: null, lt: '99', creditPct: '25' }];
    const result = monthResult(inputOf({ incidents: ONE_MORE, credit: { ...CREDIT, bands } }));
    expect(result).toMatchObject({ verdict: 'BREACHED', credit: null, tier: { creditPct: null, flag: 'TIER_GAP' } });
    expect(result.notes.join()).toContain('no answer');
  });

  test('without a target has an availability but no verdict, and without a fee a percentage but no amount', () => {
    const free = monthResult(inputOf({ incidents: ONE_MORE }, { targetPct: null }));
    expect(free).toMatchObject({ verdict: 'NOT_APPLICABLE', printedPct: '99.899', allowance: null, tier: null });
    const noFee = monthResult(inputOf({ incidents: ONE_MORE, credit: { ...CREDIT, monthlyFee: null } }));
    expect(noFee).toMatchObject({ tier: { creditPct: '10' }, credit: null });
  });

  test('whose figures contradict each other goes to a person instead of failing or guessing', () => {
    const window = { id: 'm', startAt: at('2026-04-01T00:00:00Z'), endAt: MAY, announcedAt: null, agreed: true };
    const result = monthResult(inputOf({ maintenance: [window] }, { maintenanceDenominator: 'reduced' }));
    expect(result).toMatchObject({ verdict: 'REVIEW_REQUIRED', availability: null, printedPct: null });
    expect(result.notes.join()).toContain('maintenance');
  });
});

describe('a month without data', () => {
  test.each([
    ['nothing was ever recorded', null, MAY],
    ['data end where the month begins', at('2026-04-01T00:00:00Z'), MAY],
    ['the month has not begun', MAY, at('2026-03-15T00:00:00Z')],
  ])('%s: no data, never 0 or 100 %%', (_, dataThroughSec, asOfSec) => {
    const result = monthResult(inputOf({ dataThroughSec, asOfSec, incidents: ONE_MORE }));
    expect(result).toMatchObject({ verdict: 'NO_DATA', availability: null, printedPct: null, credit: null });
    expect(result.allowance?.floorSec).toBe(2_592);
  });
});

describe('a month that still runs', () => {
  const DAY_10 = at('2026-04-11T00:00:00Z');
  const used = (minutes: number, terms: Partial<MonthTerms> = {}) => {
    const startAt = at('2026-04-02T10:00:00Z');
    const incidents = [{ ...incident('i1', '2026-04-02T10:00:00Z', null), startAt, endAt: startAt + minutes * 60 }];
    return monthResult(inputOf({ incidents, asOfSec: DAY_10, dataThroughSec: DAY_10 }, terms));
  };

  test('is met so far, at risk once half the allowance went faster than the month, and breached when none is left', () => {
    expect([5, 21, 22, 43, 44].map((minutes) => used(minutes).verdict)).toEqual([
      'MET_SO_FAR',
      'MET_SO_FAR',
      'AT_RISK',
      'AT_RISK',
      'BREACHED',
    ]);
    expect(used(5)).toMatchObject({ soFar: true, printedPct: '99.988' });
    expect(used(5).notes.join()).toContain('data are complete up to 2026-04-11T00:00:00Z');
  });

  test('with an elapsed base shows the share of the time passed, and is breached only when the month cannot recover', () => {
    const result = used(20, { denominator: 'elapsed' });
    expect(result).toMatchObject({ verdict: 'AT_RISK', printedPct: '99.861', tier: { creditPct: '0' } });
    expect(used(5, { denominator: 'elapsed' }).verdict).toBe('MET_SO_FAR');
    expect(used(44, { denominator: 'elapsed' }).verdict).toBe('BREACHED');
  });

  test('counts an open incident up to now and names it', () => {
    const incidents = [incident('inc-7', '2026-04-10T23:50:00Z', null)];
    const result = monthResult(inputOf({ incidents, asOfSec: DAY_10, dataThroughSec: DAY_10 }));
    expect(result.availability?.downtimeSec).toBe(600);
    expect(result.notes.join()).toContain('INC-7 is still open');
  });

  test('is partly covered when data end before the month does, even long after it', () => {
    expect(monthResult(inputOf({ dataThroughSec: DAY_10 }))).toMatchObject({ soFar: true, verdict: 'MET_SO_FAR' });
  });
});

describe('what is excluded, and why', () => {
  const window = (change: Partial<MonthMaintenance>): MonthMaintenance => ({
    id: 'm1',
    startAt: at('2026-04-10T10:00:00Z'),
    endAt: at('2026-04-10T12:00:00Z'),
    announcedAt: at('2026-04-08T10:00:00Z'),
    agreed: true,
    ...change,
  });
  const reasons = (maintenance: MonthMaintenance) => {
    const terms = { maintenanceNoticeSec: 48 * 3_600 };
    const { availability } = monthResult(inputOf({ incidents: ALLOWED, maintenance: [maintenance] }, terms));
    const entries = availability?.ledger.find(({ step }) => step === 'maintenance')?.entries ?? [];
    return [availability?.downtimeSec, ...entries.map(({ reason }) => reason)];
  };

  test('maintenance is honoured when agreed and announced in time, to the second', () => {
    expect(reasons(window({}))).toEqual([0, 'within honoured maintenance']);
    expect(reasons(window({ announcedAt: at('2026-04-08T10:00:01Z') }))).toEqual([
      2_592,
      'maintenance not honoured: announced 1 d 23 h 59 min 59 s before it; the contract asks for 2 d of notice',
    ]);
    expect(reasons(window({ announcedAt: at('2026-04-10T10:30:00Z') }))[1]).toContain('announced after it began');
    expect(reasons(window({ announcedAt: null }))[1]).toContain('no announcement recorded');
    expect(reasons(window({ agreed: false }))[1]).toBe('maintenance not honoured: not agreed');
  });

  test('an incident that does not count is excluded with its reason and cause, or with the fact that none is recorded', () => {
    const excluded = (exclusionReason: string) => {
      const incidents = [{ ...ALLOWED[0], ...incident('i1', '2026-04-10T10:00:00Z', '2026-04-10T11:00:00Z') }];
      const change = { counts: false, exclusionReason, causeParty: 'us' } as const;
      const { availability } = monthResult(inputOf({ incidents: incidents.map((one) => ({ ...one, ...change })) }));
      const cause = availability?.ledger.find(({ step }) => step === 'cause');
      return [availability?.downtimeSec, cause?.changeSec, cause?.entries[0]?.reason];
    };
    expect(excluded('our firewall change')).toEqual([0, -3_600, 'not counted: our firewall change (cause: us)']);
    expect(excluded(' ')).toEqual([0, -3_600, 'not counted: no reason recorded (cause: us)']);
  });
});

describe('the reading spread', () => {
  test('a dispute that changes nothing is empty', () => {
    const { readings } = monthResult(
      inputOf({ incidents: ALLOWED.map((one) => ({ ...one, endAt: one.startAt + 600 })) }),
    );
    expect(readings).toMatchObject({ changesVerdict: false, changesCredit: false, decidedBy: [] });
    expect(readings?.sentence).toBe('All 20 readings of the clause give the same result.');
    expect(readings?.readings.filter(({ prescribed }) => prescribed)).toHaveLength(1);
  });

  test('where readings differ, the field that decides is named', () => {
    const { readings } = monthResult(inputOf({ incidents: ONE_MORE }));
    expect(readings).toMatchObject({ changesVerdict: true, changesCredit: true, decidedBy: ['granularity'] });
    expect(readings?.sentence).toContain('how partial minutes count');
  });

  test('the order decides where maintenance cuts an outage into short pieces', () => {
    const window = {
      id: 'm',
      startAt: at('2026-04-10T10:04:00Z'),
      endAt: at('2026-04-10T10:56:00Z'),
      announcedAt: null,
      agreed: true,
    };
    const input = inputOf(
      { incidents: [incident('i', '2026-04-10T10:00:00Z', '2026-04-10T11:00:00Z')], maintenance: [window] },
      { minConsecutiveSec: 300, targetPct: '99.99' },
    );
    expect(monthResult(input)).toMatchObject({ verdict: 'MET', readings: { decidedBy: ['excludeOrder'] } });
  });
});

test('the same input gives the same bytes, and the input is left as it was', () => {
  const input = inputOf({ incidents: ONE_MORE });
  const before = JSON.stringify(input);
  expect(JSON.stringify(monthResult(input))).toBe(JSON.stringify(monthResult(structuredClone(input))));
  expect(JSON.stringify(input)).toBe(before);
});

test('terms that cannot be computed with are errors, not results', () => {
  expect(caught(() => monthResult(inputOf({ month: '2026-13' }))).code).toBe('INVALID_MONTH');
  expect(caught(() => monthResult(inputOf({}, { zone: 'Mars' }))).code).toBe('UNKNOWN_ZONE');
});

test('every verdict has its word, and met and breached never share a shape', () => {
  expect(verdictView('NO_DATA')).toEqual({ state: 'NO_DATA', word: 'No data', tone: 'nodata' });
  expect(verdictView('BREACHED').tone).not.toBe(verdictView('MET').tone);
});
