// Sample data: reports and tests, one with a gap behind it.
import { plain, service, type SampleAssurance } from './sample-assurance.ts';

export const REPORTS: readonly SampleAssurance[] = [
  {
    ...plain,
    kind: 'audit_report',
    about: 'cloud',
    title: 'SOC 2 report 2025/26',
    facts: {
      report: 'soc2_type2',
      auditor: 'Kessler & Boyd LLP',
      opinion: 'qualified',
      periodFrom: '2025-04-01',
      periodTo: '2026-03-31',
      bridgeTo: '2026-08-31',
      subservice: 'carve_out',
      receivedOn: '2026-05-20',
      reviewedOn: '2026-06-04',
      reviewedBy: 'Tomas Lindqvist',
      services: [
        { serviceId: service('Compute, us-east'), match: 'whole' },
        { serviceId: service('Development platform'), match: 'outside' },
      ],
      exceptions: [
        {
          text: 'Leavers kept access for up to nine days in two of forty samples',
          response: 'Removal runs each night since February',
          isClosed: false,
        },
      ],
      controls: [
        { text: 'Customers review their own administrators each quarter', owner: 'Tomas Lindqvist', state: 'in_place' },
        { text: 'Customers switch on multi-factor sign-in', owner: 'Amara Okafor', state: 'open' },
      ],
    },
  },
  {
    ...plain,
    kind: 'audit_report',
    about: 'datacentre',
    title: 'ISAE 3402 report 2026',
    facts: {
      report: 'isae3402_type2',
      auditor: 'Rheinprüf Wirtschaftsprüfer',
      opinion: 'unqualified',
      periodFrom: '2025-10-01',
      periodTo: '2026-09-30',
      bridgeTo: '2026-12-31',
      subservice: 'none',
      receivedOn: '2026-10-02',
      reviewedOn: '2026-10-05',
      reviewedBy: 'Tomas Lindqvist',
      services: [{ serviceId: service('Colocation FR-2'), match: 'whole' }],
      exceptions: [],
      controls: [],
    },
  },
  {
    ...plain,
    kind: 'pen_test',
    about: 'cloud',
    title: 'Capacity portal, external test',
    facts: {
      system: 'Capacity portal and its interface',
      tester: 'Nordlicht Security',
      scope: 'The portal, its interface, and sign-in. The network behind it was not tested.',
      testedOn: '2026-03-12',
      nextOn: null,
      findings: [
        {
          text: 'Interface keys never expire',
          level: 'high',
          fixedOn: '2026-04-02',
          retestedOn: null,
        },
        { text: 'Version shown in an error page', level: 'low', fixedOn: null, retestedOn: null },
      ],
    },
  },
  {
    ...plain,
    kind: 'certificate',
    about: 'datacentre',
    title: 'Information security',
    facts: {
      scheme: 'ISO/IEC 27001:2022',
      number: 'HR-27001-2291',
      issuer: 'Certifizio GmbH',
      scope: 'Colocation in Frankfurt, halls 1 to 4',
      validFrom: '2023-12-01',
      validTo: '2026-11-30',
    },
  },
  {
    ...plain,
    kind: 'own_audit',
    about: 'HRZ-FR2-0451',
    title: 'Power and access, hall 2',
    facts: {
      heldOn: '2026-05-18',
      scope: 'Meters of hall 2 and the visitors of a month',
      auditor: 'Tomas Lindqvist',
      nextOn: '2027-05-18',
      findings: [
        { text: 'Two meters without a seal', response: 'Sealed and read together', closedOn: '2026-06-30' },
        { text: 'Visitors of the night shift are not written down', response: '', closedOn: null },
      ],
    },
  },
];
