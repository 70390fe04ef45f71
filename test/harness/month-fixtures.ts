// What the pane of a month asks for beside its working: claims, locks, disputes, sources and what they say.
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

/** What a month asks for beside its working. */
export const MONTH_FIXTURES: Fixtures = {
  'claims.list': { value: [] },
  'maintenance.list': { value: [] },
  'periods.list': { value: [] },
  'disputes.list': { value: [] },
  'sources.list': { value: [] },
  'sources.compare': {
    value: {
      providerSec: 1200,
      ownSec: 1500,
      unionSec: 1500,
      clockOffsetSec: -30,
      toleranceSec: 60,
      differences: [
        {
          class: 'MATCH',
          word: 'Both say so',
          seconds: 1200,
          intervals: [{ startAt: NOW_SEC, endAt: NOW_SEC + 1200 }],
        },
        { class: 'END_EARLY', word: 'They end earlier', seconds: 300, intervals: [] },
      ],
      providerSources: ['page'],
      ownSources: ['ours'],
    },
  },
};
