// Answers about what stands around the pools, for the fake bridge: one record of each kind.
import type { EstateContent } from '#shared/capacity/estate/model.ts';
import { CapacityPoolId, EstateId } from '#shared/ids.ts';
import type { EstateBoard, EstateRowView } from '#shared/ipc/capacity-estate.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

const STAMPS = {
  rev: 2,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};
const POOL = CapacityPoolId.parse('01990000-0000-7000-8000-0000000000c1');
const idOf = (number: number) => EstateId.parse(`01990000-0000-7000-8000-00000000e0${String(number).padStart(2, '0')}`);

const row = (
  number: number,
  content: EstateContent,
  state: Pick<EstateRowView, 'tone' | 'word' | 'detail'>,
): EstateRowView => ({ record: { ...content, id: idOf(number), ...STAMPS }, ...state });

const note = '';

const BOARD: EstateBoard = {
  records: [
    row(
      1,
      {
        kind: 'site',
        title: 'Frankfurt',
        note,
        facts: { country: 'DE', region: '', providerId: null, pools: [{ poolId: POOL }] },
      },
      { tone: 'plain', word: '1 pool', detail: 'Power.' },
    ),
    row(
      2,
      {
        kind: 'link',
        title: 'Frankfurt to Vienna',
        note,
        facts: {
          fromId: idOf(1),
          toId: idOf(1),
          latencyMs: '11.4',
          bandwidthMbps: null,
          measuredOn: '2026-09-14',
          source: 'Probes',
        },
      },
      { tone: 'plain', word: '11.4 ms', detail: 'Bandwidth not measured.' },
    ),
    row(
      3,
      { kind: 'tag_rule', title: 'Whom it serves', note, facts: { key: 'service', need: 'required', values: [] } },
      { tone: 'risk', word: 'Broken', detail: 'Missing on Disks.' },
    ),
    row(
      4,
      { kind: 'feed', title: 'Meters', note, facts: { poolId: POOL, source: 'Meter', withinDays: 5 } },
      { tone: 'risk', word: 'Late', detail: '11 of 12 months are here.' },
    ),
    row(
      5,
      {
        kind: 'threshold',
        title: 'Hall and line',
        note,
        facts: { mode: 'all', months: 2, conditions: [{ poolId: POOL, measure: 'peak', abovePct: '85' }] },
      },
      { tone: 'nodata', word: 'No data', detail: 'Not every pool of it has a month of use.' },
    ),
    row(
      6,
      {
        kind: 'kpi',
        title: 'Utilisation',
        note,
        facts: {
          formula: 'utilisation',
          measure: 'peak',
          versions: [{ validFrom: '2026-01', direction: 'at_most', target: '85', reason: '' }],
        },
      },
      { tone: 'plain', word: 'Version 1', detail: 'From 2026-01 on.' },
    ),
    row(
      7,
      {
        kind: 'allocation',
        title: 'Power of hall 2',
        note,
        facts: {
          poolId: POOL,
          validFrom: '2026-01',
          driver: '',
          shares: [{ consumer: 'Claims', sharePct: '62.5' }],
        },
      },
      { tone: 'risk', word: 'Part unallocated', detail: 'Power: Claims 62.5 %.' },
    ),
  ],
  untagged: {
    pools: 3,
    untagged: 1,
    sharePct: '33.3',
    cost: [{ untagged: { minor: '10000', currency: 'EUR' }, all: { minor: '30000', currency: 'EUR' } }],
  },
  kpis: [
    {
      kpiId: idOf(6),
      kpi: 'Utilisation',
      poolId: POOL,
      pool: 'Power',
      providerName: null,
      month: '2026-09',
      text: '87.2 %',
      target: 'at most 85 %',
      tone: 'risk',
    },
  ],
  costMonth: '2026-10',
  costs: [{ poolId: POOL, pool: 'Power', consumer: null, amount: { minor: '3750', currency: 'EUR' } }],
  withoutCost: ['Disks'],
};

export const ESTATE: Fixtures = { 'capacityEstate.board': { value: BOARD } };
export const NO_ESTATE: Fixtures = {
  'capacityEstate.board': {
    value: {
      records: [],
      untagged: { pools: 0, untagged: 0, sharePct: null, cost: [] },
      kpis: [],
      costMonth: '2026-10',
      costs: [],
      withoutCost: [],
    },
  },
};
