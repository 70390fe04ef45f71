// Answers for the fake bridge: one provider with a service, a contract and a service level with two versions and a table.
import { PLAIN_CLOCK } from '#shared/contracts/model.ts';
import {
  BusinessFunctionId,
  ClauseId,
  ContractEventId,
  ObligationId,
  ContractId,
  CreditScheduleId,
  MetricVersionId,
  OrganisationId,
  PersonId,
  ProviderContactId,
  ProviderIdentifierId,
  ServiceId,
} from '#shared/ids.ts';
import type { OutputOf } from '#shared/ipc/contract.ts';
import { NOW_SEC, PROVIDER_ID, SHELL, SLA_ID } from './fixtures.ts';
import type { Fixtures } from './fake-bridge.ts';

const id = (last: number): string => `019a0000-0000-7000-8000-${String(last).padStart(12, '0')}`;

export const CONTRACT_ID = ContractId.parse(id(10));
const PERSON_ID = PersonId.parse(id(11));
const SERVICE_ID = ServiceId.parse(id(12));
const ORGANISATION_ID = OrganisationId.parse(id(13));

const STAMPS = {
  rev: 3,
  createdAt: NOW_SEC,
  createdBy: 'Mara Lindqvist',
  updatedAt: NOW_SEC,
  updatedBy: 'Mara Lindqvist',
  archivedAt: null,
  trashedAt: null,
};

const BREACHED = { state: 'BREACHED', word: 'Breached', tone: 'breached' } as const;

export const PROVIDER_ROWS: OutputOf<'providers.list'> = [
  {
    id: PROVIDER_ID,
    rev: 3,
    legalName: 'Helios Data Centres GmbH',
    shortName: 'Helios',
    country: 'DE',
    lifecycle: 'active',
    ownerName: 'Mara Lindqvist',
    services: 1,
    contracts: 1,
    slas: 1,
    worstVerdict: BREACHED,
    updatedAt: NOW_SEC,
  },
];

export const PROVIDER: OutputOf<'providers.get'> = {
  id: PROVIDER_ID,
  legalName: 'Helios Data Centres GmbH',
  shortName: 'Helios',
  country: 'DE',
  lifecycle: 'active',
  parentId: null,
  ownerId: PERSON_ID,
  note: 'Two halls, one owner.',
  identifiers: [
    { id: ProviderIdentifierId.parse(id(14)), type: 'CRN', value: 'HRB 12345', country: 'DE', validTo: null },
  ],
  contacts: [{ id: ProviderContactId.parse(id(15)), personId: PERSON_ID, role: 'Account manager', escalationLevel: 1 }],
  ...STAMPS,
};

export const SLA: OutputOf<'slas.get'> = {
  id: SLA_ID,
  contractId: CONTRACT_ID,
  serviceId: SERVICE_ID,
  name: 'Helios Compute availability',
  metricVersions: [
    {
      id: MetricVersionId.parse(id(16)),
      version: 1,
      validFrom: '2023-11-01',
      targetPct: '99.50',
      zone: 'Europe/Berlin',
      excludeOrder: 'before_threshold',
      minConsecutiveSec: 60,
      granularity: 'exact',
      maintenanceCapSec: 14_400,
      maintenanceNoticeSec: 172_800,
      maintenanceDenominator: 'full',
      rounding: { places: 2, mode: 'truncate' },
      clause: 'Exhibit B, 2.1',
      dataSource: 'Own monitoring',
      note: '',
    },
    {
      id: MetricVersionId.parse(id(17)),
      version: 2,
      validFrom: '2026-01-01',
      targetPct: '99.9995',
      zone: 'Europe/Berlin',
      excludeOrder: 'before_threshold',
      minConsecutiveSec: 0,
      granularity: 'exact',
      maintenanceCapSec: null,
      maintenanceNoticeSec: 0,
      maintenanceDenominator: 'full',
      rounding: null,
      clause: 'Exhibit B, 2.1 as amended',
      dataSource: 'Own monitoring',
      note: '',
    },
  ],
  creditSchedules: [
    {
      id: CreditScheduleId.parse(id(18)),
      validFrom: '2023-11-01',
      monthlyFee: { minor: '3440000', currency: 'EUR' },
      capPct: '50',
      clause: 'Exhibit B, 4',
      bands: [
        { ge: '99.0', gt: null, le: null, lt: '99.50', creditPct: '10' },
        { ge: null, gt: null, le: null, lt: '99.0', creditPct: '25' },
      ],
    },
  ],
  ...STAMPS,
};

export const CONTRACT: OutputOf<'contracts.get'> = {
  contract: {
    id: CONTRACT_ID,
    providerId: PROVIDER_ID,
    organisationId: ORGANISATION_ID,
    ref: 'HDC-2023-04',
    title: 'Hosting agreement',
    effectiveOn: '2023-11-01',
    initialMonths: 36,
    renewalMode: 'tacit',
    renewalMonths: 12,
    notice: { amount: 90, unit: 'days' },
    endedOn: null,
    zone: 'Europe/Berlin',
    governingLaw: 'DE',
    annualCost: { minor: '41280000', currency: 'EUR' },
    noticeForm: 'In writing',
    note: 'Signed on paper.',
    stage: 'active',
    clock: PLAIN_CLOCK,
    ...STAMPS,
  },
  providerName: 'Helios Data Centres GmbH',
  slas: [SLA],
};

