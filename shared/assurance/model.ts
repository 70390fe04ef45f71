// Assurance: what proves that a provider, a service or a contract is under control. One record with a kind; the kind decides
// which facts it holds and what it is about.
import { z } from 'zod';
import { Label, Note, Stamps } from '../fields.ts';
import { AssuranceId, PersonId, RecordId } from '../ids.ts';
import { ASSURANCE_FACTS, type AssuranceKind } from './facts.ts';

export const ASSURANCE_GROUPS = ['reports', 'access', 'handover', 'scope'] as const;
export type AssuranceGroup = (typeof ASSURANCE_GROUPS)[number];

/** The kinds of each group, in the order of the screens. */
export const GROUP_KINDS = {
  reports: ['audit_report', 'pen_test', 'certificate', 'own_audit'],
  access: ['access', 'data_protection', 'patching', 'baseline', 'country_rule'],
  handover: ['runbook', 'incident_playbook', 'handover', 'knowledge'],
  scope: ['sourcing', 'boundary', 'escalation_path', 'change_roles', 'cmdb_rule', 'shadow_it', 'doc_standard'],
} as const satisfies Readonly<Record<AssuranceGroup, readonly AssuranceKind[]>>;

export const ASSURANCE_KINDS: readonly AssuranceKind[] = ASSURANCE_GROUPS.flatMap((group) => [...GROUP_KINDS[group]]);

export const groupOf = (kind: AssuranceKind): AssuranceGroup =>
  ASSURANCE_GROUPS.find((group) => GROUP_KINDS[group].some((one) => one === kind)) ?? 'reports';

export type SubjectKind = 'provider' | 'service' | 'contract';

/** What a record of each kind is about; null: about nothing but its facts. */
export const ASSURANCE_SUBJECTS: Readonly<Record<AssuranceKind, SubjectKind | null>> = {
  audit_report: 'provider',
  pen_test: 'provider',
  certificate: 'provider',
  own_audit: 'contract',
  access: 'provider',
  data_protection: 'service',
  baseline: 'service',
  patching: 'service',
  country_rule: 'service',
  runbook: 'service',
  incident_playbook: 'provider',
  handover: 'service',
  knowledge: 'service',
  sourcing: null,
  boundary: 'service',
  escalation_path: 'service',
  change_roles: 'provider',
  cmdb_rule: 'service',
  shadow_it: null,
  doc_standard: 'provider',
};

/** What each kind is called where a sentence names it. */
export const ASSURANCE_NOUNS: Readonly<Record<AssuranceKind, string>> = {
  audit_report: 'audit report',
  pen_test: 'penetration test',
  certificate: 'certificate',
  own_audit: 'own audit',
  access: 'access right',
  data_protection: 'data protection record',
  baseline: 'configuration baseline',
  patching: 'patch duty',
  country_rule: 'country rule',
  runbook: 'runbook',
  incident_playbook: 'incident playbook',
  handover: 'handover',
  knowledge: 'knowledge item',
  sourcing: 'sourcing decision',
  boundary: 'service boundary',
  escalation_path: 'escalation path',
  change_roles: 'change board rule',
  cmdb_rule: 'CMDB rule',
  shadow_it: 'shadow IT finding',
  doc_standard: 'documentation standard',
};

const Common = { title: Label, subjectId: RecordId.nullable(), ownerId: PersonId.nullable(), note: Note };
const content = <Kind extends AssuranceKind>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), ...Common, facts: ASSURANCE_FACTS[kind] });
const record = <Kind extends AssuranceKind>(kind: Kind) => content(kind).extend({ id: AssuranceId, ...Stamps });

/** What a person says of an assurance record. */
export const AssuranceContent = z.discriminatedUnion('kind', [
  content('audit_report'),
  content('pen_test'),
  content('certificate'),
  content('own_audit'),
  content('access'),
  content('data_protection'),
  content('baseline'),
  content('patching'),
  content('country_rule'),
  content('runbook'),
  content('incident_playbook'),
  content('handover'),
  content('knowledge'),
  content('sourcing'),
  content('boundary'),
  content('escalation_path'),
  content('change_roles'),
  content('cmdb_rule'),
  content('shadow_it'),
  content('doc_standard'),
]);
export type AssuranceContent = z.infer<typeof AssuranceContent>;

export const Assurance = z.discriminatedUnion('kind', [
  record('audit_report'),
  record('pen_test'),
  record('certificate'),
  record('own_audit'),
  record('access'),
  record('data_protection'),
  record('baseline'),
  record('patching'),
  record('country_rule'),
  record('runbook'),
  record('incident_playbook'),
  record('handover'),
  record('knowledge'),
  record('sourcing'),
  record('boundary'),
  record('escalation_path'),
  record('change_roles'),
  record('cmdb_rule'),
  record('shadow_it'),
  record('doc_standard'),
]);
export type Assurance = z.infer<typeof Assurance>;
export type AssuranceOf<Kind extends AssuranceKind> = Extract<Assurance, { kind: Kind }>;
