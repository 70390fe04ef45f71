// Words of choices, for screens and reports.
import type {
  CHANGE_ROLES,
  CONTROL_STATES,
  COVERS,
  DATA_CLASSES,
  FINDING_LEVELS,
  KEY_CUSTODIES,
  OPINIONS,
  PARTIES,
  REPORT_TYPES,
  SCOPE_MATCHES,
  SHADOW_DECISIONS,
  SOURCING_DECISIONS,
  SUBSERVICE_METHODS,
  YES_NO_UNKNOWN,
} from './facts.ts';
import type { CoverState } from './coverage.ts';
import type { AssuranceGroup } from './model.ts';

type Words<List extends readonly string[]> = Readonly<Record<List[number], string>>;

export const GROUP_WORDS: Readonly<Record<AssuranceGroup, string>> = {
  reports: 'Reports and tests',
  access: 'Access and data',
  handover: 'Handover and running',
  scope: 'Scope and roles',
};
export const COVER_STATE_WORDS: Readonly<Record<CoverState, string>> = {
  covered: 'Covered by a report',
  bridged: 'Bridge letter',
  gap: 'Gap',
};
export const REPORT_WORDS: Words<typeof REPORT_TYPES> = {
  soc1_type1: 'SOC 1 type 1',
  soc1_type2: 'SOC 1 type 2',
  soc2_type1: 'SOC 2 type 1',
  soc2_type2: 'SOC 2 type 2',
  isae3402_type2: 'ISAE 3402 type 2',
  c5_type2: 'C5 type 2',
  iso27001: 'ISO 27001 audit',
  other: 'Other',
};
export const OPINION_WORDS: Words<typeof OPINIONS> = {
  unqualified: 'Unqualified',
  qualified: 'Qualified',
  adverse: 'Adverse',
  disclaimer: 'Disclaimed',
  none: 'None given',
};
export const SUBSERVICE_WORDS: Words<typeof SUBSERVICE_METHODS> = {
  none: 'None',
  inclusive: 'Included',
  carve_out: 'Carved out',
};
export const MATCH_WORDS: Words<typeof SCOPE_MATCHES> = {
  whole: 'In scope',
  part: 'Partly in scope',
  outside: 'Not in scope',
};
export const CONTROL_WORDS: Words<typeof CONTROL_STATES> = {
  open: 'Open',
  in_place: 'In place',
  not_needed: 'Not needed',
};
export const LEVEL_WORDS: Words<typeof FINDING_LEVELS> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
export const CLASS_WORDS: Words<typeof DATA_CLASSES> = {
  public: 'Public',
  internal: 'Internal',
  confidential: 'Confidential',
  restricted: 'Restricted',
};
export const YES_NO_WORDS: Words<typeof YES_NO_UNKNOWN> = { yes: 'Yes', no: 'No', unknown: 'Unknown' };
export const KEY_WORDS: Words<typeof KEY_CUSTODIES> = {
  provider: 'The provider',
  provider_module: 'The provider, in a hardware module',
  client: 'Us',
  third_party: 'A third party',
  none: 'Nobody: no keys',
};
export const COVER_WORDS: Words<typeof COVERS> = {
  covered: 'Covered',
  missing: 'Missing',
  not_needed: 'Not needed',
};
export const PARTY_WORDS: Words<typeof PARTIES> = { ours: 'Our side', theirs: 'The provider' };
export const SOURCING_WORDS: Words<typeof SOURCING_DECISIONS> = {
  open: 'Undecided',
  outsource: 'Outsource',
  keep: 'Keep in-house',
  partner: 'Share with a partner',
};
export const ROLE_WORDS: Words<typeof CHANGE_ROLES> = {
  none: 'Nothing',
  propose: 'Propose',
  review: 'Review',
  approve: 'Approve',
};
export const SHADOW_DECISION_WORDS: Words<typeof SHADOW_DECISIONS> = {
  open: 'Undecided',
  formalise: 'Formalise',
  watch: 'Watch',
  retire: 'Retire',
};
