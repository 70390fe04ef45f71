// Public terms of the large clouds. Numbers and dates are facts of the named texts; the words are ours.
import { BILLING, CALENDAR, days, ladder, months, UNSAID } from './bands.ts';
import type { TermsTemplate } from './model.ts';

const BILLING_DAY = 'The day on which your billing month begins; the form starts with the 1st.';
const MINIMUM = 'Credits of 1 USD or less are not issued; one-time charges are no part of the fee.';

const AWS = {
  ...UNSAID,
  provider: 'AWS',
  standing: 'official',
  window: BILLING,
  claimWindow: months(2),
  open: [BILLING_DAY, 'Whether a started minute counts: the text does not say.', MINIMUM],
} as const;

const aws = (id: string, service: string, path: string, textDated: string) => ({
  ...AWS,
  id,
  service,
  source: `https://aws.amazon.com/${path}/sla/`,
  textDated,
});

const AWS_TEMPLATES: readonly TermsTemplate[] = [
  {
    ...aws('aws-ec2-region', 'EC2, region (two or more zones)', 'compute', '2022-05-25'),
    target: { targetPct: '99.99' },
    bands: ladder(['99.99', '10'], ['99', '30'], ['95', '100']),
    open: [...AWS.open, 'One instance earns the credit of its region or its own, never both.'],
  },
  {
    ...aws('aws-ec2-instance', 'EC2, single instance', 'compute', '2022-05-25'),
    target: { targetPct: '99.5' },
    bands: ladder(['99.5', '10'], ['99', '30'], ['95', '100']),
    open: [
      ...AWS.open,
      'An hour in which the instance was down for more than 6 minutes is not charged. One copy of the text says 6 minutes in a row.',
    ],
  },
  {
    ...aws('aws-rds-multi-az', 'RDS, several zones', 'rds', '2024-01-22'),
    target: { targetPct: '99.95' },
    bands: ladder(['99.95', '10'], ['99', '25'], ['95', '100']),
  },
  {
    ...aws('aws-rds-single', 'RDS, single instance', 'rds', '2024-01-22'),
    target: { targetPct: '99.5' },
    bands: ladder(['99.5', '10'], ['99', '25'], ['95', '100']),
  },
  {
    ...aws('aws-s3-standard', 'S3, Standard, Express and Glacier Flexible', 's3', '2023-11-28'),
    target: { targetPct: '99.9' },
    method: '100 % minus the mean of the error rates of 5-minute intervals; an interval without requests has none',
    bands: ladder(['99.9', '10'], ['99', '25'], ['95', '100']),
    open: [BILLING_DAY, MINIMUM, 'The credits were read in the text of 2019.'],
  },
  {
    ...aws('aws-s3-infrequent', 'S3, Intelligent-Tiering and infrequent access', 's3', '2023-11-28'),
    target: { targetPct: '99.0' },
    method: '100 % minus the mean of the error rates of 5-minute intervals',
    bands: ladder(['99.0', '10'], ['98', '25'], ['95', '100']),
    open: [BILLING_DAY, MINIMUM, 'The credits were read in the text of 2019.'],
  },
];

const AZURE = {
  ...UNSAID,
  provider: 'Microsoft',
  standing: 'copy',
  source: 'Microsoft Online Services consolidated SLA (worldwide, English), September 2026',
  textDated: '2026-09-01',
  window: BILLING,
  capPct: '100',
  claimWindow: months(2),
  open: [BILLING_DAY, 'Availability is of the minutes in which the service was deployed, not of the whole month.'],
} as const;

const WHOLE = [BILLING_DAY, 'The disk with the lowest promise decides when disks are mixed.'];

const azure = (
  id: string,
  service: string,
  targetPct: string,
  ...steps: ReadonlyArray<readonly [string, string]>
): TermsTemplate => ({ ...AZURE, id, service, target: { targetPct }, bands: ladder(...steps) });

