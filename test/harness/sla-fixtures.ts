// Answers about one service level for the fake bridge: twelve months with breaches, a month without data, one that needs a
// person and one that still runs.
import type { OutputOf } from '#shared/ipc/contract.ts';
import { ContractId, ExportId, IncidentId, JobId, MeasurementId, MetricVersionId, ServiceId } from '#shared/ids.ts';
import type { Incident } from '#shared/incidents/model.ts';
import type { Measurement, Sla } from '#shared/sla/model.ts';
import { verdictView, type VerdictState } from '#shared/sla/verdict-words.ts';
import type { ExplainView, MonthView } from '#shared/sla/view.ts';
import { monthsBetween } from '#shared/values/civil-date.ts';
import type { Fixtures } from './fake-bridge.ts';
import { MONTH_FIXTURES } from './month-fixtures.ts';
import { NOW_SEC, PROVIDER_ID, SHELL, SLA_ID, TOKEN } from './fixtures.ts';

export const CONTRACT_ID = ContractId.parse('019a0000-0000-7000-8000-000000000011');
export const SERVICE_ID = ServiceId.parse('019a0000-0000-7000-8000-000000000012');
export const JOB_ID = JobId.parse('019a0000-0000-7000-8000-000000000013');

const STAMPS = {
  rev: 3,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};
const MONTH_SEC = 2_592_000;
const FIRST_SEC = 1_743_458_400;

export function month(name: string, state: VerdictState, more: Partial<MonthView> = {}): MonthView {
  const known = state !== 'NO_DATA' && state !== 'REVIEW_REQUIRED';
  return {
    slaId: SLA_ID,
    month: name,
    startAt: FIRST_SEC,
    endAt: FIRST_SEC + MONTH_SEC,
    verdict: verdictView(state),
    soFar: false,
    incidentCount: known ? 1 : 0,
    whatHappened: known ? 'Short interruptions' : 'Nothing recorded',
    grossSec: known ? 1_080 : 0,
    excludedSec: 0,
    countedSec: known ? 1_080 : 0,
    allowanceSec: 1_296,
    denominatorSec: MONTH_SEC,
    uptimePct: known ? '2398/24' : null,
    printedPct: known ? '99.916' : null,
    targetPct: '99.95',
    creditPct: known ? '0' : null,
    credit: known ? { minor: '0', currency: 'EUR' } : null,
    creditFlag: null,
    metricVersion: 1,
    notes: [],
    ...more,
  };
}

const BREACH = {
  whatHappened: 'Storage controller failure, and 2 more',
  incidentCount: 2,
  grossSec: 16_080,
  countedSec: 12_480,
  excludedSec: 3_600,
  uptimePct: '2387/24',
  printedPct: '99.458',
  creditPct: '10',
  credit: { minor: '1240000', currency: 'EUR' },
};

const STATES: Readonly<Record<string, readonly [VerdictState, Partial<MonthView>]>> = {
  '2025-06': ['NO_DATA', {}],
  '2025-07': ['BREACHED', BREACH],
  '2025-08': ['REVIEW_REQUIRED', { notes: ['The terms change inside this month; a person has to decide.'] }],
  '2025-11': ['BREACHED', { ...BREACH, creditFlag: 'TIER_GAP', credit: null, creditPct: null }],
  '2026-03': ['MET_SO_FAR', { soFar: true }],
};

export const MONTHS: readonly MonthView[] = monthsBetween('2025-04', '2026-03').map((name) => {
  const [state, more] = STATES[name] ?? ['MET', {}];
  return month(name, state, more);
});

export const SLA_ROW: OutputOf<'sla.list'>[number] = {
  id: SLA_ID,
  name: 'Compute availability',
  contractId: CONTRACT_ID,
  contractRef: 'HDC-2023-04',
  providerId: PROVIDER_ID,
  providerName: 'Helios Data Centres GmbH',
  serviceId: SERVICE_ID,
  serviceName: 'Compute, region Frankfurt',
  targetPct: '99.95',
  firstMonth: '2025-04',
  lastMonth: '2026-03',
  lastVerdict: verdictView('MET'),
};

