// Sample data: handover and running: a handover that is blocked.
import { plain, type SampleAssurance } from './sample-assurance.ts';

export const HANDOVER: readonly SampleAssurance[] = [
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