const AZURE_TEMPLATES: readonly TermsTemplate[] = [
  azure(
    'azure-vm-zones',
    'Virtual machines in two or more zones',
    '99.99',
    ['99.99', '10'],
    ['99', '25'],
    ['95', '100'],
  ),
  azure('azure-vm-set', 'Virtual machines, availability set', '99.95', ['99.95', '10'], ['99', '25'], ['95', '100']),
  {
    ...azure('azure-vm-premium', 'Single machine, premium SSD', '99.9', ['99.9', '10'], ['99', '25'], ['95', '100']),
    open: WHOLE,
  },
  {
    ...azure('azure-vm-ssd', 'Single machine, standard SSD', '99.5', ['99.5', '10'], ['95', '25'], ['90', '100']),
    open: WHOLE,
  },
  {
    ...azure('azure-vm-hdd', 'Single machine, standard HDD', '95', ['95', '10'], ['92', '25'], ['90', '100']),
    open: WHOLE,
  },
  azure('azure-sql-zones', 'SQL Database, zone redundant', '99.995', ['99.995', '10'], ['99', '25'], ['95', '100']),
  azure('azure-sql', 'SQL Database, one zone', '99.99', ['99.99', '10'], ['99', '25'], ['95', '100']),
  azure('azure-dns', 'DNS', '100', ['100', '10'], ['99.99', '25'], ['99.5', '100']),
  azure('azure-load-balancer', 'Standard Load Balancer', '99.99', ['99.99', '10'], ['99.9', '25']),
  {
    ...azure('azure-storage-hot', 'Storage, hot tier, writes', '99.9', ['99.9', '10'], ['99', '25']),
    method: '100 % minus the mean of the hourly error rates; an hour without requests has none',
    open: [BILLING_DAY],
  },
  {
    ...azure('azure-functions', 'Functions, consumption plan', '99.95', ['99.95', '10'], ['99', '25'], ['95', '100']),
    method: 'Executions that did not fail, of all that were triggered',
    open: [BILLING_DAY],
  },
];

const GOOGLE = {
  ...UNSAID,
  provider: 'Google Cloud',
  standing: 'official',
  window: CALENDAR,
} as const;

/** At least one minute in a row, and a started minute is dropped. */
const FULL_MINUTES = { minConsecutiveSec: 60, granularity: 'floor_minute_per_outage' } as const;

const GOOGLE_TEMPLATES: readonly TermsTemplate[] = [
  {
    ...GOOGLE,
    id: 'gcp-alloydb',
    service: 'AlloyDB',
    source: 'https://cloud.google.com/alloydb/sla',
    textDated: null,
    target: { targetPct: '99.99', ...FULL_MINUTES },
    bands: ladder(['99.99', '10'], ['99', '25'], ['95', '50']),
    claimWindow: days(30),
    open: ['The 30 days for a claim come from another account of the terms.'],
  },
  {
    ...GOOGLE,
    id: 'gcp-cloudsql',
    service: 'Cloud SQL Enterprise Plus, high availability',
    source: 'https://cloud.google.com/sql/sla',
    textDated: null,
    target: { targetPct: '99.99', ...FULL_MINUTES },
    open: ['The credit table: only its cap of 50 % was confirmed.', 'The time for a claim.'],
  },
  {
    ...GOOGLE,
    id: 'gcp-compute',
    service: 'Compute Engine, several zones',
    source: 'https://cloud.google.com/compute/sla/index-20230829.html',
    textDated: '2023-08-29',
    target: { targetPct: '99.99', ...FULL_MINUTES },
    open: ['The credit table: it was not obtained.', 'A single instance has a lower target.', 'The time for a claim.'],
  },
  {
    ...UNSAID,
    id: 'oracle-paas-2020',
    provider: 'Oracle',
    service: 'Public cloud, category 1',
    source: 'Oracle PaaS and IaaS Public Cloud Services Pillar Document, April 2020',
    textDated: '2020-04',
    standing: 'official',
    target: { targetPct: '99.95' },
    open: ['The credit table: it was not obtained.', 'Category 2: its written steps do not lead to a percentage.'],
  },
];

export const CLOUD_TEMPLATES: readonly TermsTemplate[] = [...AWS_TEMPLATES, ...AZURE_TEMPLATES, ...GOOGLE_TEMPLATES];
