// What each kind of practice asks for: its fields, and the rows it lists. One dialog draws them all.
import type { FieldSpec, RowsSpec } from '#renderer/app/form/spec.ts';
import type { PracticeKind } from '#shared/practices/model.ts';
import { TEMPLATE_WORDS } from '#shared/practices/state.ts';

export interface KindForm {
  /** "New journey". */
  readonly noun: string;
  readonly tab: string;
  readonly empty: string;
  readonly subject: string;
  readonly blank: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldSpec[];
  readonly rows: RowsSpec | null;
}

const minutes = (name: string, label: string): FieldSpec => ({ name, label, type: 'integer', unit: 'min' });

export const KIND_FORMS: Readonly<Record<PracticeKind, KindForm>> = {
  severity: {
    noun: 'severity table',
    tab: 'Severity',
    subject: 'Provider',
    empty:
      'Put the words of a provider beside your own levels. Imports, incidents and the times to respond use the table.',
    blank: { calendarId: null, rows: [] },
    fields: [
      {
        name: 'calendarId',
        label: 'Clock',
        type: 'calendar',
        description: 'Times count on this calendar. Empty: around the clock.',
      },
    ],
    rows: {
      name: 'rows',
      title: 'Levels',
      noun: 'Level',
      template: '1.2fr 1.2fr 1fr 1fr 1fr',
      empty: 'No level yet.',
      blank: { theirs: '', ours: '', detectMin: null, acknowledgeMin: null, restoreMin: null },
      fields: [
        { name: 'theirs', label: 'Their word', type: 'text', isRequired: true },
        { name: 'ours', label: 'Our level', type: 'text', isRequired: true },
        minutes('detectMin', 'Detect in'),
        minutes('acknowledgeMin', 'Acknowledge in'),
        minutes('restoreMin', 'Restore in'),
      ],
    },
  },
  journey: {
    noun: 'journey',
    tab: 'Journeys',
    subject: 'Service',
    empty: 'Name the journeys of your users and the synthetic checks that walk them. What nobody walks shows as a gap.',
    blank: { isCritical: true, checks: [] },
    fields: [{ name: 'isCritical', label: 'The business depends on it', type: 'check' }],
    rows: {
      name: 'checks',
      title: 'Synthetic checks',
      noun: 'Check',
      template: '1.4fr 1fr 0.8fr 1fr',
      empty: 'No check walks it.',
      blank: { name: '', place: '', everyMin: 5, lastOn: null },
      fields: [
        { name: 'name', label: 'Check', type: 'text', isRequired: true },
        { name: 'place', label: 'Runs in', type: 'text', isRequired: true },
        { name: 'everyMin', label: 'Every', type: 'integer', unit: 'min', isRequired: true },
        { name: 'lastOn', label: 'Last result', type: 'date' },
      ],
    },
  },
  residency: {
    noun: 'residency rule',
    tab: 'Residency',
    subject: 'Service',
    empty: 'Say in which countries the data of a service may be, and where they are.',
    blank: { allowed: '', places: [] },
    fields: [
      {
        name: 'allowed',
        label: 'Allowed countries',
        type: 'countries',
        isRequired: true,
        placeholder: 'DE, AT',
        description: 'Country codes with commas between them.',
      },
    ],
    rows: {
      name: 'places',
      title: 'Where the data are',
      noun: 'Place',
      template: '1.6fr 0.8fr 1fr 1fr',
      empty: 'No place on record.',
      blank: { what: '', country: '', sharePct: null, checkedOn: null },
      fields: [
        { name: 'what', label: 'What', type: 'text', isRequired: true, placeholder: 'Backups' },
        { name: 'country', label: 'Country', type: 'text', isRequired: true, placeholder: 'DE' },
        { name: 'sharePct', label: 'Share of the data', type: 'percent' },
        { name: 'checkedOn', label: 'Checked on', type: 'date' },
      ],
    },
  },
  risk_rule: {
    noun: 'at-risk rule',
    tab: 'At risk',
    subject: 'Service level',
    empty: 'Say from which share of the allowance on somebody is told, and in which words.',
    blank: {
      usedPct: '75',
      tell: '',
      template: '{tell}: {sla} of {provider} has used {used} of its allowance for {month}. {left} is left.',
    },
    fields: [
      { name: 'usedPct', label: 'From this share on', type: 'percent', isRequired: true },
      { name: 'tell', label: 'Who is told', type: 'text', isRequired: true, placeholder: 'Service owner and provider' },
      {
        name: 'template',
        label: 'Message',
        type: 'note',
        description: `Names in braces are filled in: ${TEMPLATE_WORDS.map((word) => `{${word}}`).join(' ')}`,
      },
    ],
    rows: null,
  },
  audit: {
    noun: 'audit',
    tab: 'Audits',
    subject: 'Service level',
    empty: 'Plan how often the figures of a provider are held against yours. A run keeps what it found.',
    blank: { everyMonths: 3, firstOn: null, runs: [] },
    fields: [
      { name: 'everyMonths', label: 'Every', type: 'integer', unit: 'months', isRequired: true },
      { name: 'firstOn', label: 'First on', type: 'date', isRequired: true },
    ],
    rows: null,
  },
  playbook: {
    noun: 'playbook',
    tab: 'Playbooks',
    subject: 'Service',
    empty: 'Write down how the core of a service is kept while it is degraded, and how much such time counts.',
    blank: { trigger: '', weightPct: null, exercisedOn: null, steps: [] },
    fields: [
      {
        name: 'trigger',
        label: 'When it begins',
        type: 'text',
        isRequired: true,
        placeholder: 'Answers above 3 s for 5 min',
      },
      { name: 'weightPct', label: 'Degraded time counts', type: 'percent', isRequired: true },
      { name: 'exercisedOn', label: 'Last exercised', type: 'date' },
    ],
    rows: {
      name: 'steps',
      title: 'Steps',
      noun: 'Step',
      template: '140px 1fr',
      empty: 'No step yet.',
      blank: { party: 'ours', text: '' },
      fields: [
        {
          name: 'party',
          label: 'Who',
          type: 'select',
          isRequired: true,
          choices: [
            { value: 'ours', label: 'Our side' },
            { value: 'theirs', label: 'The provider' },
          ],
        },
        { name: 'text', label: 'Does what', type: 'text', isRequired: true },
      ],
    },
  },
  penalty_cap: {
    noun: 'penalty cap',
    tab: 'Penalty caps',
    subject: '',
    empty:
      'Note what the law of a country allows as a penalty. Credit tables of contracts under that law are held against it.',
    blank: { country: '', capPct: null, enforceable: 'yes', source: '' },
    fields: [
      { name: 'country', label: 'Law of', type: 'text', isRequired: true, placeholder: 'DE' },
      {
        name: 'capPct',
        label: 'At most this share of the fee',
        type: 'percent',
        description: 'Empty: no cap is known.',
      },
      {
        name: 'enforceable',
        label: 'Enforceable',
        type: 'select',
        isRequired: true,
        choices: [
          { value: 'yes', label: 'Yes' },
          { value: 'limited', label: 'Within limits' },
          { value: 'no', label: 'No' },
        ],
      },
      { name: 'source', label: 'Source', type: 'text', isRequired: true, placeholder: 'Counsel, 3 March 2026' },
    ],
    rows: null,
  },
};

export const PRACTICE_TABS = [
  'severity',
  'risk_rule',
  'journey',
  'residency',
  'audit',
  'playbook',
  'penalty_cap',
  'assumption',
  'revision',
] as const;
export type PracticeTab = (typeof PRACTICE_TABS)[number];
