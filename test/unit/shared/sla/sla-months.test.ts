// Which terms hold in a month, how far data reach, and where a verdict is refused.
import { describe, expect, test } from 'vitest';
import type { IncidentId, MaintenanceWindowId, MeasurementId, ServiceId, SlaId } from '#shared/ids.ts';
import type { Incident, MaintenanceWindow } from '#shared/incidents/model.ts';
import { PLAIN_BASIS } from '#shared/sla/basis.ts';
import { dataCoverage } from '#shared/sla/coverage.ts';
import { explainView } from '#shared/sla/explain-view.ts';
import type { CreditSchedule, Measurement, MetricVersion } from '#shared/sla/model.ts';
import { monthView } from '#shared/sla/month-view.ts';
import { worthOf } from '#shared/claims/rules.ts';
import { judgeMonth, slaCoverage, type SlaFacts } from '#shared/sla/sla-months.ts';
import { monthsBetween } from '#shared/values/civil-date.ts';
import { parseInstant } from '#shared/time/instant.ts';

const AS_OF = parseInstant('2026-10-05T08:00:00Z');
const SLA_ID = '00000000-0000-7000-8000-000000000001' as SlaId;
const STAMPS = {
  rev: 1,
  createdAt: AS_OF,
  createdBy: 'x',
  updatedAt: AS_OF,
  updatedBy: 'x',
  archivedAt: null,
  trashedAt: null,
};

function version(number: number, validFrom: string, targetPct: string): MetricVersion {
  return {
    id: `00000000-0000-7000-8000-00000000010${number}` as MetricVersion['id'],
    version: number,
    validFrom,
    targetPct,
    zone: 'Europe/Berlin',
    excludeOrder: 'before_threshold',
    minConsecutiveSec: 0,
    granularity: 'exact',
    maintenanceCapSec: null,
    maintenanceNoticeSec: 0,
    maintenanceDenominator: 'full',
    rounding: null,
    clause: `clause ${number}`,
    dataSource: '',
    note: '',
  };
}

function schedule(validFrom: string): CreditSchedule {
  return {
    id: '00000000-0000-7000-8000-000000000201' as CreditSchedule['id'],
    validFrom,
    monthlyFee: { minor: '100000', currency: 'EUR' },
    capPct: null,
    clause: '',
    bands: [{ ge: null, gt: null, le: null, lt: '99.9', creditPct: '10' }],
  };
}

