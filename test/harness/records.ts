// Records for tests: complete, valid, and different only where a test says so.
import type { BusinessCalendar } from '#shared/calendars/model.ts';
import { PLAIN_CLOCK, type Contract } from '#shared/contracts/model.ts';
import {
  BusinessCalendarId,
  ContractId,
  CreditScheduleId,
  IncidentId,
  MaintenanceWindowId,
  MeasurementId,
  MetricVersionId,
  OrganisationId,
  PersonId,
  ProviderId,
  ServiceId,
  SlaId,
} from '#shared/ids.ts';
import type { Incident, MaintenanceWindow } from '#shared/incidents/model.ts';
import type { Organisation, Person } from '#shared/people/model.ts';
import type { Provider, Service } from '#shared/providers/model.ts';
import type { Measurement, Sla } from '#shared/sla/model.ts';
import type { Content } from '#db/fields.ts';
import { countingIds } from './workspace.ts';

/** Text that breaks programs which take data for code. */
export const HOSTILE_TEXTS = [
  `'; drop table provider; --`,
  `"double" 'single' \`back\``,
  `<script>alert(1)</script> #read("/etc/passwd") {{x}} \${y}`,
  `=HYPERLINK("http://x")`,
  `back\\slash \\u0000 %s %00`,
  'line\nbreak\r\ttab',
  'ünïcödé 漢字 🚀 e\u0301 \u202Eright to left',
  '{"json":[null]}',
  '$.path',
  '99999999999999999999',
  ' padded ',
] as const;

const newId = countingIds();

export const organisation = (more: Partial<Content<Organisation>> = {}): Content<Organisation> => ({
  id: OrganisationId.parse(newId()),
  name: 'Northwind Bank',
  lei: '',
  country: 'DE',
  currency: 'EUR',
  parentId: null,
  ...more,
});

export const person = (more: Partial<Content<Person>> = {}): Content<Person> => ({
  id: PersonId.parse(newId()),
  name: 'Ada Berg',
  party: 'ours',
  providerId: null,
  role: 'Vendor manager',
  email: 'ada@example.org',
  ...more,
});

export const provider = (more: Partial<Content<Provider>> = {}): Content<Provider> => ({
  id: ProviderId.parse(newId()),
  legalName: 'Helios Data Centres GmbH',
  shortName: 'Helios',
  country: 'DE',
  lifecycle: 'active',
  parentId: null,
  ownerId: null,
  note: '',
  identifiers: [],
  contacts: [],
  ...more,
});

export const service = (providerId: ProviderId, more: Partial<Content<Service>> = {}): Content<Service> => ({
  id: ServiceId.parse(newId()),
  providerId,
  name: 'Hosting',
  ictServiceType: 'S17',
  description: '',
  ownerId: null,
  ...more,
});

export const contract = (providerId: ProviderId, more: Partial<Content<Contract>> = {}): Content<Contract> => ({
  id: ContractId.parse(newId()),
  providerId,
  organisationId: null,
  ref: 'C-100',
  title: 'Hosting agreement',
  effectiveOn: '2024-01-01',
  initialMonths: 36,
  renewalMode: 'tacit',
  renewalMonths: 12,
  notice: { amount: 6, unit: 'months' },
  endedOn: null,
  zone: 'Europe/Berlin',
  governingLaw: 'DE',
  annualCost: { minor: '12000000', currency: 'EUR' },
  noticeForm: 'Registered letter',
  note: '',
  stage: 'active',
  clock: PLAIN_CLOCK,
  ...more,
});

export const sla = (contractId: ContractId, serviceId: ServiceId, more: Partial<Content<Sla>> = {}): Content<Sla> => ({
  id: SlaId.parse(newId()),
  contractId,
  serviceId,
  name: 'Availability',
  metricVersions: [
    {
      id: MetricVersionId.parse(newId()),
      version: 1,
      validFrom: '2024-01-01',
      targetPct: '99.90',
      zone: 'Europe/Berlin',
      excludeOrder: 'before_threshold',
      minConsecutiveSec: 60,
      granularity: 'exact',
      maintenanceCapSec: 14_400,
      maintenanceNoticeSec: 432_000,
      maintenanceDenominator: 'full',
      rounding: { places: 2, mode: 'half_up' },
      clause: '4.2',
      dataSource: 'own monitoring',
      note: '',
    },
  ],
  creditSchedules: [
    {
      id: CreditScheduleId.parse(newId()),
      validFrom: '2024-01-01',
      monthlyFee: { minor: '1000000', currency: 'EUR' },
      capPct: '20',
      clause: '7.1',
      bands: [
        { ge: '99.5', gt: null, le: null, lt: '99.90', creditPct: '5' },
        { ge: null, gt: null, le: null, lt: '99.5', creditPct: '10' },
      ],
    },
  ],
  ...more,
});

export const calendar = (more: Partial<Content<BusinessCalendar>> = {}): Content<BusinessCalendar> => ({
  id: BusinessCalendarId.parse(newId()),
  name: 'Office hours',
  zone: 'Europe/Berlin',
  week: {
    '1': [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ],
    '5': [['08:00', '30:00']],
  },
  holidays: [{ on: '2026-12-25', name: 'Christmas', hours: [] }],
  holidaySource: 'state list 2026',
  ...more,
});

export const maintenance = (
  serviceId: ServiceId,
  more: Partial<Content<MaintenanceWindow>> = {},
): Content<MaintenanceWindow> => ({
  id: MaintenanceWindowId.parse(newId()),
  serviceId,
  ref: 'M-1',
  title: 'Core switch replacement',
  startAt: 1_000_000,
  endAt: 1_007_200,
  announcedAt: 900_000,
  agreed: true,
  note: '',
  ...more,
});

let externalIds = 0;

export const incident = (serviceId: ServiceId, more: Partial<Content<Incident>> = {}): Content<Incident> => {
  externalIds += 1;
  return {
    id: IncidentId.parse(newId()),
    serviceId,
    source: 'status page',
    externalId: `INC-${externalIds}`,
    title: 'Login fails',
    severity: 'major',
    startAt: 1_000_000,
    endAt: 1_003_600,
    recordedZone: 'UTC',
    precision: 'second',
    causeParty: 'provider',
    counts: true,
    exclusionReason: '',
    note: '',
    importId: null,
    ...more,
  };
};

export const measurement = (slaId: SlaId, more: Partial<Content<Measurement>> = {}): Content<Measurement> => ({
  id: MeasurementId.parse(newId()),
  slaId,
  month: '2026-03',
  reportedPct: '99.95',
  measuredPct: '43199/43200',
  agreedPct: null,
  state: 'open',
  note: '',
  ...more,
});
