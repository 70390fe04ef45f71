// The pick list of public terms, and the sentence that says where a term came from.
import { CLOUD_TEMPLATES } from './cloud.ts';
import type { TemplateStanding, TermsTemplate } from './model.ts';
import { SOFTWARE_TEMPLATES } from './software.ts';

/** Only texts whose target is known; a table that is not known is absent, and the record says so. */
export const TERMS_TEMPLATES: readonly TermsTemplate[] = [...CLOUD_TEMPLATES, ...SOFTWARE_TEMPLATES].toSorted((a, b) =>
  `${a.provider} ${a.service}` < `${b.provider} ${b.service}` ? -1 : 1,
);

export const STANDING_WORDS: Readonly<Record<TemplateStanding, string>> = {
  official: "Read in the provider's own text",
  copy: "Read in a public copy of the provider's text",
  secondary: "Read in another's account, not in the provider's text",
};

/**
 * Where terms came from, for the note of what they became.
 * @param checkedOn the day on which the reader compared them with the text in force; null: not yet
 * @example originWords(template, null) // 'Public terms of AWS, RDS, several zones (text of 2024-01-22, https://…). Not checked yet …'
 */
export function originWords(
  { provider, service, textDated, source }: Pick<TermsTemplate, 'provider' | 'service' | 'textDated' | 'source'>,
  checkedOn: string | null,
): string {
  const dated = textDated === null ? 'undated text' : `text of ${textDated}`;
  const checked = checkedOn === null ? 'Not checked yet against the text in force.' : `Checked on ${checkedOn}.`;
  return `Public terms of ${provider}, ${service} (${dated}, ${source}). ${checked}`;
}
