// Answers about assurance for the fake bridge: reports with a gap, a privileged account, a handover that is blocked.
import type { AssuranceContent } from '#shared/assurance/model.ts';
import { AssuranceId } from '#shared/ids.ts';
import type { AssuranceRow, CoverageRow } from '#shared/ipc/assurance.ts';
import type { Fixtures } from './fake-bridge.ts';
import { NOW_SEC, PROVIDER_ID } from './fixtures.ts';
import { SERVICE_ID } from './sla-fixtures.ts';

const STAMPS = {
  rev: 2,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};
let made = 0;

function row(content: AssuranceContent, state: Pick<AssuranceRow, 'tone' | 'word' | 'detail'>): AssuranceRow {
  made += 1;
  const id = AssuranceId.parse(`019a0000-0000-7000-8000-0000000008${String(made).padStart(2, '0')}`);
  return {
    record: { ...content, id, ...STAMPS },
    subject: 'Helios',
    providerId: PROVIDER_ID,
    providerName: 'Helios',
    ownerName: 'Mara Lindqvist',
    ...state,
    nextOn: '2026-12-31',
  };
}

const common = { ownerId: null, note: '' } as const;

export const REPORT_ROW = row(
  {
    kind: 'audit_report',
    title: 'SOC 2 report',
    subjectId: PROVIDER_ID,
    ...common,
    facts: {
      report: 'soc2_type2',
      auditor: 'Kessler & Boyd',
      opinion: 'qualified',
      periodFrom: '2025-04-01',
      periodTo: '2026-03-31',
      bridgeTo: null,
      subservice: 'carve_out',
      receivedOn: null,
      reviewedOn: null,
      reviewedBy: '',
      services: [{ serviceId: SERVICE_ID, match: 'part' }],
      exceptions: [{ text: 'Leavers kept access', response: '', isClosed: false }],
      controls: [],
    },
  },
  { tone: 'risk', word: 'Gap', detail: 'Nothing covers the 188 days since.' },
);

export const DUTY_ROW = row(
  {
    kind: 'patching',
    title: 'Patches',
    subjectId: SERVICE_ID,
    ...common,
    facts: { criticalDays: 14, otherDays: 60, source: 'Schedule 4.2', patches: [] },
  },
  { tone: 'nodata', word: 'No data', detail: 'No patch is on record.' },
);

const HANDOVER_ROW = row(
  {
    kind: 'handover',
    title: 'Second shift',
    subjectId: SERVICE_ID,
    ...common,
    facts: { liveOn: null, findings: [], items: [], sessions: [{ topic: 'Nights', heldOn: null, signedOffBy: '' }] },
  },
  { tone: 'risk', word: 'Blocked', detail: 'Shadowing not signed off: Nights.' },
);

const COVERAGE: CoverageRow = {
  providerId: PROVIDER_ID,
  providerName: 'Helios',
  from: '2025-10-06',
  to: '2026-10-05',
  parts: [
    { state: 'covered', from: '2025-10-06', to: '2026-03-31', days: 177 },
    { state: 'gap', from: '2026-04-01', to: '2026-10-05', days: 188 },
  ],
};

export const ASSURANCE: Fixtures = {
  'assurance.list': { value: [REPORT_ROW, DUTY_ROW, HANDOVER_ROW] },
  'assurance.get': { value: REPORT_ROW },
  'assurance.coverage': { value: [COVERAGE] },
};

export const NO_ASSURANCE: Fixtures = {
  ...ASSURANCE,
  'assurance.list': { value: [] },
  'assurance.coverage': { value: [] },
};
