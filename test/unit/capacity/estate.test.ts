// What stands around the pools: tags, feeds, thresholds, KPIs, costs and the seasonal baseline.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateCost, allocationIn } from '#shared/capacity/estate/allocation.ts';
import { baseline } from '#shared/capacity/estate/baseline.ts';
import { expectationsOf } from '#shared/capacity/estate/check.ts';
import { feedCheck, feedState } from '#shared/capacity/estate/feed.ts';
import { kpiReading, kpiValue, kpiVersion } from '#shared/capacity/estate/kpi.ts';
import type { EstateContent, EstateRecord, FactsOf } from '#shared/capacity/estate/model.ts';
import { tagFindings, tagRuleState, tagValue, untaggedShare } from '#shared/capacity/estate/tags.ts';
import { thresholdState, usedPct } from '#shared/capacity/estate/threshold.ts';
import type { CapacityActual, CapacityLevel, CapacityPool } from '#shared/capacity/pools/model.ts';
import { CapacityPoolId, EstateId } from '#shared/ids.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { toRatioText } from '#shared/values/fraction.ts';

const poolId = (last: string) => CapacityPoolId.parse(`01990000-0000-7000-8000-0000000000${last}`);
const estateId = (last: string) => EstateId.parse(`01990000-0000-7000-8000-0000000001${last}`);

const use = (month: string, peak: string | null, average: string | null = null): CapacityActual => ({
  id: '' as CapacityActual['id'],
  month,
  average,
  p95: null,
  peak,
  source: '',
});
const level = (effectiveOn: string, committed: string): CapacityLevel => ({
  id: '' as CapacityLevel['id'],
  effectiveOn,
  design: null,
  committed,
  burst: null,
});
const pool = (more: Partial<CapacityPool>): CapacityPool =>
  ({
    id: poolId('01'),
    name: 'Power',
    unit: 'kW',
    tags: [],
    monthlyCost: null,
    levels: [],
    actuals: [],
    ...more,
  }) as CapacityPool;
const euros = (minor: string) => ({ minor, currency: 'EUR' });

describe('tags', () => {
  test('a value is read in any case and with blanks; a key alone is no value', () => {
    expect(tagValue(['Owner = IT'], 'owner')).toBeNull();
    expect(tagValue(['Owner=IT'], 'owner')).toBe('IT');
    expect(tagValue(['owners=IT', 'owner= IT '], 'owner')).toBe('IT');
    expect(tagValue(['owner'], 'owner')).toBeNull();
  });

  test('a missing key breaks a required rule, a wrong value any rule', () => {
    const pools = [
      pool({ id: poolId('01'), name: 'A', tags: ['service=claims'], monthlyCost: euros('100') }),
      pool({ id: poolId('02'), name: 'B', tags: ['service=Games'], monthlyCost: euros('300') }),
      pool({ id: poolId('03'), name: 'C', monthlyCost: null }),
    ];
    const rule: FactsOf<'tag_rule'> = { key: 'service', need: 'required', values: [{ value: 'Claims' }] };
    expect(tagFindings(rule, pools).map(({ poolName, value }) => [poolName, value])).toEqual([
      ['B', 'Games'],
      ['C', null],
    ]);
    expect(tagFindings({ ...rule, need: 'optional' }, pools).map(({ poolName }) => poolName)).toEqual(['B']);
    expect(tagRuleState(rule, pools)).toMatchObject({ tone: 'risk', word: 'Broken' });
    expect(tagRuleState({ ...rule, need: 'optional', values: [] }, pools)).toMatchObject({ tone: 'met' });
    expect(tagRuleState(rule, [])).toMatchObject({ tone: 'nodata' });
    expect(untaggedShare([rule], pools)).toEqual({
      pools: 3,
      untagged: 2,
      sharePct: '66.7',
      cost: [{ currency: 'EUR', untaggedMinor: '300', allMinor: '400' }],
    });
    expect(untaggedShare([], pools).sharePct).toBeNull();
  });
});

describe('feeds', () => {
  const months = (...names: string[]) => names.map((month) => ({ month }));

  test('a month is late on the day its limit has passed, not before', () => {
    const feed = { withinDays: 5 };
    expect(feedCheck(feed, months('2026-01', '2026-03'), '2026-05-05')).toMatchObject({ gaps: ['2026-02'], late: [] });
    expect(feedCheck(feed, months('2026-01', '2026-03'), '2026-05-06')).toEqual({
      gaps: ['2026-02'],
      late: ['2026-04'],
      lastMonth: '2026-03',
      present: 2,
      expected: 4,
    });
    expect(feedCheck(feed, [], '2026-05-06').lastMonth).toBeNull();
  });

  test('says late before gaps, and no data without any', () => {
    const facts: FactsOf<'feed'> = { poolId: poolId('01'), source: 'S', withinDays: 5 };
    expect(feedState(facts, [], '2026-05-06')).toMatchObject({ tone: 'nodata', word: 'No data' });
    expect(feedState(facts, months('2026-01'), '2026-05-06')).toMatchObject({ word: 'Late' });
    expect(feedState(facts, months('2026-02', '2026-04'), '2026-05-06')).toMatchObject({ word: 'Gaps' });
    expect(feedState(facts, months('2026-03', '2026-04'), '2026-05-06')).toMatchObject({ word: 'Complete' });
  });

  test('every month between the first and the running one is here, a gap, late or not due', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), fc.nat(40), (indexes, within) => {
        const first = parseMonth('2024-01');
        const named = indexes.map((index) => monthText(first + index));
        const { gaps, late, present, expected } = feedCheck({ withinDays: within }, months(...named), '2026-08-15');
        expect(present + gaps.length + late.length).toBe(expected);
        expect(new Set([...named, ...gaps, ...late]).size).toBe(expected);
      }),
    );
  });
});

