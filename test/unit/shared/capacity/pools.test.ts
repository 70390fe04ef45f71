// A pasted column and what it says about the months ahead.
import { describe, expect, test } from 'vitest';
import { pastedColumn } from '#shared/capacity/pools/column.ts';
import type { CapacityActual, CapacityLevel } from '#shared/capacity/pools/model.ts';
import { forecastPool, outlookText, type ForecastInput } from '#shared/capacity/pools/forecast-pool.ts';
import { outlookState } from '#shared/capacity/pools/words.ts';
import { committedIn, plannedMeasure } from '#shared/capacity/pools/outlook.ts';
import type { CapacityActualId, CapacityLevelId } from '#shared/ids.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { caught } from '#test/harness/caught.ts';

const FROM_JANUARY = { firstMonth: '2026-01', sign: '.' } as const;

const level = (effectiveOn: string, committed: string): CapacityLevel => ({
  id: effectiveOn as CapacityLevelId,
  effectiveOn,
  design: null,
  committed,
  burst: null,
});

const monthly = (values: readonly string[], measure: 'average' | 'peak' = 'peak'): CapacityActual[] =>
  values.map((value, index) => {
    const month = monthText(parseMonth('2025-01') + index);
    return { id: month as CapacityActualId, month, average: null, p95: null, peak: null, source: '', [measure]: value };
  });

describe('a pasted column', () => {
  test('keeps every digit, month by month; an empty line is a month without data', () => {
    expect(pastedColumn('10\r\n12.50\r\n\r\n0.0\r\n', FROM_JANUARY)).toEqual([
      { month: '2026-01', value: '10' },
      { month: '2026-02', value: '12.50' },
      { month: '2026-03', value: null },
      { month: '2026-04', value: '0.0' },
    ]);
    expect(pastedColumn('1,5', { firstMonth: '2025-12', sign: ',' })).toEqual([{ month: '2025-12', value: '1.5' }]);
  });

  test('takes months in any order where every line names its own', () => {
    expect(pastedColumn('2026-03\t7\n2026-01\t5', { firstMonth: null, sign: '.' })).toEqual([
      { month: '2026-01', value: '5' },
      { month: '2026-03', value: '7' },
    ]);
  });

  test.each([
    ['nothing', ' \n ', /at least one number/],
    ['a word', '10\ntwelve', /line 2: "twelve"/],
    ['a negative use', '-3', /zero or more/],
    ['an infinite use', 'Infinity', /line 1: "Infinity"/],
    ['a huge number', '9'.repeat(31), /at most 30 digits/],
    ['an exponent', '1e9', /line 1: "1e9"/],
    ['signs between thousands', '1,234', /line 1: "1,234"/],
    ['a month twice', '2026-01\t1\n2026-01\t2', /line 2: 2026-01 stands twice/],
    ['days among months', '2026-01\t1\n2026-02-01\t2', /line 2: expected a month/],
    ['three columns', '1\t2\t3', /one column/],
    ['more than fifty years', '1\n'.repeat(601), /at most 600 months/],
  ])('refuses %s with a sentence', (_, text, sentence) => {
    const error = caught(() => pastedColumn(text, FROM_JANUARY));
    expect(error).toMatchObject({ code: 'RECORD_INVALID', message: expect.stringMatching(sentence) });
  });

  test('asks for the first month where no line names one', () => {
    const error = caught(() => pastedColumn('1\n2', { firstMonth: null, sign: '.' }));
    expect(error).toMatchObject({ details: { fields: { firstMonth: expect.stringContaining('2026-01') } } });
  });
});

const madeOf = (pool: ForecastInput) => forecastPool(pool, () => 'a'.repeat(64));
const outlookOf = (pool: ForecastInput) => madeOf(pool).outlook;

