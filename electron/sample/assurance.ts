// Sample data: assurance over the sample's providers. A report with a gap behind it, a privileged account nobody attested, a
// handover that is blocked, and at least one record of every kind.
import type { AssuranceContent } from '#shared/assurance/model.ts';
import type { ContractId, ProviderId, ServiceId } from '#shared/ids.ts';
import type { SampleCall } from './build.ts';

/** What a record is about, by its name in the sample; services of a report likewise. */
type SampleAssurance = AssuranceContent & { readonly about: string | null };

const plain = { subjectId: null, ownerId: null, note: '' } as const;

/** Stands for a service until its id is known. */
const service = (name: string) => name as ServiceId;

const REPORTS: readonly SampleAssurance[] = [
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

const ACCESS: readonly SampleAssurance[] = [
  {
    ...plain,
    kind: 'access',
    about: 'desk',
    title: 'Administrators of the ticket system',
    facts: {
      system: 'Ticket system',
      role: 'Administrator',
      scope: 'All queues',
      holders: '4 engineers, Pune',
      isPrivileged: true,
      pamOn: null,
      grantedOn: '2025-02-01',
      everyMonths: 6,
      reviewedOn: '2026-06-15',
      revokedOn: null,
      revokedProof: '',
    },
  },
  {
    ...plain,
    kind: 'access',
    about: 'datacentre',
    title: 'Cages of hall 2',
    facts: {
      system: 'Badge system',
      role: 'Escort',
      scope: 'Cages C1 and C2',
      holders: '6 technicians',
      isPrivileged: false,
      pamOn: null,
      grantedOn: '2023-05-01',
      everyMonths: 6,
      reviewedOn: '2026-07-01',
      revokedOn: null,
      revokedProof: '',
    },
  },
  {
    ...plain,
    kind: 'data_protection',
    about: 'Compute, us-east',
    title: 'Claims data',
    facts: {
      isCritical: true,
      atRest: 'yes',
      inTransit: 'yes',
      method: 'AES-256, TLS 1.3',
      keys: 'client',
      attestedOn: '2026-04-10',
      classes: [
        { what: 'Claims with health data', dataClass: 'restricted', who: 'Claims handlers; nobody at the provider' },
        { what: 'Logs of the platform', dataClass: 'internal', who: 'Operations on both sides' },
      ],
    },
  },
  {
    ...plain,
    kind: 'patching',
    about: 'Compute, us-east',
    title: 'Patches of virtual machines',
    facts: {
      criticalDays: 14,
      otherDays: 60,
      source: 'Schedule 4.2; monthly report of the provider',
      patches: [
        { ref: 'ALC-2026-071', isCritical: true, releasedOn: '2026-07-08', appliedOn: '2026-07-15' },
        { ref: 'ALC-2026-079', isCritical: false, releasedOn: '2026-07-30', appliedOn: '2026-09-02' },
        { ref: 'ALC-2026-083', isCritical: true, releasedOn: '2026-08-11', appliedOn: '2026-08-29' },
        { ref: 'ALC-2026-091', isCritical: true, releasedOn: '2026-09-28', appliedOn: null },
      ],
    },
  },
  {
    ...plain,
    kind: 'baseline',
    about: 'Compute, us-east',
    title: 'Settings of virtual machines',
    facts: {
      version: 'Level 1, 3.0',
      agreedOn: '2026-01-15',
      everyMonths: 3,
      attestedOn: '2026-09-15',
      attestedBy: 'Altocumulus operations',
      drift: [
        { item: 'Time source', agreed: 'two of ours', found: 'one of theirs', resolvedOn: '2026-09-22' },
        { item: 'Audit log', agreed: '400 days', found: '90 days', resolvedOn: null },
      ],
    },
  },
  {
    ...plain,
    kind: 'country_rule',
    about: 'Service desk portal',
    title: 'Where tickets and recordings may lie',
    facts: {
      allowed: ['DE', 'IN'],
      places: [
        { what: 'Status page of the provider', country: 'IN', checkedOn: '2026-08-01' },
        { what: 'Recordings of calls', country: 'IN', checkedOn: '2026-08-01' },
      ],
    },
  },
];

const HANDOVER: readonly SampleAssurance[] = [
  {
    ...plain,
    kind: 'runbook',
    about: 'Compute, us-east',
    title: 'Runbook of the claims platform',
    facts: {
      version: '4.1',
      place: 'Operations handbook, chapter 6',
      failover: 'covered',
      backup: 'covered',
      scaling: 'missing',
      everyMonths: 12,
      reviewedOn: '2026-02-20',
      exercisedOn: '2026-03-14',
    },
  },
  {
    ...plain,
    kind: 'incident_playbook',
    about: 'desk',
    title: 'Extortion at the service desk',
    facts: {
      trigger: 'Tickets or recordings cannot be opened, or somebody asks for money',
      everyMonths: 12,
      exercisedOn: '2026-01-22',
      steps: [
        { party: 'theirs', text: 'Call the duty officer of both sides', withinMin: 15 },
        { party: 'ours', text: 'Cut the tunnel to Pune and switch telephony to Leipzig', withinMin: 30 },
        { party: 'theirs', text: 'Send the list of touched systems', withinMin: 120 },
        { party: 'ours', text: 'Decide who tells the authority, and when', withinMin: 240 },
      ],
    },
  },
  {
    ...plain,
    kind: 'handover',
    about: 'Service desk portal',
    title: 'Second shift to Pune',
    facts: {
      liveOn: '2026-11-02',
      findings: [
        { text: 'The call router holds a list of holidays by hand', recordedIn: 'KB-118', resolvedOn: '2026-09-18' },
        { text: 'Password resets lean on a script on one laptop', recordedIn: '', resolvedOn: null },
      ],
      items: [
        { item: 'Dashboard of waiting calls', version: '2.3', acceptedBy: 'Amara Okafor', acceptedOn: '2026-09-25' },
        { item: 'Alert rules of the portal', version: '1.8', acceptedBy: '', acceptedOn: null },
      ],
      sessions: [
        { topic: 'Major incident', heldOn: '2026-09-14', signedOffBy: 'Amara Okafor' },
        { topic: 'Month end', heldOn: '2026-09-30', signedOffBy: '' },
      ],
    },
  },
  {
    ...plain,
    kind: 'knowledge',
    about: 'Service desk portal',
    title: 'Reset of a broker account',
    facts: {
      place: 'KB-204',
      changedBy: 'Bluequay',
      changedOn: '2026-08-12',
      reviewer: 'Amara Okafor',
      approvedOn: '2026-08-14',
      everyMonths: 12,
    },
  },
];

const SCOPE: readonly SampleAssurance[] = [
  {
    ...plain,
    kind: 'sourcing',
    about: null,
    title: 'First line of the service desk',
    facts: {
      decision: 'outsource',
      costPerYear: { minor: '41800000', currency: 'EUR' },
      benefit: 'Calls answered around the clock',
      reasons: 'Nine people short for nights; the product knowledge stays with the second line.',
      decidedOn: '2024-11-20',
      approvedBy: 'Board of operations',
      capabilities: [
        { what: 'Nights and weekends', needed: 4, present: 1 },
        { what: 'Three languages', needed: 4, present: 3 },
        { what: 'Product knowledge', needed: 3, present: 4 },
      ],
    },
  },
  {
    ...plain,
    kind: 'boundary',
    about: 'WAN Frankfurt to Vienna',
    title: 'Where the line ends',
    facts: {
      sides: [
        { what: 'Both wavelengths up to the patch panel', isInside: true, owner: 'Ferntel' },
        { what: 'Patch panel and cross-connect', isInside: false, owner: 'Helios' },
        { what: 'Routers', isInside: false, owner: 'Network operations' },
      ],
    },
  },
  {
    ...plain,
    kind: 'escalation_path',
    about: 'WAN Frankfurt to Vienna',
    title: 'Line or router?',
    facts: {
      trigger: 'No traffic for five minutes and nobody can say where it ends',
      steps: [
        { domain: 'Network', contact: 'Network operations, shift lead', withinMin: 10 },
        { domain: 'Carrier', contact: 'Ferntel control room', withinMin: 20 },
        { domain: 'Colocation', contact: 'Helios remote hands', withinMin: 45 },
      ],
    },
  },
  {
    ...plain,
    kind: 'change_roles',
    about: 'cloud',
    title: 'Roles in the change board',
    facts: {
      board: 'Weekly change board',
      kinds: [
        { change: 'Standard', theirs: 'approve', ours: 'approve' },
        { change: 'Normal', theirs: 'review', ours: 'approve' },
        { change: 'Emergency', theirs: 'propose', ours: 'approve' },
      ],
    },
  },
  {
    ...plain,
    kind: 'cmdb_rule',
    about: 'Compute, us-east',
    title: 'Configuration data of the claims platform',
    facts: {
      owner: 'Platform team',
      rule: 'Every change names its items; names follow N-12',
      withinDays: 2,
      everyMonths: 6,
      checkedOn: '2026-07-20',
    },
  },
  {
    ...plain,
    kind: 'shadow_it',
    about: null,
    title: 'Whiteboard of the claims team',
    facts: {
      system: 'A drawing board on the web, paid by card',
      foundOn: '2026-09-08',
      users: '14 people in claims',
      decision: 'watch',
      followUpOn: '2026-12-01',
      doneOn: null,
    },
  },
  {
    ...plain,
    kind: 'doc_standard',
    about: 'desk',
    title: 'Documents of the service desk',
    facts: {
      standard: 'D-7, documents of providers',
      everyMonths: 12,
      checkedOn: '2026-04-22',
      points: [
        { point: 'Each procedure names its owner', isMet: true },
        { point: 'Versions and dates on every page', isMet: true },
        { point: 'Diagrams in an open format', isMet: false },
      ],
    },
  },
];

export const SAMPLE_ASSURANCE: readonly SampleAssurance[] = [...REPORTS, ...ACCESS, ...HANDOVER, ...SCOPE];

export async function addAssurance(
  call: SampleCall,
  providers: ReadonlyMap<string, ProviderId>,
  services: ReadonlyMap<string, ServiceId>,
): Promise<void> {
  const owner = (await call('people.list', {})).find(({ party }) => party === 'ours')?.id ?? null;
  const contracts = new Map(
    (await call('contracts.list', { providerId: null })).map(({ ref, id }): [string, ContractId] => [ref, id]),
  );
  const idOf = (name: string): string => {
    const id = providers.get(name) ?? services.get(name) ?? contracts.get(name);
    if (id === undefined) throw new TypeError(`The sample has no ${name}`);
    return id;
  };
  for (const { about, ...sample } of SAMPLE_ASSURANCE) {
    const content: AssuranceContent = { ...sample, subjectId: about === null ? null : idOf(about), ownerId: owner };
    if (content.kind === 'audit_report') {
      const named = content.facts.services.map((one) => ({ ...one, serviceId: idOf(one.serviceId) as ServiceId }));
      await call('assurance.create', { content: { ...content, facts: { ...content.facts, services: named } } });
    } else await call('assurance.create', { content });
  }
}
