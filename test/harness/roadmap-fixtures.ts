// What coverage and roadmap are shown with: a cell of each state, two dated items, one that was said.
import { PlanItemId } from '#shared/ids.ts';
import type { RoadmapBoard } from '#shared/ipc/capacity-roadmap.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

const none = { capacity: null, used: null, left: null };

const BOARD: RoadmapBoard = {
  coverage: {
    regions: ['Frankfurt', 'Graz', 'Vienna'],
    resources: ['Disk, TB', 'Power, kW'],
    cells: [
      { region: 'Frankfurt', resource: 'Disk, TB', state: 'none', pools: [], ...none },
      {
        region: 'Frankfurt',
        resource: 'Power, kW',
        state: 'holds',
        capacity: '320',
        used: '279',
        left: '1',
        pools: ['Hall 2'],
      },
      { region: 'Graz', resource: 'Disk, TB', state: 'elsewhere', pools: ['Backup disks'], ...none },
      {
        region: 'Graz',
        resource: 'Power, kW',
        state: 'fails',
        capacity: '80',
        used: '44.5',
        left: '-4.5',
        pools: ['Room'],
      },
      { region: 'Vienna', resource: 'Disk, TB', state: 'nodata', pools: ['Backup disks'], ...none },
      { region: 'Vienna', resource: 'Power, kW', state: 'none', pools: [], ...none },
    ],
  },
  firstMonth: '2026-03',
  lastMonth: '2028-02',
  dated: [
    { number: 1, lane: 'order', on: '2026-05-04', what: 'More kW: 160 may not be enough', whose: 'Hall 2' },
    { number: 2, lane: 'roadmap', on: '2027-09-01', what: 'Capacity: Hall 3 opens', whose: 'Helios' },
  ],
  items: [
    {
      item: {
        id: PlanItemId.parse('019a0000-0000-7000-8000-0000000000d1'),
        kind: 'roadmap',
        title: 'Hall 3 opens',
        facts: { providerId: null, on: '2027-09-01', change: 'capacity', source: 'Roadmap session', note: '' },
        rev: 1,
        createdAt: NOW_SEC,
        createdBy: 'Mara',
        updatedAt: NOW_SEC,
        updatedBy: 'Mara',
        archivedAt: null,
        trashedAt: null,
      },
      providerName: null,
    },
  ],
};

export const ROADMAP_FIXTURES: Fixtures = { 'roadmap.board': { value: BOARD }, 'providers.list': { value: [] } };

export const NOTHING_DATED: Fixtures = {
  'roadmap.board': {
    value: { ...BOARD, coverage: { regions: [], resources: [], cells: [] }, dated: [], items: [] },
  },
};
