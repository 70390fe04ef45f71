// The words of a provider's choices, once, for lists, forms and pages.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import {
  ICT_SERVICE_TYPES,
  IDENTIFIER_TYPES,
  LIFECYCLES,
  type Provider,
  type Service,
} from '#shared/providers/model.ts';

export type Lifecycle = Provider['lifecycle'];
type IdentifierType = Provider['identifiers'][number]['type'];
type IctType = NonNullable<Service['ictServiceType']>;

const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  prospect: 'Prospect',
  onboarding: 'Onboarding',
  active: 'Active',
  watch: 'On watch',
  exiting: 'Exiting',
  exited: 'Exited',
};

const IDENTIFIER_WORDS: Readonly<Record<IdentifierType, string>> = {
  LEI: 'LEI',
  EUID: 'EUID',
  CRN: 'Company register number',
  VAT: 'VAT number',
  DUNS: 'D-U-N-S',
  OTHER: 'Other',
};

/** Types of ICT service as Annex III of ITS 2024/2956 names them. */
const ICT_WORDS: Readonly<Record<IctType, string>> = {
  S01: 'ICT project management',
  S02: 'ICT development',
  S03: 'ICT help desk and first level support',
  S04: 'ICT security management',
  S05: 'Provision of data',
  S06: 'Data analysis',
  S07: 'ICT, facilities and hosting, without cloud',
  S08: 'Computation',
  S09: 'Data storage, without cloud',
  S10: 'Telecom carrier',
  S11: 'Network infrastructure',
  S12: 'Hardware and physical devices',
  S13: 'Software licences, without SaaS',
  S14: 'ICT operation and maintenance',
  S15: 'ICT consulting',
  S16: 'ICT risk management',
  S17: 'Cloud: infrastructure (IaaS)',
  S18: 'Cloud: platform (PaaS)',
  S19: 'Cloud: software (SaaS)',
};

/** The channel of the list gives the lifecycle as plain text; a word of a later version is shown as it is. */
export const lifecycleWord = (lifecycle: string): string =>
  (LIFECYCLE_WORDS as Readonly<Record<string, string>>)[lifecycle] ?? lifecycle;
export const identifierWord = (type: IdentifierType): string => IDENTIFIER_WORDS[type];
export const ictWord = (type: IctType): string => `${type} ${ICT_WORDS[type]}`;

export const LIFECYCLE_CHOICES: ReadonlyArray<Choice<Lifecycle>> = LIFECYCLES.map((value) => ({
  value,
  label: LIFECYCLE_WORDS[value],
}));
export const IDENTIFIER_CHOICES: ReadonlyArray<Choice<IdentifierType>> = IDENTIFIER_TYPES.map((value) => ({
  value,
  label: IDENTIFIER_WORDS[value],
}));
export const ICT_CHOICES: ReadonlyArray<Choice<IctType>> = ICT_SERVICE_TYPES.map((value) => ({
  value,
  label: ictWord(value),
}));