let count = 0;
function incident(start: string, end: string | null, more: Partial<Incident> = {}): Incident {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}` as IncidentId,
    serviceId: 'service' as ServiceId,
    source: 'status',
    externalId: `INC-${count}`,
    title: `Incident ${count}`,
    severity: '',
    startAt: parseInstant(start),
    endAt: end === null ? null : parseInstant(end),
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
    importId: null,
    ...STAMPS,
    ...more,
  };
}

function measurement(month: string, more: Partial<Measurement>): Measurement {
  const values = { reportedPct: null, measuredPct: null, agreedPct: null, state: 'open', note: '' } as const;
  return { id: 'm' as MeasurementId, slaId: SLA_ID, month, ...values, ...STAMPS, ...more };
}

function facts(more: Partial<SlaFacts> = {}, sla: Partial<SlaFacts['sla']> = {}): SlaFacts {
  return {
    sla: {
      id: SLA_ID,
      metricVersions: [version(1, '2025-01-01', '99.9')],
      creditSchedules: [schedule('2025-01-01')],
      ...sla,
    },
    incidents: [],
    maintenance: [],
    measurements: [],
    asOfSec: AS_OF,
    ...more,
  };
}

const judge = (given: SlaFacts, month: string) => judgeMonth(given, month, slaCoverage(given));
const view = (given: SlaFacts, month: string) => monthView(SLA_ID, judge(given, month), AS_OF);

describe('how far data reach', () => {
  test('whole months from the first incident to the last one, and no month more', () => {
    const incidents = [
      incident('2026-03-10T10:00:00Z', '2026-03-10T10:10:00Z'),
      incident('2026-05-10T10:00:00Z', '2026-05-10T10:10:00Z'),
    ];
    expect(dataCoverage('UTC', incidents, [])).toEqual({
      fromMonth: '2026-03',
      throughMonth: '2026-05',
      throughSec: parseInstant('2026-06-01T00:00:00Z'),
    });
    const states = monthsBetween('2026-02', '2026-06').map(
      (month) => judge(facts({ incidents }), month).result.verdict,
    );
    expect(states).toEqual(['NO_DATA', 'MET', 'MET', 'MET', 'NO_DATA']);
  });

  test('never beyond the moment the latest record was written', () => {
    const updatedAt = parseInstant('2026-05-15T12:00:00Z');
    const incidents = [incident('2026-05-10T10:00:00Z', '2026-05-10T10:10:00Z', { updatedAt })];
    expect(dataCoverage('UTC', incidents, [])?.throughSec).toBe(updatedAt);
    expect(view(facts({ incidents }), '2026-05')).toMatchObject({ soFar: true, verdict: { state: 'MET_SO_FAR' } });
  });

  test('an open incident reaches up to the moment it was written', () => {
    const incidents = [incident('2026-08-30T10:00:00Z', null)];
    expect(dataCoverage('UTC', incidents, [])).toMatchObject({ fromMonth: '2026-08', throughSec: AS_OF });
  });

  test('nothing recorded is no data, never 100 %', () => {
    expect(dataCoverage('UTC', [], [])).toBeNull();
    expect(view(facts(), '2026-05')).toMatchObject({
      verdict: { state: 'NO_DATA' },
      uptimePct: null,
      printedPct: null,
    });
  });
});

test('a month is judged under the version that holds on its first day', () => {
  const incidents = [
    incident('2026-03-10T10:00:00Z', '2026-03-10T10:30:00Z'),
    incident('2026-04-10T10:00:00Z', '2026-04-10T10:30:00Z'),
  ];
  const given = facts(
    { incidents },
    { metricVersions: [version(1, '2025-01-01', '99.9'), version(2, '2026-04-01', '99.95')] },
  );
  expect(view(given, '2026-03')).toMatchObject({ metricVersion: 1, targetPct: '99.9', verdict: { state: 'MET' } });
  expect(view(given, '2026-04')).toMatchObject({
    metricVersion: 2,
    targetPct: '99.95',
    verdict: { state: 'BREACHED' },
  });
});

describe('where the contract has no answer, none is given', () => {
  const incidents = [incident('2026-04-10T10:00:00Z', '2026-04-10T10:30:00Z')];

  test('months before the first version are not applicable', () => {
    const given = facts({ incidents }, { metricVersions: [version(1, '2026-05-01', '99.9')] });
    expect(view(given, '2026-04').verdict.state).toBe('NOT_APPLICABLE');
  });

  test('a stated value that no incident explains needs a review', () => {
    const given = facts({ measurements: [measurement('2026-04', { reportedPct: '99.5' })] });
    expect(view(given, '2026-04')).toMatchObject({ verdict: { state: 'REVIEW_REQUIRED' }, printedPct: null });
    const clean = facts({ measurements: [measurement('2026-04', { reportedPct: '100.00' })] });
    expect(view(clean, '2026-04')).toMatchObject({ verdict: { state: 'MET' }, printedPct: '100.000' });
  });
});

describe('a metric that is better the less of it there is', () => {
  const basis = { ...PLAIN_BASIS, direction: 'at_most', unit: '% of requests' } as const;
  const terms = { metricVersions: [{ ...version(1, '2025-01-01', '0.1'), basis }] };
  const stated = (more: Partial<Measurement>) => facts({ measurements: [measurement('2026-04', more)] }, terms);

  test('is judged on the agreed value, else on ours, else on theirs, and gives no credit', () => {
    const both = stated({ reportedPct: '0.05', measuredPct: '3/20' });
    expect(view(both, '2026-04')).toMatchObject({ verdict: { state: 'BREACHED' }, printedPct: '0.150', credit: null });
    const agreed = stated({ reportedPct: '0.05', measuredPct: '3/20', agreedPct: '0.1' });
    expect(view(agreed, '2026-04')).toMatchObject({ verdict: { state: 'MET' }, printedPct: '0.100' });
    expect(view(agreed, '2026-04').notes.join(' ')).toContain('At most 0.1 % of requests');
    expect(worthOf(judge(both, '2026-04'))).toBeNull();
  });

  test('has no verdict without a stated value, whatever broke down', () => {
    const outage = incident('2026-04-10T10:00:00Z', '2026-04-12T10:30:00Z');
    expect(view(facts({ incidents: [outage] }, terms), '2026-04').verdict.state).toBe('NO_DATA');
  });

  test('needs a person where its terms change inside the month: one value has no parts', () => {
    const changed = { metricVersions: [...terms.metricVersions, { ...version(2, '2026-04-15', '0.05'), basis }] };
    const both = facts({ measurements: [measurement('2026-04', { agreedPct: '0.08' })] }, changed);
    expect(view(both, '2026-04')).toMatchObject({ verdict: { state: 'REVIEW_REQUIRED' }, credit: null });
    expect(view(both, '2026-04').notes.join(' ')).toContain('cannot be split');
  });
});

describe('a smallest number of values', () => {
  const basis = { ...PLAIN_BASIS, minSample: 1_000 };
  const terms = { metricVersions: [{ ...version(1, '2025-01-01', '99.9'), basis }] };
  const given = (more: Partial<Measurement>) =>
    facts({ measurements: [measurement('2026-04', { reportedPct: '100', ...more })] }, terms);

  test.each([
    [{}, 'REVIEW_REQUIRED'],
    [{ samples: 999 }, 'REVIEW_REQUIRED'],
    [{ samples: 1_000 }, 'MET'],
  ] as const)('%j gives %s', (more, state) => {
    expect(view(given(more), '2026-04').verdict.state).toBe(state);
  });

  test('says how many there are', () => {
    expect(view(given({ samples: 12 }), '2026-04').notes[0]).toMatch(/rests on 12 values.*at least 1000/);
  });
});

describe('terms that change inside a month split it at their first day', () => {
  // April in Berlin has 2 592 000 s; the first 14 days are 1 209 600 s of it.
  const versions = [version(1, '2025-01-01', '99.9'), version(2, '2026-04-15', '99.95')];
  const early = incident('2026-04-10T10:00:00Z', '2026-04-10T10:18:00Z');

  test('each part has its own target, and the worst part decides', () => {
    const met = view(facts({ incidents: [early] }, { metricVersions: versions }), '2026-04');
    expect(met).toMatchObject({ verdict: { state: 'MET' }, countedSec: 1080, denominatorSec: 2_592_000 });
    // 18 min are allowed in 14 days at 99.9 % (1209.6 s), not in 16 days at 99.95 % (691.2 s).
    const late = incident('2026-04-20T10:00:00Z', '2026-04-20T10:18:00Z');
    const breached = view(facts({ incidents: [late] }, { metricVersions: versions }), '2026-04');
    expect(breached).toMatchObject({ verdict: { state: 'BREACHED' }, allowanceSec: 1209 + 691 });
    expect(breached.notes.join('\n')).toContain('99.921 % against 99.95 % (clause 2)');
  });

  test('the fee is shared by seconds, and the working still adds up', () => {
    const late = incident('2026-04-20T10:00:00Z', '2026-04-20T11:00:00Z');
    const given = facts({ incidents: [early, late] }, { metricVersions: versions });
    // 10 % of 1000.00 for 1 382 400 of 2 592 000 s is 53.33.
    expect(view(given, '2026-04').credit).toEqual({ minor: '5333', currency: 'EUR' });
    const { availability } = judge(given, '2026-04').result;
    const downtime = availability?.ledger.filter(({ quantity }) => quantity === 'downtime') ?? [];
    expect(downtime.at(-1)?.outSec).toBe(1080 + 3600);
    expect(downtime.map(({ inSec, changeSec }) => inSec + changeSec)).toEqual(downtime.map(({ outSec }) => outSec));
    expect(downtime.slice(1).map(({ inSec }) => inSec)).toEqual(downtime.slice(0, -1).map(({ outSec }) => outSec));
    const { periodSec, ...parts } = availability?.balance ?? { periodSec: -1 };
    expect(Object.values(parts).reduce((total, part) => total + part, 0)).toBe(periodSec);
  });

  test('a table that changes inside the month gives each part its own percentage', () => {
    const second = { ...schedule('2026-04-15'), monthlyFee: { minor: '200000', currency: 'EUR' } };
    const given = facts(
      { incidents: [incident('2026-04-20T10:00:00Z', '2026-04-20T11:00:00Z')] },
      { creditSchedules: [schedule('2025-01-01'), second] },
    );
    expect(view(given, '2026-04').credit).toEqual({ minor: '10667', currency: 'EUR' });
  });

  test('a service level that begins inside the month is judged from its first day', () => {
    const given = facts({ incidents: [early] }, { metricVersions: [version(1, '2026-04-08', '99.9')] });
    const shown = view(given, '2026-04');
    expect(shown).toMatchObject({ verdict: { state: 'MET' }, denominatorSec: 23 * 86_400 });
  });
});

describe('windows other than the calendar month', () => {
  const quarterly = {
    ...version(1, '2025-01-01', '99.9'),
    basis: { ...PLAIN_BASIS, window: { kind: 'quarter', anchor: 1 } as const },
  };

  test('a quarter is judged under the month that closes it, with three monthly fees', () => {
    const given = facts(
      { incidents: [incident('2026-04-10T10:00:00Z', '2026-04-10T15:00:00Z')] },
      { metricVersions: [quarterly] },
    );
    const shown = view(given, '2026-04');
    expect(shown).toMatchObject({ month: '2026-06', verdict: { state: 'BREACHED' }, denominatorSec: 91 * 86_400 });
    expect(shown.credit).toEqual({ minor: '30000', currency: 'EUR' });
    expect(shown.notes[0]).toBe('Judged over a quarter: 2026-04-01 to 2026-06-30.');
  });
});

test('a disputed month says so, with every value', () => {
  const given = facts({
    incidents: [incident('2026-04-10T10:00:00Z', '2026-04-10T11:30:00Z')],
    measurements: [measurement('2026-04', { reportedPct: '99.95', state: 'disputed' })],
  });
  expect(view(given, '2026-04').notes).toContain('Disputed: they report 99.95 %, the records give 99.791 %.');
});

test('gross less excluded is what counts, and the working adds up from the incidents to the credit', () => {
  const window: MaintenanceWindow = {
    id: '00000000-0000-7000-8000-0000000000ff' as MaintenanceWindowId,
    serviceId: 'service' as ServiceId,
    ref: 'MW-1',
    title: 'Work',
    startAt: parseInstant('2026-04-10T10:00:00Z'),
    endAt: parseInstant('2026-04-10T10:20:00Z'),
    announcedAt: null,
    agreed: true,
    note: '',
    ...STAMPS,
  };
  const given = facts({
    incidents: [
      incident('2026-04-10T10:00:00Z', '2026-04-10T11:00:00Z'),
      incident('2026-04-10T10:30:00Z', '2026-04-10T11:15:00Z'),
      incident('2026-04-20T10:00:00Z', '2026-04-20T10:10:00Z', { counts: false, exclusionReason: 'our fault' }),
    ],
    maintenance: [window],
  });
  const judged = judge(given, '2026-04');
  const explained = explainView(SLA_ID, judged, AS_OF, []);
  expect(explained.month).toMatchObject({
    grossSec: 5100,
    excludedSec: 1800,
    countedSec: 3300,
    incidentCount: 3,
    creditPct: '10',
    credit: { minor: '10000', currency: 'EUR' },
  });
  expect(explained.steps.map(({ name }) => name)).toEqual([
    'Recorded incidents',
    'Cut to the month',
    'Overlaps counted once',
    'Causes that do not count',
    'Maintenance taken out',
    'Length rule',
    'Part minutes',
    'Base of the month',
    'Base without maintenance',
    'Availability',
    'Target',
    'Credit table',
    'Credit',
    'Credit',
    'Credit',
  ]);
  const maintenance = explained.steps.find(({ name }) => name === 'Maintenance taken out');
  expect(maintenance).toMatchObject({ before: '4\u00a0500 s', change: '−1\u00a0200 s', after: '3\u00a0300 s' });
  expect(maintenance?.intervals[0]).toMatchObject({ seconds: -1200, maintenanceId: window.id });
  expect(explained.readings.filter(({ prescribed }) => prescribed)).toHaveLength(1);
});