export const SLA: Sla = {
  id: SLA_ID,
  contractId: CONTRACT_ID,
  serviceId: SERVICE_ID,
  name: SLA_ROW.name,
  metricVersions: [
    {
      id: MetricVersionId.parse('019a0000-0000-7000-8000-000000000014'),
      version: 1,
      validFrom: '2024-01-01',
      targetPct: '99.95',
      zone: 'Europe/Berlin',
      excludeOrder: 'before_threshold',
      minConsecutiveSec: 60,
      granularity: 'exact',
      maintenanceCapSec: null,
      maintenanceNoticeSec: 0,
      maintenanceDenominator: 'full',
      rounding: null,
      clause: '4.2',
      dataSource: 'own monitoring',
      note: '',
    },
  ],
  creditSchedules: [],
  ...STAMPS,
};

const incident = (suffix: string, more: Partial<Incident>): Incident => ({
  id: IncidentId.parse(`019a0000-0000-7000-8000-0000000000${suffix}`),
  serviceId: SERVICE_ID,
  source: 'status page',
  externalId: `INC-${suffix}`,
  title: 'Storage controller failure',
  severity: 'major',
  startAt: FIRST_SEC + 86_400,
  endAt: FIRST_SEC + 98_880,
  recordedZone: 'UTC',
  precision: 'second',
  causeParty: 'provider',
  counts: true,
  exclusionReason: '',
  note: '',
  importId: null,
  ...STAMPS,
  ...more,
});

export const INCIDENTS: Incident[] = [
  incident('21', {}),
  incident('22', { title: 'Planned switch', counts: false, exclusionReason: 'Agreed as planned work, clause 4.3' }),
];

export const MEASUREMENT: Measurement = {
  id: MeasurementId.parse('019a0000-0000-7000-8000-000000000015'),
  slaId: SLA_ID,
  month: '2025-07',
  reportedPct: '99.95',
  measuredPct: null,
  agreedPct: null,
  state: 'disputed',
  note: '',
  ...STAMPS,
};

const BREACHED_MONTH = month('2025-07', 'BREACHED', BREACH);

export const EXPLAINED: ExplainView = {
  month: BREACHED_MONTH,
  steps: [
    {
      step: 1,
      name: 'Recorded incidents',
      rule: 'Source: own monitoring.',
      before: null,
      change: null,
      after: '16080 s',
      intervals: [
        {
          startAt: FIRST_SEC + 86_400,
          endAt: FIRST_SEC + 98_880,
          seconds: 12_480,
          reason: 'INC-21: Storage controller failure',
          incidentId: INCIDENTS[0]?.id ?? null,
          maintenanceId: null,
        },
      ],
    },
    {
      step: 2,
      name: 'Causes that do not count',
      rule: 'Events that do not count against the provider are left out.',
      before: '16080 s',
      change: '−3600 s',
      after: '12480 s',
      intervals: [],
    },
    {
      step: 3,
      name: 'Target',
      rule: 'At least 99.95 % (4.2), which allows 21 min 36 s of downtime.',
      before: null,
      change: null,
      after: 'Breached',
      intervals: [],
    },
  ],
  readings: [
    { name: 'to the second; full base', uptimePct: '2387/24', printedPct: '99.458', creditPct: '10', prescribed: true },
    { name: 'part minutes dropped', uptimePct: '2387/24', printedPct: '99.458', creditPct: '10', prescribed: false },
  ],
  readingSentence: 'Every reading of the clause gives the same credit of 10 %.',
  provenance: [
    { name: 'Clause', value: '4.2' },
    { name: 'Input (SHA-256)', value: 'a'.repeat(64) },
  ],
};

export const EXPORTED: OutputOf<'packs.exports'>[number] = {
  id: ExportId.parse('019a0000-0000-7000-8000-000000000016'),
  kind: 'slaReport',
  title: 'Compute availability',
  fileName: 'SLA report Helios 2025-04 to 2026-03.pdf',
  sha256: 'b'.repeat(64),
  bytes: 210_000,
  at: NOW_SEC,
  actor: 'Mara Lindqvist',
  revision: 318,
};

/** What the screens of SLA results ask for. */
export const SLA_FIXTURES: Fixtures = {
  ...SHELL,
  ...MONTH_FIXTURES,
  'sla.list': { value: [SLA_ROW] },
  'sla.months': { value: { sla: SLA_ROW, months: [...MONTHS], measurements: [MEASUREMENT] } },
  'sla.explain': { value: EXPLAINED },
  'slas.get': { value: SLA },
  'incidents.list': { value: INCIDENTS },
  'packs.exports': { value: [EXPORTED] },
  'shell.pickSave': { value: { fileToken: TOKEN, name: 'report.pdf' } },
  'packs.exportSlaReport': { value: { jobId: JOB_ID } },
  'jobs.cancel': { value: {} },
};
