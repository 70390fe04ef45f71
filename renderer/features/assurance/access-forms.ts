// Fields of access rights, protection of data, patching, baselines and countries.
import type { GROUP_KINDS } from '#shared/assurance/model.ts';
import { CLASS_WORDS, KEY_WORDS, YES_NO_WORDS } from '#shared/assurance/words.ts';
import { check, choice, countries, day, number, required, text, type KindForm } from '#renderer/app/form/kind-form.ts';

const everyMonths = (label: string) => number('everyMonths', label, 'months', { isRequired: true });

export const ACCESS_FORMS: Readonly<Record<(typeof GROUP_KINDS)['access'][number], KindForm>> = {
  access: {
    plural: 'Access rights',
    purpose: 'Who of a provider may reach which system, in which role; reviewed, and revoked with proof.',
    blank: {
      system: '',
      role: '',
      scope: '',
      holders: '',
      isPrivileged: false,
      pamOn: null,
      grantedOn: null,
      everyMonths: 6,
      reviewedOn: null,
      revokedOn: null,
      revokedProof: '',
    },
    fields: [
      required(text('system', 'System')),
      required(text('role', 'Role')),
      required(text('scope', 'Scope')),
      text('holders', 'Who holds it', { placeholder: '4 engineers, Pune' }),
      check('isPrivileged', 'Privileged account'),
      day('pamOn', 'Access management attested', { description: 'For privileged accounts, once a year.' }),
      day('grantedOn', 'Granted on'),
      everyMonths('Review every'),
      day('reviewedOn', 'Reviewed on'),
      day('revokedOn', 'Revoked on'),
      text('revokedProof', 'Proof of that', { placeholder: 'Ticket CH-1041, log of 3 March' }),
    ],
    lists: [],
  },
  data_protection: {
    plural: 'Data protection',
    purpose: 'Which classes of data a service holds, whether they are encrypted, and who holds the keys.',
    blank: {
      isCritical: false,
      atRest: 'unknown',
      inTransit: 'unknown',
      method: '',
      keys: 'provider',
      attestedOn: null,
      classes: [],
    },
    fields: [
      check('isCritical', 'Critical workload: its keys must be ours'),
      choice('atRest', 'Encrypted at rest', YES_NO_WORDS),
      choice('inTransit', 'Encrypted in transit', YES_NO_WORDS),
      choice('keys', 'Keys are held by', KEY_WORDS),
      text('method', 'Method', { placeholder: 'AES-256, TLS 1.3' }),
      day('attestedOn', 'Attested on'),
    ],
    lists: [
      {
        name: 'classes',
        title: 'Classes of data',
        noun: 'Class',
        template: '1.6fr 1fr 1.6fr',
        empty: 'No class of data yet.',
        blank: { what: '', dataClass: 'confidential', who: '' },
        fields: [
          required(text('what', 'Data')),
          choice('dataClass', 'Class', CLASS_WORDS),
          required(text('who', 'Who may see them')),
        ],
      },
    ],
  },
  patching: {
    plural: 'Patch duties',
    purpose: 'Within how many days patches must be applied, and the patches held against that.',
    blank: { criticalDays: 14, otherDays: 60, source: '', patches: [] },
    fields: [
      number('criticalDays', 'Critical patches within', 'days', { isRequired: true }),
      number('otherDays', 'Other patches within', 'days', { isRequired: true }),
      required(text('source', 'Source', { placeholder: 'Schedule 4.2; report of the provider' })),
    ],
    lists: [
      {
        name: 'patches',
        title: 'Patches',
        noun: 'Patch',
        template: '1.4fr 0.6fr 1fr 1fr',
        empty: 'No patch yet. Rows of a spreadsheet can be pasted on the page of the duty.',
        blank: { ref: '', isCritical: false, releasedOn: null, appliedOn: null },
        fields: [
          required(text('ref', 'Reference')),
          check('isCritical', 'Critical'),
          required(day('releasedOn', 'Released on')),
          day('appliedOn', 'Applied on'),
        ],
      },
    ],
  },
  baseline: {
    plural: 'Configuration baselines',
    purpose: 'The settings both sides agreed on, when that was last attested, and what has drifted away from it.',
    blank: { version: '', agreedOn: null, everyMonths: 3, attestedOn: null, attestedBy: '', drift: [] },
    fields: [
      required(text('version', 'Version', { placeholder: 'CIS level 1, 3.0' })),
      required(day('agreedOn', 'Agreed on')),
      everyMonths('Attested every'),
      day('attestedOn', 'Attested on'),
      text('attestedBy', 'Attested by'),
    ],
    lists: [
      {
        name: 'drift',
        title: 'Drift',
        noun: 'Drift',
        template: '1.2fr 1fr 1fr 1fr',
        empty: 'Nothing has drifted.',
        blank: { item: '', agreed: '', found: '', resolvedOn: null },
        fields: [
          required(text('item', 'Setting')),
          required(text('agreed', 'Agreed')),
          required(text('found', 'Found')),
          day('resolvedOn', 'Back in line'),
        ],
      },
    ],
  },
  country_rule: {
    plural: 'Country rules',
    purpose: 'In which countries monitoring data and evidence about a service may lie, and where they do.',
    blank: { allowed: '', places: [] },
    fields: [
      required(
        countries('allowed', 'Allowed countries', {
          placeholder: 'DE, AT',
          description: 'Country codes with commas between them.',
        }),
      ),
    ],
    lists: [
      {
        name: 'places',
        title: 'Sources and evidence',
        noun: 'Place',
        template: '2fr 0.8fr 1fr',
        empty: 'No source yet.',
        blank: { what: '', country: '', checkedOn: null },
        fields: [
          required(text('what', 'Source or evidence')),
          required(text('country', 'Country', { placeholder: 'DE' })),
          day('checkedOn', 'Checked on'),
        ],
      },
    ],
  },
};
