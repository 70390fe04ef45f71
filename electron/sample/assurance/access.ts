// Sample data: access and data: a privileged account nobody attested, a patch that came late.
import { plain, type SampleAssurance } from './sample-assurance.ts';

export const ACCESS: readonly SampleAssurance[] = [
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
