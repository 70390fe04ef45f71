// What the chain of capacity is shown with: a service over two pools and a line, one month weaker than the other.
import { CapacityPoolId, PlanItemId, ServiceId } from '#shared/ids.ts';
import type { ChainBoard } from '#shared/ipc/capacity-chain.ts';
import { POOL_ID } from './capacity-fixtures.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

const SERVICE = { kind: 'service', id: ServiceId.parse('019a0000-0000-7000-8000-0000000000a1') } as const;
const HALL = { kind: 'pool', id: POOL_ID } as const;
const ROOM = { kind: 'pool', id: CapacityPoolId.parse('019a0000-0000-7000-8000-0000000000e2') } as const;
const NEED_ID = PlanItemId.parse('019a0000-0000-7000-8000-0000000000c1');
const [desk, hall, room] = [`service:${SERVICE.id}`, `pool:${HALL.id}`, `pool:${ROOM.id}`];

const BOARD: ChainBoard = {
  roots: [{ ref: SERVICE, name: 'Service desk portal' }],
  problem: '',
  chain: {
    root: desk,
    parts: [
      { key: desk, kind: 'service', id: SERVICE.id, name: 'Service desk portal' },
      { key: hall, kind: 'pool', id: HALL.id, name: 'Rack power, hall 2' },
      { key: room, kind: 'pool', id: ROOM.id, name: 'Rack power, Vienna' },
    ],
    needs: [{ id: NEED_ID, title: 'Racks', owner: desk, members: [hall, room] }],
    months: [
      {
        month: '2026-03',
        singlePoints: [],
        weakSets: [[hall, room]],
        needed: { [NEED_ID]: '1 of 2' },
        tooSmall: [],
        unknown: [],
      },
      {
        month: '2026-04',
        singlePoints: [hall, room],
        weakSets: [],
        needed: { [NEED_ID]: '2 of 2' },
        tooSmall: [],
        unknown: [],
      },
    ],
  },
  needs: [
    {
      item: {
        id: NEED_ID,
        kind: 'need',
        title: 'Racks',
        facts: { owner: SERVICE, members: [HALL, ROOM], atLeast: null },
        rev: 1,
        createdAt: NOW_SEC,
        createdBy: 'Mara',
        updatedAt: NOW_SEC,
        updatedBy: 'Mara',
        archivedAt: null,
        trashedAt: null,
      },
      ownerName: 'Service desk portal',
      memberNames: ['Rack power, hall 2', 'Rack power, Vienna'],
    },
  ],
};

export const CHAIN_FIXTURES: Fixtures = { 'chain.board': { value: BOARD }, 'services.list': { value: [] } };

export const NO_CHAIN: Fixtures = { 'chain.board': { value: { roots: [], chain: null, problem: '', needs: [] } } };

/** A chain that runs in a circle since a record came back from the trash. */
export const CIRCLE: Fixtures = {
  'chain.board': {
    value: {
      ...BOARD,
      chain: null,
      problem: 'The chain runs in a circle: Hall → Room → Hall. Take one of these needs away.',
    },
  },
};
