// Fields of reports, tests, certificates and our own audits.
import type { GROUP_KINDS } from '#shared/assurance/model.ts';
import { check, choice, day, note, required, service, text, type KindForm } from '#renderer/app/form/kind-form.ts';
import {
  CONTROL_WORDS,
  LEVEL_WORDS,
  MATCH_WORDS,
  OPINION_WORDS,
  REPORT_WORDS,
  SUBSERVICE_WORDS,
} from '#shared/assurance/words.ts';

export const REPORT_FORMS: Readonly<Record<(typeof GROUP_KINDS)['reports'][number], KindForm>> = {
  audit_report: {
    plural: 'Audit reports',
    purpose: 'A report of an independent auditor: its period, opinion, scope, exceptions, and what it expects of you.',
    blank: {
      report: 'soc2_type2',
      auditor: '',
      opinion: 'unqualified',
      periodFrom: null,
      periodTo: null,
      bridgeTo: null,
      subservice: 'none',
      receivedOn: null,
      reviewedOn: null,
      reviewedBy: '',
      services: [],
      exceptions: [],
      controls: [],
    },
    fields: [
      choice('report', 'Type', REPORT_WORDS),
      required(text('auditor', 'Auditor')),
      choice('opinion', 'Opinion', OPINION_WORDS),
      choice('subservice', 'Providers behind it', SUBSERVICE_WORDS),
      required(day('periodFrom', 'Period from')),
      required(day('periodTo', 'Period to')),
      day('bridgeTo', 'Bridge letter to', { description: 'The last day the letter stands for. Empty: no letter.' }),
      day('receivedOn', 'Received on'),
      day('reviewedOn', 'Reviewed on'),
      text('reviewedBy', 'Reviewed by'),
    ],
    lists: [
      {
        name: 'services',
        title: 'Services in its scope',
        noun: 'Service',
        template: '2fr 1fr',
        empty: 'No service is held against its scope yet.',
        blank: { serviceId: null, match: 'whole' },
        fields: [required(service('serviceId', 'Service')), choice('match', 'Scope', MATCH_WORDS)],
      },
      {
        name: 'exceptions',
        title: 'Exceptions',
        noun: 'Exception',
        template: '1.6fr 1.6fr 0.6fr',
        empty: 'The report names no exception.',
        blank: { text: '', response: '', isClosed: false },
        fields: [required(text('text', 'Exception')), text('response', 'Response'), check('isClosed', 'Closed')],
      },
      {
        name: 'controls',
        title: 'Controls it expects of us',
        noun: 'Control',
        template: '1.8fr 1fr 1fr',
        empty: 'It expects no control of us.',
        blank: { text: '', owner: '', state: 'open' },
        fields: [required(text('text', 'Control')), text('owner', 'Owner'), choice('state', 'State', CONTROL_WORDS)],
      },
    ],
  },
  pen_test: {
    plural: 'Penetration tests',
    purpose:
      'An attack on a system by order: what was tested, what was found, and whether it was fixed and tested again.',
    blank: { system: '', tester: '', scope: '', testedOn: null, nextOn: null, findings: [] },
    fields: [
      required(text('system', 'System')),
      required(text('tester', 'Tester')),
      required(day('testedOn', 'Tested on')),
      day('nextOn', 'Next test', { description: 'Empty: twelve months later.' }),
      note('scope', 'Scope'),
    ],
    lists: [
      {
        name: 'findings',
        title: 'Findings',
        noun: 'Finding',
        template: '1.6fr 0.8fr 1fr 1fr',
        empty: 'Nothing was found.',
        blank: { text: '', level: 'medium', fixedOn: null, retestedOn: null },
        fields: [
          required(text('text', 'Finding')),
          choice('level', 'Level', LEVEL_WORDS),
          day('fixedOn', 'Fixed on'),
          day('retestedOn', 'Tested again'),
        ],
      },
    ],
  },
  certificate: {
    plural: 'Certificates',
    purpose: 'A certificate with an end: its scheme, who issued it, and until when it holds.',
    blank: { scheme: '', number: '', issuer: '', scope: '', validFrom: null, validTo: null },
    fields: [
      required(text('scheme', 'Scheme', { placeholder: 'ISO/IEC 27001:2022' })),
      text('number', 'Number'),
      required(text('issuer', 'Issued by')),
      text('scope', 'Scope'),
      required(day('validFrom', 'Valid from')),
      required(day('validTo', 'Valid to')),
    ],
    lists: [],
  },
  own_audit: {
    plural: 'Own audits',
    purpose: 'An audit you held under the audit right of a contract, with what it found and what came of it.',
    blank: { heldOn: null, scope: '', auditor: '', nextOn: null, findings: [] },
    fields: [
      required(day('heldOn', 'Held on')),
      required(text('auditor', 'Auditor')),
      required(text('scope', 'Scope')),
      day('nextOn', 'Next audit'),
    ],
    lists: [
      {
        name: 'findings',
        title: 'Findings',
        noun: 'Finding',
        template: '1.6fr 1.6fr 1fr',
        empty: 'Nothing was found.',
        blank: { text: '', response: '', closedOn: null },
        fields: [required(text('text', 'Finding')), text('response', 'Response'), day('closedOn', 'Closed on')],
      },
    ],
  },
};
