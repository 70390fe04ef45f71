// Fields of runbooks, playbooks, handovers and knowledge.
import type { GROUP_KINDS } from '#shared/assurance/model.ts';
import { COVER_WORDS, PARTY_WORDS } from '#shared/assurance/words.ts';
import { choice, day, number, required, text, type KindForm } from '#renderer/app/form/kind-form.ts';

const everyMonths = (label: string) => number('everyMonths', label, 'months', { isRequired: true });

export const HANDOVER_FORMS: Readonly<Record<(typeof GROUP_KINDS)['handover'][number], KindForm>> = {
  runbook: {
    plural: 'Runbooks',
    purpose: 'Where the runbook of a service is, and whether it covers failover, backup validation and scaling.',
    blank: {
      version: '',
      place: '',
      failover: 'missing',
      backup: 'missing',
      scaling: 'missing',
      everyMonths: 12,
      reviewedOn: null,
      exercisedOn: null,
    },
    fields: [
      required(text('version', 'Version')),
      text('place', 'Where it is'),
      choice('failover', 'Failover', COVER_WORDS),
      choice('backup', 'Backup validation', COVER_WORDS),
      choice('scaling', 'Scaling', COVER_WORDS),
      everyMonths('Review every'),
      day('reviewedOn', 'Reviewed on'),
      day('exercisedOn', 'Exercised on'),
    ],
    lists: [],
  },
  incident_playbook: {
    plural: 'Incident playbooks',
    purpose: 'What you and the provider do, step by step, when an incident of a kind begins.',
    blank: { trigger: '', everyMonths: 12, exercisedOn: null, steps: [] },
    fields: [
      required(text('trigger', 'When it begins')),
      everyMonths('Exercise every'),
      day('exercisedOn', 'Last exercised'),
    ],
    lists: [
      {
        name: 'steps',
        title: 'Steps',
        noun: 'Step',
        template: '140px 1fr 120px',
        empty: 'No step yet.',
        blank: { party: 'ours', text: '', withinMin: null },
        fields: [
          choice('party', 'Who', PARTY_WORDS),
          required(text('text', 'Does what')),
          number('withinMin', 'Within', 'min'),
        ],
      },
    ],
  },
  handover: {
    plural: 'Handovers',
    purpose:
      'What the walk through the estate found, what changes hands, and the shadowing that must be signed off before full responsibility.',
    blank: { liveOn: null, findings: [], items: [], sessions: [] },
    fields: [day('liveOn', 'Fully responsible from')],
    lists: [
      {
        name: 'findings',
        title: 'Findings of the walk-through',
        noun: 'Finding',
        template: '1.6fr 1.2fr 1fr',
        empty: 'No hidden dependency or custom setting found yet.',
        blank: { text: '', recordedIn: '', resolvedOn: null },
        fields: [
          required(text('text', 'Finding')),
          text('recordedIn', 'Recorded in'),
          day('resolvedOn', 'Resolved on'),
        ],
      },
      {
        name: 'items',
        title: 'What changes hands',
        noun: 'Item',
        template: '1.4fr 0.8fr 1fr 1fr',
        empty: 'No dashboard, alert rule or document yet.',
        blank: { item: '', version: '', acceptedBy: '', acceptedOn: null },
        fields: [
          required(text('item', 'Item')),
          required(text('version', 'Version')),
          text('acceptedBy', 'Accepted by'),
          day('acceptedOn', 'Accepted on'),
        ],
      },
      {
        name: 'sessions',
        title: 'Shadowing',
        noun: 'Session',
        template: '1.6fr 1fr 1fr',
        empty: 'No session yet.',
        blank: { topic: '', heldOn: null, signedOffBy: '' },
        fields: [required(text('topic', 'Topic')), day('heldOn', 'Held on'), text('signedOffBy', 'Signed off by')],
      },
    ],
  },
  knowledge: {
    plural: 'Knowledge items',
    purpose: 'An article that the provider changes and somebody of yours approves.',
    blank: { place: '', changedBy: '', changedOn: null, reviewer: '', approvedOn: null, everyMonths: 12 },
    fields: [
      text('place', 'Where it is'),
      required(text('changedBy', 'Changed by')),
      required(day('changedOn', 'Changed on')),
      text('reviewer', 'Reviewer'),
      day('approvedOn', 'Approved on'),
      everyMonths('Review every'),
    ],
    lists: [],
  },
};
