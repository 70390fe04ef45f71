// Bad input of capacity, through `calc`, the pure functions behind it and the channels of a pool: each gives a sentence or
// an honest answer, never a crash and never a number without its note.
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServiceInput } from '#electron/services/deps.ts';
import { findKind } from '#shared/calc/kinds.ts';
import { weakPoints, type Chain } from '#shared/capacity/chain/weak-points.ts';
import { datedSeries, type DatedValue } from '#shared/capacity/forecast/dated-series.ts';
import type { ForecastResult } from '#shared/capacity/forecast/forecast.ts';
import { reorderPoint } from '#shared/capacity/planning/lead-time.ts';
import { contract } from '#shared/ipc/contract.ts';
import { parseCivilDate } from '#shared/values/civil-date.ts';
import { fraction } from '#shared/values/fraction.ts';
import { caught } from '#test/harness/caught.ts';
import { servicesUnderTest } from '#test/harness/services.ts';
import { slaCase } from '#test/harness/sla-case.ts';

const under = servicesUnderTest();
const { call } = under;
let input: ServiceInput<'capacity.create'>;

beforeAll(async () => {
  const given = await slaCase(under, 'bad-series.qdk');
  input = {
    name: 'Object storage',
    resource: '',
    unit: 'TB',
    region: '',
    providerId: given.provider.id,
    ownerId: null,
    leadP50Days: 45,
    leadP90Days: 90,
    monthlyCost: null,
    tags: [],
    note: '',
    measure: 'peak',
    firstMonth: '2025-09',
    numbers: '1\n2',
    source: '',
    committed: '160',
  };
});

const run = (values: readonly unknown[]) => findKind('forecast')?.run({ values, horizon: 2 }) as ForecastResult;
const rising = Array.from({ length: 12 }, (_, index) => 100 + index);

describe('a series at calc', () => {
  test.each([
    ['constant', rising.map(() => 7), 7],
    ['all zero', rising.map(() => 0), 0],
  ])('that is %s is answered, with the note that the interval has no width', (_, values, expected) => {
    const { mean, notes } = run(values);
    expect(mean).toEqual([expected, expected]);
    expect(notes.join(' ')).toContain('The interval has no width.');
  });

  test('that is negative keeps its sign', () => {
    const { mean, upper } = run(rising.map((value) => -value));
    expect(mean.every((value) => value < -100)).toBe(true);
    expect(Object.values(upper).flat().every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['one point', [5], 'values: expected at least 2 values, found 1'],
    ['no point', [null, null], 'values: expected at least 2 values, found 0'],
    ['a huge value', [...rising, 1e200], 'values.12: expected a finite number below 1e150'],
    ['an infinite value', [...rising, -Infinity], 'values.12: expected a finite number'],
    ['what is not a number', [...rising, Number.NaN], 'values.12: expected a finite number'],
  ])('with %s is refused in a sentence', (_, values, sentence) => {
    expect(caught(() => run(values)).message).toContain(sentence);
  });
});

const dated = (rows: ReadonlyArray<readonly [string, number]>): DatedValue[] =>
  rows.map(([date, value]) => ({ day: parseCivilDate(date), value }));

describe('dated values', () => {
  test('out of order are put in order, with a note', () => {
    const { values, notes } = datedSeries(
      dated([
        ['2026-03-01', 3],
        ['2026-01-01', 1],
        ['2026-02-01', 2],
      ]),
    );
    expect(values).toEqual([1, 2, 3]);
    expect(notes).toEqual(['The rows were not in order of time.']);
  });

  test.each([
    [
      'two values of one month',
      [
        ['2026-01-01', 1],
        ['2026-02-01', 2],
        ['2026-02-01', 3],
      ],
      /2026-02-01: this month has two values/,
    ],
    [
      'weeks among days off their step',
      [
        ['2026-01-01', 1],
        ['2026-01-08', 2],
        ['2026-01-20', 3],
      ],
      /2026-01-20 is off that step/,
    ],
    [
      'an infinite value',
      [
        ['2026-01-01', 1],
        ['2026-02-01', Infinity],
      ],
      /2026-02-01: expected a finite number/,
    ],
  ] as const)('with %s are refused in a sentence', (_, rows, sentence) => {
    expect(caught(() => datedSeries(dated(rows))).message).toMatch(sentence);
  });
});

test('a chain that runs in a circle is refused with the circle, also one of a node with itself', () => {
  const up = fraction(99n, 100n);
  const of = (needs: Chain['needs']) => caught(() => weakPoints({ root: 'shop', needs }, () => up)).message;
  const need = (name: string) => [{ atLeast: 1, of: [name] }];
  expect(of({ shop: need('pay'), pay: need('bank'), bank: need('pay') })).toContain('pay → bank → pay');
  expect(of({ shop: need('shop') })).toContain('shop → shop');
});

describe('an impossible lead time', () => {
  test.each([
    [0, 'leadMean: expected a lead time above 0'],
    [-1, 'leadMean: expected a finite number'],
    [Infinity, 'leadMean: expected a finite number'],
  ])('of %d periods is refused in a sentence', (leadMean, sentence) => {
    const given = { demandMean: 100, demandSd: 20, leadMean, leadSd: 1 };
    expect(caught(() => reorderPoint(given, 0.95)).message).toContain(sentence);
  });

  test.each([
    [{ leadP50Days: -1 }, 'zero days or more'],
    [{ leadP90Days: 3661 }, 'at most 3660 days'],
    [{ leadP50Days: 1.5 }, 'int'],
  ])('of a pool, %j, is refused at its field', (change, words) => {
    const { error } = contract['capacity.create'].input.safeParse({ ...input, ...change });
    expect(error?.issues[0]?.path).toEqual(Object.keys(change));
    expect(error?.issues[0]?.message).toContain(words);
  });

  test('with half of all orders slower than nine in ten is refused when a pool is added and when it is edited', async () => {
    const refusal = { details: { fields: { leadP90Days: 'at least the 91 days that half of all orders take' } } };
    await expect(call('capacity.create', { ...input, leadP50Days: 91 })).rejects.toMatchObject(refusal);
    const { id, rev } = await call('capacity.create', input);
    const { measure: _m, firstMonth: _f, numbers: _n, source: _s, committed: _c, ...facts } = input;
    await expect(call('capacity.update', { ...facts, id, rev, leadP50Days: 91 })).rejects.toMatchObject(refusal);
  });
});

test.each([
  ['a negative use', '5\n-3', 'line 2: expected a number of zero or more'],
  ['an infinite use', '5\nInfinity', 'line 2: "Infinity" is not a number'],
  ['a huge use', `5\n${'9'.repeat(31)}`, 'line 2: expected at most 30 digits'],
  ['a month twice', '2026-01\t1\n2026-01\t1', 'line 2: 2026-01 stands twice'],
  ['days among months', '2026-01\t1\n2026-02-01\t2', 'line 2: expected a month such as 2026-03'],
])('a pasted column with %s is refused at its line, and nothing is recorded', async (_, numbers, words) => {
  const before = await call('capacity.list', {});
  await expect(call('capacity.create', { ...input, numbers })).rejects.toMatchObject({
    code: 'RECORD_INVALID',
    details: { fields: { numbers: expect.stringContaining(words) } },
  });
  expect(await call('capacity.list', {})).toEqual(before);
});