describe('thresholds', () => {
  const a = pool({
    id: poolId('01'),
    name: 'A',
    levels: [level('2026-01-01', '100')],
    actuals: [use('2026-01', '80'), use('2026-02', '80.1')],
  });
  const b = pool({
    id: poolId('02'),
    name: 'B',
    levels: [level('2026-01-01', '3')],
    actuals: [use('2026-01', '2.4'), use('2026-02', '2.5')],
  });
  const limit = (id: string, abovePct: string) => ({ poolId: poolId(id), measure: 'peak', abovePct }) as const;

  test('exactly at the limit is not over it', () => {
    expect(toRatioText(usedPct(b, 'peak', '2026-01') ?? { num: 0n, den: 1n })).toBe('80/1');
    const at = (months: number) => thresholdState({ mode: 'all', months, conditions: [limit('01', '80')] }, [a, b]);
    expect(at(1)).toMatchObject({ word: 'Passed' });
    expect(at(2)).toMatchObject({ word: 'Under' });
  });

  test('all needs every pool over, any needs one', () => {
    const conditions = [limit('01', '80'), limit('02', '90')];
    expect(thresholdState({ mode: 'all', months: 1, conditions }, [a, b])).toMatchObject({ word: 'Under' });
    expect(thresholdState({ mode: 'any', months: 1, conditions }, [a, b])).toMatchObject({ word: 'Passed' });
  });

  test('missing months leave the answer open unless it is settled without them', () => {
    const bare = pool({ id: poolId('03'), name: 'C' });
    const conditions = [limit('01', '80'), limit('03', '10')];
    expect(thresholdState({ mode: 'all', months: 1, conditions }, [a, bare])).toMatchObject({ word: 'No data' });
    const late = pool({ id: poolId('03'), name: 'C', levels: [], actuals: [use('2026-02', '1')] });
    expect(thresholdState({ mode: 'any', months: 1, conditions }, [a, late])).toMatchObject({ word: 'Passed' });
    const low = [limit('01', '99'), limit('03', '10')];
    expect(thresholdState({ mode: 'all', months: 1, conditions: low }, [a, late])).toMatchObject({ word: 'Under' });
    expect(thresholdState({ mode: 'any', months: 1, conditions: low }, [a, late])).toMatchObject({ word: 'No data' });
  });
});

describe('KPIs', () => {
  const one = pool({
    levels: [level('2026-01-01', '300')],
    actuals: [use('2026-02', '100', '40')],
    monthlyCost: euros('100000'),
  });
  const kpi = (formula: FactsOf<'kpi'>['formula'], target: string | null = null): FactsOf<'kpi'> => ({
    formula,
    measure: 'peak',
    versions: [
      { validFrom: '2026-01', direction: 'at_most', target: null, reason: '' },
      { validFrom: '2026-02', direction: 'at_most', target, reason: '' },
    ],
  });

  test('every formula is exact, and without a part there is no value', () => {
    const value = (formula: FactsOf<'kpi'>['formula']) => {
      const exact = kpiValue(kpi(formula), one, '2026-02');
      return exact === null ? null : toRatioText(exact);
    };
    expect(value('utilisation')).toBe('100/3');
    expect(value('headroom')).toBe('200/3');
    expect(value('peak_to_average')).toBe('5/2');
    expect(value('cost_per_used')).toBe('1000/1');
    expect(value('cost_per_committed')).toBe('1000/3');
    expect(kpiValue(kpi('utilisation'), one, '2026-01')).toBeNull();
    expect(kpiValue(kpi('cost_per_used'), { ...one, monthlyCost: null }, '2026-02')).toBeNull();
  });

  test('a month is judged by the version that holds in it', () => {
    expect(kpiVersion(kpi('utilisation', '30'), '2026-01')?.target).toBeNull();
    expect(kpiVersion(kpi('utilisation', '30'), '2025-12')).toBeNull();
    expect(kpiReading(kpi('utilisation', '30'), one, '2026-02', 2)).toEqual({
      month: '2026-02',
      text: '33.3 %',
      target: 'at most 30 %',
      tone: 'risk',
    });
    expect(kpiReading(kpi('cost_per_used', '10'), one, '2026-02', 2)).toMatchObject({
      text: '10.00 EUR per kW',
      tone: 'met',
    });
    expect(kpiReading(kpi('utilisation'), one, '2026-03', 2)).toMatchObject({ text: null, tone: 'nodata' });
  });
});

