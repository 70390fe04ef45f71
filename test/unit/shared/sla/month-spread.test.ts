// The whole reading spread of a recorded month: which readings are admissible, whether the credit tier changes, which clause decides.
import { expect, test } from 'vitest';
import type { IncidentId, ServiceId, SlaId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import type { CreditSchedule, MetricVersion } from '#shared/sla/model.ts';
import { monthSpread, spreadSentence, triedText } from '#shared/sla/month-spread.ts';
import { judgeMonth, slaCoverage, type SlaFacts } from '#shared/sla/sla-months.ts';
import { parseInstant } from '#shared/time/instant.ts';

const AS_OF = parseInstant('2026-10-05T08:00:00Z');
const SLA_ID = '00000000-0000-7000-8000-000000000001' as SlaId;
const VERSION: MetricVersion = {
  id: '00000000-0000-7000-8000-000000000101' as MetricVersion['id'],
  version: 1,
  validFrom: '2026-01-01',
  targetPct: '99.9',
  zone: 'Europe/Berlin',
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 0,
  maintenanceDenominator: 'full',
  rounding: null,
  clause: '§ 4.2',
  dataSource: '',
  note: '',
};
const SCHEDULE: CreditSchedule = {
  id: '00000000-0000-7000-8000-000000000201' as CreditSchedule['id'],
  validFrom: '2026-01-01',
  monthlyFee: { minor: '100000', currency: 'EUR' },
  capPct: null,
  clause: '',
  bands: [{ ge: null, gt: null, le: null, lt: '99.9', creditPct: '10' }],
};

let count = 0;
function incident(start: string, end: string, updatedAt = AS_OF): Incident {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-00000000090${count}` as IncidentId,
    serviceId: '00000000-0000-7000-8000-000000000002' as ServiceId,
    source: 'status',
    recordedZone: 'UTC',
    precision: 'second',
    importId: null,
    externalId: `INC-${count}`,
    title: 'Down',
    severity: '',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
    startAt: parseInstant(start),
    endAt: parseInstant(end),
    rev: 1,
    createdAt: updatedAt,
    createdBy: 'x',
    updatedAt,
    updatedBy: 'x',
    archivedAt: null,
    trashedAt: null,
  };
}

/** September 2026 in Berlin allows 2,592 s at 99.9 %. */
function explained(incidents: Incident[], more: Partial<MetricVersion> = {}) {
  const sla = { id: SLA_ID, metricVersions: [{ ...VERSION, ...more }], creditSchedules: [SCHEDULE] };
  const facts: SlaFacts = { sla, incidents, maintenance: [], measurements: [], asOfSec: AS_OF };
  const coverage = slaCoverage(facts);
  const judged = judgeMonth(facts, '2026-09', coverage);
  const spread = monthSpread(facts, judged, coverage);
  return { judged, spread, view: explainView(SLA_ID, judged, AS_OF, [], spread) };
}

const OCTOBER = incident('2026-10-03T10:00:00Z', '2026-10-03T10:05:00Z');

test('a month that no reading changes says so, with the number of readings tried', () => {
  const { spread, view } = explained([incident('2026-09-10T10:00:00Z', '2026-09-10T10:10:00Z'), OCTOBER]);
  expect(spread).toMatchObject({ count: 80, changesVerdict: false, changesCredit: false, decidedBy: [] });
  expect(view.readingSentence).toBe('All 80 readings of the clause give the same verdict and credit.');
  const longest = spread?.outcomes.map(
    ({ readings }) => readings.filter((one) => one.simultaneous === 'longest').length,
  );
  const both = spread?.outcomes.map(({ readings }) => readings.length / 2);
  expect(longest, 'outages that do not overlap count the same by both rules').toEqual(both);
  expect(view.readings[0]).toMatchObject({ prescribed: true, uptimePct: spread?.outcomes[0]?.uptimePct });
});

test('an outage across the midnights of Berlin and of UTC makes the zone decide', () => {
  const { judged, spread, view } = explained([incident('2026-08-31T21:30:00Z', '2026-08-31T22:50:00Z'), OCTOBER]);
  expect(judged.result.verdict).toBe('BREACHED');
  expect(spread).toMatchObject({ changesVerdict: true, changesCredit: true, decidedBy: ['zone'] });
  expect(view.readingSentence).toBe(
    'Verdict and credit depend on the zone whose midnights bound the month. What decides it: § 4.2.',
  );
  expect(view.readings.find(({ name }) => name.startsWith('month of UTC'))).toMatchObject({ printedPct: '100.000' });
});

test('an outage that only UTC counts into the month is found outside the month of the contract', () => {
  const { judged, spread } = explained([
    incident('2026-09-10T10:00:00Z', '2026-09-10T10:10:00Z'),
    incident('2026-09-30T22:00:00Z', '2026-09-30T23:30:00Z'),
    OCTOBER,
  ]);
  expect(judged.result.verdict).toBe('MET');
  expect(spread).toMatchObject({ changesVerdict: true, decidedBy: ['zone'] });
});

test('a month recorded only in part compares unrecorded time as up, as down and left out', () => {
  const early = parseInstant('2026-09-20T00:00:00Z');
  const { spread, view } = explained([incident('2026-09-10T10:00:00Z', '2026-09-10T10:10:00Z', early)], {
    zone: 'UTC',
  });
  expect(spread).toMatchObject({ count: 120, changesVerdict: true, decidedBy: ['unknownTime'] });
  expect(view.readingSentence).toContain('how time without any record counts');
  expect(spread === null ? '' : triedText(spread)).toBe(
    'unrecorded time, simultaneous outages, order of exclusion, part minutes, base',
  );
});

test('two outages at once make the rule for simultaneous outages decide', () => {
  const { spread } = explained(
    [
      incident('2026-09-10T10:00:00Z', '2026-09-10T10:30:00Z'),
      incident('2026-09-10T10:20:00Z', '2026-09-10T10:50:00Z'),
    ],
    { zone: 'UTC', clause: '' },
  );
  expect(spread).toMatchObject({ count: 40, changesCredit: true, decidedBy: ['simultaneous'] });
  expect(spread === null ? '' : spreadSentence(spread, '')).toContain('No clause is recorded that decides it.');
});

test('a month outside what is recorded has no spread', () => {
  expect(explained([]).spread).toBeNull();
});
