// Fields of the edges of services and the roles around them.
import type { GROUP_KINDS } from '#shared/assurance/model.ts';
import { ROLE_WORDS, SHADOW_DECISION_WORDS, SOURCING_WORDS } from '#shared/assurance/words.ts';
import {
  check,
  choice,
  day,
  money,
  note,
  number,
  required,
  text,
  type KindForm,
} from '#renderer/app/form/kind-form.ts';

const everyMonths = (label: string) => number('everyMonths', label, 'months', { isRequired: true });

export const SCOPE_FORMS: Readonly<Record<(typeof GROUP_KINDS)['scope'][number], KindForm>> = {
  sourcing: {
    plural: 'Sourcing decisions',
    purpose: 'Whether a function is given away: the gap in capability, the cost, the benefit, and who decided.',
    blank: {
      decision: 'open',
      costPerYear: null,
      benefit: '',
      reasons: '',
      decidedOn: null,
      approvedBy: '',
      capabilities: [],
    },
    fields: [
      choice('decision', 'Decision', SOURCING_WORDS),
      money('costPerYear', 'Cost per year'),
      required(text('benefit', 'Benefit')),
      day('decidedOn', 'Decided on'),
      text('approvedBy', 'Approved by'),
      note('reasons', 'Reasons'),
    ],
    lists: [
      {
        name: 'capabilities',
        title: 'Capabilities, 0 to 5',
        noun: 'Capability',
        template: '2fr 1fr 1fr',
        empty: 'No capability is scored.',
        blank: { what: '', needed: null, present: null },
        fields: [
          required(text('what', 'Capability')),
          number('needed', 'Needed', '', { isRequired: true }),
          number('present', 'Present', '', { isRequired: true }),
        ],
      },
    ],
  },
  boundary: {
    plural: 'Service boundaries',
    purpose: 'What belongs to a service, what does not, and who answers for each.',
    blank: { sides: [] },
    fields: [],
    lists: [
      {
        name: 'sides',
        title: 'Inside and outside',
        noun: 'Part',
        template: '1.8fr 0.7fr 1.2fr',
        empty: 'Nothing is named yet.',
        blank: { what: '', isInside: true, owner: '' },
        fields: [required(text('what', 'Part')), check('isInside', 'Inside'), text('owner', 'Owner')],
      },
    ],
  },
  escalation_path: {
    plural: 'Escalation paths',
    purpose: 'Who is called, in which order and how fast, when an incident crosses domains.',
    blank: { trigger: '', steps: [] },
    fields: [required(text('trigger', 'When it begins'))],
    lists: [
      {
        name: 'steps',
        title: 'Domains in order',
        noun: 'Step',
        template: '1.2fr 1.6fr 120px',
        empty: 'No step yet.',
        blank: { domain: '', contact: '', withinMin: null },
        fields: [
          required(text('domain', 'Domain', { placeholder: 'Network' })),
          text('contact', 'Contact'),
          number('withinMin', 'Within', 'min'),
        ],
      },
    ],
  },
  change_roles: {
    plural: 'Change board rules',
    purpose: 'What a provider may do in your change board. It may propose, review and approve, never override you.',
    blank: { board: '', kinds: [] },
    fields: [required(text('board', 'Board'))],
    lists: [
      {
        name: 'kinds',
        title: 'Roles by kind of change',
        noun: 'Kind',
        template: '1.6fr 1fr 1fr',
        empty: 'No kind of change yet.',
        blank: { change: '', theirs: 'propose', ours: 'approve' },
        fields: [
          required(text('change', 'Kind of change', { placeholder: 'Emergency' })),
          choice('theirs', 'The provider may', ROLE_WORDS),
          choice('ours', 'Our side must', ROLE_WORDS),
        ],
      },
    ],
  },
  cmdb_rule: {
    plural: 'CMDB rules',
    purpose: 'Who owns the configuration data of a service, and how fast the provider brings them up to date.',
    blank: { owner: '', rule: '', withinDays: 5, everyMonths: 6, checkedOn: null },
    fields: [
      required(text('owner', 'Owner')),
      number('withinDays', 'Updated within', 'days', { isRequired: true }),
      required(text('rule', 'Rule', { placeholder: 'Every change names its items; names follow standard N-12' })),
      everyMonths('Checked every'),
      day('checkedOn', 'Checked on'),
    ],
    lists: [],
  },
  shadow_it: {
    plural: 'Shadow IT findings',
    purpose: 'Something in use that nobody bought: formalise it, watch it or retire it, and follow that up.',
    blank: { system: '', foundOn: null, users: '', decision: 'open', followUpOn: null, doneOn: null },
    fields: [
      required(text('system', 'System')),
      required(day('foundOn', 'Found on')),
      text('users', 'Who uses it'),
      choice('decision', 'Decision', SHADOW_DECISION_WORDS),
      day('followUpOn', 'Follow up on'),
      day('doneOn', 'Done on'),
    ],
    lists: [],
  },
  doc_standard: {
    plural: 'Documentation standards',
    purpose: 'What the documents of a provider must have, and whether they do.',
    blank: { standard: '', everyMonths: 12, checkedOn: null, points: [] },
    fields: [required(text('standard', 'Standard')), everyMonths('Checked every'), day('checkedOn', 'Checked on')],
    lists: [
      {
        name: 'points',
        title: 'Points',
        noun: 'Point',
        template: '2fr 0.6fr',
        empty: 'No point yet.',
        blank: { point: '', isMet: false },
        fields: [required(text('point', 'Point')), check('isMet', 'Met')],
      },
    ],
  },
};
