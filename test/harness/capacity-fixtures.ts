// What the screens of capacity are shown with: a pool with a forecast that runs out, and one that has no capacity set yet.
import type { CapacityPool } from '#shared/capacity/pools/model.ts';
import type { CapacityDelivery } from '#shared/capacity/deliveries/model.ts';
import { CapacityActualId, CapacityDeliveryId, CapacityLevelId, CapacityPoolId } from '#shared/ids.ts';
import type { OutlookView, PoolRow } from '#shared/ipc/capacity.ts';
import type { PlanningView } from '#shared/ipc/capacity-planning.ts';
import { monthText, parseMonth } from '#shared/values/civil-date.ts';
import { AGREEMENTS } from './agreements.ts';
import type { Fixtures } from './fake-bridge.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { NOW_SEC, PROVIDER_ID } from './fixtures.ts';

export const POOL_ID = CapacityPoolId.parse('019a0000-0000-7000-8000-0000000000e1');
const NEXT_POOL_ID = CapacityPoolId.parse('019a0000-0000-7000-8000-0000000000e2');

const MONTHS = 12;
const monthAt = (index: number): string => monthText(parseMonth('2025-03') + index);
const NOWHERE: PoolRow['runsOut'] = { early: null, middle: null, late: null, chance: null };
const RUNS_OUT: PoolRow['runsOut'] = { ...NOWHERE, early: '2026-09', middle: '2026-12', chance: 0.71 };

export const POOL: CapacityPool = {
  id: POOL_ID,
  name: 'Rack power, hall 2',
  resource: 'Power',
  unit: 'kW',
  region: 'Frankfurt',
  providerId: null,
  ownerId: null,
  leadP50Days: 75,
  leadP90Days: 120,
  monthlyCost: { minor: '8200000', currency: 'EUR' },
  tags: ['critical'],
  note: '',
  levels: [
    {
      id: CapacityLevelId.parse('019a0000-0000-7000-8000-0000000000f1'),
      effectiveOn: '2025-03-01',
      design: null,
      committed: '160',
      burst: null,
    },
  ],
  actuals: Array.from({ length: MONTHS }, (_, index) => ({
    id: CapacityActualId.parse(`019a0000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`),
    month: monthAt(index),
    average: null,
    p95: null,
    peak: `${100 + 4 * index}.50`,
    source: 'Meters',
  })),
  terms: null,
  rev: 2,
  createdAt: NOW_SEC,
  createdBy: 'Mara',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara',
  archivedAt: null,
  trashedAt: null,
};

const OUTLOOK: OutlookView = {
  measure: 'peak',
  past: POOL.actuals.map(({ month, peak }) => ({ month, used: peak, committed: '160' })),
  ahead: Array.from({ length: MONTHS }, (_, index) => {
    const mean = 149 + 4 * index;
    return {
      month: monthAt(MONTHS + index),
      mean,
      lower80: mean - 8,
      upper80: mean + 8,
      lower95: mean - 14,
      upper95: mean + 14,
      committed: '160',
      headroom: null,
    };
  }),
  forecast: {
    method: 'median of ETS(A,A,N), damped trend',
    notes: [],
    members: ['ETS(A,A,N)', 'damped trend'],
    rejected: [{ name: 'Theta', reason: 'wrong by more' }],
    backtest: { origins: 3, mase: 0.42 },
    engineVersion: '1',
    filled: [],
    outliers: [],
  },
  runsOut: RUNS_OUT,
  orderBy: '2026-05-04',
  due: [
    {
      name: 'Second feed, order 4711',
      partner: 'Helios Data Centres GmbH',
      outstanding: '80',
      promisedOn: '2026-05-04',
      isOverdue: false,
      earlyOn: '2026-05-04',
      middleOn: '2026-05-04',
      lateOn: '2026-07-03',
      onTime: 0.79,
      sample: 1,
    },
  ],
};

const ROW: PoolRow = {
  id: POOL_ID,
  rev: 2,
  name: POOL.name,
  resource: POOL.resource,
  unit: POOL.unit,
  region: POOL.region,
  providerName: null,
  lastMonth: '2026-02',
  used: '144.50',
  committed: '160',
  problem: '',
  state: 'current',
  runsOut: RUNS_OUT,
  orderBy: '2026-05-04',
};

const NOTHING_PLANNED: PlanningView = {
  problem: 'A simulation needs a forecast and what is committed.',
  currency: null,
  chargeCurrency: null,
  base: null,
  scenarios: [],
  together: null,
  tornado: [],
  resilience: [],
  concentration: null,
  basis: '',
};

const STAMPS = {
  rev: 2,
  createdAt: NOW_SEC,
  createdBy: 'Mara',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara',
  archivedAt: null,
  trashedAt: null,
};

const BESIDE_DELIVERY = { poolName: POOL.name, unit: POOL.unit, providerName: 'Helios Data Centres GmbH' };
const DELIVERY: CapacityDelivery = {
  ...STAMPS,
  id: CapacityDeliveryId.parse('019a0000-0000-7000-8000-0000000000e8'),
  poolId: POOL_ID,
  providerId: PROVIDER_ID,
  name: 'Second feed, order 4711',
  requestedOn: '2026-01-12',
  requested: '80',
  promisedOn: '2026-05-04',
  promised: '80',
  arrivals: [],
  outcome: 'open',
  inLevels: false,
  note: '',
};

const DELIVERIES: OutputOf<'deliveries.list'> = {
  rows: [
    {
      ...BESIDE_DELIVERY,
      delivery: {
        ...DELIVERY,
        id: CapacityDeliveryId.parse('019a0000-0000-7000-8000-0000000000e9'),
        name: 'First feed',
        arrivals: [
          { arrivedOn: '2026-01-20', quantity: '40' },
          { arrivedOn: '2026-02-01', quantity: '20.5' },
        ],
        promisedOn: '2026-02-02',
      },
      standing: { state: 'overdue', arrived: '60.5', outstanding: '19.5', completedOn: null, lateDays: 27 },
    },
    {
      ...BESIDE_DELIVERY,
      delivery: DELIVERY,
      standing: { state: 'on_order', arrived: '0', outstanding: '80', completedOn: null, lateDays: null },
    },
  ],
  records: [
    {
      providerId: PROVIDER_ID,
      providerName: 'Helios Data Centres GmbH',
      onTime: { a: 4.75, b: 1.25, mean: 0.7917, lower: 0.48, upper: 0.97, sample: 1 },
      fill: { a: 5.75, b: 0.25, mean: 0.958, lower: 0.79, upper: 1, sample: 1 },
      ownWeight: 1 / 6,
      peers: { providers: 1, deliveries: 9 },
      delay: { p10Days: 0, p50Days: 0, p90Days: 30, lateKnown: 1 },
    },
  ],
};

const answer = { pool: POOL, providerName: null, ownerName: null, problem: '', state: 'current' } as const;

export const CAPACITY_FIXTURES: Fixtures = {
  ...AGREEMENTS,
  'capacity.list': {
    value: [ROW, { ...ROW, id: NEXT_POOL_ID, name: 'Backup disks', committed: null, runsOut: NOWHERE, orderBy: null }],
  },
  'capacity.get': { value: { ...answer, outlook: OUTLOOK } },
  'planning.get': { value: NOTHING_PLANNED },
  'decisions.list': { value: [] },
  'deliveries.list': { value: DELIVERIES },
};

/** A pool of one month. */
export const TOO_SHORT: Fixtures = {
  'capacity.get': { value: { ...answer, outlook: null, problem: 'A forecast needs the use of at least two months.' } },
};
