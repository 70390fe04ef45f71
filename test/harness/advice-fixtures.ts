// What advice is shown with: moves that wait for a person, and a place that was rejected since figures changed.
import { PlanItemId } from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

type Board = OutputOf<'advice.board'>;

const stamps = {
  rev: 1,
  createdAt: NOW_SEC,
  createdBy: 'Mara',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara',
  archivedAt: null,
  trashedAt: null,
};
const POWER = { resource: 'Power', unit: 'kW' };

const BOARD: Board = {
  items: [
    {
      isStale: false,
      item: {
        id: PlanItemId.parse('019a0000-0000-7000-8000-0000000000b1'),
        kind: 'advice',
        title: 'Rebalance Power, kW below 80 %',
        facts: {
          question: { kind: 'rebalance', ...POWER, thresholdPct: 80, keepsRegion: false },
          inputsHash: 'ab'.repeat(32),
          poolIds: [],
          madeOn: '2026-03-05',
          steps: ['Move 10.00 kW from Hall 2 to Munich, 20.00 EUR a month'],
          binding: ['Hall 2 must give up 10.00 kW: in Aug 2026 use may reach 266, 80 % of its capacity is 256.'],
          cost: { minor: '2000', currency: 'EUR' },
          state: 'open',
          by: '',
          on: null,
          reason: '',
          decisionId: null,
        },
        ...stamps,
      },
    },
    {
      isStale: true,
      item: {
        id: PlanItemId.parse('019a0000-0000-7000-8000-0000000000b2'),
        kind: 'advice',
        title: 'Place 24 kW of Power',
        facts: {
          question: { kind: 'placement', ...POWER, amount: '24', regions: ['Frankfurt'] },
          inputsHash: 'cd'.repeat(32),
          poolIds: [],
          madeOn: '2026-02-05',
          steps: [],
          binding: ['Hall 2: 10 units are free, 24 are needed.'],
          cost: null,
          state: 'rejected',
          by: 'Mara',
          on: '2026-02-06',
          reason: 'Nothing fits.',
          decisionId: null,
        },
        ...stamps,
      },
    },
  ],
  kinds: [{ ...POWER, regions: ['Frankfurt', 'Munich'] }],
};

export const ADVICE_FIXTURES: Fixtures = { 'advice.board': { value: BOARD } };

export const NO_ADVICE: Fixtures = { 'advice.board': { value: { items: [], kinds: [] } } };

/** The solver broke off. */
export const NOT_SOLVED: Fixtures = {
  'advice.ask': {
    error: { code: 'ADVICE_NOT_SOLVED', message: 'The solver found no answer: it broke off.', details: {} },
  },
};
