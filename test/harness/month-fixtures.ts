// What the pane of a month asks for beside its working: claims, locks, disputes, sources and what they say.
import { IncidentId } from '#shared/ids.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC } from './fixtures.ts';

const INCIDENT_ID = IncidentId.parse('019a0000-0000-7000-8000-0000000000f1');

/** What a month asks for beside its working. */
export const MONTH_FIXTURES: Fixtures = {
  'claims.list': { value: [] },
  'maintenance.list': { value: [] },
  'timeline.ranking': { value: [] },
  'timeline.words': { value: [{ theirs: 'major', ours: 'P2' }] },
  'timeline.figures': {
    value: {
      calendar: null,
      levels: [
        {
          level: 'P2',
          words: ['major'],
          incidents: 3,
          spans: [
            {
              span: 'restore',
              n: 2,
              meanSec: 6240,
              medianSec: 6240,
              p90Sec: 12480,
              missing: 0,
              open: 1,
              targetSec: 7200,
              late: 1,
            },
          ],
        },
      ],
    },
  },
  'services.list': { value: [] },
  'timeline.get': {
    value: {
      incidentId: INCIDENT_ID,
      rev: 1,
      events: [{ id: 'e1', kind: 'started', at: NOW_SEC, source: 'Joint call', agreed: true, text: '' }],
      messages: [],
      shares: [],
      acknowledgeSec: null,
      restoreSec: null,
    },
  },
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
