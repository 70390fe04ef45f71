// Properties of the forecast: units, gaps, zeros, seasons, ranges, and inputs that cannot be answered.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findKind } from '#shared/calc/kinds.ts';
import { forecast, type ForecastRequest } from '#shared/capacity/forecast/forecast.ts';
import { caught } from '#test/harness/caught.ts';

const SEASON = [0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.3, 1.2, 1.1, 1, 0.9, 0.8];
const seasonal = Array.from({ length: 60 }, (_, i) => (100 + i) * (SEASON[i % 12] ?? 1) + ((i * 37) % 11));

const ask = (change: Partial<ForecastRequest>) =>
  forecast({ values: seasonal, seasonLengths: [12], horizon: 12, levels: [50, 80, 95], ...change });
const refused = (input: unknown) => caught(() => findKind('forecast')?.run(input));

describe('a forecast', () => {
  test('follows a change of unit', () => {
    const plain = ask({});
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (unit) => {
        const scaled = ask({ values: seasonal.map((value) => value * unit) });
        for (const [h, value] of scaled.mean.entries()) expect(value / unit).toBeCloseTo(plain.mean[h] ?? 0, 5);
      }),
      { numRuns: 10 },
    );
  });

  test('is the same for the same request', () => {
    expect(JSON.stringify(ask({}))).toBe(JSON.stringify(ask({})));
  });

  test('repeats the season and continues the growth', () => {
    const { mean } = ask({});
    expect(mean[5]).toBeGreaterThan((mean[0] ?? 0) * 1.3);
    expect(Math.max(...mean)).toBeGreaterThan(Math.max(...seasonal));
  });

  test('has intervals that nest, grow with the periods ahead and never pass below zero', () => {
    const { lower, upper, mean } = ask({ values: seasonal.map((value) => value / 50) });
    const width = (level: string, h: number) => (upper[level]?.[h] ?? 0) - (lower[level]?.[h] ?? 0);
    for (const h of mean.keys()) {
      expect(width('50', h)).toBeLessThan(width('80', h));
      expect(width('80', h)).toBeLessThan(width('95', h));
      expect(lower['95']?.[h]).toBeGreaterThanOrEqual(0);
    }
    expect(width('80', 11)).toBeGreaterThan(width('80', 0));
  });

  test('bridges a missing December by the season, and names it', () => {
    const { mean, filled } = ask({ values: seasonal.map((value, i) => (i === 29 ? null : value)) });
    const plain = ask({}).mean;
    expect(filled).toEqual([29]);
    for (const [h, value] of mean.entries()) expect(Math.abs(value / (plain[h] ?? 1) - 1)).toBeLessThan(0.06);
  });

  test('marks a spike and is not carried away by it', () => {
    const { mean, outliers, notes } = ask({ values: seasonal.map((value, i) => (i === 40 ? value * 20 : value)) });
    expect(outliers).toEqual([40]);
    expect(notes.join(' ')).toContain('1 outlier was pulled in');
    expect(Math.max(...mean)).toBeLessThan(400);
  });

  test('takes two seasons at once: a day and a week of hours', () => {
    const hours = Array.from({ length: 24 * 7 * 4 }, (_, i) => {
      const day = 10 + 5 * Math.cos(((i % 24) / 24) * 2 * Math.PI);
      return day * (Math.floor(i / 24) % 7 >= 5 ? 0.5 : 1);
    });
    const { mean } = ask({ values: hours, seasonLengths: [24, 168], horizon: 168 });
    const worst = Math.max(...mean.map((value, h) => Math.abs(value - (hours[hours.length - 168 + h] ?? 0))));
    expect(worst).toBeLessThan(2);
  });

  test('keeps a share inside its range', () => {
    const shares = seasonal.map((value) => value / 260);
    const { mean, upper, method } = ask({ values: shares, range: { min: 0, max: 1 }, horizon: 24 });
    expect(Math.max(...mean, ...(upper['95'] ?? []))).toBeLessThan(1);
    expect(method).toContain('logit of the range 0 to 1');
  });

  test('gives demand that is often zero its mean rate, and says so', () => {
    const demand = Array.from({ length: 48 }, (_, i) => (i % 4 === 0 ? 8 : 0));
    const { mean, method, lower, upper } = ask({ values: demand });
    expect(mean[0]).toBeGreaterThan(1);
    expect(mean[0]).toBeLessThan(3);
    expect(method).toContain('Teunter-Syntetos-Babai');
    expect([lower['80']?.[0], upper['80']?.[0]]).toEqual([0, 8]);
  });

  test('answers with finite numbers for short, steep, tiny, huge and negative series', () => {
    const number = fc.double({ min: -1e140, max: 1e140, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 40 }), fc.constantFrom(1, 4, 7, 12), (values, season) => {
        const { mean, lower, upper } = ask({ values, seasonLengths: [season], horizon: 6 });
        for (const list of [mean, ...Object.values(lower), ...Object.values(upper)]) {
          expect(list).toHaveLength(6);
          expect(list.every(Number.isFinite)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('inputs that cannot be answered are named', () => {
  test.each([
    [{ values: [], horizon: 1 }, 'TOO_FEW_VALUES', 'at least 2 values'],
    [{ values: [3], horizon: 1 }, 'TOO_FEW_VALUES', 'found 1'],
    [{ values: [null, 3, null], horizon: 1 }, 'TOO_FEW_VALUES', 'found 1'],
    [{ values: [1, Infinity], horizon: 1 }, 'INVALID_INPUT', 'values.1'],
    [{ values: [1, 1e200], horizon: 1 }, 'INVALID_INPUT', 'values.1'],
    [{ values: [1, '2'], horizon: 1 }, 'INVALID_INPUT', 'values.1'],
    [{ values: [1, 2], horizon: 0 }, 'INVALID_INPUT', 'horizon'],
    [{ values: [1, 2], horizon: 1, levels: [100] }, 'INVALID_INPUT', 'levels.0'],
    [{ values: [1, 2], horizon: 1, seasonLength: 0 }, 'INVALID_INPUT', 'seasonLength: expected a whole number'],
    [{ values: [1, 2], horizon: 1, range: { min: 0, max: 1 } }, 'INVALID_INPUT', 'inside the range'],
  ])('%j: %s', (input, code, words) => {
    const error = refused(input);
    expect(error).toMatchObject({ code });
    expect((error as Error).message).toContain(words);
  });
});

const P = { periodStart: '2026-04-01', periodEnd: '2026-05-01' };
const day = (date: string, good = 9) => ({ date, events: 10, good });

describe('a breach question that cannot be answered is named', () => {
  test.each([
    [{ ...P, history: [], asOf: '2026-04-10', target: '90' }, 'NO_HISTORY', 'at least one day'],
    [{ ...P, history: [], asOf: '2026-05-01', target: '90' }, 'NO_EVENTS', 'holds no events'],
    [
      { ...P, history: [day('2026-04-02'), day('2026-04-01')], asOf: '2026-04-10', target: '90' },
      'INVALID_INPUT',
      'in order',
    ],
    [{ ...P, history: [day('2026-04-10')], asOf: '2026-04-10', target: '90' }, 'INVALID_INPUT', 'before asOf'],
    [{ ...P, history: [day('2026-04-01', 11)], asOf: '2026-04-10', target: '90' }, 'INVALID_INPUT', 'at most as many'],
    [{ ...P, history: [day('2026-02-30')], asOf: '2026-04-10', target: '90' }, 'INVALID_INPUT', 'history.0.date'],
    [{ ...P, history: [day('2026-04-01')], asOf: '2026-05-02', target: '90' }, 'INVALID_INPUT', 'asOf'],
    [{ ...P, periodEnd: '2026-04-01', history: [], asOf: '2026-04-01', target: '90' }, 'INVALID_INPUT', 'periodEnd'],
    [{ ...P, history: [day('2026-04-01')], asOf: '2026-04-10', target: '101' }, 'INVALID_INPUT', 'target'],
  ])('%j: %s', (input, code, words) => {
    const error = caught(() => findKind('breach')?.run(input));
    expect(error).toMatchObject({ code });
    expect((error as Error).message).toContain(words);
  });

  test('time without any recorded incident is unlikely to breach a loose target, and never called certain', () => {
    const history = Array.from({ length: 20 }, (_, i) => ({
      date: `2026-04-${String(i + 1).padStart(2, '0')}`,
      events: 1440,
      good: 1440,
    }));
    const result = findKind('breach')?.run({ ...P, history, asOf: '2026-04-21', target: '99' });
    expect(result).toMatchObject({ decidedOn: null, method: expect.stringContaining('compound Poisson') });
    expect((result as { probability: number }).probability).toBeGreaterThan(0);
    expect((result as { probability: number }).probability).toBeLessThan(0.1);
  });
});