describe('costs', () => {
  test('parts add up to the cost, and what is left is borne by nobody', () => {
    expect(allocateCost(euros('100'), [])).toEqual([{ consumer: null, amount: euros('100') }]);
    const share = fc.nat(10_000).map((value) => value / 100);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.array(share, { maxLength: 6 }), (minor, raw) => {
        const total = raw.reduce((sum, one) => sum + one, 0);
        const scaled = raw.map((one) => (total > 100 ? Math.floor((one / total) * 10_000) / 100 : one));
        const shares = scaled.map((one, index) => ({ consumer: `C${index}`, sharePct: one.toFixed(2) }));
        const parts = allocateCost(euros(String(minor)), shares);
        expect(parts.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n)).toBe(BigInt(minor));
        expect(parts.filter(({ consumer }) => consumer !== null)).toHaveLength(shares.length);
      }),
    );
  });

  test('the allocation of a month is the last that began by then', () => {
    const from = (validFrom: string) => ({ facts: { poolId: poolId('01'), validFrom, driver: '', shares: [] } });
    const records = [from('2026-04'), from('2026-01')];
    expect(allocationIn(records, poolId('01'), '2026-03')).toBe(records[1]);
    expect(allocationIn(records, poolId('01'), '2026-04')).toBe(records[0]);
    expect(allocationIn(records, poolId('01'), '2025-12')).toBeNull();
    expect(allocationIn(records, poolId('02'), '2026-04')).toBeNull();
  });
});

describe('the baseline', () => {
  const seasonal = (last: number) =>
    Array.from({ length: 36 }, (_, index) => {
      const month = monthText(parseMonth('2023-01') + index);
      const usual = 50 + (index % 12 === 11 ? 30 : 0) + (index % 3);
      return use(month, String(index === 35 ? last : usual));
    });
  const levels = [level('2023-01-01', '100')];

  test('needs two years', () => {
    expect(baseline({ levels, actuals: seasonal(82).slice(0, 23) }, 'peak')).toEqual([]);
    expect(baseline({ levels: [], actuals: seasonal(82) }, 'peak')).toEqual([]);
  });

  test('takes the season as usual and names the month that leaves it', () => {
    const kept = baseline({ levels, actuals: seasonal(82) }, 'peak');
    expect(kept).toHaveLength(12);
    expect(kept.some(({ isOutside }) => isOutside)).toBe(false);
    const left = baseline({ levels, actuals: seasonal(140) }, 'peak');
    expect(left.filter(({ isOutside }) => isOutside).map(({ month }) => month)).toEqual(['2025-12']);
  });
});

describe('what a record may not say', () => {
  const stored = (id: string, content: EstateContent): EstateRecord =>
    ({ ...content, id: estateId(id) }) as EstateRecord;
  const site = (title: string, ...ids: string[]): EstateContent => ({
    kind: 'site',
    title,
    note: '',
    facts: { country: 'DE', region: '', providerId: null, pools: ids.map((id) => ({ poolId: poolId(id) })) },
  });
  const broken = (content: EstateContent, others: readonly EstateRecord[] = []) =>
    expectationsOf(content, others).flatMap(({ field, holds }) => (holds ? [] : [field]));

  test('a pool lies in one place', () => {
    expect(broken(site('A', '01', '01'))).toEqual(['facts.pools.1.poolId']);
    expect(broken(site('B', '01'), [stored('01', site('A', '01'))])).toEqual(['facts.pools.0.poolId']);
  });

  test('a link joins two sites, once', () => {
    const facts = { latencyMs: '4', bandwidthMbps: null, measuredOn: '2026-01-01', source: 'S' };
    const link = (fromId: string, toId: string, more = facts): EstateContent => ({
      kind: 'link',
      title: 'L',
      note: '',
      facts: { ...more, fromId: estateId(fromId), toId: estateId(toId) },
    });
    const sites = [stored('01', site('A')), stored('02', site('B'))];
    expect(broken(link('01', '02'), sites)).toEqual([]);
    expect(broken(link('01', '01'), sites)).toEqual(['facts.toId']);
    expect(broken(link('01', '09'), sites)).toEqual(['facts.toId']);
    expect(broken(link('02', '01'), [...sites, stored('03', link('01', '02'))])).toEqual(['facts.toId']);
    expect(broken(link('01', '02', { ...facts, latencyMs: '0.00' }), sites)).toEqual(['facts.latencyMs']);
  });

  test('shares add up to at most 100 %, and an allocation begins once in a month', () => {
    const allocation = (...shares: string[]): EstateContent => ({
      kind: 'allocation',
      title: 'C',
      note: '',
      facts: {
        poolId: poolId('01'),
        validFrom: '2026-01',
        driver: '',
        shares: shares.map((sharePct, index) => ({ consumer: `C${index}`, sharePct })),
      },
    });
    expect(broken(allocation('60', '40'))).toEqual([]);
    expect(broken(allocation('60', '40.01'))).toEqual(['facts.shares.0.sharePct']);
    expect(broken(allocation('1'), [stored('01', allocation('2'))])).toEqual(['facts.validFrom']);
  });
});