export const CONTRACT_ROWS: OutputOf<'contracts.list'> = [
  {
    id: CONTRACT_ID,
    rev: 3,
    ref: 'HDC-2023-04',
    title: 'Hosting agreement',
    providerId: PROVIDER_ID,
    providerName: 'Helios Data Centres GmbH',
    effectiveOn: '2023-11-01',
    endedOn: null,
    renewalMode: 'tacit',
    annualCost: { minor: '41280000', currency: 'EUR' },
    state: 'running',
    sendBy: '2026-08-02',
    noticeBy: '2026-08-02',
    committedUntil: '2026-10-31',
    lockedIn: { minor: '24091397', currency: 'EUR' },
    slas: 1,
  },
];

/** Of the contract above, on 31 March 2026. */
export const CLOCK: OutputOf<'clock.get'> = {
  clock: {
    state: 'running',
    term: 1,
    termStart: '2023-11-01',
    termEnd: '2026-10-31',
    noticeFrom: null,
    noticeBy: '2026-08-02',
    sendBy: '2026-08-02',
    committedUntil: '2026-10-31',
    lockedIn: { minor: '24202521', currency: 'EUR' },
    nextLock: { minor: '41280000', currency: 'EUR' },
    terms: [
      {
        number: 1,
        start: '2023-11-01',
        end: '2026-10-31',
        noticeFrom: null,
        noticeBy: '2026-08-02',
        sendBy: '2026-08-02',
        state: 'current',
      },
      {
        number: 2,
        start: '2026-11-01',
        end: '2027-10-31',
        noticeFrom: null,
        noticeBy: '2027-08-02',
        sendBy: '2027-08-02',
        state: 'open',
      },
    ],
  },
  problem: null,
  asOf: '2026-03-31',
  events: [
    {
      id: ContractEventId.parse(id(19)),
      contractId: CONTRACT_ID,
      kind: 'signed',
      on: '2023-10-12',
      party: 'ours',
      endsOn: null,
      proof: '',
      note: 'Signed by both.',
    },
  ],
  ownerName: 'Mara Lindqvist',
};

const OBLIGATION_ROW: OutputOf<'obligations.list'>[number] = {
  id: ObligationId.parse(id(21)),
  contractId: CONTRACT_ID,
  party: 'theirs',
  kind: 'report',
  title: 'Monthly report',
  clause: 'Schedule 4',
  firstDueOn: '2026-02-28',
  every: { amount: 1, unit: 'months' },
  untilOn: null,
  trigger: '',
  graceDays: 5,
  ownerId: PERSON_ID,
  note: '',
  contractRef: 'HDC-2023-04',
  providerName: 'Helios Data Centres GmbH',
  ownerName: 'Mara Lindqvist',
  state: 'lapsed',
  nextDueOn: '2026-02-28',
  lastCheck: null,
  ...STAMPS,
};

const FUNCTION_ROW: OutputOf<'functions.list'>[number] = {
  id: BusinessFunctionId.parse(id(22)),
  ref: 'F1',
  name: 'Take orders',
  ownerId: PERSON_ID,
  ownerName: 'Mara Lindqvist',
  criticality: 'critical',
  reasons: 'No order leaves without it.',
  assessedOn: '2026-02-10',
  rtoHours: 4,
  rpoHours: 1,
  mtdHours: 24,
  tolerance: '',
  supports: [],
  recovery: 'not_tested',
  ...STAMPS,
};

/** Everything the screens of providers and contracts ask for. */
export const AGREEMENTS: Fixtures = {
  ...SHELL,
  'deliveries.list': { value: { rows: [], records: [] } },
  'providers.list': { value: PROVIDER_ROWS },
  'providers.get': { value: PROVIDER },
  'people.list': {
    value: [
      {
        id: PERSON_ID,
        name: 'Mara Lindqvist',
        party: 'ours',
        providerId: null,
        role: 'Vendor manager',
        email: 'mara@example.test',
        ...STAMPS,
      },
    ],
  },
  'organisations.list': {
    value: [
      {
        id: ORGANISATION_ID,
        name: 'Hanse Logistik SE',
        lei: '',
        country: 'DE',
        currency: 'EUR',
        parentId: null,
        ...STAMPS,
      },
    ],
  },
  'services.list': {
    value: [
      {
        id: SERVICE_ID,
        providerId: PROVIDER_ID,
        name: 'Helios Compute',
        ictServiceType: 'S17',
        description: 'Virtual machines',
        ownerId: PERSON_ID,
        ...STAMPS,
      },
    ],
  },
  'contracts.list': { value: CONTRACT_ROWS },
  'contracts.get': { value: CONTRACT },
  'clock.get': { value: CLOCK },
  'clauses.list': {
    value: [
      {
        id: ClauseId.parse(id(20)),
        contractId: CONTRACT_ID,
        item: 'own/1',
        state: 'partial',
        location: 'Clause 20',
        note: 'German law.',
        slaId: null,
        obligationId: null,
      },
    ],
  },
  'calendars.list': { value: [] },
  'functions.list': { value: [FUNCTION_ROW] },
  'obligations.list': { value: [OBLIGATION_ROW] },
  'obligations.passes': { value: [] },
  'slas.lint': { value: [{ code: 'GAP', band: null, message: 'No band answers an availability exactly 99 %.' }] },
  'sla.list': {
    value: [
      {
        id: SLA_ID,
        name: 'Helios Compute availability',
        contractId: CONTRACT_ID,
        contractRef: 'HDC-2023-04',
        providerId: PROVIDER_ID,
        providerName: 'Helios Data Centres GmbH',
        serviceId: SERVICE_ID,
        serviceName: 'Helios Compute',
        targetPct: '99.9995',
        firstMonth: '2025-04',
        lastMonth: '2026-03',
        lastVerdict: BREACHED,
      },
    ],
  },
};