describe('an outlook', () => {
  const rising = monthly(Array.from({ length: 21 }, (_, index) => String(100 + 3 * index + (index % 2))));

  test('names the months in which it runs out, early before late, and the day to order by', () => {
    const outlook = outlookOf({ actuals: rising, levels: [level('2025-01-01', '180')], leadP90Days: 60 });
    const { early, middle } = outlook?.runsOut ?? { early: null, middle: null };
    expect(early).toMatch(/^202[67]-/);
    expect(middle === null || (early ?? '') <= middle).toBe(true);
    const days = (Date.parse(`${early}-01`) - Date.parse(outlook?.orderBy ?? '')) / 86_400_000;
    expect(days).toBe(60);
  });

  test('a level that comes in time moves it away; without a lead time there is no day', () => {
    const levels = [level('2025-01-01', '180'), level('2026-10-01', '100000')];
    expect(outlookOf({ actuals: rising, levels, leadP90Days: 60 })?.runsOut.early).toBeNull();
    const late = outlookOf({ actuals: rising, levels: [level('2025-01-01', '180')], leadP90Days: null });
    expect(late?.orderBy).toBeNull();
  });

  test('constant and all-zero use answers without a width; a gap stays no data', () => {
    const flat = outlookOf({ actuals: monthly(['0', '0', '0']), levels: [level('2025-01-01', '1')], leadP90Days: 1 });
    expect(flat?.ahead[0]).toMatchObject({ mean: 0, lower95: 0, upper95: 0 });
    expect(flat?.runsOut).toEqual({ early: null, middle: null, late: null, chance: 0 });
    const gap = monthly(['5', '6', '7', '8']).filter(({ month }) => month !== '2025-03');
    expect(outlookOf({ actuals: gap, levels: [], leadP90Days: 1 })?.past[2]).toMatchObject({ used: null });
  });

  test('one month, none, and numbers beyond counting are a sentence', () => {
    const pool = { levels: [level('2025-01-01', '1')], leadP90Days: null };
    expect(madeOf({ ...pool, actuals: monthly(['5']) })).toMatchObject({
      outlook: null,
      stored: null,
      problem: 'A forecast needs the use of at least two months.',
    });
    expect(madeOf({ ...pool, actuals: [] })).toMatchObject({ outlook: null, problem: 'No use is recorded yet.' });
    const huge = madeOf({ ...pool, actuals: monthly(Array.from({ length: 12 }, () => '9'.repeat(30))) });
    expect(huge.outlook === null ? huge.problem : huge.outlook.runsOut.chance).toBeTruthy();
  });

  test('is stored with its series, method, backtest and what was rejected; its name changes with what it rests on', () => {
    const pool = { actuals: rising, levels: [level('2025-01-01', '180')], leadP90Days: 60 };
    const { stored, lastMonth } = madeOf(pool);
    expect(lastMonth).toBe('2026-09');
    expect(stored).toMatchObject({
      seriesHash: 'a'.repeat(64),
      seed: 1,
      parameters: { horizon: 24, levels: [80, 95] },
    });
    expect(stored?.members.length).toBeGreaterThan(0);
    const texts = [pool, { ...pool, leadP90Days: 61 }, { ...pool, levels: [level('2025-01-01', '181')] }].map(
      outlookText,
    );
    expect(new Set(texts).size).toBe(3);
    const noted = rising.map((actual) => ({ ...actual, source: 'Other' }));
    expect(outlookText({ ...pool, actuals: noted })).toBe(texts[0]);
  });

  test('headroom falls as use grows, and a fall of the level takes it away', () => {
    const outlook = outlookOf({ actuals: rising, levels: [level('2025-01-01', '400')], leadP90Days: 60 });
    const room = outlook?.ahead.map(({ headroom }) => headroom?.p50 ?? 0) ?? [];
    expect(room[0]).toBeGreaterThan(room.at(-1) ?? 0);
    const fall = [level('2025-01-01', '400'), level('2027-01-01', '100')];
    expect(outlookOf({ actuals: rising, levels: fall, leadP90Days: 60 })?.runsOut).toMatchObject({
      early: '2027-01',
      late: '2027-01',
      chance: 1,
    });
  });

  test('high values plan before averages, and a level holds from its day', () => {
    expect(plannedMeasure({ actuals: monthly(['1'], 'average') })).toBe('average');
    const both = monthly(['1', '2']).map((actual) => ({ ...actual, average: '1' }));
    expect(plannedMeasure({ actuals: both })).toBe('peak');
    const levels = [level('2026-02-02', '20'), level('2026-01-01', '10')];
    expect([committedIn(levels, '2025-12'), committedIn(levels, '2026-02'), committedIn(levels, '2026-03')]).toEqual([
      null,
      '10',
      '20',
    ]);
  });
});

describe('the word of a pool', () => {
  const given = { problem: '', state: 'current', runsOut: { early: null }, orderBy: null, committed: '160' } as const;

  test.each([
    ['Enough', {}],
    ['No capacity set', { committed: null }],
    ['No data', { problem: 'A forecast needs the use of at least two months.', committed: null }],
    ['No forecast yet', { state: 'none', committed: null }],
    ['Runs out', { runsOut: { early: '2026-12' } }],
    ['Order now', { runsOut: { early: '2026-12' }, orderBy: '2026-03-30' }],
  ] as const)('is %s', (word, change) => {
    expect(outlookState({ ...given, ...change }, '2026-03-31').word).toBe(word);
  });
});
