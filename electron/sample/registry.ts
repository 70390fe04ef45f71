// Sample data: our organisation, people, and four providers of different kinds with their services. All names are invented.
import type { InputOf } from '#shared/ipc/contract.ts';

type PersonInput = InputOf<'people.create'>;
type ProviderInput = InputOf<'providers.create'>;
type ServiceInput = InputOf<'services.create'>;

export const HOME = {
  organisation: { name: 'Marlow & Finch Insurance SE', country: 'DE', currency: 'EUR' },
  person: 'Ida Berg',
  homeZone: 'Europe/Berlin',
} as const;

/** People on our side besides the one who created the workspace. */
export const OUR_PEOPLE: readonly PersonInput[] = [
  {
    name: 'Tomas Lindqvist',
    party: 'ours',
    providerId: null,
    role: 'Head of infrastructure',
    email: 'tomas@marlow.example',
  },
  { name: 'Amara Okafor', party: 'ours', providerId: null, role: 'Service desk owner', email: 'amara@marlow.example' },
];

export interface SampleProvider {
  readonly key: 'cloud' | 'desk' | 'telecom' | 'datacentre';
  readonly record: Omit<ProviderInput, 'ownerId' | 'contacts'>;
  /** Name, role and escalation level of their people. */
  readonly contacts: ReadonlyArray<readonly [name: string, role: string, level: number | null]>;
  readonly services: ReadonlyArray<Omit<ServiceInput, 'providerId' | 'ownerId'>>;
}

const identifier = (type: 'LEI' | 'CRN' | 'VAT', value: string, country: string) => ({
  id: null,
  type,
  value,
  country,
  validTo: null,
});

export const PROVIDERS: readonly SampleProvider[] = [
  {
    key: 'cloud',
    record: {
      legalName: 'Altocumulus Cloud Hosting Inc.',
      shortName: 'Altocumulus',
      country: 'US',
      lifecycle: 'active',
      parentId: null,
      note: 'Cloud hosting in two regions; the development platform runs there too.',
      identifiers: [identifier('CRN', '7714-882', 'US')],
    },
    contacts: [
      ['Dana Whitfield', 'Account manager', 1],
      ['Marcus Oyelaran', 'Director of reliability', 2],
    ],
    services: [
      { name: 'Compute, us-east', ictServiceType: 'S17', description: 'Virtual machines of the claims platform.' },
      { name: 'Development platform', ictServiceType: 'S18', description: 'Repositories, builds and packages.' },
    ],
  },
  {
    key: 'desk',
    record: {
      legalName: 'Bluequay Service Desk Pvt. Ltd.',
      shortName: 'Bluequay',
      country: 'IN',
      lifecycle: 'watch',
      parentId: null,
      note: 'First and second line for all offices, around the clock.',
      identifiers: [identifier('CRN', 'U72900KA2016PTC09', 'IN')],
    },
    contacts: [['Ravi Menon', 'Delivery manager', 1]],
    services: [{ name: 'Service desk portal', ictServiceType: 'S04', description: 'Tickets, chat and telephony.' }],
  },
  {
    key: 'telecom',
    record: {
      legalName: 'Ferntel Kommunikation AG',
      shortName: 'Ferntel',
      country: 'AT',
      lifecycle: 'active',
      parentId: null,
      note: 'Carrier of the wide area network.',
      identifiers: [identifier('VAT', 'ATU00000000', 'AT')],
    },
    contacts: [
      ['Klara Sommer', 'Customer service', 1],
      ['Jonas Wirth', 'Head of network operation', 2],
    ],
    services: [
      { name: 'WAN Frankfurt to Vienna', ictServiceType: 'S09', description: 'Two wavelengths, one path each.' },
    ],
  },
  {
    key: 'datacentre',
    record: {
      legalName: 'Helios Rechenzentren GmbH',
      shortName: 'Helios',
      country: 'DE',
      lifecycle: 'active',
      parentId: null,
      note: 'Specialised data centre: power, cooling and halls.',
      identifiers: [identifier('LEI', '5299000000000HELIO00', 'DE')],
    },
    contacts: [['Birgit Aldenhoff', 'Site manager FR-2', 1]],
    services: [{ name: 'Colocation FR-2', ictServiceType: 'S12', description: 'Forty racks with two power feeds.' }],
  },
];
