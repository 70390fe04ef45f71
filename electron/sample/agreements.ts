// Sample data: contracts, targets and credit tables. One target changes in mid-year, one credit table has a gap.
import type { ContractInput } from '#shared/ipc/contracts.ts';
import type { SlaInput } from '#shared/ipc/contracts.ts';
import { PLAIN_BASIS, type MetricBasis } from '#shared/sla/basis.ts';
import type { SampleProvider } from './registry.ts';

type Version = SlaInput['metricVersions'][number];
type Band = SlaInput['creditSchedules'][number]['bands'][number];

const VERSION: Omit<Version, 'validFrom' | 'targetPct' | 'zone'> = {
  id: null,
  excludeOrder: 'before_threshold',
  minConsecutiveSec: 0,
  granularity: 'exact',
  maintenanceCapSec: null,
  maintenanceNoticeSec: 172_800,
  maintenanceDenominator: 'full',
  rounding: null,
  clause: '',
  dataSource: "Provider's status page",
  note: '',
};

const band = (ge: string | null, lt: string | null, creditPct: string): Band => ({
  ge,
  gt: null,
  le: null,
  lt,
  creditPct,
});

const PATH_BASIS: MetricBasis = {
  ...PLAIN_BASIS,
  metric: 'Availability of the path',
  outcome: 'Warehouses in Vienna can book goods in Frankfurt',
  facing: 'infrastructure',
  method: 'Loss of light on both fibres, one-minute samples',
  clockOffsetSec: -40,
  toleranceSec: 120,
  revisionDueOn: '2027-01-15',
  assumptions: [
    {
      text: 'Peak load of the line',
      expected: '40 % of 10 Gbit/s',
      actual: '52 % of 10 Gbit/s',
      checkedOn: '2026-09-02',
    },
  ],
};

const POWER_BASIS: MetricBasis = {
  ...PLAIN_BASIS,
  metric: 'Availability of power and cooling',
  outcome: 'Racks run, whatever the weather',
  facing: 'infrastructure',
  floorPct: '99.9',
  floorSource: 'Own standard for data centres, 2.3',
  method: 'Meters of both feeds, one-second samples',
  toleranceSec: 60,
  segments: [
    { name: 'Hall 2', sharePct: '60', attainedPct: null },
    { name: 'Hall 3', sharePct: '40', attainedPct: null },
  ],
};

export interface SampleContract {
  readonly provider: SampleProvider['key'];
  readonly record: Omit<ContractInput, 'providerId' | 'organisationId'>;
  readonly slas: ReadonlyArray<{
    readonly serviceName: string;
    readonly record: Omit<SlaInput, 'contractId' | 'serviceId'>;
  }>;
}

const TERMS = {
  renewalMode: 'tacit',
  renewalMonths: 12,
  endedOn: null,
  noticeForm: 'In writing',
  note: '',
} as const;

