// Sample data: scope and roles.
import { plain, type SampleAssurance } from './sample-assurance.ts';

export const SCOPE: readonly SampleAssurance[] = [
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
