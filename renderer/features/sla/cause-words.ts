// The causes of an incident in words.
import type { Choice } from '#renderer/ui/fields/Choices.tsx';
import type { Incident } from '#shared/incidents/model.ts';

export const CAUSE_WORDS: Readonly<Record<Incident['causeParty'], string>> = {
  provider: 'The provider',
  us: 'Our side',
  third_party: 'A third party',
  force_majeure: 'Force majeure',
  unknown: 'Not known',
};

export const CAUSE_CHOICES: ReadonlyArray<Choice<Incident['causeParty']>> = Object.entries(CAUSE_WORDS).map(
  ([value, label]) => ({ value: value as Incident['causeParty'], label }),
);
