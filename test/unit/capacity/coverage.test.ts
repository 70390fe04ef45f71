// Regional coverage to the last digit, and dated items on a line of time.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, coverageWords, type CoveredPool } from '#shared/capacity/planning/coverage.ts';
import { numberedItems, timelineOf, type DatedItem } from '#shared/capacity/roadmap/timeline.ts';
import { timelineRows } from '#shared/charts/timeline-chart.ts';

const pool = (change: Partial<CoveredPool>): CoveredPool => ({
  name: 'Hall',
  region: 'Vienna',
  resource: 'Power',
  unit: 'kW',
  committed: '100',
  used: '40.1',
  largestUnit: '50',
  serves: [],
  ...change,
});
const cell = (pools: readonly CoveredPool[], region = 'Vienna', resource = 'Power, kW') =>
  coverageOf(pools).cells.find((each) => each.region === region && each.resource === resource);

test('what is left with the largest part lost is exact, and fails by the last digit', () => {
  expect(cell([pool({})])).toMatchObject({ state: 'holds', capacity: '100', used: '40.1', left: '9.9' });
  expect(cell([pool({ used: '50' })])).toMatchObject({ state: 'holds', left: '0' });
  expect(cell([pool({ used: '50.0000000000000000001' })])).toMatchObject({ state: 'fails' });
  // A pool of one part is lost whole, and a part larger than its pool counts as the pool.
  expect(cell([pool({ largestUnit: null })])).toMatchObject({ state: 'fails', left: '-40.1' });
  expect(cell([pool({ largestUnit: '900' })])).toMatchObject({ left: '-40.1' });
  expect(cell([pool({}), pool({ name: 'Room', committed: '80', used: '1', largestUnit: null })])).toMatchObject({
    capacity: '180',
    left: '58.9',
    pools: ['Hall', 'Room'],
  });
});

test('what nobody recorded is no data, no pool is none, and a region served from elsewhere says by whom', () => {
  const served = pool({ region: 'Frankfurt', serves: ['Graz'] });
  const disks = pool({ name: 'Disks', resource: 'Disk', unit: 'TB', committed: null });
  const pools = [served, disks];
  expect(cell(pools, 'Graz')).toMatchObject({ state: 'elsewhere', pools: ['Hall'], capacity: null });
  expect(cell(pools, 'Vienna', 'Disk, TB')).toMatchObject({ state: 'nodata', left: null, pools: ['Disks'] });
  expect(cell(pools, 'Vienna')).toMatchObject({ state: 'none', pools: [] });
  expect(coverageOf([pool({ region: '', resource: '' })])).toMatchObject({
    regions: ['No region recorded'],
    resources: ['kW'],
  });
  const words = coverageOf(pools).cells.map((each) => coverageWords(each, (text) => text));
  expect(words).toContain('Disks: lacks capacity or use');
  expect(words).toContain('40.1 of 100 used, 9.9 left with the largest part lost');
});

const item = (on: string, lane: DatedItem['lane'] = 'step'): DatedItem => ({ lane, on, what: on, whose: 'Hall' });

test('items of the horizon are numbered by day; what lies before or after is left out', () => {
  const given = [item('2026-12-31'), item('2026-10-05', 'roadmap'), item('2026-10-04'), item('2026-10-05', 'order')];
  const numbered = numberedItems([...given, item('2027-01-01')], '2026-10-05', '2026-12');
  expect(numbered.map(({ number, on, lane }) => [number, on, lane])).toEqual([
    [1, '2026-10-05', 'order'],
    [2, '2026-10-05', 'roadmap'],
    [3, '2026-12-31', 'step'],
  ]);
  const timeline = timelineOf(numbered, '2026-10', '2026-12');
  expect(timeline.months).toEqual(['2026-10', '2026-11', '2026-12']);
  expect(timeline.rows.map(({ lane }) => lane)).toEqual(['order', 'step', 'roadmap']);
});

const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 12 });

test('no two marks of a row stand closer than their numbers are wide, and none is lost', () => {
  fc.assert(
    fc.property(days, (each) => {
      const given = each.map((day) => item(`2026-10-${String(day).padStart(2, '0')}`));
      const numbered = numberedItems(given, '2026-10-01', '2026-12');
      const rows = timelineRows(timelineOf(numbered, '2026-10', '2026-12'));
      const gaps = rows.flatMap(({ points }) => points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? 0)));
      expect(gaps.every((gap) => gap >= 0.6)).toBe(true);
      expect(rows.flatMap(({ points }) => points)).toHaveLength(each.length);
      expect(rows.map(({ label }) => label).filter((label) => label !== '')).toEqual(['Capacity step']);
    }),
  );
});