export const CONTRACTS: readonly SampleContract[] = [
  {
    provider: 'cloud',
    record: {
      ...TERMS,
      ref: 'ACH-2023-118',
      title: 'Cloud hosting master agreement',
      effectiveOn: '2023-11-01',
      initialMonths: 36,
      notice: { amount: 90, unit: 'days' },
      zone: 'America/New_York',
      governingLaw: 'US',
      annualCost: { minor: '51600000', currency: 'USD' },
    },
    slas: [
      {
        serviceName: 'Compute, us-east',
        record: {
          name: 'Compute availability',
          metricVersions: [
            {
              ...VERSION,
              validFrom: '2023-11-01',
              targetPct: '99.9',
              zone: 'America/New_York',
              clause: 'Exhibit B, 2.1',
            },
            {
              ...VERSION,
              validFrom: '2026-04-01',
              targetPct: '99.95',
              zone: 'America/New_York',
              clause: 'Exhibit B, 2.1 as amended on 12 March 2026',
            },
          ],
          creditSchedules: [
            {
              id: null,
              validFrom: '2023-11-01',
              monthlyFee: { minor: '3400000', currency: 'USD' },
              capPct: '50',
              clause: 'Exhibit B, 4',
              bands: [band('99.0', '99.9', '10'), band('95.0', '99.0', '25'), band(null, '95.0', '50')],
            },
            {
              id: null,
              validFrom: '2026-04-01',
              monthlyFee: { minor: '3650000', currency: 'USD' },
              capPct: '50',
              clause: 'Exhibit B, 4 as amended',
              bands: [band('99.0', '99.95', '10'), band('95.0', '99.0', '25'), band(null, '95.0', '50')],
            },
          ],
        },
      },
      {
        serviceName: 'Development platform',
        record: {
          name: 'Development platform availability',
          metricVersions: [
            { ...VERSION, validFrom: '2024-06-01', targetPct: '99.9', zone: 'UTC', clause: 'Order form 3, 1.2' },
          ],
          creditSchedules: [
            {
              id: null,
              validFrom: '2024-06-01',
              monthlyFee: { minor: '900000', currency: 'USD' },
              capPct: null,
              clause: 'Order form 3, 1.4',
              bands: [band('99.0', '99.9', '10'), band(null, '99.0', '25')],
            },
          ],
        },
      },
    ],
  },
  {
    provider: 'desk',
    record: {
      ...TERMS,
      ref: 'BQ-MSA-07',
      title: 'Managed service desk',
      effectiveOn: '2024-04-01',
      initialMonths: 36,
      notice: { amount: 6, unit: 'months' },
      zone: 'Asia/Kolkata',
      governingLaw: 'IN',
      annualCost: { minor: '7440000000', currency: 'INR' },
    },
    slas: [
      {
        serviceName: 'Service desk portal',
        record: {
          name: 'Portal availability',
          metricVersions: [
            {
              ...VERSION,
              validFrom: '2024-04-01',
              targetPct: '99.5',
              zone: 'Asia/Kolkata',
              maintenanceCapSec: 14_400,
              clause: 'Schedule 3, 2',
              note: 'At most four hours of maintenance a month are taken out.',
            },
          ],
          creditSchedules: [
            {
              id: null,
              validFrom: '2024-04-01',
              monthlyFee: { minor: '620000000', currency: 'INR' },
              capPct: '15',
              clause: 'Schedule 3, 5',
              bands: [
                { ge: '98.0', gt: null, le: '99.4', lt: null, creditPct: '5' },
                { ge: null, gt: null, le: '97.9', lt: null, creditPct: '15' },
              ],
            },
          ],
        },
      },
    ],
  },
  {
    provider: 'telecom',
    record: {
      ...TERMS,
      ref: 'FT-WAN-2024-02',
      title: 'Wide area network',
      effectiveOn: '2024-01-15',
      initialMonths: 36,
      notice: { amount: 3, unit: 'months' },
      zone: 'Europe/Berlin',
      governingLaw: 'AT',
      annualCost: { minor: '21600000', currency: 'EUR' },
    },
    slas: [
      {
        serviceName: 'WAN Frankfurt to Vienna',
        record: {
          name: 'Path availability',
          metricVersions: [
            {
              ...VERSION,
              validFrom: '2024-01-15',
              targetPct: '99.9',
              zone: 'Europe/Berlin',
              maintenanceNoticeSec: 432_000,
              minConsecutiveSec: 60,
              granularity: 'floor_minute_per_outage',
              clause: 'Annex 2, 3.1',
              note: 'Maintenance is taken out when announced five days before; part minutes do not count.',
              basis: PATH_BASIS,
            },
          ],
          creditSchedules: [
            {
              id: null,
              validFrom: '2024-01-15',
              monthlyFee: { minor: '1800000', currency: 'EUR' },
              capPct: '30',
              clause: 'Annex 2, 5',
              claimWindow: { amount: 3, unit: 'months' },
              bands: [band('99.5', '99.9', '5'), band('98.0', '99.5', '15'), band(null, '98.0', '30')],
            },
          ],
        },
      },
    ],
  },
  {
    provider: 'datacentre',
    record: {
      ...TERMS,
      ref: 'HRZ-FR2-0451',
      title: 'Colocation FR-2',
      effectiveOn: '2022-07-01',
      initialMonths: 60,
      notice: { amount: 12, unit: 'months' },
      zone: 'Europe/Berlin',
      governingLaw: 'DE',
      annualCost: { minor: '98400000', currency: 'EUR' },
    },
    slas: [
      {
        serviceName: 'Colocation FR-2',
        record: {
          name: 'Power and cooling',
          metricVersions: [
            {
              ...VERSION,
              validFrom: '2022-07-01',
              targetPct: '99.98',
              zone: 'Europe/Berlin',
              dataSource: 'Own monitoring, confirmed by the site',
              clause: 'Clause 7.2',
              basis: POWER_BASIS,
            },
          ],
          creditSchedules: [
            {
              id: null,
              validFrom: '2022-07-01',
              monthlyFee: { minor: '8200000', currency: 'EUR' },
              capPct: '20',
              clause: 'Clause 7.5',
              claimWindow: { amount: 60, unit: 'days' },
              bands: [band('99.9', '99.98', '2.5'), band('99.0', '99.9', '10'), band(null, '99.0', '20')],
            },
          ],
        },
      },
    ],
  },
];
